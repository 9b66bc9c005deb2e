//! What a text about the challenges can speak of.

super::topics! { 216 to 239:
}
