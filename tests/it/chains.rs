//! The laws of layers, over generated chains of up to four layers in two languages, through sequences of edits.
//!
//! A [`World`] is a small programme whose layers are known by what they do, not by their Markdown. Beside it runs a
//! [model](World::told) that knows who must be told of an edit, from nothing but the rules: who hides what is told when
//! what it hides changes, in the language that it hides it in, and nobody else. After each edit the two are compared.

use std::collections::BTreeSet;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::edition::Edition;
use lagvis::project::LayerId;
use lagvis::revise::RevisionTarget;
use lagvis::revise::accept::{Selection, accept};
use lagvis::source::{Content, Snapshot};
use proptest::prelude::*;

use crate::driver::{findings, repository};

/// The sections of the one module: parent, by place, and level.
const TREE: [(Option<usize>, usize); 6] = [(None, 2), (Some(0), 3), (Some(0), 3), (None, 2), (Some(3), 3), (None, 2)];

/// The kinds of layer, lowest first.
const KINDS: [&str; 4] = ["fylke", "region", "kommune", "samling"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Replace,
    Append,
    Prepend,
    Remove,
    After,
}

/// One thing that a layer does to a section.
#[derive(Clone, Debug)]
struct Operation {
    section: usize,
    does: Does,
    /// Its texts in bokmål and, where it has one, in nynorsk: how often each was edited.
    edits: [usize; 2],
    has_nynorsk: bool,
}

/// A programme and a chain of layers; layer 0 is the base, which has every section in both languages.
#[derive(Clone, Debug)]
struct World {
    base: Vec<[usize; 2]>,
    layers: Vec<Vec<Operation>>,
    /// How the lines of the base are wrapped.
    wrap: bool,
    /// The section that the base has at the other level, where it has one there.
    shifted: Option<usize>,
}

/// A text of the world: the layer (0 is the base), and the section.
type Place = (usize, usize);

impl World {
    /// The chain that these wishes make, those left out that no editor could have: two on one section in a layer, or one on
    /// what is not there.
    fn new(wishes: &[Vec<(usize, u8, bool)>]) -> Self {
        let mut world = Self { base: vec![[0, 0]; TREE.len()], layers: Vec::new(), wrap: false, shifted: None };
        for wishes in wishes {
            let mut layer: Vec<Operation> = Vec::new();
            for (section, kind, has_nynorsk) in wishes {
                let does =
                    [Does::Replace, Does::Append, Does::Prepend, Does::Remove, Does::After][usize::from(*kind) % 5];
                let clash = layer.iter().any(|other| {
                    other.section == *section
                        || (other.does == Does::Remove && is_in(*section, other.section))
                        || (does == Does::Remove && is_in(other.section, *section))
                });
                if !clash && world.exists(world.layers.len(), *section) {
                    let has_nynorsk = *has_nynorsk && does != Does::Remove;
                    layer.push(Operation { section: *section, does, edits: [0, 0], has_nynorsk });
                }
            }
            world.layers.push(layer);
        }
        world
    }

    /// Whether a section is still there under the layer at this place of the list.
    fn exists(&self, layer: usize, section: usize) -> bool {
        !self.layers[..layer].iter().flatten().any(|one| one.does == Does::Remove && is_in(section, one.section))
    }

    /// The texts of a section that are seen under a layer: its last replacement, and what was added since.
    fn seen(&self, layer: usize, section: usize) -> Vec<Place> {
        let mut seen = vec![(0, section)];
        for (at, operations) in self.layers[..layer].iter().enumerate() {
            for one in operations.iter().filter(|one| one.section == section) {
                match one.does {
                    Does::Replace => seen = vec![(at + 1, section)],
                    Does::Append | Does::Prepend => seen.push((at + 1, section)),
                    Does::Remove | Does::After => {}
                }
            }
        }
        seen
    }

