//! What a text about the dataset can speak of.

super::topics! { 80 to 127:
}
