//! Number words of the languages that students write, and the nouns that tell what is counted.

/// What a number word is worth.
#[derive(Clone, Copy)]
pub enum Worth {
    Unit(u64),
    Times(u64),
    /// "few", "several": so many of what follows.
    Vague(u64, u64),
    /// "hundreds": a range by itself.
    Many(u64, u64),
}

use crate::rules::words::map::{self, Map};
use Worth::{Many, Times, Unit, Vague};

/// The words that are worth something, small.
#[rustfmt::skip]
const WORDS: &[&[&str]] = &[
    &["one", "एक"],
    &["two", "zwei", "dos", "deux", "dois", "due", "twee", "दो", "दुई", "два", "iki"],
    &["three", "drei", "tres", "trois", "três", "tre", "drie", "तीन", "три"],
    &["four", "vier", "cuatro", "quatre", "quatro", "quattro", "चार", "четыре"],
    &["five", "fünf", "cinco", "cinq", "cinque", "vijf", "पाँच", "पांच", "пять"],
    &["six", "sechs", "seis", "sei", "zes", "छह", "शे"],
    &["seven", "sieben", "siete", "sept", "sete", "sette", "zeven", "सात"],
    &["eight", "acht", "ocho", "huit", "oito", "otto", "आठ"],
    &["nine", "neun", "nueve", "neuf", "nove", "negen", "नौ"],
    &["ten", "zehn", "diez", "dix", "dez", "dieci", "tien", "दस", "दश"],
    &["eleven"],
    &["twelve", "zwölf"],
    &["thirteen"],
    &["fourteen"],
    &["fifteen"],
    &["sixteen"],
    &["seventeen"],
    &["eighteen"],
    &["nineteen"],
    &["twenty", "zwanzig", "veinte", "vingt"],
    &["thirty", "dreißig", "treinta", "trente"],
    &["forty", "fourty", "vierzig", "cuarenta", "quarante"],
    &["fifty", "fünfzig", "cincuenta", "cinquante"],
    &["sixty", "sechzig", "sesenta", "soixante"],
    &["seventy", "siebzig"],
    &["eighty", "achtzig"],
    &["ninety", "neunzig"],
    &["hundred", "hundert", "cent", "cents", "honderd", "hundra", "सौ", "सय", "yüz", "мiсто", "مئة", "مائة"],
    &["thousand", "tausend", "mil", "mille", "mila", "duizend", "tusen", "हजार", "हज़ार", "тысяча", "тысячи", "тысяч", "tysiąc", "tysiące", "tysięcy", "bin", "ألف", "آلاف"],
    &["million"],
    &["dozen", "dutzend", "docena", "douzaine"],
    &["cien", "ciento", "cem", "cento", "centaine", "сто", "sto", "centena", "centinaio"],
    &["doscientos", "doscientas", "duzentos", "duzentas", "duecento", "двести", "dwieście"],
    &["trescientos", "trescientas", "trezentos", "trecento", "триста", "trzysta"],
    &["cuatrocientos", "cuatrocientas", "quatrocentos", "quattrocento", "четыреста"],
    &["quinientos", "quinientas", "quinhentos", "cinquecento", "пятьсот", "pięćset"],
    &["seiscientos", "seiscientas", "seiscentos", "seicento", "шестьсот"],
    &["ochocientos", "oitocentos", "ottocento", "восемьсот"],
    &["few", "paar", "unos", "unas", "quelques", "algunos", "alguns", "alcune", "केही", "कुछ"],
    &["several", "some", "mehrere", "einige", "varios", "plusieurs", "vários", "many"],
    &["couple"],
    &["hundreds", "hunderte", "cientos", "centenas", "centaines", "centinaia", "сотни", "сотен", "مئات", "kilkaset", "सयौं"],
    &["thousands", "tausende", "miles", "milhares", "milliers", "migliaia"],
    &["dozens", "dutzende", "decenas", "dizaines"],
];

/// What each row of [`WORDS`] is worth.
#[rustfmt::skip]
const WORTHS: [Worth; WORDS.len()] = [
    Unit(1), Unit(2), Unit(3), Unit(4), Unit(5), Unit(6), Unit(7), Unit(8), Unit(9), Unit(10), Unit(11), Unit(12), Unit(13), Unit(14), Unit(15), Unit(16), Unit(17), Unit(18), Unit(19), Unit(20), Unit(30), Unit(40), Unit(50), Unit(60), Unit(70), Unit(80), Unit(90), Times(100), Times(1000), Times(1_000_000), Times(12), Unit(100), Unit(200), Unit(300), Unit(400), Unit(500), Unit(600), Unit(800), Vague(2, 5), Vague(2, 9), Vague(2, 3), Many(200, 900), Many(2000, 9000), Many(24, 90)
];