    fn has_nynorsk(&self, (layer, section): Place) -> bool {
        layer == 0 || self.layers[layer - 1].iter().any(|one| one.section == section && one.has_nynorsk)
    }

    /// Who must be told when a text is edited in a language (0 is bokmål): the layer, the section that it names, and the
    /// language of its record.
    fn told(&self, place: Place, language: usize) -> BTreeSet<(usize, usize, usize)> {
        let mut told = BTreeSet::new();
        let mut own = place.0.checked_sub(1).into_iter().flat_map(|layer| &self.layers[layer]);
        let new = own.find(|one| one.section == place.1 && one.does == Does::After).map(|_| TREE[place.1].0);
        for (at, operations) in self.layers.iter().enumerate() {
            for one in operations {
                let is_below = at + 1 > place.0;
                let hides = match (one.does, new) {
                    (Does::Replace, None) => one.section == place.1 && self.seen(at, place.1).contains(&place),
                    (Does::Remove, None) => {
                        is_in(place.1, one.section)
                            && self.exists(at, place.1)
                            && self.seen(at, place.1).contains(&place)
                    }
                    // a new section stands in what its anchor stands in
                    (Does::Remove, Some(Some(parent))) => {
                        is_below && is_in(parent, one.section) && self.exists(at, parent)
                    }
                    _ => false,
                };
                if !hides {
                    continue;
                }
                for record in 0..=usize::from(one.has_nynorsk) {
                    let read = if record == 1 && self.has_nynorsk(place) { 1 } else { 0 };
                    if read == language {
                        told.insert((at + 1, one.section, record));
                    }
                }
            }
        }
        told
    }

    fn snapshot(&self) -> Snapshot {
        let theme = discover(repository()).unwrap();
        let theme =
            theme.files().iter().filter(|file| file.path.starts_with("themes/") && !file.path.contains("/typst/"));
        let mut files: Vec<(String, Content)> =
            theme.map(|file| (file.path.to_string(), file.content.clone())).collect();
        let mut add = |path: String, text: String| files.push((path, Content::Text(text.into())));
        let kinds = KINDS.join(", ");
        add(
            "content/lagvis.yaml".into(),
            format!("title: Prøve\nlayers: [{kinds}]\nlanguages: {{nb: [nn], nn: [nb]}}\n"),
        );
        for language in 0..2 {
            let mut text = String::from("---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnledning.\n\n");
            for (section, (_, level)) in TREE.iter().enumerate() {
                let body = words(0, section, language, self.base[section][language], self.wrap);
                let title = format!("Del {section} {}", ["nb", "nn"][language]);
                let level = if self.shifted == Some(section) { 5 - level } else { *level };
                text.push_str(&format!("{} {title} {{#s{section}}}\n\n{body}\n\n", "#".repeat(level)));
            }
            add(["content/base/etikk.md", "content/base/etikk.nn.md"][language].into(), text);
        }
        for (at, operations) in self.layers.iter().enumerate() {
            let folder = folder(at + 1);
            let parent = if at == 0 { String::new() } else { format!("parent: {}\n", path(at)) };
            add(
                format!("{folder}/layer.yaml"),
                format!("kind: {}\nname: Lag\n{parent}languages: [nb, nn]\n", KINDS[at]),
            );
            for language in 0..2 {
                let sections = operations.iter().filter(|one| language == 0 || one.has_nynorsk);
                let text: String = sections.map(|one| one.markdown(at + 1, language)).collect();
                if !text.is_empty() {
                    add(format!("{folder}/{}", ["etikk.md", "etikk.nn.md"][language]), text);
                }
            }
        }
        Snapshot::new(files)
    }
}

impl Operation {
    /// The wish that makes it.
    fn wish(&self) -> (usize, u8, bool) {
        let does = [Does::Replace, Does::Append, Does::Prepend, Does::Remove, Does::After];
        let kind = does.iter().position(|does| *does == self.does).unwrap();
        (self.section, u8::try_from(kind).unwrap(), self.has_nynorsk)
    }

