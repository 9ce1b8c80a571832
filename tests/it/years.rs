//! Years of edits by the base, fylker and kommuner: at no step is a text lost, or shown under another heading, without a finding.
//!
//! Every text holds a word of its own, which says whose it is: `grunn7v2x` is the second version of the base's section 7,
//! `lokal12x` the twelfth text of a layer. The [`World`] knows which section each local text was written for, whatever that is
//! called now. After each step the editions are searched for the words, and where one is missing or in another's place, somebody
//! must have been told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lagvis::compile::Workspace;
use lagvis::diagnostic::Diagnostic;
use lagvis::discover::discover;
use lagvis::edition::{Edition, Section as Shown};
use lagvis::layer::drift::{Addition, Override, blocked};
use lagvis::project::LayerId;
use lagvis::revise::RevisionTarget;
use lagvis::revise::accept::{Selection, accept};
use lagvis::source::{Content, Snapshot, Span};
use rayon::prelude::*;

use crate::driver::repository;

/// Numbers that look random and are the same each time.
#[derive(Clone)]
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    /// Whether something happens that happens so many times in a hundred.
    fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A section of the base; it stays itself when its id and its module change.
#[derive(Clone)]
struct Section {
    number: usize,
    id: String,
    was: Vec<String>,
    level: usize,
    version: usize,
    /// The versions of the footnote that it cites, where it cites one; it is written at the end of the module, among the lines of
    /// another section.
    note: Option<usize>,
    word: &'static str,
    /// Whether its id was another's.
    has_swapped: bool,
}

impl Section {
    /// The heading; every third is called the same.
    fn title(&self) -> String {
        if self.has_common_title() { "Del".to_owned() } else { format!("Del {}", self.number) }
    }

    fn has_common_title(&self) -> bool {
        self.number.is_multiple_of(3)
    }

    /// What an addition's record is of.
    fn made(&self) -> (usize, Option<usize>) {
        (self.version, self.note)
    }
}

