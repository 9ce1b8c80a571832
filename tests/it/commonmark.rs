//! Nothing of a text is lost between Markdown and the page: every example of CommonMark's specification is a module, and what its page says
//! is what the specification says that it says, word by word, unless somebody is told.
//!
//! The examples are those that pulldown-cmark is tested with, as its package brings them.

use crate::driver::{Project, metadata};

/// An example: its Markdown, and the HTML that the specification gives for it.
struct Example {
    markdown: String,
    html: String,
}

/// The examples, in the order of the specification.
fn examples() -> Vec<Example> {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let parser = packages.iter().find(|package| package["name"] == "pulldown-cmark").unwrap();
    let manifest = std::path::Path::new(parser["manifest_path"].as_str().unwrap());
    let suite = std::fs::read_to_string(manifest.with_file_name("tests/suite/spec.rs")).unwrap();
    let text = |test: &str, name: &str| {
        let text = test.split_once(&format!("let {name} = r##\""))?.1;
        let text = text.split_once("\"##;")?.0;
        // addresses that a course may have
        Some(text.replace("(/", "(https://example.org/").replace(": /", ": https://example.org/"))
    };
    let tests = suite.split("#[test]").skip(1);
    tests
        .map(|test| Example { markdown: text(test, "original").unwrap(), html: text(test, "expected").unwrap() })
        .collect()
}

/// The words that HTML shows: tags of blocks divide them, those of lines do not.
fn words(html: &str) -> Vec<String> {
    const IN_LINES: [&str; 14] =
        ["a", "b", "bar", "code", "del", "em", "i", "ins", "img", "label", "s", "small", "span", "strong"];
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        if let Some(comment) = tag.strip_prefix("!--").filter(|comment| !comment.starts_with(['>', '-'])) {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (inner, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = inner.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        text.push_str(if IN_LINES.contains(&name) { "" } else { " " });
        rest = after;
    }
    text.push_str(rest);
    for (written, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
    {
        text = text.replace(written, letter);
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// What the page of a module says below its title.
fn page_words(project: &Project, module: &str) -> Vec<String> {
    let page = project.output(&format!("site/program/{module}.html"));
    let article = page.split_once("</h1>").unwrap().1;
    words(article.split_once("</article>").unwrap().0)
}

/// A project with each text as a module, `m000` and so on.
fn modules(texts: &[String]) -> Project {
    let mut project = Project::empty();
    for (number, text) in texts.iter().enumerate() {
        let module = format!("---\ntitle: Prøve\n---\n# Prøve {{#prove}}\n\n{text}");
        project = project.write(&format!("content/base/m{number:03}.md"), module);
    }
    project.write("content/lagvis.yaml", "title: Prøve\nlanguages: {nb: []}\n")
}

/// The modules that are refused, by number: somebody is told of them.
fn refused(project: &Project) -> Vec<usize> {
    let findings = project.findings();
    let errors = findings.iter().filter(|found| found.split(' ').nth(1).is_some_and(|code| code.starts_with('E')));
    let module = |found: &String| found.strip_prefix("content/base/m")?.split('.').next()?.parse().ok();
    let mut refused: Vec<usize> = errors.filter_map(module).collect();
    refused.dedup();
    refused
}

#[test]
fn a_page_says_every_word_of_the_specifications_examples() {
    let examples = examples();
    assert!(examples.len() > 600, "{} examples", examples.len());
    let texts: Vec<String> = examples.iter().map(|example| example.markdown.clone()).collect();
    let mut project = modules(&texts);
    project.run(&["check", "--fix"]);
    let refused = refused(&project);
    assert!(refused.len() < 150, "{} of {} are refused: {refused:?}", refused.len(), examples.len());
    for number in &refused {
        project = project.remove(&format!("content/base/m{number:03}.md"));
    }
    project.build();
    let mut lost = Vec::new();
    for (number, example) in examples.iter().enumerate().filter(|(number, _)| !refused.contains(number)) {
        let (said, wanted) = (page_words(&project, &format!("m{number:03}")), words(&example.html));
        if said != wanted {
            lost.push(format!("{}: {:?}\n  said   {said:?}\n  wanted {wanted:?}", number + 1, example.markdown));
        }
    }
    assert!(lost.is_empty(), "{} of {}:\n{}", lost.len(), examples.len(), lost.join("\n"));
}
