//! A new file in these folders is a new scenario or a new document format: build again.
fn main() {
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=templates");
}
