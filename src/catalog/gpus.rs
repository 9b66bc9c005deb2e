//! The cards a student may train on. Ends at the memory: whether a run fits is `memory`'s.
//!
//! **GB and GiB.** Makers print "16 GB" for chips that hold 16·2³⁰ bytes, and the driver shows less
//! than that: a T4 with its error correction on shows 15,079 MiB, which is 15.8·10⁹ bytes (NVIDIA
//! developer forum 173099, 2021-03-23: correction takes 6.25 %). So a card counts here for its
//! printed number times 10⁹, which is what is left in the worst case of these. All memory figures
//! of this product are in GB = 10⁹ bytes.

use std::sync::LazyLock;

/// A card, by the memory on one of them.
#[derive(Debug, PartialEq, Eq)]
pub struct Gpu {
    pub id: &'static str,
    pub name: &'static str,
    /// Memory in the printed GB.
    pub gb: u64,
    /// Spellings beside the name, in lower case; blanks and hyphens do not matter.
    pub also: &'static [&'static str],
    /// One of the four that estimates are held against.
    pub usual: bool,
    /// Where students meet it.
    pub met: &'static str,
}

/// Where the memory sizes come from.
pub const SOURCE: &str = "printed memory of the makers' data sheets, from memory as of 2026-11-22; \
                          T4 and A100 read in a comparison of both (sysrqmts.com)";

macro_rules! cards {
    ($($id:literal $name:literal $gb:literal $usual:literal $also:expr, $met:literal;)*) => {
        [$(Gpu { id: $id, name: $name, gb: $gb, usual: $usual, also: &$also, met: $met }),*]
    };
}

#[rustfmt::skip] // A row a line, so that the table can be read down its columns.
pub static GPUS: [Gpu; 21] = cards![
    "t4" "T4 16 GB" 16 true ["t4", "tesla t4", "nvidia t4", "colab", "google colab", "free colab", "colab free", "colab free tier", "kaggle", "kaggle t4"], "free tiers of Colab and Kaggle";
    "rtx-3060" "RTX 3060 12 GB" 12 true ["3060", "rtx 3060", "geforce rtx 3060", "rtx3060"], "a desktop";
    "rtx-4090" "RTX 4090 24 GB" 24 true ["4090", "rtx 4090", "geforce rtx 4090", "rtx4090"], "a desktop";
    "a100-80" "A100 80 GB" 80 true ["a100 80gb", "a100-80gb", "a100 80", "a100 (80 gb)"], "a rented machine";
    "p100" "P100 16 GB" 16 false ["p100", "tesla p100", "kaggle p100"], "Kaggle";
    "v100-16" "V100 16 GB" 16 false ["v100", "tesla v100", "v100 16gb"], "a university's cluster";
    "v100-32" "V100 32 GB" 32 false ["v100 32gb", "v100-32gb"], "a university's cluster";
    "l4" "L4 24 GB" 24 false ["l4", "nvidia l4"], "Colab Pro, a rented machine";
    "a10g" "A10G 24 GB" 24 false ["a10g", "a10", "g5.xlarge"], "a rented machine";
    "a6000" "RTX A6000 48 GB" 48 false ["a6000", "rtx a6000"], "a workstation";
    "l40s" "L40S 48 GB" 48 false ["l40s", "l40"], "a rented machine";
    "a100-40" "A100 40 GB" 40 false ["a100", "a100 40gb", "a100-40gb", "colab pro+"], "Colab Pro, a rented machine";
    "h100" "H100 80 GB" 80 false ["h100", "h100 80gb"], "a rented machine";
    "rtx-3080" "RTX 3080 10 GB" 10 false ["3080", "rtx 3080", "rtx3080"], "a desktop";
    "rtx-3090" "RTX 3090 24 GB" 24 false ["3090", "rtx 3090", "rtx3090"], "a desktop";
    "rtx-3070" "RTX 3070 8 GB" 8 false ["3070", "rtx 3070", "rtx3070"], "a desktop";
    "rtx-4060" "RTX 4060 8 GB" 8 false ["4060", "rtx 4060", "rtx4060"], "a desktop";
    "rtx-4070" "RTX 4070 12 GB" 12 false ["4070", "rtx 4070", "rtx4070"], "a desktop";
    "rtx-4080" "RTX 4080 16 GB" 16 false ["4080", "rtx 4080", "rtx4080"], "a desktop";
    "rtx-2080-ti" "RTX 2080 Ti 11 GB" 11 false ["2080 ti", "rtx 2080 ti", "2080ti"], "a desktop";
    "rtx-5090" "RTX 5090 32 GB" 32 false ["5090", "rtx 5090", "rtx5090"], "a desktop";
];

impl Gpu {
    /// Bytes to count on: the printed number times 10⁹.
    pub const fn bytes(&self) -> u64 {
        self.gb * 1_000_000_000
    }
}

/// The four cards that estimates are held against, the smallest first.
pub fn usual() -> impl Iterator<Item = &'static Gpu> {
    let mut cards: Vec<&Gpu> = GPUS.iter().filter(|gpu| gpu.usual).collect();
    cards.sort_by_key(|gpu| gpu.gb);
    cards.into_iter()
}

/// The card that a text names as its whole: an id, a name, `T4`, `RTX 4090`, `a100 80gb`.
pub fn find(text: &str) -> Option<&'static Gpu> {
    static SPELLINGS: LazyLock<Vec<(String, &Gpu)>> = LazyLock::new(|| {
        let spellings = |gpu: &'static Gpu| [gpu.id, gpu.name].into_iter().chain(gpu.also.iter().copied());
        GPUS.iter().flat_map(|gpu| spellings(gpu).map(move |spelling| (folded(spelling), gpu))).collect()
    });
    let wanted = folded(text);
    let wanted = wanted.strip_prefix("nvidia ").unwrap_or(&wanted);
    SPELLINGS.iter().find(|(spelling, _)| spelling == wanted).map(|(_, gpu)| *gpu)
}

/// The cards that a text names, in the order of the text, each once; where several fit at one
/// place the longest spelling counts. Bare numbers such as `3090` count: in a text about training
/// they are cards, but a text about anything else should not be asked.
pub fn named(text: &str) -> Vec<&'static Gpu> {
    let text = folded(text);
    let mut hits: Vec<(usize, usize, &Gpu)> = Vec::new();
    for gpu in &GPUS {
        for spelling in [gpu.id, gpu.name].iter().chain(gpu.also) {
            let spelling = folded(spelling);
            for (start, found) in text.match_indices(spelling.as_str()) {
                let end = start + found.len();
                let alone = !text[..start].ends_with(|c: char| c.is_alphanumeric())
                    && !text[end..].starts_with(|c: char| c.is_alphanumeric());
                if alone {
                    hits.push((start, end, gpu));
                }
            }
        }
    }
    hits.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
    let mut cards: Vec<&Gpu> = Vec::new();
    let mut past = 0;
    for (start, end, gpu) in hits {
        if start < past {
            continue;
        }
        past = end;
        if !cards.contains(&gpu) {
            cards.push(gpu);
        }
    }
    cards
}

/// Lower case, with one blank wherever blanks, hyphens or brackets stand, and `80 gb` as `80gb`.
fn folded(text: &str) -> String {
    let spaced: String =
        text.to_lowercase().chars().map(|c| if matches!(c, '-' | '_' | '(' | ')') { ' ' } else { c }).collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.replace(" gib", "gb").replace("gib", "gb").replace(" gb", "gb")
}
