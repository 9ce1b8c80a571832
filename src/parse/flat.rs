//! YAML files that hold texts by key: the theme's settings and interface texts.

use std::collections::BTreeMap;

use super::complaints::Complaints;
use super::node::{Node, Value};
use super::yaml;
use crate::diagnostic::Checked;
use crate::source::SourceFile;

/// Reads a YAML file of texts, maps in it as `key.inner`.
pub fn flat_texts(file: &SourceFile) -> Checked<BTreeMap<String, String>> {
    let mut complaints = Complaints::new();
    let mut texts = BTreeMap::new();
    if let Some(node) = yaml::file(file, &mut complaints) {
        flatten(&node, "", &mut texts, &mut complaints);
    }
    Checked { value: texts, diagnostics: complaints }
}

fn flatten(node: &Node, prefix: &str, texts: &mut BTreeMap<String, String>, complaints: &mut Complaints) {
    for (key, value) in node.map(prefix, complaints).rest() {
        let key = if prefix.is_empty() { key.value } else { format!("{prefix}.{}", key.value) };
        match &value.value {
            Value::Map(_) => flatten(&value, &key, texts, complaints),
            _ => texts.extend(value.scalar(&key, complaints).map(|text| (key, text.value))),
        }
    }
}
