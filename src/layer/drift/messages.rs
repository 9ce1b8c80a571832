//! What a layer is told about what it hides, as messages.

use crate::diagnostic::messages;

messages! {
    // W06: records of nothing
    replaces_nothing(file, key) = "`{key}` is recorded as replaced by {file}, which replaces nothing of that name"
    translates_nothing(file, key) = "`{key}` is recorded as translated in {file}, which has no such section"
    file_is_gone(file) = "{file} is not in this folder, and what it replaced is recorded here"
    put_file_back(accept) = "put the file back, or run `{accept}` to take its records away"
    accept_takes_away(accept) = "`{accept}` takes the record away"
    // W08: sections with another id or module now
    renamed(old, new) = "`{old}` is now called `{new}`"
    moved(old, module, new) = "`{old}` is now `{module}#{new}`, and your text is used there"
    accept_updates(accept) = "`{accept}` updates the file"
    accept_moves(accept, module) = "`{accept}` moves it to `{module}.md`"
    // W07: a translation that is older than its original
    older_translation(key) = "`{key}` was translated from an older text"
    update_translation(accept) = "bring it up to date, and say so with `{accept}`"
    original() = "the text that it translates"
    // W03: an override that says what lies below it
    no_effect(kind) = "your {kind} is the same as the {kind} below: this has no effect"
    change_or_remove() = "change it, or take it away"
    // W02: no record, or one that is no fingerprint
    not_recorded() = "it is not recorded which text this replaces"
    no_fingerprint(recorded) = "`{recorded}` is no fingerprint, so it is not known which text this replaces"
    run(accept) = "run `{accept}`"
    // W01: what was replaced has changed, or is not known
    changed(owner, kind, key) = "{owner} has changed the {kind} that you replaced in `{key}`"
    changed_without_copy(kind, key, recorded) = "the {kind} below `{key}` is another than the one recorded ({recorded}), of which no copy is kept"
    read_and_keep(diff, accept) = "read `{diff}`, keep yours with `{accept}`"
    layer_below(layers) = "a layer below ({layers})"
    or(first, second) = "{first} or {second}"
    // W11: a slot that still holds its instruction
    unwritten(key) = "`{key}` still holds the text that says what to write here"
    write_your_own() = "write your own in its place"
    // what an override is of
    text() = "text"
    value() = "value"
    picture() = "picture"
}
