//! What a text about the method can speak of.

super::topics! { 128 to 167:
}