#[derive(Clone)]
struct Module {
    number: usize,
    slug: String,
    was: Vec<String>,
    /// The version of the value of `roller: {leder: …}` in its front matter.
    role: usize,
    sections: Vec<Section>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Does {
    Replace,
    Remove,
    Whole,
    Append,
    Prepend,
    New(&'static str),
    /// Sets the key of a map in the front matter of a module; its section is the module's number.
    Key,
}

impl Does {
    fn hides(self) -> bool {
        matches!(self, Self::Replace | Self::Remove | Self::Whole | Self::Key)
    }
}

/// A text of a layer, written for a section of the base.
#[derive(Clone, Debug)]
struct Local {
    number: usize,
    layer: usize,
    does: Does,
    section: usize,
    /// The words below that it hid when that was recorded last.
    recorded: Option<Vec<String>>,
    /// The versions of the section that it is added to, and of its footnote, when that was recorded last.
    added: Option<(usize, Option<usize>)>,
}

#[derive(Clone)]
struct World {
    random: Random,
    base: Vec<Module>,
    /// The path of each layer, and its parent; the fylker come first.
    layers: Vec<(String, Option<usize>)>,
    locals: Vec<Local>,
    snapshot: Snapshot,
    /// The workspace of the last step: the next is read after it, as the preview does.
    last: Arc<Workspace>,
    made: usize,
    /// How many steps of each kind were taken, and what was told.
    counts: BTreeMap<String, usize>,
}

fn is_in_span(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.range().contains(&inner.range().start)
}

fn is_error(found: &Diagnostic) -> bool {
    found.code.as_str().starts_with('E')
}

/// A section's own word, whatever its version.
fn word_of(section: usize) -> String {
    format!("grunn{section}v")
}

/// The words of a text that say whose it is.
fn words(text: &str) -> Vec<String> {
    let is_word =
        |word: &&str| word.ends_with('x') && ["grunn", "lokal", "note"].iter().any(|start| word.starts_with(start));
    text.split(|letter: char| !letter.is_alphanumeric()).filter(is_word).map(str::to_owned).collect()
}

impl World {
    fn new(fylker: usize, kommuner: usize, seed: u64) -> Self {
        let theme = discover(repository()).unwrap();
        let theme = theme.files().iter().filter(|file| file.path.starts_with("themes/"));
        let theme = theme.filter(|file| !file.path.contains("/typst/"));
        let mut files: Vec<(String, Content)> =
            theme.map(|file| (file.path.to_string(), file.content.clone())).collect();
        let fylke = (0..fylker).map(|at| (format!("fylke/{:02}-fylke", at + 1), None));
        let kommune = (0..kommuner).map(|at| (format!("kommune/{}-kommune", 1000 + at), Some(at % fylker)));
        let layers: Vec<(String, Option<usize>)> = fylke.chain(kommune).collect();
        for (path, parent) in &layers {
            let kind = path.split('/').next().unwrap();
            let parent = parent.map(|parent| format!("parent: {}\n", layers[parent].0)).unwrap_or_default();
            let text = format!("kind: {kind}\nname: Lag {path}\n{parent}");
            files.push((format!("content/layers/{path}/layer.yaml"), Content::Text(text.into())));
        }
        files.push(("content/lagvis.yaml".to_owned(), Content::Text("title: Prøve\nlanguages: {nb: []}\n".into())));
        let snapshot = Snapshot::new(files);
        let mut world = Self {
            random: Random(seed),
            base: Vec::new(),
            layers,
            locals: Vec::new(),
            last: Arc::new(Workspace::read(&snapshot).unwrap()),
            snapshot,
            made: 0,
            counts: BTreeMap::new(),
        };
        for module in 0..6 {
            let levels = [1, 2, 3, 3, 2, 3, 2, 2];
            let mut sections = levels.map(|level| world.section(level)).to_vec();
            sections[2].note = Some(1);
            let (number, slug) = (world.number(), format!("modul-{module}"));
            sections[0].id.clone_from(&slug);
            world.base.push(Module { number, slug, was: Vec::new(), role: 1, sections });
        }
        world.write_base();
        world
    }

    /// The workspace of the project as it is now.
    fn read(&self) -> Workspace {
        self.last.after(&self.snapshot).unwrap()
    }

    fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    /// A new number, for a section or a text.
    fn number(&mut self) -> usize {
        self.made += 1;
        self.made
    }

    fn section(&mut self, level: usize) -> Section {
        let number = self.number();
        Section {
            number,
            id: format!("del-{number}"),
            was: Vec::new(),
            level,
            version: 1,
            note: None,
            word: "",
            has_swapped: false,
        }
    }

    /// Writes every file of the base.
    fn write_base(&mut self) {
        let mut files: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        let there = self.snapshot.under("content/base/").map(|file| (file.path.to_string(), None));
        files.extend(there);
        let mut list = String::new();
        for module in &self.base {
            let was = module.was.join(", ");
            let slug = &module.slug;
            list.push_str(&if was.is_empty() {
                format!("  - {slug}\n")
            } else {
                format!("  - {{{slug}: {{was: [{was}]}}}}\n")
            });
            let role = format!("grunnrolle{}v{}x", module.number, module.role);
            let mut text = format!("---\ntitle: Modul {slug}\nroller:\n  leder: {role}\n  nestleder: Ingen\n---\n");
            for section in &module.sections {
                let Section { number, id, was, level, version, note, word, .. } = section;
                let title = section.title();
                let was: String = was.iter().map(|was| format!(" was={was}")).collect();
                let hashes = "#".repeat(*level);
                let cited = note.map(|_| format!("[^{number}]")).unwrap_or_default();
                let body = format!("Teksten i grunn{number}v{version}x.{cited}");
                text.push_str(&format!("{hashes} {title} {{#{id}{was}{word}}}\n\n{body}\n\n"));
            }
            for Section { number, note, .. } in &module.sections {
                text.push_str(
                    &note.map(|note| format!("[^{number}]: Se note{number}v{note}x.\n\n")).unwrap_or_default(),
                );
            }
            files.insert(format!("content/base/{slug}.md"), Some(text.into_bytes()));
        }
        let programme = format!(
            "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {{nb: []}}\nfields: {{roller: {{type: map}}}}\nmodules:\n{list}"
        );
        files.insert("content/lagvis.yaml".to_owned(), Some(programme.into_bytes()));
        self.snapshot = self.snapshot.with(&files);
    }

    /// The module and the place in it of a section, if it is still there.
    fn find(&self, number: usize) -> Option<(usize, usize)> {
        self.base
            .iter()
            .enumerate()
            .find_map(|(at, module)| Some((at, module.sections.iter().position(|section| section.number == number)?)))
    }

    /// A section of the base below a module's first.
    fn any_section(&mut self) -> (usize, usize) {
        loop {
            let module = self.random.below(self.base.len());
            let count = self.base[module].sections.len();
            if count > 1 {
                return (module, 1 + self.random.below(count - 1));
            }
        }
    }

    /// Whether one section is another or stands in it.
    fn is_in(&self, number: usize, root: usize) -> bool {
        let (Some((module, at)), Some((other, root_at))) = (self.find(number), self.find(root)) else { return false };
        let sections = &self.base[module].sections;
        let deeper = |between: &[Section]| between.iter().all(|one| one.level > sections[root_at].level);
        module == other && root_at <= at && deeper(&sections[root_at + 1..=at])
    }

    /// Whether a local text hides a section of the base.
    fn covers(&self, local: &Local, number: usize) -> bool {
        match local.does {
            Does::Replace => local.section == number,
            Does::Remove | Does::Whole => self.is_in(number, local.section),
            _ => false,
        }
    }

    /// The layers of a chain above the base, the lowest first.
    fn chain(&self, layer: usize) -> Vec<usize> {
        self.layers[layer].1.into_iter().chain([layer]).collect()
    }

    /// What the base does to itself: in a word.
    fn edit_base(&mut self) -> &'static str {
        // half of it where layers have written something
        let local = self.random.below(self.locals.len().max(1) * 2);
        let local = self.locals.get(local).and_then(|local| self.find(local.section)).filter(|(_, at)| *at > 0);
        let (module, at) = local.unwrap_or_else(|| self.any_section());
        let what = self.random.below(100);
        if matches!(what, 0..41 | 90..96) && self.is_undecided(&self.base[module].sections[at]) {
            return "base: nothing";
        }
        match what {
            0..35 => {
                self.base[module].sections[at].version += 1;
                "base: text changed"
            }
            35..41 => {
                let cited = |local: &&Local| {
                    self.find(local.section).is_some_and(|(module, at)| self.base[module].sections[at].note.is_some())
                };
                let hidden = self.locals.iter().filter(|local| local.does.hides()).find(cited);
                let hidden = hidden.and_then(|local| self.find(local.section));
                let hidden = hidden.filter(|(module, at)| !self.is_undecided(&self.base[*module].sections[*at]));
                let (module, at) = hidden.unwrap_or((module, at));
                let note = &mut self.base[module].sections[at].note;
                *note = Some(note.map_or(1, |note| note + 1));
                "base: footnote changed"
            }
            41..45 => {
                self.base[module].role += 1;
                "base: value changed"
            }
            45..57 => {
                let number = self.number();
                let section = &mut self.base[module].sections[at];
                let old = std::mem::replace(&mut section.id, format!("navn-{number}"));
                section.was.push(old);
                "base: section renamed"
            }
            57..65 => {
                let to = self.random.below(self.base.len());
                let (slug, moved) = (self.base[module].slug.clone(), self.base[module].sections[at].level == 3);
                if to == module || !moved {
                    return "base: nothing";
                }
                let mut section = self.base[module].sections.remove(at);
                let was: Vec<String> = section
                    .was
                    .iter()
                    .chain([&section.id])
                    .map(|id| match id.contains('#') {
                        true => id.clone(),
                        false => format!("{slug}#{id}"),
                    })
                    .collect();
                section.was = was;
                self.base[to].sections.push(section);
                "base: section moved"
            }
            65..72 => {
                // what has no record goes by its id alone, and so does what was added to an older text under the same heading
                let is_known = |section: &Section, local: &Local| {
                    local.does.hides()
                        || local.added.is_some_and(|added| !section.has_common_title() || added == section.made())
                };
                let sections = &self.base[module].sections;
                let is_recorded = |section: &Section| {
                    let mut locals = self.locals.iter().filter(|local| local.section == section.number);
                    locals.all(|local| is_known(section, local))
                };
                let may = (1..sections.len()).filter(|at| is_recorded(&sections[*at]));
                let may: Vec<usize> = may.collect();
                let Some(there) = may.iter().find(|there| **there != at).copied().filter(|_| may.contains(&at)) else {
                    return "base: nothing";
                };
                let sections = &mut self.base[module].sections;
                let id = sections[at].id.clone();
                sections[at].id = std::mem::replace(&mut sections[there].id, id);
                (sections[at].has_swapped, sections[there].has_swapped) = (true, true);
                "base: ids swapped"
            }
            72..78 => {
                if self.random.happens(20) {
                    self.base[module].sections[0].word = ["", " retiring"][self.random.below(2)];
                    return "base: module's policy changed";
                }
                self.base[module].sections[at].word =
                    ["", " locked", " add-only", " retiring", " retiring"][self.random.below(5)];
                "base: policy changed"
            }
            78..86 => {
                let level = [2, 3][self.random.below(2)];
                let section = self.section(level);
                self.base[module].sections.insert(at + 1, section);
                "base: section added"
            }
            86..90 => {
                // an id that a layer may have for a section of its own
                let mut section = self.section(2);
                let is_here = |local: &&Local| {
                    let place = self.find(local.section).map(|(of, _)| of);
                    matches!(local.does, Does::New(_)) && place == Some(module)
                };
                let Some(local) = self.locals.iter().find(is_here) else { return "base: nothing" };
                section.id = format!("ny-{}", local.number);
                self.base[module].sections.push(section);
                "base: section added under a local id"
            }
            90..96 => {
                let is_leaf = self.base[module]
                    .sections
                    .get(at + 1)
                    .is_none_or(|next| next.level <= self.base[module].sections[at].level);
                if is_leaf {
                    self.base[module].sections.remove(at);
                }
                "base: section removed"
            }
            _ => {
                let number = self.number();
                let has_its_id = self.random.happens(50);
                let module = &mut self.base[module];
                let old = std::mem::replace(&mut module.slug, format!("modul-{number}"));
                if has_its_id {
                    module.sections[0].id.clone_from(&module.slug);
                }
                module.was.push(old);
                "base: module renamed"
            }
        }
    }

    /// Whether, if a section's text changes, nobody can know whether it or the one that has its id was meant by what was added to it:
    /// both have the same heading.
    fn is_undecided(&self, section: &Section) -> bool {
        let mut added = self.locals.iter().filter(|local| local.section == section.number && !local.does.hides());
        section.has_common_title() && section.has_swapped && added.next().is_some()
    }

    /// The file of a layer for a module, which may have an older name of it.
    fn file(&self, layer: usize, module: usize) -> String {
        let path = |slug: &String| format!("content/layers/{}/{slug}.md", self.layers[layer].0);
        let older = self.base[module].was.iter().map(path).find(|path| self.snapshot.get(path).is_some());
        older.unwrap_or_else(|| path(&self.base[module].slug))
    }

    /// Sets a value in the front matter of a file that the layer does not have yet.
    fn set_key(&mut self, layer: usize) -> &'static str {
        let module = self.random.below(self.base.len());
        let (path, section) = (self.file(layer, module), self.base[module].number);
        let is_set = self.locals.iter().any(|local| {
            local.does == Does::Key
                && local.section == section
                && (local.layer == layer || Some(local.layer) == self.layers[layer].1)
        });
        if self.snapshot.get(&path).is_some() || is_set {
            return "layer: nothing";
        }
        let number = self.number();
        let text = format!("---\nroller: {{leder: lokal{number}x}}\n---\n");
        self.snapshot = self.snapshot.with(&BTreeMap::from([(path, Some(text.into_bytes()))]));
        self.locals.push(Local { number, layer, does: Does::Key, section, recorded: None, added: None });
        self.accept(layer, Some(number));
        "layer: value set"
    }

