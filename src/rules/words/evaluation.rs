//! What a text about the evaluation can speak of.

super::topics! { 168 to 215:
}
