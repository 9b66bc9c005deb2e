//! stub
pub fn render(_: &crate::proposal::Proposal, _: bool) -> anyhow::Result<String> {
    Ok(String::new())
}
pub fn explain(_: &crate::rules::Rule) -> anyhow::Result<String> {
    Ok(String::new())
}
