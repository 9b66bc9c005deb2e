//! The assignment's own text, known by fingerprints: its instructions are no answers, and its blanks are no words of a student.

use super::words::{Hash, words};

/// Lines of instruction: hashes of all their words.
#[rustfmt::skip]
static LINES: [u64; 42] = [
    0x058c_a547_d487_2212, 0x060e_707f_f9a9_ba34, 0x1366_4f1f_999c_d54b, 0x1471_4f26_653f_9cf3,
    0x177f_cd18_e187_e978, 0x1f5b_9789_cb49_1f6a, 0x2101_1e37_8047_753e, 0x24bb_56f4_df40_2554,
    0x3507_e9d0_2e16_ed26, 0x3632_bf38_2db1_58ac, 0x36a3_c097_be24_5912, 0x3748_c667_a08f_842c,
    0x382d_fc98_089c_1da4, 0x43a7_47d0_c139_53aa, 0x44b6_f05d_313a_3c29, 0x4599_bd69_fef1_272a,
    0x5b89_5b1d_f3b7_3740, 0x5caa_d0a1_065d_63f9, 0x6b85_ec02_46cc_96aa, 0x7f68_06ab_e6c7_f1c9,
    0x83ad_b797_5d9a_47c3, 0x8452_f81a_32c7_5c5d, 0x8cf7_69c8_14c0_0c5c, 0x94a2_afbc_754b_dd5d,
    0x961c_7a22_a565_5061, 0x9b8a_4508_b4a6_d22c, 0x9c57_0f85_99f5_a60a, 0xa42c_5dc9_e5d7_9d94,
    0xb025_72b5_41f8_5a57, 0xb02c_52f5_1aa9_bc55, 0xb2cb_74eb_c6d5_77f4, 0xb601_9f36_f2ab_49b0,
    0xbae6_90da_41e3_c722, 0xbec8_e882_d477_d2c1, 0xc634_6cd0_be95_c01c, 0xcaa5_0941_3ea1_782d,
    0xce6f_91d1_c2ff_37f5, 0xcead_fbb0_468e_a8f9, 0xcf7d_888c_9f8a_d359, 0xd088_f07e_92a0_516c,
    0xe32c_d7fc_cf12_f682, 0xfd08_8c9d_68de_6be9,
];

/// The first three words of each, so that a student's line is dismissed after three.
#[rustfmt::skip]
static HEADS: [u64; 38] = [
    0x13a5_efd0_988b_dca2, 0x13b5_cd8a_1063_0b66, 0x1bf3_0542_bc8e_405d, 0x2473_f8fb_9ced_0163,
    0x3182_7e3d_0160_3ea2, 0x31ce_48b3_74c3_5fa3, 0x3887_539c_0d08_1543, 0x3e59_c9ad_9a69_5716,
    0x3f1b_64a3_6664_341c, 0x4444_e67e_92af_07e2, 0x5b5b_0492_1889_a7f1, 0x6b79_3868_0f9f_95f6,
    0x6d22_7c0b_ecb9_f9d7, 0x6fe2_eb43_e1a3_b6ac, 0x700a_3f34_41c3_66b5, 0x715e_e6f6_8f80_585b,
    0x7b11_24a5_335e_872b, 0x7bf5_8a05_0784_7b6f, 0x9542_831d_1a1a_397e, 0x955f_7a59_e2e4_f337,
    0x9b5e_02bb_a43c_48d3, 0xa247_20d3_3fdd_c88e, 0xa2fc_6c10_ecb5_bf42, 0xa3b7_035a_758b_e989,
    0xa639_7677_2d7c_b120, 0xb1ac_54d4_3112_deba, 0xb1de_0879_d7c3_9b44, 0xc222_88f4_e5c5_ed4a,
    0xd10f_e3d8_306d_eea5, 0xdc46_f972_2925_8ef4, 0xdd0f_725b_b0e1_2aef, 0xe8b8_6927_ce90_bd60,
    0xee9b_7e56_babc_484c, 0xf4d5_3526_3738_fe96, 0xf4fe_63f1_aa9f_05ec, 0xf7a8_7234_8157_7083,
    0xfd10_5f9b_b149_6c74, 0xfff4_000d_7d07_f82f,
];

/// The lines that state a scenario, which are among them.
#[rustfmt::skip]
static SCENARIOS: [u64; 4] = [
    0x36a3_c097_be24_5912, 0x4599_bd69_fef1_272a, 0x9b8a_4508_b4a6_d22c, 0xb02c_52f5_1aa9_bc55,
];

/// What stands in the blanks to be filled in.
#[rustfmt::skip]
static BLANKS: [u64; 13] = [
    0x080d_29e5_2ace_6fa0, 0x141a_2a31_471a_9a15, 0x1fd5_cbb2_2b02_4f5b, 0x4788_6a96_3b09_b1cc,
    0x5fca_699b_f44c_c87c, 0x64f3_e72d_319e_a470, 0x6f58_def9_cd5f_c05e, 0x8cdd_5552_6010_6133,
    0x9028_9650_e23f_9187, 0xa397_b45a_afb6_38da, 0xbd29_661b_63f3_3701, 0xc26f_e31d_fd8e_021e,
    0xf9c8_fc63_a2ed_a617,
];

/// How many words they have: a bit for each number.
static COUNTS: u128 = 0x0000_0000_0000_0000_0220_041b_9e15_fff6;

/// How far the assignment's text reaches in a text that begins with it; what follows is the student's.
pub fn reach(text: &str) -> Option<usize> {
    let mut hash = Hash::new();
    let mut found = None;
    let mut count = 0u32;
    for (at, word) in words(text).filter(|(_, word)| *word != "&") {
        hash.word(word);
        count += 1;
        if COUNTS >> count & 1 == 1 && LINES.binary_search(&hash.0).is_ok() {
            found = Some(at + word.len());
        }
        if (count == 3 && HEADS.binary_search(&hash.0).is_err()) || count >= 57 {
            break;
        }
    }
    found.map(|end| end + closing(&text[end..]))
}

/// Punctuation and emphasis that belong to the words before them.
fn closing(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(['.', ':', '?', '!', ')', '*', '`', '"', '\'', '}', ']', '_', ',']).len()
}

/// Whether the assignment states a scenario in this line.
pub fn states_scenario(text: &str) -> bool {
    // Most lines are told by their first words.
    reach(text).is_some() && SCENARIOS.binary_search(&whole(text)).is_ok()
}

/// Whether a text is the inside of one of the assignment's blanks.
pub fn is_blank(text: &str) -> bool {
    /// How the blanks begin.
    const FIRST: [&str; 5] = ["describe", "your", "e", "provide", "clearly"];
    let first = words(text).map(|(_, word)| word).find(|word| *word != "&");
    first.is_some_and(|first| FIRST.iter().any(|word| word.eq_ignore_ascii_case(first)))
        && BLANKS.binary_search(&whole(text)).is_ok()
}

fn whole(text: &str) -> u64 {
    let mut hash = Hash::new();
    // No line of the assignment has more words than this.
    for (_, word) in words(text).filter(|(_, word)| *word != "&").take(100) {
        hash.word(word);
    }
    hash.0
}
