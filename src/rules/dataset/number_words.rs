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

#[rustfmt::skip]
pub fn worth(word: &str) -> Option<Worth> {
    let mut small = [0u8; 20];
    let owned;
    let lower = if word.is_ascii() && word.len() <= small.len() {
        small[..word.len()].copy_from_slice(word.as_bytes());
        small[..word.len()].make_ascii_lowercase();
        std::str::from_utf8(&small[..word.len()]).ok()?
    } else if word.len() <= 40 {
        owned = word.to_lowercase();
        &owned
    } else {
        return None;
    };
    Some(match lower {
        "one" | "एक" => Unit(1),
        "two" | "zwei" | "dos" | "deux" | "dois" | "due" | "twee" | "दो" | "दुई" | "два" | "iki" => Unit(2),
        "three" | "drei" | "tres" | "trois" | "três" | "tre" | "drie" | "तीन" | "три" => Unit(3),
        "four" | "vier" | "cuatro" | "quatre" | "quatro" | "quattro" | "चार" | "четыре" => Unit(4),
        "five" | "fünf" | "cinco" | "cinq" | "cinque" | "vijf" | "पाँच" | "पांच" | "пять" => Unit(5),
        "six" | "sechs" | "seis" | "sei" | "zes" | "छह" | "शे" => Unit(6),
        "seven" | "sieben" | "siete" | "sept" | "sete" | "sette" | "zeven" | "सात" => Unit(7),
        "eight" | "acht" | "ocho" | "huit" | "oito" | "otto" | "आठ" => Unit(8),
        "nine" | "neun" | "nueve" | "neuf" | "nove" | "negen" | "नौ" => Unit(9),
        "ten" | "zehn" | "diez" | "dix" | "dez" | "dieci" | "tien" | "दस" | "दश" => Unit(10),
        "eleven" => Unit(11), "twelve" | "zwölf" => Unit(12), "thirteen" => Unit(13), "fourteen" => Unit(14),
        "fifteen" => Unit(15), "sixteen" => Unit(16), "seventeen" => Unit(17), "eighteen" => Unit(18), "nineteen" => Unit(19),
        "twenty" | "zwanzig" | "veinte" | "vingt" => Unit(20), "thirty" | "dreißig" | "treinta" | "trente" => Unit(30),
        "forty" | "fourty" | "vierzig" | "cuarenta" | "quarante" => Unit(40), "fifty" | "fünfzig" | "cincuenta" | "cinquante" => Unit(50),
        "sixty" | "sechzig" | "sesenta" | "soixante" => Unit(60), "seventy" | "siebzig" => Unit(70), "eighty" | "achtzig" => Unit(80),
        "ninety" | "neunzig" => Unit(90),
        "hundred" | "hundert" | "cent" | "cents" | "honderd" | "hundra" | "सौ" | "सय" | "yüz" | "мiсто" | "مئة" | "مائة" => Times(100),
        "thousand" | "tausend" | "mil" | "mille" | "mila" | "duizend" | "tusen" | "हजार" | "हज़ार" | "тысяча" | "тысячи" | "тысяч"
            | "tysiąc" | "tysiące" | "tysięcy" | "bin" | "ألف" | "آلاف" => Times(1000),
        "million" => Times(1_000_000),
        "dozen" | "dutzend" | "docena" | "douzaine" => Times(12),
        "cien" | "ciento" | "cem" | "cento" | "centaine" | "сто" | "sto" | "centena" | "centinaio" => Unit(100),
        "doscientos" | "doscientas" | "duzentos" | "duzentas" | "duecento" | "двести" | "dwieście" => Unit(200),
        "trescientos" | "trescientas" | "trezentos" | "trecento" | "триста" | "trzysta" => Unit(300),
        "cuatrocientos" | "cuatrocientas" | "quatrocentos" | "quattrocento" | "четыреста" => Unit(400),
        "quinientos" | "quinientas" | "quinhentos" | "cinquecento" | "пятьсот" | "pięćset" => Unit(500),
        "seiscientos" | "seiscientas" | "seiscentos" | "seicento" | "шестьсот" => Unit(600),
        "ochocientos" | "oitocentos" | "ottocento" | "восемьсот" => Unit(800),
        "few" | "paar" | "unos" | "unas" | "quelques" | "algunos" | "alguns" | "alcune" | "केही" | "कुछ" => Vague(2, 5),
        "several" | "some" | "mehrere" | "einige" | "varios" | "plusieurs" | "vários" | "many" => Vague(2, 9),
        "couple" => Vague(2, 3),
        "hundreds" | "hunderte" | "cientos" | "centenas" | "centaines" | "centinaia" | "сотни" | "сотен" | "مئات" | "kilkaset" | "सयौं" => Many(200, 900),
        "thousands" | "tausende" | "miles" | "milhares" | "milliers" | "migliaia" => Many(2000, 9000),
        "dozens" | "dutzende" | "decenas" | "dizaines" => Many(24, 90),
        _ => return joined(lower),
    })
}