    fn markdown(&self, layer: usize, language: usize) -> String {
        let section = self.section;
        let body = words(layer, section, language, self.edits[language], false);
        match (self.does, language) {
            (Does::Replace, _) => format!("## Vår del {section} {{#s{section}}}\n\n{body}\n\n"),
            (Does::Append, _) => format!("## {{#s{section} append}}\n\n{body}\n\n"),
            (Does::Prepend, _) => format!("## {{#s{section} prepend}}\n\n{body}\n\n"),
            (Does::Remove, _) => format!("## {{#s{section} remove}}\n\n"),
            (Does::After, 0) => format!("## Ny {{#ny-{layer}-{section} after=s{section}}}\n\n{body}\n\n"),
            (Does::After, _) => format!("## Ny {{#ny-{layer}-{section}}}\n\n{body}\n\n"),
        }
    }
}

fn words(layer: usize, section: usize, language: usize, edits: usize, wrap: bool) -> String {
    let space = if wrap { "\n" } else { " " };
    let language = ["bokmål", "nynorsk"][language];
    format!("Lag {layer} om del {section} på {language}.{space}Dette er utgave {edits} av teksten.\n\n- Et punkt")
}

/// Whether a section is another, or below it.
fn is_in(section: usize, root: usize) -> bool {
    section == root || TREE[section].0.is_some_and(|parent| is_in(parent, root))
}

fn path(layer: usize) -> String {
    format!("{}/0{layer}-lag", KINDS[layer - 1])
}

fn folder(layer: usize) -> String {
    format!("content/layers/{}", path(layer))
}

/// The snapshot after a layer has accepted everything that it hides, in both languages.
fn accepted(snapshot: &Snapshot, layer: usize) -> Snapshot {
    let workspace = Workspace::read(snapshot).unwrap();
    let index = workspace.find(&path(layer)).unwrap();
    let (project, drift) = (&workspace.project, workspace.drift(index));
    let target = RevisionTarget { project, snapshot, layer: index, language: &"nb".into() };
    match accept(&target, &drift, Selection { address: None, language: None }, false) {
        Ok((revision, _)) => snapshot.with(&revision.files(snapshot)),
        Err(_) => snapshot.clone(), // nothing to accept
    }
}

/// The records of a world's layers, laid over another state of the same world.
fn with_records(world: &World, records: &Snapshot) -> Snapshot {
    let new = world.snapshot();
    let texts = new.files().iter();
    let kept = records.files().iter().filter(|file| file.path.contains("/.base/"));
    let files = texts.chain(kept).map(|file| (file.path.to_string(), file.content.clone()));
    Snapshot::new(files.collect::<Vec<_>>())
}

/// Who is told of a changed base: the layer, the section and the language of the record; and what else is found.
fn told(snapshot: &Snapshot) -> (BTreeSet<(usize, usize, usize)>, Vec<String>) {
    let mut told = BTreeSet::new();
    let mut rest = Vec::new();
    for line in findings(snapshot) {
        let layer = line.split("/0").nth(1).and_then(|rest| rest[..1].parse::<usize>().ok());
        let section = line.split("replaced in `s").nth(1).and_then(|rest| rest[..1].parse::<usize>().ok());
        match (layer, section) {
            (Some(layer), Some(section)) if line.contains(" W01 ") => {
                told.insert((layer, section, usize::from(line.contains(".nn.md:"))));
            }
            _ => rest.push(line),
        }
    }
    (told, rest)
}

/// The texts of an edition, by section.
fn texts(snapshot: &Snapshot, layer: usize, language: &str) -> Vec<(String, Vec<String>)> {
    let workspace = Workspace::read(snapshot).unwrap();
    let index = if layer == 0 { LayerId::BASE } else { workspace.find(&path(layer)).unwrap() };
    let composed = workspace.composed(index).unwrap().value;
    let edition: Edition = workspace.resolve(&composed, &language.into()).value;
    let sections = edition.modules.iter().flat_map(|module| &module.sections);
    sections
        .map(|section| {
            let texts = section.passages.iter().map(|passage| snapshot.slice(passage.text.section().body_span));
            (section.id.to_string(), texts.map(|text| text.trim().to_owned()).collect())
        })
        .collect()
}

