//! What a text about the scenario can speak of.

super::topics! { 16 to 47:
}