static NUMBERS: Map<512> = Map::of(WORDS);

/// By the first two letters of the number words, bits for their lengths, and for their third letters.
static BEGINNINGS: [(u32, u32); PAIRS] = {
    let mut beginnings = [(0, 0); PAIRS];
    let mut row = 0;
    while row < WORDS.len() {
        let mut at = 0;
        while at < WORDS[row].len() {
            let word = WORDS[row][at].as_bytes();
            let (lengths, thirds) = &mut beginnings[pair(word)];
            *lengths |= 1 << if word.len() < 31 { word.len() } else { 31 };
            *thirds |= 1 << letter(word[2]);
            at += 1;
        }
        row += 1;
    }
    beginnings
};

/// Whether the word that begins here could be a number: most are told by their first letters and length that they are none.
pub fn may_be_number(text: &[u8]) -> bool {
    let (lengths, thirds) = BEGINNINGS[pair(text)];
    if lengths == 0 {
        return false;
    }
    let word = &text[..map::letters(text)];
    // A letter beyond ASCII goes on with the word.
    if text.get(word.len()).is_some_and(|byte| *byte >= 0x80) {
        return true;
    }
    let joined = word.len() > JOINED && matches!(word.last(), Some(b't' | b'T' | b'd' | b'D'));
    let known = lengths >> word.len().min(31) & 1 != 0 || joined;
    known && word.get(2).is_some_and(|third| thirds >> letter(*third) & 1 != 0)
}

/// What a word is worth as a number; nothing if it is no number.
pub fn worth(word: &str) -> Option<Worth> {
    if word.is_ascii() {
        return NUMBERS.row(word).map(|row| WORTHS[row]).or_else(|| joined(word));
    }
    /// No number word is longer.
    const LONGEST: usize = 40;
    if word.len() > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    NUMBERS.row(&lower).map(|row| WORTHS[row]).or_else(|| joined(&lower))
}

/// All words that are joined to others have so many letters.
const JOINED: usize = 7;

/// German and Dutch write "zweihundert", "fünftausend" in one word.
fn joined(word: &str) -> Option<Worth> {
    let (first, end) = word.split_at_checked(word.len().checked_sub(JOINED)?)?;
    if !end.ends_with(['t', 'T', 'd', 'D']) {
        return None;
    }
    let ends = [("hundert", 100), ("tausend", 1000), ("honderd", 100), ("duizend", 1000)];
    let times = ends.iter().find(|(other, _)| other.eq_ignore_ascii_case(end))?.1;
    if first.eq_ignore_ascii_case("ein") {
        return Some(Unit(times));
    }
    match worth(first)? {
        Unit(value) => Some(Unit(value * times)),
        _ => None,
    }
}

/// Things that a dataset consists of.
pub const SAMPLES: u8 = 1 << 0;
/// What is counted and is no sample: time, people, money, compute, measures of text.
pub const OTHERS: u8 = 1 << 1;
/// Parts of a hundred.
pub const SHARES: u8 = 1 << 2;
/// What makes a number one of several such numbers.
pub const EACH: u8 = 1 << 3;
/// Small words behind which what is counted does not come any more.
pub const LINKS: u8 = 1 << 4;

/// The words and stems of these lists, in the order of their bits; a star stands for any ending.
#[rustfmt::skip]
const LISTS: [&[&str]; 5] = [
    &[
        "example*", "sample*", "pair*", "record*", "row*", "entr*", "item*", "instance*", "conversation*", "dialog*", "exchange*", "mail*",
        "email*", "e-mail*", "message*", "tweet*", "question*", "quer*", "function*", "docstring*", "headline*", "sentence*", "note*",
        "document*", "datapoint*", "prompt*", "completion*", "review*", "ticket*", "snippet*", "article*", "paragraph*", "text*", "report*",
        "letter*", "card*", "post*", "comment*", "chat*", "demonstration*", "summar*", "translation*", "recipe*", "poem*", "case*", "repl*",
        "lines", "caption*", "transcript*", "story", "stories", "description*", "triple*", "annotation*", "interaction*", "request*", "label*",
        "beispiel*", "paar*", "datensätze*", "einträge*", "zeilen", "überschrift*", "fragen", "sätze*", "texte*", "ejemplo*", "pares",
        "muestra*", "registro*", "frases", "pregunta*", "exemple*", "paire*", "échantillon*", "esempi*", "coppie*", "exemplo*", "amostra*",
        "voorbeeld*", "przykład*", "пример*", "उदाहरण*", "नमूना*", "örnek*", "条", "个", "例",
    ],
    &[
        "token*", "word*", "character*", "param*", "billion*", "milliard*", "epoch*", "step*", "gb", "mb", "gib", "hour*", "minute*", "second*",
        "day*", "week*", "month*", "year*", "evening*", "afternoon*", "weekend*", "people", "person*", "student*", "annotator*", "volunteer*",
        "expert*", "colleague*", "friend*", "reviewer*", "author*", "helper*", "member*", "teacher*", "gpu*", "card of", "bit*", "euro*", "dollar*",
        "usd", "eur", "cents", "layer*", "stunden", "tage*", "wochen*", "monat*", "jahr*", "personen", "horas", "semanas", "meses", "años",
        "heures", "jours", "semaines", "fold*", "times", "degrees", "points", "languages", "sources", "runs", "experiments", "rater*", "judge*",
    ],
    &["percent", "prozent", "pct", "percentage"],
    &["per", "each", "je", "pro", "apiece", "every"],
    &["and", "or", "is", "are", "to", "from", "by", "with", "of", "should", "would", "will", "because", "x", "times", "plus", "in", "at",],
];

