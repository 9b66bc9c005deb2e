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

use Worth::{Many, Times, Unit, Vague};

/// The words that are worth something, small.
#[rustfmt::skip]
const WORDS: &[(&[&str], Worth)] = &[
    (&["one", "एक"], Unit(1)),
    (&["two", "zwei", "dos", "deux", "dois", "due", "twee", "दो", "दुई", "два", "iki"], Unit(2)),
    (&["three", "drei", "tres", "trois", "três", "tre", "drie", "तीन", "три"], Unit(3)),
    (&["four", "vier", "cuatro", "quatre", "quatro", "quattro", "चार", "четыре"], Unit(4)),
    (&["five", "fünf", "cinco", "cinq", "cinque", "vijf", "पाँच", "पांच", "пять"], Unit(5)),
    (&["six", "sechs", "seis", "sei", "zes", "छह", "शे"], Unit(6)),
    (&["seven", "sieben", "siete", "sept", "sete", "sette", "zeven", "सात"], Unit(7)),
    (&["eight", "acht", "ocho", "huit", "oito", "otto", "आठ"], Unit(8)),
    (&["nine", "neun", "nueve", "neuf", "nove", "negen", "नौ"], Unit(9)),
    (&["ten", "zehn", "diez", "dix", "dez", "dieci", "tien", "दस", "दश"], Unit(10)),
    (&["eleven"], Unit(11)),
    (&["twelve", "zwölf"], Unit(12)),
    (&["thirteen"], Unit(13)),
    (&["fourteen"], Unit(14)),
    (&["fifteen"], Unit(15)),
    (&["sixteen"], Unit(16)),
    (&["seventeen"], Unit(17)),
    (&["eighteen"], Unit(18)),
    (&["nineteen"], Unit(19)),
    (&["twenty", "zwanzig", "veinte", "vingt"], Unit(20)),
    (&["thirty", "dreißig", "treinta", "trente"], Unit(30)),
    (&["forty", "fourty", "vierzig", "cuarenta", "quarante"], Unit(40)),
    (&["fifty", "fünfzig", "cincuenta", "cinquante"], Unit(50)),
    (&["sixty", "sechzig", "sesenta", "soixante"], Unit(60)),
    (&["seventy", "siebzig"], Unit(70)),
    (&["eighty", "achtzig"], Unit(80)),
    (&["ninety", "neunzig"], Unit(90)),
    (&["hundred", "hundert", "cent", "cents", "honderd", "hundra", "सौ", "सय", "yüz", "мiсто", "مئة", "مائة"], Times(100)),
    (&["thousand", "tausend", "mil", "mille", "mila", "duizend", "tusen", "हजार", "हज़ार", "тысяча", "тысячи", "тысяч", "tysiąc", "tysiące", "tysięcy", "bin", "ألف", "آلاف"], Times(1000)),
    (&["million"], Times(1_000_000)),
    (&["dozen", "dutzend", "docena", "douzaine"], Times(12)),
    (&["cien", "ciento", "cem", "cento", "centaine", "сто", "sto", "centena", "centinaio"], Unit(100)),
    (&["doscientos", "doscientas", "duzentos", "duzentas", "duecento", "двести", "dwieście"], Unit(200)),
    (&["trescientos", "trescientas", "trezentos", "trecento", "триста", "trzysta"], Unit(300)),
    (&["cuatrocientos", "cuatrocientas", "quatrocentos", "quattrocento", "четыреста"], Unit(400)),
    (&["quinientos", "quinientas", "quinhentos", "cinquecento", "пятьсот", "pięćset"], Unit(500)),
    (&["seiscientos", "seiscientas", "seiscentos", "seicento", "шестьсот"], Unit(600)),
    (&["ochocientos", "oitocentos", "ottocento", "восемьсот"], Unit(800)),
    (&["few", "paar", "unos", "unas", "quelques", "algunos", "alguns", "alcune", "केही", "कुछ"], Vague(2, 5)),
    (&["several", "some", "mehrere", "einige", "varios", "plusieurs", "vários", "many"], Vague(2, 9)),
    (&["couple"], Vague(2, 3)),
    (&["hundreds", "hunderte", "cientos", "centenas", "centaines", "centinaia", "сотни", "сотен", "مئات", "kilkaset", "सयौं"], Many(200, 900)),
    (&["thousands", "tausende", "miles", "milhares", "milliers", "migliaia"], Many(2000, 9000)),
    (&["dozens", "dutzende", "decenas", "dizaines"], Many(24, 90)),
];

/// By first letter and length, whether a word of [`WORDS`] is like this; letters beyond `a` to `z` are one.
/// Most words of a text are told by it not to be numbers.
static LIKELY: [u64; 27] = {
    let mut likely = [0; 27];
    let mut row = 0;
    while row < WORDS.len() {
        let words = WORDS[row].0;
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            likely[letter(word[0])] |= 1 << word.len();
            at += 1;
        }
        row += 1;
    }
    likely
};

pub const fn letter(byte: u8) -> usize {
    let letter = byte.to_ascii_lowercase().wrapping_sub(b'a');
    if letter < 26 { letter as usize } else { 26 }
}

/// What a word is worth as a number; nothing if it is no number.
pub fn worth(word: &str) -> Option<Worth> {
    /// No number word is longer.
    const LONGEST: usize = 40;
    let first = *word.as_bytes().first()?;
    if word.len() > LONGEST {
        return None;
    }
    let listed = LIKELY[letter(first)] >> word.len() & 1 != 0;
    if first < 0x80 && !listed {
        return joined(word);
    }
    let lower = word.to_lowercase();
    let found = WORDS.iter().find(|(words, _)| words.contains(&lower.as_str()));
    found.map(|(_, worth)| *worth).or_else(|| joined(&lower))
}

/// German and Dutch write "zweihundert", "fünftausend" in one word.
fn joined(word: &str) -> Option<Worth> {
    /// All ends have so many letters.
    const END: usize = 7;
    let (first, end) = word.split_at_checked(word.len().checked_sub(END)?)?;
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

/// Words and stems, with which first two letters there are: by the first, a bit for each second.
pub struct Listed {
    pub words: &'static [&'static str],
    pub pairs: [u32; 27],
}

impl Listed {
    const fn of(words: &'static [&'static str]) -> Listed {
        let mut pairs = [0; 27];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            pairs[letter(word[0])] |= 1 << letter(if word.len() > 1 { word[1] } else { 0 });
            at += 1;
        }
        Listed { words, pairs }
    }
}
