//! What the licences of the catalogue allow. Ends at which model has which: that is in its row.
//!
//! Texts read: the Llama licences in meta-llama/llama-models (a9c89c4, 2025-07-15), as stored on
//! 2026-11-22. What the other restricted licences ask is told by summaries of that day, not by
//! their own text; whether a model bears a licence has a source of its own in its row.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// SPDX, with `LicenseRef-` where SPDX has no name for it.
    pub id: &'static str,
    pub name: &'static str,
    /// Other words by which people name it, in lower case.
    pub also: &'static [&'static str],
    /// Use, change and passing on are free for any purpose, with a notice.
    pub permissive: bool,
    /// What it asks or forbids.
    pub restrictions: &'static str,
}

pub const MIT: Licence =
    Licence { id: "MIT", name: "MIT License", also: &["mit"], permissive: true, restrictions: "keep the notice" };

pub const APACHE: Licence = Licence {
    id: "Apache-2.0",
    name: "Apache License 2.0",
    also: &["apache", "apache 2.0", "apache-2.0", "apache 2"],
    permissive: true,
    restrictions: "keep the notice, state changes",
};

pub const LLAMA2: Licence = Licence {
    id: "LicenseRef-llama2",
    name: "Llama 2 Community License",
    also: &["llama 2 license", "llama 2 community license", "llama2"],
    permissive: false,
    restrictions: "no use to improve other language models; over 700 million monthly users need \
                   Meta's consent; acceptable-use policy",
};

pub const LLAMA3: Licence = Licence {
    id: "LicenseRef-llama3",
    name: "Meta Llama 3 Community License",
    also: &["llama 3 license", "llama 3 community license", "llama3"],
    permissive: false,
    restrictions: "show \"Built with Meta Llama 3\"; names of tuned models begin with \"Llama 3\"; no \
                   use to improve other language models; over 700 million monthly users need Meta's \
                   consent; acceptable-use policy",
};

pub const LLAMA31: Licence = Licence {
    id: "LicenseRef-llama3.1",
    name: "Llama 3.1 Community License",
    also: &["llama 3.1 license", "llama 3.1 community license"],
    permissive: false,
    restrictions: "show \"Built with Llama\"; names of tuned models begin with \"Llama\"; over 700 \
                   million monthly users need Meta's consent; acceptable-use policy",
};

pub const LLAMA32: Licence = Licence {
    id: "LicenseRef-llama3.2",
    name: "Llama 3.2 Community License",
    also: &["llama 3.2 license", "llama 3.2 community license"],
    permissive: false,
    restrictions: "show \"Built with Llama\"; names of tuned models begin with \"Llama\"; over 700 \
                   million monthly users need Meta's consent; acceptable-use policy",
};

pub const GEMMA: Licence = Licence {
    id: "LicenseRef-gemma",
    name: "Gemma Terms of Use",
    also: &["gemma license", "gemma licence", "gemma terms"],
    permissive: false,
    restrictions: "commercial use allowed; the prohibited-use policy goes along with every \
                   derivative",
};

pub const QWEN_RESEARCH: Licence = Licence {
    id: "LicenseRef-qwen-research",
    name: "Qwen Research License",
    also: &["qwen research", "qwen research license"],
    permissive: false,
    restrictions: "research and evaluation only, no commercial use",
};

pub const OPENRAIL: Licence = Licence {
    id: "LicenseRef-bigcode-openrail-m",
    name: "BigCode OpenRAIL-M v1",
    also: &["openrail", "openrail-m", "bigcode openrail-m"],
    permissive: false,
    restrictions: "commercial use allowed; the list of forbidden uses goes along with every \
                   derivative",
};

pub const DEEPSEEK: Licence = Licence {
    id: "LicenseRef-deepseek",
    name: "DeepSeek Model License",
    also: &["deepseek license", "deepseek model license"],
    permissive: false,
    restrictions: "commercial use allowed; the list of forbidden uses goes along with every \
                   derivative",
};

pub const MIT_ON_LLAMA31: Licence = Licence {
    id: "MIT AND LicenseRef-llama3.1",
    name: "MIT, on a Llama 3.1 base",
    also: &["mit", "llama 3.1 license", "llama 3.1 community license"],
    permissive: false,
    restrictions: "the terms of the Llama 3.1 Community License apply as well",
};