fn wishes(layers: usize) -> impl Strategy<Value = Vec<Vec<(usize, u8, bool)>>> {
    let wish = (0..TREE.len(), 0..5_u8, any::<bool>());
    prop::collection::vec(prop::collection::vec(wish, 0..9), 1..=layers)
}

/// An edit: which layer (0 is the base), which section or operation, which language, and whether it is a mere wrapping or an
/// acceptance instead.
fn edit() -> impl Strategy<Value = (usize, usize, bool, u8)> {
    (0..5_usize, 0..6_usize, any::<bool>(), 0..4_u8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Through any sequence of edits, those are told of a change who hide what has changed, in the language that they hide
    /// it in, and nobody else; wrapping tells nobody; and who accepts is told no more.
    #[test]
    fn exactly_those_are_told_who_hide_what_has_changed(wishes in wishes(4), edits in prop::collection::vec(edit(), 1..9)) {
        let mut world = World::new(&wishes);
        let mut records = world.snapshot();
        for layer in 1..=world.layers.len() {
            records = accepted(&records, layer);
        }
        prop_assert_eq!(findings(&records), Vec::<String>::new(), "accept, then check, is clean");
        let mut expected: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
        for (layer, which, is_nynorsk, kind) in edits {
            let layer = layer % (world.layers.len() + 1);
            if kind == 0 {
                world.wrap = !world.wrap;
                records = with_records(&world, &records);
            } else if kind == 1 && layer > 0 {
                records = accepted(&with_records(&world, &records), layer);
                expected.retain(|(told, ..)| *told != layer);
            } else {
                let section = match layer {
                    0 => which,
                    layer => match world.layers[layer - 1].as_slice() {
                        [] => continue,
                        operations => operations[which % operations.len()].section,
                    },
                };
                let language = usize::from(is_nynorsk && world.has_nynorsk((layer, section)));
                match layer {
                    0 => world.base[section][language] += 1,
                    layer => world.layers[layer - 1].iter_mut().filter(|one| one.section == section).for_each(|one| one.edits[language] += 1),
                }
                expected.extend(world.told((layer, section), language));
                records = with_records(&world, &records);
            }
            let (told, mut rest) = told(&records);
            rest.retain(|line| !line.contains(" W07 ")); // the layer's own translations, told apart below
            prop_assert_eq!(&told, &expected, "{:#?}", world);
            prop_assert_eq!(rest, Vec::<String>::new());
        }
    }

    /// Whatever one layer has changed, it is named to all who are told of it, and no other.
    #[test]
    fn who_has_changed_a_text_is_blamed(wishes in wishes(4), edits in prop::collection::vec(edit(), 1..6), wish in (0..TREE.len(), 0..5_u8, any::<bool>())) {
        let world = World::new(&wishes);
        let mut records = world.snapshot();
        for layer in 1..=world.layers.len() {
            records = accepted(&records, layer);
        }
        for (layer, which, is_nynorsk, kind) in edits {
            let layer = layer % (world.layers.len() + 1);
            let mut after = world.clone();
            match (layer, kind) {
                (0, 0 | 1) => after.shifted = Some(which),
                (0, _) => after.base[which][usize::from(is_nynorsk)] += 1,
                // all that it says; of a removal nothing is known below
                (_, 0) => after.layers[layer - 1].retain(|one| one.does == Does::Remove),
                (_, 1) => {
                    let own = &after.layers[layer - 1];
                    let own_wishes = own.iter().map(Operation::wish).chain([wish]).collect();
                    let more = World::new(&[&wishes[..layer - 1], &[own_wishes]].concat());
                    let new = more.layers[layer - 1].get(own.len()).cloned();
                    after.layers[layer - 1].extend(new);
                }
                _ => after.layers[layer - 1].iter_mut().for_each(|one| one.edits[usize::from(is_nynorsk)] += 1),
            }
            let who = if layer == 0 { "the course".to_owned() } else { path(layer) };
            for line in findings(&with_records(&after, &records)).iter().filter(|line| line.contains(" W01 ")) {
                let named = line.split(" W01 ").nth(1).and_then(|rest| rest.split(" now has ").next()?.split(" has taken ").next());
                // where something below is removed, it may not be known which of several it was
                let removes = after.layers.iter().flatten().any(|one| one.does == Does::Remove);
                let is_one_of = |all: &str| all.starts_with("a layer below (") && all.contains(&*who);
                let is_named = named == Some(&*who) || removes && named.is_some_and(is_one_of);
                prop_assert!(is_named, "{} {:#?} {:#?}", line, world, after);
            }
        }
    }

    /// An edition is the same whether or not layers that say nothing lie over it.
    #[test]
    fn an_empty_layer_over_a_chain_changes_nothing(wishes in wishes(3)) {
        let world = World::new(&wishes);
        let top = world.layers.len();
        let mut more = world.clone();
        more.layers.push(Vec::new());
        for language in ["nb", "nn"] {
            prop_assert_eq!(texts(&world.snapshot(), top, language), texts(&more.snapshot(), top + 1, language));
        }
    }

    /// What a layer anywhere in the chain has locked is in every edition above as that layer has it, or somebody is told of
    /// an error; and the texts of the others are as the operations say.
    #[test]
    fn no_chain_passes_a_lock(wishes in wishes(4), section in 0..TREE.len()) {
        let world = World::new(&wishes);
        let snapshot = world.snapshot();
        let locked = snapshot.files().iter().map(|file| {
            let text = file.text().replace(&format!("{{#s{section}}}\n\nLag 0"), &format!("{{#s{section} locked}}\n\nLag 0"));
            let is_base = &*file.path == "content/base/etikk.md";
            (file.path.to_string(), if is_base { Content::Text(text.into()) } else { file.content.clone() })
        });
        let locked = Snapshot::new(locked.collect::<Vec<_>>());
        let workspace = Workspace::read(&locked).unwrap();
        let top = workspace.find(&path(world.layers.len())).unwrap();
        let outcomes = workspace.compile(&[top], None, |_| Ok(())).unwrap();
        let touches = world.layers.iter().flatten().any(|one| match one.does {
            Does::Replace | Does::Append | Does::Prepend => one.section == section,
            Does::Remove => is_in(section, one.section),
            Does::After => false,
        });
        prop_assert_eq!(outcomes[0].failed, touches);
        if !touches {
            let texts = texts(&locked, world.layers.len(), "nb");
            let shown = texts.iter().find(|(id, _)| *id == format!("s{section}")).map(|(_, texts)| texts.clone());
            prop_assert_eq!(shown, Some(vec![words(0, section, 0, 0, false)]));
        }
    }

    /// The highest layer that replaces a section decides, and what layers above it add stands around its text.
    #[test]
    fn the_highest_layer_decides(wishes in wishes(4)) {
        let world = World::new(&wishes);
        let snapshot = world.snapshot();
        let top = world.layers.len();
        let shown = texts(&snapshot, top, "nb");
        for section in 0..TREE.len() {
            let texts = shown.iter().find(|(id, _)| *id == format!("s{section}")).map(|(_, texts)| texts);
            prop_assert_eq!(texts.is_some(), world.exists(top, section));
            let Some(texts) = texts else { continue };
            let all: BTreeSet<String> = texts.iter().cloned().collect();
            let expected = world.seen(top, section).into_iter().map(|(layer, section)| words(layer, section, 0, 0, false));
            prop_assert_eq!(all, expected.collect::<BTreeSet<_>>());
        }
    }
}
