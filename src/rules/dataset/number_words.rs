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

use crate::rules::words::map::Map;
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

/// By first letter, a bit for each length of the number words of ASCII letters.
static LENGTHS: [u32; 27] = {
    let mut lengths = [0; 27];
    let mut row = 0;
    while row < WORDS.len() {
        let mut at = 0;
        while at < WORDS[row].len() {
            let word = WORDS[row][at].as_bytes();
            lengths[letter(word[0])] |= 1 << if word.len() < 31 { word.len() } else { 31 };
            at += 1;
        }
        row += 1;
    }
    lengths
};

/// Whether a word of ASCII letters could be a number: most are told by their first letter and length that they are none.
pub fn may_be_number(word: &[u8]) -> bool {
    let joined = word.len() > JOINED && matches!(word.last(), Some(b't' | b'T' | b'd' | b'D'));
    joined || word.first().is_some_and(|first| LENGTHS[letter(*first)] >> word.len().min(31) & 1 != 0)
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

/// Things that a dataset consists of; a star stands for any ending.
#[rustfmt::skip]
pub static SAMPLES: Listed = Listed::of(&[
    "example*", "sample*", "pair*", "record*", "row*", "entr*", "item*", "instance*", "conversation*", "dialog*", "exchange*", "mail*",
    "email*", "e-mail*", "message*", "tweet*", "question*", "quer*", "function*", "docstring*", "headline*", "sentence*", "note*",
    "document*", "datapoint*", "prompt*", "completion*", "review*", "ticket*", "snippet*", "article*", "paragraph*", "text*", "report*",
    "letter*", "card*", "post*", "comment*", "chat*", "demonstration*", "summar*", "translation*", "recipe*", "poem*", "case*", "repl*",
    "lines", "caption*", "transcript*", "story", "stories", "description*", "triple*", "annotation*", "interaction*", "request*", "label*",
    "beispiel*", "paar*", "datensätze*", "einträge*", "zeilen", "überschrift*", "fragen", "sätze*", "texte*", "ejemplo*", "pares",
    "muestra*", "registro*", "frases", "pregunta*", "exemple*", "paire*", "échantillon*", "esempi*", "coppie*", "exemplo*", "amostra*",
    "voorbeeld*", "przykład*", "пример*", "उदाहरण*", "नमूना*", "örnek*", "条", "个", "例",
]);

/// What is counted and is no sample: time, people, money, compute, measures of text.
#[rustfmt::skip]
pub static OTHERS: Listed = Listed::of(&[
    "token*", "word*", "character*", "param*", "billion*", "milliard*", "epoch*", "step*", "gb", "mb", "gib", "hour*", "minute*", "second*",
    "day*", "week*", "month*", "year*", "evening*", "afternoon*", "weekend*", "people", "person*", "student*", "annotator*", "volunteer*",
    "expert*", "colleague*", "friend*", "reviewer*", "author*", "helper*", "member*", "teacher*", "gpu*", "card of", "bit*", "euro*", "dollar*",
    "usd", "eur", "cents", "layer*", "stunden", "tage*", "wochen*", "monat*", "jahr*", "personen", "horas", "semanas", "meses", "años",
    "heures", "jours", "semaines", "fold*", "times", "degrees", "points", "languages", "sources", "runs", "experiments", "rater*", "judge*",
]);

/// Parts of a hundred.
pub static SHARES: Listed = Listed::of(&["percent", "prozent", "pct", "percentage"]);

/// What makes a number one of several such numbers.
pub static EACH: Listed = Listed::of(&["per", "each", "je", "pro", "apiece", "every"]);

/// Small words behind which what is counted does not come any more.
#[rustfmt::skip]
pub static LINKS: Listed = Listed::of(&[
    "and", "or", "is", "are", "to", "from", "by", "with", "of", "should", "would", "will", "because", "x", "times", "plus", "in", "at",
]);

/// The place of a letter in the alphabet; one place for all that are not in it.
pub const fn letter(byte: u8) -> usize {
    let letter = byte.to_ascii_lowercase().wrapping_sub(b'a');
    if letter < 26 { letter as usize } else { 26 }
}

/// Words and stems, by their first letter.
pub struct Listed {
    pub words: &'static [&'static str],
    /// Numbers of the words, those with one first letter behind each other, ...
    order: [u8; 128],
    /// ... and where each letter starts.
    starts: [u8; 28],
}

impl Listed {
    const fn of(words: &'static [&'static str]) -> Listed {
        let (mut order, mut starts, mut filled) = ([0; 128], [0; 28], 0);
        let mut first = 0;
        while first < 27 {
            starts[first] = filled as u8;
            let mut at = 0;
            while at < words.len() {
                if letter(words[at].as_bytes()[0]) == first {
                    order[filled] = at as u8;
                    filled += 1;
                }
                at += 1;
            }
            first += 1;
        }
        starts[27] = filled as u8;
        Listed { words, order, starts }
    }

    /// Those that a word could be or begin with: they have its first letter, and if it is no ASCII one, any such.
    pub fn like(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let first = letter(word.as_bytes().first().copied().unwrap_or(0));
        let [from, to] = [self.starts[first], self.starts[first + 1]];
        self.order[usize::from(from)..usize::from(to)].iter().map(|at| self.words[usize::from(*at)])
    }
}
