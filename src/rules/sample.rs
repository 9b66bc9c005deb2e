//! One sound proposal. Each rule's examples are laid over it.

use crate::proposal::Proposal;
use crate::sections::{AUTHOR, base_model, challenges, dataset, evaluation, method, scenario};

/// A proposal that no rule has anything against, above the level of a note.
pub fn sample() -> Proposal {
    let mut proposal = Proposal::default();
    for (question, text) in [
        (&AUTHOR, "Mira Okafor"),
        (&scenario::CHOICE, "B"),
        (
            &scenario::DESCRIPTION,
            "Our team keeps a library of 400 small Python functions, and most have no docstring. A developer gives the model one \
             function, and it returns a Google-style docstring of at most six lines: a summary, then Args, Returns and Raises \
             where they apply. With a prompt alone the sections come in changing order, so our checks fail.",
        ),
        (&base_model::NAME, "Qwen/Qwen2.5-Coder-1.5B-Instruct"),
        (
            &base_model::JUSTIFICATION,
            "With 1.5 billion parameters it can be trained on the free Colab T4, which has 16 GB. It was trained on code and \
             already follows instructions, so it knows Python and needs only our format. The Apache 2.0 licence allows us to \
             use it at work, and it is well documented on Hugging Face.",
        ),
        (
            &dataset::DESCRIPTION,
            "Each sample pairs the source of one function with a docstring that a maintainer has approved. The functions vary in \
             length, about half take no arguments or raise nothing, and every docstring was checked against the code.",
        ),
        (&dataset::FORMAT, "messages"),
        (
            &dataset::EXAMPLE,
            "{\"messages\": [{\"role\": \"user\", \"content\": \"def clamp(x, low, high):\\n    return max(low, min(x, high))\"}, \
             {\"role\": \"assistant\", \"content\": \"Limit a value to a range.\\n\\nArgs:\\n    x: The value.\\n    low: The least result.\\n    \
             high: The greatest result.\\n\\nReturns:\\n    The value, or the nearer end of the range.\"}]}",
        ),
        (&dataset::SIZE, "600"),
        (
            &dataset::SIZE_JUSTIFICATION,
            "Two of us can review about 60 docstrings an evening, so 600 take five evenings each, and they cover every module \
             of the library at least twenty times.",
        ),
        (&method::NAME, "QLoRA"),
        (
            &method::JUSTIFICATION,
            "Loading the frozen weights in 4 bits leaves enough memory on a T4 for longer functions. The docstrings \
             need a fixed form rather than new knowledge, so small adapters are enough for this model, and PEFT with TRL sets \
             this up in a few lines.",
        ),
        (
            &method::PARAMETERS,
            "I would try the rank r (8 and 16) and lora_alpha, keep lora_dropout low, choose target_modules (attention only, \
             then all linear layers), and load the base in 4-bit NF4.",
        ),
        (
            &evaluation::QUALITATIVE,
            "Two maintainers read 50 docstrings for functions that were kept out of training, without knowing whether the tuned or \
             the untuned model wrote them, and mark each as correct, incomplete or wrong.",
        ),
        (
            &evaluation::QUANTITATIVE,
            "On a held-out set of 80 functions a script compares the Args section with the real parameters of the function and \
             checks the section order with pydocstyle; I report the share that passes for the tuned and the untuned model.",
        ),
        (
            &challenges::FIRST,
            "Some approved docstrings no longer match the code, and the model would learn to describe arguments that do not \
             exist. I would drop every pair in which the named arguments differ from the signature.",
        ),
        (
            &challenges::SECOND,
            "Helper functions are copied between our modules, so near-duplicates could stand in both training and test data and \
             make the score too good. I would split by module and remove duplicates first.",
        ),
    ] {
        proposal.set(question, text);
    }
    proposal
}
