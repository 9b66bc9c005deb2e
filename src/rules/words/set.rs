//! Sets of topics.

use super::Topic;

/// A set of topics, a bit for each.
#[derive(Clone, Copy)]
pub struct Set([u64; 4]);

impl Set {
    pub const EMPTY: Set = Set([0; 4]);

    pub const fn has(&self, topic: Topic) -> bool {
        self.0[(topic.0 / 64) as usize] >> (topic.0 % 64) & 1 != 0
    }

    pub const fn with(mut self, other: &Set) -> Set {
        let mut at = 0;
        while at < self.0.len() {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    pub const fn of(topics: &[Topic]) -> Set {
        let (mut set, mut at) = (Set::EMPTY, 0);
        while at < topics.len() {
            set.0[(topics[at].0 / 64) as usize] |= 1 << (topics[at].0 % 64);
            at += 1;
        }
        set
    }

    pub const fn meets(&self, other: &Set) -> bool {
        let [a, b, c, d] = self.0;
        let [e, f, g, h] = other.0;
        a & e | b & f | c & g | d & h != 0
    }

    pub const fn hash(&self) -> u64 {
        let [a, b, c, d] = self.0;
        a ^ b.rotate_left(16) ^ c.rotate_left(32) ^ d.rotate_left(48)
    }

    pub const fn is(&self, other: &Set) -> bool {
        let (mut same, mut at) = (true, 0);
        while at < self.0.len() {
            same &= self.0[at] == other.0[at];
            at += 1;
        }
        same
    }
}
