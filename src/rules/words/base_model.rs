//! What a text about the base model can speak of.

super::topics! { 48 to 79:
}
