//! No two ids of a page are one, whatever the sections are called.

use std::fs;

use crate::book::{PROGRAMME, project};
use crate::driver::{repository, tree};

/// The ids in a text of HTML.
fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_section_may_bear_any_id_that_a_template_uses() {
    let mut names: Vec<String> = Vec::new();
    for (path, bytes) in tree(&repository().join("themes/standard/templates")) {
        let text = String::from_utf8(bytes).unwrap();
        for id in ids(&text).into_iter().filter(|id| !id.starts_with("{{")) {
            let name = id.strip_prefix("ui_").unwrap_or_else(|| panic!("{path}: `{id}` may be a section's"));
            names.extend([name.to_owned(), format!("ui-{name}")]);
        }
    }
    assert!(names.contains(&"main".to_owned()), "{names:?}");
    names.retain(|name| !name.contains('{'));
    let sections: String = names.iter().map(|name| format!("\n## Om {name} {{#{name}}}\n\n- Ord.\n")).collect();
    let project = project(PROGRAMME, &[("m", &format!("---\ntitle: M\n---\n# M {{#m}}\n{sections}"))]);
    project.build();
    for page in ["m.html", "print.html", "deck.html"] {
        let html = project.output(&format!("site/program/{page}"));
        let mut all = ids(&html);
        all.sort_unstable();
        let twice: Vec<_> = all.windows(2).filter(|two| two[0] == two[1]).collect();
        assert!(twice.is_empty() && all.len() > names.len(), "{page}: {twice:?}");
    }
}

#[test]
fn scripts_name_only_ids_that_are_there() {
    let read = |folder: &str| tree(&repository().join("themes/standard").join(folder)).into_values();
    let text = |folder| read(folder).map(|bytes| String::from_utf8(bytes).unwrap()).collect::<String>();
    let (templates, scripts) = (text("templates"), text("js"));
    let named: Vec<&str> =
        scripts.split("getElementById('").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
    assert!(named.contains(&"ui_help") && named.iter().all(|id| ids(&templates).contains(id)), "{named:?}");
    assert!(fs::read_to_string(repository().join("themes/standard/css/deck.css")).unwrap().contains("#ui_status"));
}