/// German and Dutch write "zweihundert", "fünftausend" in one word.
fn joined(word: &str) -> Option<Worth> {
    for (end, times) in [("hundert", 100), ("tausend", 1000), ("honderd", 100), ("duizend", 1000)] {
        if let Some(first) = word.strip_suffix(end)
            && !first.is_empty()
        {
            return match worth(first)? {
                Unit(value) => Some(Unit(value * times)),
                _ if first == "ein" => Some(Unit(times)),
                _ => None,
            };
        }
    }
    None
}

/// Things that a dataset consists of; a star stands for any ending.
#[rustfmt::skip]
pub const SAMPLES: &[&str] = &[
    "example*", "sample*", "pair*", "record*", "row*", "entr*", "item*", "instance*", "conversation*", "dialog*", "exchange*", "mail*",
    "email*", "e-mail*", "message*", "tweet*", "question*", "quer*", "function*", "docstring*", "headline*", "sentence*", "note*",
    "document*", "datapoint*", "prompt*", "completion*", "review*", "ticket*", "snippet*", "article*", "paragraph*", "text*", "report*",
    "letter*", "card*", "post*", "comment*", "chat*", "demonstration*", "summar*", "translation*", "recipe*", "poem*", "case*", "repl*",
    "lines", "caption*", "transcript*", "story", "stories", "description*", "triple*", "annotation*", "interaction*", "request*", "label*",
    "beispiel*", "paar*", "datensätze*", "einträge*", "zeilen", "überschrift*", "fragen", "sätze*", "texte*", "ejemplo*", "pares",
    "muestra*", "registro*", "frases", "pregunta*", "exemple*", "paire*", "échantillon*", "esempi*", "coppie*", "exemplo*", "amostra*",
    "voorbeeld*", "przykład*", "пример*", "उदाहरण*", "नमूना*", "örnek*", "条", "个", "例",
];

/// What is counted and is no sample: time, people, money, compute, measures of text.
#[rustfmt::skip]
pub const OTHERS: &[&str] = &[
    "token*", "word*", "character*", "param*", "billion*", "milliard*", "epoch*", "step*", "gb", "mb", "gib", "hour*", "minute*", "second*",
    "day*", "week*", "month*", "year*", "evening*", "afternoon*", "weekend*", "people", "person*", "student*", "annotator*", "volunteer*",
    "expert*", "colleague*", "friend*", "reviewer*", "author*", "helper*", "member*", "teacher*", "gpu*", "card of", "bit*", "euro*", "dollar*",
    "usd", "eur", "cents", "layer*", "stunden", "tage*", "wochen*", "monat*", "jahr*", "personen", "horas", "semanas", "meses", "años",
    "heures", "jours", "semaines", "fold*", "times", "degrees", "points", "languages", "sources", "runs", "experiments", "rater*", "judge*",
];