/// A word or a stem of the lists.
#[derive(Clone, Copy)]
struct Listed {
    stem: &'static str,
    /// Its first letters, as far as they are ASCII, and which of those of a word are compared with them.
    head: u64,
    mask: u64,
    /// Whether other letters may follow.
    open: bool,
    /// The bit of its list.
    list: u8,
}

const COUNT: usize = LISTS[0].len() + LISTS[1].len() + LISTS[2].len() + LISTS[3].len() + LISTS[4].len();

/// All words of the lists, those with the same first two letters behind each other, ...
static LISTED: [Listed; COUNT] = {
    let mut listed = [Listed { stem: "", head: 0, mask: 0, open: false, list: 0 }; COUNT];
    let (mut filled, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut at = 0;
        while at < LISTS[list].len() {
            let word = LISTS[list][at];
            let open = word.as_bytes()[word.len() - 1] == b'*';
            let stem = word.split_at(word.len() - open as usize).0;
            assert!(stem.len() > 1 || !open);
            let mut place = filled;
            while place > 0 && pair(listed[place - 1].stem.as_bytes()) > pair(stem.as_bytes()) {
                listed[place] = listed[place - 1];
                place -= 1;
            }
            let (head, mask) = if stem.is_ascii() { left(stem.as_bytes()) } else { (0, 0) };
            listed[place] = Listed { stem, head, mask, open, list: 1 << list };
            (filled, at) = (filled + 1, at + 1);
        }
        list += 1;
    }
    listed
};

/// ... and where those of each pair of letters start.
static STARTS: [u8; PAIRS + 1] = {
    let (mut starts, mut at, mut start) = ([0; PAIRS + 1], 0, 0);
    while at <= PAIRS {
        while start < COUNT && pair(LISTED[start].stem.as_bytes()) < at {
            start += 1;
        }
        starts[at] = start as u8;
        at += 1;
    }
    starts
};

/// In which of the lists a word stands or begins with a stem, as their bits.
pub fn lists(word: &str) -> u8 {
    let pair = pair(word.as_bytes());
    let like = &LISTED[usize::from(STARTS[pair])..usize::from(STARTS[pair + 1])];
    let head = left(word.as_bytes()).0;
    let is = |other: &&Listed| {
        (head ^ other.head) & other.mask == 0
            && (other.open || word.len() == other.stem.len())
            && super::begins_with(word, other.stem)
    };
    like.iter().filter(is).fold(0, |lists, other| lists | other.list)
}

/// The head of a word with its first letter in the highest byte, and the bytes that it takes up.
const fn left(word: &[u8]) -> (u64, u64) {
    let known = if word.len() < 8 { word.len() } else { 8 };
    if known == 0 {
        return (0, 0);
    }
    let free = 64 - 8 * known;
    (map::head(word) << free, u64::MAX << free)
}

/// How many pairs of letters there are.
const PAIRS: usize = 27 * 27;

/// The first two letters of a word as one number; whatever is no letter of ASCII is one and the same.
const fn pair(word: &[u8]) -> usize {
    match word {
        [first, second, ..] => letter(*first) * 27 + letter(*second),
        [first] => letter(*first) * 27 + 26,
        [] => PAIRS - 1,
    }
}

/// The place of a letter in the alphabet; one place for all bytes that are none.
const fn letter(byte: u8) -> usize {
    PLACES[byte as usize] as usize
}

static PLACES: [u8; 256] = {
    let (mut places, mut byte) = ([26; 256], 0);
    while byte < 256 {
        // This makes a letter small, and no letter of anything else.
        let letter = (byte as u8 | 0x20).wrapping_sub(b'a');
        if letter < 26 {
            places[byte] = letter;
        }
        byte += 1;
    }
    places
};