    /// Writes a new text at the end of a layer's file.
    fn begin(&mut self, layer: usize) -> &'static str {
        let (module, mut at) = self.any_section();
        let mut does = [
            Does::Replace,
            Does::Replace,
            Does::Replace,
            Does::Append,
            Does::Prepend,
            Does::Remove,
            Does::Whole,
            Does::New("after"),
            Does::New("before"),
            Does::New("in"),
        ][self.random.below(10)];
        if self.random.happens(10) {
            at = 0;
            does = [Does::Replace, Does::Append, Does::Prepend, Does::New("in")][self.random.below(4)];
        }
        let Section { number: section, id, level, .. } = self.base[module].sections[at].clone();
        let mine = |local: &&Local| local.layer == layer;
        let covered =
            |number| self.locals.iter().filter(mine).any(|local| self.covers(local, number) || local.section == number);
        let covers_other = |does| {
            let local = Local { number: 0, layer, does, section, recorded: None, added: None };
            self.locals.iter().filter(mine).any(|other| self.covers(&local, other.section))
        };
        let gone = self.locals.iter().any(|local| {
            self.layers[layer].1 == Some(local.layer) && local.does != Does::Replace && self.covers(local, section)
        });
        if covered(section) || covers_other(does) || gone || self.find(section).is_none() {
            return "layer: nothing";
        }
        let number = self.number();
        let hashes = "#".repeat(level);
        let body = format!("Vår tekst lokal{number}x.");
        let text = match does {
            Does::Replace if number.is_multiple_of(2) => format!("{hashes} {{#{id}}}\n\n{body}\n"),
            Does::Replace => format!("{hashes} Vårt {number} {{#{id}}}\n\n{body}\n"),
            Does::Append => format!("{hashes} {{#{id} append}}\n\n{body}\n"),
            Does::Prepend => format!("{hashes} {{#{id} prepend}}\n\n{body}\n"),
            Does::Remove => format!("{hashes} {{#{id} remove}}\n\n<!-- lokal{number}x -->\n"),
            Does::Whole => format!("{hashes} Vårt {number} {{#{id} whole}}\n\n{body}\n"),
            Does::New(place) => format!("{hashes} Vårt {number} {{#ny-{number} {place}={id}}}\n\n{body}\n"),
            Does::Key => unreachable!("set by `set_key`"),
        };
        let path = self.file(layer, module);
        let there = self.snapshot.get(&path).map(|file| file.text().to_owned()).unwrap_or_default();
        let gap = if there.is_empty() { "" } else { "\n" };
        self.snapshot = self.snapshot.with(&BTreeMap::from([(path, Some(format!("{there}{gap}{text}").into_bytes()))]));
        self.locals.push(Local { number, layer, does, section, recorded: None, added: None });
        self.accept(layer, Some(number));
        "layer: text written"
    }

    /// Records what a layer hides, all of it or that of one text.
    fn accept(&mut self, layer: usize, only: Option<usize>) {
        let workspace = self.read();
        let id = workspace.find(&self.layers[layer].0).unwrap();
        let drift = workspace.drift(id);
        let language = "nb".into();
        let target =
            RevisionTarget { project: &workspace.project, snapshot: &self.snapshot, layer: id, language: &language };
        let address = only.and_then(|number| {
            let span = self.place(&workspace, id, number)?;
            let added = drift.additions.iter().find(|one| is_in_span(one.target.span, span));
            let hides = drift.overrides.iter().find(|one| is_in_span(one.span, span));
            hides.map(Override::address).or_else(|| added.map(|one| format!("{}#{}", one.module, one.id)))
        });
        if only.is_some() && address.is_none() {
            return; // it hides nothing, and is told so
        }
        let of = Selection { address: address.as_deref(), language: None };
        let Ok((revision, _)) = accept(&target, &drift, of, false) else { return };
        // all at once leave what was written for another section, and what would follow its own to where such a text stands
        let blocked = blocked(drift.followers.iter().collect(), drift.strays());
        let left = drift.strays().map(|one| one.span).chain(blocked.iter().map(|(one, _)| one.old.span));
        let left: Vec<Span> = left.filter(|_| only.is_none()).collect();
        let left: BTreeSet<usize> = self
            .locals
            .iter()
            .filter(|local| local.layer == layer && local.does != Does::Key)
            .filter_map(|local| Some((local.number, self.place(&workspace, id, local.number)?)))
            .filter(|(_, place)| left.iter().any(|span| is_in_span(*span, *place)))
            .map(|(number, _)| number)
            .collect();
        let is_accepted = |local: &Local| {
            local.layer == layer && only.is_none_or(|it| it == local.number) && !left.contains(&local.number)
        };
        // who accepts says of what the text hides now, whatever it was written for
        for at in 0..self.locals.len() {
            let span = Some(&self.locals[at]).filter(|local| is_accepted(local) && local.does != Does::Key);
            let span = span.and_then(|local| self.place(&workspace, id, local.number));
            let is_it = |one: &&Override| span.is_some_and(|span| is_in_span(one.span, span));
            let now = drift.overrides.iter().find(is_it).and_then(|one| match &one.renamed {
                Some(now) => self.numbered(&now.module, &now.id),
                None => self.numbered(one.module.as_ref()?, &one.key),
            });
            let is_added = |one: &&Addition| span.is_some_and(|span| is_in_span(one.target.span, span));
            let added = drift.additions.iter().find(is_added);
            let added = added.and_then(|one| self.numbered(&one.now.module, &one.now.id));
            self.locals[at].section = now.or(added).unwrap_or(self.locals[at].section);
            if let Some((module, of)) = added.and_then(|section| self.find(section)) {
                self.locals[at].added = Some(self.base[module].sections[of].made());
            }
        }
        self.snapshot = self.snapshot.with(&revision.files(&self.snapshot));
        let below = self.edition(&workspace, self.layers[layer].1);
        for at in 0..self.locals.len() {
            let local = &self.locals[at];
            if local.does.hides() && is_accepted(local) {
                self.locals[at].recorded = Some(self.below(local, &below));
            }
        }
    }

    /// The number of the section of the base with this address.
    fn numbered(&self, module: &str, id: &str) -> Option<usize> {
        let module = self.base.iter().find(|one| one.slug == module)?;
        module.sections.iter().find(|section| section.id == id).map(|section| section.number)
    }

    /// The edition of a layer, or of the base.
    fn edition(&self, workspace: &Workspace, layer: Option<usize>) -> Edition {
        let id = layer.map_or(LayerId::BASE, |layer| workspace.find(&self.layers[layer].0).unwrap());
        workspace.look(id).1.remove(0).edition
    }

    /// The words that a text hides in the edition below it.
    fn below(&self, local: &Local, below: &Edition) -> Vec<String> {
        if local.does == Does::Key {
            return self.roles(below, local.section);
        }
        for module in &below.modules {
            let own = word_of(local.section);
            let at = module.sections.iter().position(|section| self.holds(section, &own).1);
            let Some(at) = at else { continue };
            let level = module.sections[at].level;
            let inner =
                module.sections[at + 1..].iter().take_while(|inner| local.does != Does::Replace && inner.level > level);
            return std::iter::once(&module.sections[at])
                .chain(inner)
                .flat_map(|section| self.shown(section))
                .collect();
        }
        Vec::new()
    }

    /// The words in the front matter of a module.
    fn roles(&self, edition: &Edition, module: usize) -> Vec<String> {
        let Some(module) = self.base.iter().find(|one| one.number == module) else { return Vec::new() };
        let fields = edition.module(&module.slug).into_iter().flat_map(|module| &module.fields);
        fields.flat_map(|(_, value)| value.texts()).flat_map(|text| words(text.plain())).collect()
    }

    /// The words that a section shows, those of its footnotes among them.
    fn shown(&self, section: &Shown) -> Vec<String> {
        let texts = section.passages.iter().map(|passage| passage.text.section());
        let texts = texts.flat_map(|text| {
            let notes = text.footnotes.iter().flat_map(|note| &note.blocks).map(|block| block.span);
            let own = words(self.snapshot.slice(text.body_span)).into_iter().filter(|word| !word.starts_with("note"));
            own.chain(notes.flat_map(|note| words(self.snapshot.slice(note)))).collect::<Vec<_>>()
        });
        texts.collect()
    }

    /// Whether a section shows a word, and whether it shows or hides it.
    fn holds(&self, section: &Shown, word: &str) -> (bool, bool) {
        let mut all = section.provenance.iter().flat_map(|part| words(self.snapshot.slice(part.span)));
        (self.shown(section).iter().any(|shown| shown.starts_with(word)), all.any(|one| one.starts_with(word)))
    }

    /// Where a local text stands: its heading and text.
    fn place(&self, workspace: &Workspace, layer: LayerId, number: usize) -> Option<Span> {
        let word = format!("lokal{number}x");
        let drafts = workspace.project.layer(layer).drafts.values();
        let spans = drafts.flat_map(|draft| draft.sections.iter().map(|section| section.span).chain(draft.front.span));
        spans.into_iter().find(|span| self.snapshot.slice(*span).contains(&word))
    }

    /// Takes a local text out of its file.
    fn retract(&mut self, number: usize) {
        let workspace = self.read();
        let Some(local) = self.locals.iter().find(|local| local.number == number) else { return };
        let id = workspace.find(&self.layers[local.layer].0).unwrap();
        let span = self.place(&workspace, id, number).unwrap();
        let file = self.snapshot.file(span.file);
        let text = format!("{}{}", &file.text()[..span.range().start], &file.text()[span.range().end..]);
        let left = Some(text.into_bytes()).filter(|text| text.iter().any(|byte| !byte.is_ascii_whitespace()));
        self.snapshot = self.snapshot.with(&BTreeMap::from([(file.path.to_string(), left)]));
        self.locals.retain(|local| local.number != number);
    }

    /// What an edition shows that it should not, or does not show, without a finding.
    fn faults(&self, workspace: &Workspace, layer: usize) -> Vec<String> {
        let id = workspace.find(&self.layers[layer].0).unwrap();
        let (outcome, mut editions) = workspace.look(id);
        let lost = |local: &&Local| local.layer == layer && self.place(workspace, id, local.number).is_none();
        if let Some(local) = self.locals.iter().find(lost) {
            return vec![format!("{local:?} is in no file")];
        }
        if outcome.failed {
            return Vec::new(); // the edition stands as it was published last, and the error is told
        }
        let edition = editions.remove(0).edition;
        let found: Vec<_> = workspace.diagnostics.iter().chain(&outcome.diagnostics).collect();
        let all: Vec<&Shown> = edition.modules.iter().flat_map(|module| &module.sections).collect();
        let chain = self.chain(layer);
        let mut faults = Vec::new();
        for module in &edition.modules {
            let ids: BTreeSet<&str> = module.sections.iter().map(|section| &*section.id).collect();
            if ids.len() < module.sections.len() {
                faults.push(format!("an id twice in {} of {}", module.slug, self.layers[layer].0));
            }
        }
        // a text that hides another than it was written for says so
        let is_told = |local: &Local| {
            let own = workspace.find(&self.layers[local.layer].0).unwrap();
            let span = self.place(workspace, own, local.number).unwrap();
            found.iter().any(|one| one.span.file == span.file && span.range().contains(&one.span.range().start))
        };
        for local in self.locals.iter().filter(|local| chain.contains(&local.layer)) {
            let own = workspace.find(&self.layers[local.layer].0).unwrap();
            let span = self.place(workspace, own, local.number).unwrap();
            let told: Vec<_> = found
                .iter()
                .filter(|one| one.span.file == span.file && span.range().contains(&one.span.range().start))
                .collect();
            let mut fault = |what: &str| {
                let path = &self.layers[layer].0;
                faults.push(format!("{what}: {local:?} at {} in content/layers/{path}/", self.snapshot.place(span)));
            };
            let word = format!("lokal{}x", local.number);
            let there: Vec<&&Shown> = all.iter().filter(|section| self.holds(section, &word).0).collect();
            let is_hidden = self.locals.iter().any(|other| {
                other.layer > local.layer
                    && chain.contains(&other.layer)
                    && other.does.hides()
                    && (self.is_hidden_by(local, other) || is_told(other))
            });
            match there.as_slice() {
                _ if local.does == Does::Key => {
                    let module = self.base.iter().find(|module| module.number == local.section);
                    let is_retiring = module.is_some_and(|module| module.sections[0].word == " retiring");
                    if is_retiring && !told.iter().any(|one| one.code.as_str() == "W14") {
                        fault("not told that the module will go");
                    }
                    let is_hidden = chain.iter().any(|at| {
                        *at > local.layer
                            && self.locals.iter().any(|other| {
                                other.layer == *at && other.does == Does::Key && other.section == local.section
                            })
                    });
                    if !is_hidden && !self.roles(&edition, local.section).contains(&word) && told.is_empty() {
                        fault("value lost");
                    }
                }
                _ if local.does == Does::Remove => {
                    let own = word_of(local.section);
                    if self.find(local.section).is_some()
                        && told.is_empty()
                        && all.iter().any(|section| self.holds(section, &own).0)
                    {
                        fault("not removed");
                    }
                }
                [] if !is_hidden && told.is_empty() => fault("lost"),
                [section]
                    if self.holds(section, &word_of(local.section)).1
                        && self.is_retiring(local)
                        && !told.iter().any(|one| one.code.as_str() == "W14") =>
                {
                    fault("not told that it will go");
                }
                [section]
                    if !matches!(local.does, Does::New(_))
                        && !self.holds(section, &word_of(local.section)).1
                        && (told.is_empty() || self.is_as_recorded(local, &chain, workspace)) =>
                {
                    fault("under another heading");
                }
                [] | [_] => {}
                _ => fault("shown twice"),
            }
            if let Some(recorded) = local.recorded.as_ref().filter(|_| local.layer == layer) {
                let now = self.below(local, &self.edition(workspace, self.layers[layer].1));
                let is_told = told.iter().any(|one| one.code.as_str() == "W01");
                if now != *recorded && told.is_empty() {
                    fault("not told of a change");
                }
                if now == *recorded && is_told {
                    fault("told of no change");
                }
            }
        }
        let hiding = self.locals.iter().filter(|local| chain.contains(&local.layer) && local.does.hides());
        let hiding: Vec<&Local> = hiding.collect();
        for section in self.base.iter().flat_map(|module| &module.sections) {
            let word = format!("grunn{}v{}x", section.number, section.version);
            if !all.iter().any(|shown| self.holds(shown, &word).0)
                && !hiding.iter().any(|local| self.covers(local, section.number) || is_told(local))
            {
                faults.push(format!("base text {word} ({}) is lost in {}", section.id, self.layers[layer].0));
            }
        }
        faults
    }

    /// Whether the section that a text was written for is retiring in the base.
    fn is_retiring(&self, local: &Local) -> bool {
        self.find(local.section).is_some_and(|(module, at)| self.base[module].sections[at].word == " retiring")
    }

    /// Whether what a text hid is still there as it was recorded: then it is known which section was meant.
    fn is_as_recorded(&self, local: &Local, chain: &[usize], workspace: &Workspace) -> bool {
        let at = chain.iter().position(|layer| *layer == local.layer);
        let below = at.and_then(|at| at.checked_sub(1)).map(|at| chain[at]);
        if let Some(added) = local.added {
            return self.find(local.section).is_some_and(|(of, at)| self.base[of].sections[at].made() == added);
        }
        local.recorded.as_ref().is_some_and(|then| *then == self.below(local, &self.edition(workspace, below)))
    }

    /// Whether a text of a layer above hides a local one.
    fn is_hidden_by(&self, local: &Local, other: &Local) -> bool {
        match (local.does, other.does) {
            // a new section goes with what it stands in
            (Does::New(_), Does::Replace) => false,
            (Does::New(_), _) => true,
            _ => self.covers(other, local.section),
        }
    }

    /// One step: whose, and what was done.
    fn step(&mut self) -> (Option<usize>, String) {
        let before = self.clone();
        if self.random.happens(30) {
            let what = self.edit_base();
            self.write_base();
            let workspace = self.read();
            let is_base = |span: Span| {
                self.snapshot.file(span.file).path.starts_with("content/base")
                    || &*self.snapshot.file(span.file).path == "content/lagvis.yaml"
            };
            if let Some(error) = workspace.diagnostics.iter().find(|found| is_error(found) && is_base(found.span)) {
                let refused = format!("{what}, refused: {}", error.code);
                let random = self.random.clone();
                *self = Self { random, ..before };
                return (None, refused);
            }
            return (None, what.to_owned());
        }
        let layer = if self.random.happens(15) {
            self.random.below(self.layers.iter().filter(|layer| layer.1.is_none()).count())
        } else {
            self.random.below(self.layers.len())
        };
        let mine: Vec<usize> =
            self.locals.iter().filter(|local| local.layer == layer).map(|local| local.number).collect();
        let what = match self.random.below(100) {
            0..64 => self.begin(layer),
            64..70 => self.set_key(layer),
            70..85 => {
                self.accept(layer, None);
                "layer: accepted"
            }
            _ if mine.is_empty() => "layer: nothing",
            _ => {
                let number = mine[self.random.below(mine.len())];
                self.retract(number);
                "layer: text taken away"
            }
        };
        (Some(layer), what.to_owned())
    }

    /// Takes away the texts of layers that an error is about, as their editors would; says how many.
    fn mend(&mut self, workspace: &Workspace, layers: &[usize]) -> usize {
        let mut wrong = Vec::new();
        for layer in layers {
            let id = workspace.find(&self.layers[*layer].0).unwrap();
            let (outcome, _) = workspace.look(id);
            let errors: Vec<Span> = workspace
                .diagnostics
                .iter()
                .chain(&outcome.diagnostics)
                .filter(|found| is_error(found))
                .map(|found| found.span)
                .collect();
            for local in self.locals.iter().filter(|local| local.layer == *layer) {
                let span = self.place(workspace, id, local.number);
                if span.is_some_and(|span| {
                    errors.iter().any(|error| error.file == span.file && span.range().contains(&error.range().start))
                }) {
                    wrong.push(local.number);
                }
            }
        }
        wrong.iter().for_each(|number| self.retract(*number));
        wrong.len()
    }

    /// The layers to look at after a step.
    fn affected(&mut self, whose: Option<usize>) -> Vec<usize> {
        let fylker = self.layers.iter().filter(|layer| layer.1.is_none()).count();
        match whose {
            None => {
                let all = self.layers.len();
                (0..fylker).chain((0..24).map(|_| fylker + self.random.below(all - fylker))).collect()
            }
            Some(fylke) if fylke < fylker => {
                let over: Vec<usize> = (0..self.layers.len()).filter(|at| self.layers[*at].1 == Some(fylke)).collect();
                std::iter::once(fylke).chain(over).collect()
            }
            Some(kommune) => vec![kommune],
        }
    }

    /// The addresses of the base's sections, present and old, for a message.
    fn addresses(&self) -> String {
        let of_module = |module: &Module| {
            let sections = module.sections.iter();
            let sections = sections.map(|one| format!("  grunn{} {} was {}\n", one.number, one.id, one.was.join(" ")));
            format!("{}\n{}", module.slug, sections.collect::<String>())
        };
        self.base.iter().map(of_module).collect()
    }

    /// The files of layers that faults name, and the records beside them, for a message.
    fn files_named(&self, faults: &[String]) -> String {
        let is_named = |path: &str| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).trim_end_matches(".base");
            faults.iter().any(|fault| fault.contains(path) || fault.contains(folder))
        };
        let files = self.snapshot.under("content/layers/").filter(|file| is_named(&file.path));
        files.map(|file| format!("\n=== {}\n{}", file.path, file.text())).collect()
    }

    fn live(&mut self, steps: usize) {
        for step in 0..steps {
            let (whose, what) = self.step();
            self.count(&what);
            let mut layers = self.affected(whose);
            layers.sort_unstable();
            layers.dedup();
            let workspace = Arc::new(self.read());
            self.last = workspace.clone();
            let faults: Vec<String> =
                layers.par_iter().flat_map_iter(|layer| self.faults(&workspace, *layer)).collect();
            assert!(
                faults.is_empty(),
                "step {step}, {what} by {whose:?}:\n{}\n{}{}",
                faults.join("\n"),
                self.addresses(),
                self.files_named(&faults)
            );
            if self.random.happens(60) {
                let mended = self.mend(&workspace, &layers);
                (0..mended).for_each(|_| self.count("layer: text with an error taken away"));
            }
        }
    }
}

#[test]
fn no_text_is_lost_in_a_year_of_edits() {
    let mut world = World::new(3, 12, 17);
    world.live(250);
}

#[test]
#[expect(clippy::print_stdout, reason = "who runs it by itself reads the figures")]
fn no_text_is_lost_in_the_country_in_four_years() {
    let mut world = World::new(15, 342, 2027);
    world.live(3000);
    println!("{} texts of layers at the end; steps: {:#?}", world.locals.len(), world.counts);
}
