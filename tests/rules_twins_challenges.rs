//! Challenges that are the same in other words, or nothing but compute, each beside a sound twin.

mod tables;

use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::scenario::DESCRIPTION;
use tables::grounds::fired;

/// A problem in which the model could say more than it was given.
const CAPTIONS: &str = "The note on the back of a photograph goes in, a caption of two sentences for the archive's catalogue comes out, with nothing \
                        that the note does not say. With a prompt the model adds what it likes.";

fn wrong(rule: &str, cases: &[(bool, &str, &str)]) -> String {
    let judge = |(expected, first, second): &(bool, &str, &str)| {
        let fired = fired(&[(&DESCRIPTION, CAPTIONS), (&FIRST, first), (&SECOND, second)]);
        (fired.contains(&rule) != *expected).then(|| format!("{rule} {}: {first} | {second}\n", !expected))
    };
    cases.iter().filter_map(judge).collect()
}

#[test]
fn the_model_adds_something_twice() {
    let wrong = wrong(
        "challenges/same-twice",
        &[
            (
                true,
                "The model can't really see. It will write a fine sentence on a crowd which isn't in the note, and the reader believes it.",
                "It may describe people and events that do not exist, since it has only the note, and readers would trust these captions.",
            ),
            (
                true,
                "The machine will embroider: a bare \"Kirk, wedding\" comes back with a radiant bride that the note does not vouch for, and a catalogue that invents is worse than one with gaps.",
                "There is a danger that it adds things without any warrant in the note, say onlookers and a breeze, and fictions in a catalogue are worse than an incomplete one.",
            ),
            (
                true,
                "Hallucination. Where the note is short the model fills the caption with details of its own, and historians quote them.",
                "The model might make things up. With a note of three words it will add details that nobody wrote down, and historians take them over.",
            ),
            (
                true,
                "It could state a year although the note has none, which is an invention that readers can't see through.",
                "Invented facts: the caption may name a street or a year that is not in the note, and no reader would notice.",
            ),
            (
                true,
                "The model may embellish the caption with things that are not in the note, and people would quote them.",
                "Captions could contain made-up things for which there is no basis in the note, and people quote what a catalogue says.",
            ),
            (
                true,
                "Fabricated names. The model supplies a name for the unknown man on the left, and a family looks for him in vain.",
                "It may invent names for people whom the note calls unknown, and families would be misled by such names.",
            ),
            (
                false,
                "The model can't really see. It will write a fine sentence on a crowd which isn't in the note, and the reader believes it.",
                "It may leave out what the note does say, such as a cracked negative, since most of our captions are silent on damage.",
            ),
            (
                false,
                "The machine will embroider: a bare \"Kirk, wedding\" comes back with a radiant bride that the note does not vouch for.",
                "All captions are written by one colleague. Her turns of phrase would stand in nine thousand entries.",
            ),
            (
                false,
                "Hallucination. Where the note is short the model fills the caption with details of its own.",
                "Our count of words would not see an invented detail: a caption of the right length passes, whatever it says.",
            ),
            (
                false,
                "It could state a year although the note has none, which is an invention that readers can't see through.",
                "Some notes are wrong themselves. A year that a colleague made up long ago becomes official by the caption.",
            ),
            (
                false,
                "The model may embellish the caption with things that are not in the note, and people would quote them.",
                "Names of living people stand on some photographs, and the model could repeat them in the caption of another one.",
            ),
            (
                false,
                "The model may invent a year where the note has none, and historians would quote it.",
                "It may invent what is in a damaged corner of the picture, of which the note does not speak.",
            ),
            (
                false,
                "Fabricated names. The model supplies a name for the unknown man on the left, and a family looks for him in vain.",
                "Old place names. The archive wants today's spelling, which the samples do not follow everywhere.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn pet_phrases_are_learned_by_heart_twice() {
    let wrong = wrong(
        "challenges/same-twice",
        &[
            (
                true,
                "Tineke has her favourite sentences (\"twice the straw\") and they come back in every second mail. The model could learn these by heart and put them in every reply, whether or not they belong there.",
                "Because certain stock phrases of hers occur so often in the training mails, there is the danger that the model memorises them and repeats them everywhere, even in answers where they make no sense.",
            ),
            (
                true,
                "Our keeper of the archive loves a few expressions, and the model might learn them by heart and use them for any photograph.",
                "The favourite sentences of our keeper may be memorised, so that they appear under pictures to which they don't belong.",
            ),
            (
                true,
                "Stock sentences of our volunteers such as \"a fine day was had by all\" are memorised and put under every wedding.",
                "The pet phrases of the volunteers are learned by heart by the model, which then writes them under whatever it gets.",
            ),
            (
                true,
                "The model learns the formulations of the two volunteers by heart and brings their favourites everywhere.",
                "Memorised sentences: pet expressions of the volunteers turn up in captions where they say nothing.",
            ),
            (
                false,
                "Tineke has her favourite sentences and they come back in every second caption. The model could learn these by heart.",
                "With few notes of the war years the model memorises whole captions, and a new note on the same street gets the old one.",
            ),
            (
                false,
                "Our keeper of the archive loves a few expressions, and the model might learn them by heart and use them for any photograph.",
                "Notes in which a sentence breaks off: the model may finish it, and what it adds stands in the catalogue.",
            ),
            (
                false,
                "Stock sentences such as \"a fine day was had by all\" are memorised and put under every wedding.",
                "The index of the stock has other place names than the notes, and phrases from the one turn up in the other.",
            ),
            (
                false,
                "The model learns the formulations of the two volunteers by heart.",
                "A caption has two sentences by our rule, and some notes hold enough for five; what is left out is nobody's decision.",
            ),
            (
                false,
                "The heart of the matter: notes contradict the picture, and a sentence can be true of one only.",
                "Twelve captions are the same sentence with another name, so the model memorises it.",
            ),
            (
                false,
                "Few sentences per note. The model overfits to the form of the short ones.",
                "The model memorises the names of donors, who asked to be kept out, and writes them into other captions.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_run_that_goes_wrong_is_still_compute() {
    let wrong = wrong(
        "challenges/compute-only",
        &[
            (
                true,
                "The training is slow on my single GPU, and a mistake in the configuration costs a whole day of it.",
                "Renting a bigger card is 3 euros an hour, which I can't pay for many runs.",
            ),
            (
                true,
                "Colab stops after four hours. If I set a wrong batch size, the session runs out of memory and is gone.",
                "",
            ),
            (
                true,
                "A typo in the training script is only seen after the queue of the cluster, which takes a night.",
                "More GPU hours would cost money that I don't have.",
            ),
            (
                true,
                "My graphics card has 8 GB only, and an incorrect setting crashes the run after hours of training.",
                "",
            ),
            (
                true,
                "One epoch takes six hours on the GPU of the lab; with a wrong learning rate I have to start the training again.",
                "The cloud is too expensive for students.",
            ),
            (
                true,
                "A run on the rented A100 costs about 10 dollars, so every error in the hyperparameters is paid twice.",
                "Training may also take longer than the nights in which the card is free.",
            ),
            (
                false,
                "The training is slow on my single GPU, and a mistake in the captions is only seen after a whole day of it.",
                "",
            ),
            (
                false,
                "Colab stops after four hours, but worse is a wrong year: readers believe what stands in a catalogue.",
                "",
            ),
            (
                false,
                "A typo in a note is copied into the caption.",
                "More GPU hours would cost money that I don't have.",
            ),
            (
                false,
                "My graphics card has 8 GB only, so long notes are cut, and an incorrect caption is the result of it.",
                "",
            ),
            (
                false,
                "One epoch takes six hours on the GPU of the lab; a model that has learned a wrong place name is seen late.",
                "",
            ),
            (
                false,
                "A run on the rented A100 costs about 10 dollars. Our captions have mistakes in the years, and each is learned.",
                "",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}
