//! What a layer is told about what it hides, as messages.

use crate::diagnostic::messages;

messages! {
    /// W06: a record of what is not replaced, in front matter.
    replaces_nothing_here(key) = "`base:` has a line for `{key}`, which replaces nothing here"
    /// W06: a record of what is not translated, in front matter.
    translates_nothing_here(key) = "`from:` has a line for `{key}`, which has no translation here"
    /// The way out of both.
    take_line_away(accept) = "take the line away, or run `{accept}`"
    /// W06: a record of what is not replaced.
    replaces_nothing(file, key) = "`{key}` is recorded as replaced by {file}, which replaces nothing of that name"
    /// W06: a record of what is not translated.
    translates_nothing(file, key) = "`{key}` is recorded as translated in {file}, which has no such section"
    /// W06: a record of a file that is gone.
    file_is_gone(file) = "{file} is not in this folder, and what it replaced is recorded here"
    /// The way out of that.
    put_file_back(accept) = "put the file back, or run `{accept}` to take its records away"
    /// The way out of a record of nothing.
    accept_takes_away(accept) = "`{accept}` takes the record away"
    /// W08: a section has another id now.
    renamed(old, new) = "`{old}` is now called `{new}`"
    /// W08: a section stands in another module now.
    moved(old, module, new) = "`{old}` is now `{module}#{new}`, and your text is used there"
    /// The command that writes a new id.
    accept_updates(accept) = "`{accept}` updates the file"
    /// The command that moves a text to another file.
    accept_moves(accept, module) = "`{accept}` moves it to `{module}.md`"
    /// W07: a translation is older than its original.
    older_translation(key) = "`{key}` was translated from an older text"
    /// The way out of that.
    update_translation(accept) = "bring it up to date, and say so with `{accept}`"
    /// The note at the original.
    original() = "the text that it translates"
    /// W03: an override that says what lies below it.
    no_effect(kind) = "your {kind} is the same as the {kind} below: this has no effect"
    /// The way out of that.
    change_or_remove() = "change it, or take it away"
    /// W02: nothing is recorded.
    not_recorded() = "it is not recorded which text this replaces"
    /// W02: what is recorded is something else than a fingerprint.
    no_fingerprint(recorded) = "`{recorded}` is no fingerprint, so it is not known which text this replaces"
    /// The command that records.
    run(accept) = "run `{accept}`"
    /// W01: what was replaced has changed.
    changed(owner, kind, key) = "{owner} has changed the {kind} that you replaced in `{key}`"
    /// W01: what was replaced is not known.
    changed_without_copy(kind, key, recorded) = "the {kind} below `{key}` is another than the one recorded ({recorded}), of which no copy is kept"
    /// The way out of both.
    read_and_keep(diff, accept) = "read `{diff}`, keep yours with `{accept}`"
    /// One of several layers, any of which may have changed.
    layer_below(layers) = "a layer below ({layers})"
    /// Two alternatives.
    or(first, second) = "{first} or {second}"
    /// W11: a slot that still holds its instruction.
    unwritten(key) = "`{key}` still holds the text that says what to write here"
    /// The way out of that.
    write_your_own() = "write your own in its place"
    /// What an override of a section or a page is of.
    text() = "text"
    /// What an override of a field is of.
    value() = "value"
    /// What an override of a picture is of.
    picture() = "picture"
}
