//! What a layer is told about what it hides.

use crate::diagnostic::{diagnostics, messages};

diagnostics! {
    // records of nothing
    StaleRecord replaces_nothing(file, key, accept) =
        "`{key}` is recorded as replaced by {file}, which replaces nothing of that name"
        => "`{accept}` takes the record away"
    /// Of what the layer still says.
    StaleRecord nothing_below(file, key, accept) =
        "`{key}` is recorded as replaced by {file}, and nothing lies below it any more"
        => "`{accept}` takes the record away"
    StaleRecord translates_nothing(file, key, accept) =
        "`{key}` is recorded as translated in {file}, which has no such section"
        => "`{accept}` takes the record away"
    StaleRecord file_is_gone(file, accept) = "{file} is not in this folder, and what it replaced is recorded here"
        => "put the file back, or run `{accept}` to take its records away"
    // sections with another id or module now
    Renamed renamed(old, new, accept) = "`{old}` is now called `{new}`" => "`{accept}` updates the file"
    Renamed moved(old, module, new, accept) = "`{old}` is now `{module}#{new}`, and your text is used there"
        => "`{accept}` moves it to `{module}.md`"
    // a translation that is older than its original
    OlderTranslation older_translation(key, accept) = "`{key}` was translated from an older text"
        => "bring it up to date, and say so with `{accept}`"
    // an override that says what lies below it
    NoEffect no_effect(kind) = "your {kind} is the same as the {kind} below: this has no effect"
        => "change it, or take it away"
    // no record, or one that is no fingerprint
    NotRecorded not_recorded(accept) = "it is not recorded which text this replaces" => "run `{accept}`"
    /// Of a picture, which may have been there before the one below.
    NotRecorded picture_not_recorded(owner, path, accept) =
        "{owner} has a picture `{path}` too, and it is not recorded that yours is to be shown in its place"
        => "if it is, run `{accept}`; if not, give yours another name"
    NotRecorded no_fingerprint(recorded, accept) =
        "`{recorded}` is no fingerprint, so it is not known which text this replaces" => "run `{accept}`"
    // what was replaced has changed, or is not known
    BaseChanged changed(owner, kind, key, diff, accept) =
        "{owner} now has another {kind} than the one that you replaced in `{key}`"
        => "read `{diff}`, keep yours with `{accept}`"
    BaseChanged withdrawn(layer, kind, key, diff, accept) =
        "{layer} has taken its {kind} out of what you replaced in `{key}`"
        => "read `{diff}`, keep yours with `{accept}`"
    /// Where the id has become another section's; `then` is the heading that was recorded.
    BaseChanged another_section(section, title, then, diff, accept) =
        "`{section}` is the section `{title}` now, and this was written for another, `{then}`"
        => "if it belongs elsewhere, write the id of that; if it belongs here, read `{diff}`, and keep it with `{accept}`"
    /// Where a text in another language stands in its place.
    BaseChanged untranslated(layer, language, kind, key, diff, accept) =
        "{layer} has taken its {kind} in {language} away, which you replaced in `{key}`, and one in another language stands there"
        => "read `{diff}`, keep yours with `{accept}`"
    BaseChanged changed_without_copy(kind, key, recorded, diff, accept) =
        "the {kind} below `{key}` is another than the one recorded ({recorded}), of which no copy is kept"
        => "read `{diff}`, keep yours with `{accept}`"
    // a slot that still holds its instruction
    NotFilledIn unwritten(key) = "`{key}` still holds the text that says what to write here"
        => "write your own in its place"
    NotFilledIn empty(key) = "`{key}` is to be filled in, and holds no text" => "write your own under its heading"
    // what was replaced stood in another language until now
    OlderTranslation first_translation(owner, key, diff, accept) =
        "{owner} now has a text in your language for `{key}`, where you replaced one in another"
        => "compare the two with `{diff}`, keep yours with `{accept}`"
    // what is added where the id has become another section's; `then` is the heading that was recorded
    Misplaced misplaced(section, title, then, accept) =
        "`{section}` is the section `{title}` now, and this was written for another, `{then}`"
        => "if it belongs elsewhere, write the id of that; if it belongs here, keep it with `{accept}`"
    Misplaced misplaced_by_record(section, title, then, layer, accept) =
        "`{section}` is the section `{title}` now, and in {layer} it is recorded as another, `{then}`; for which of the two this was written is not recorded"
        => "if it belongs elsewhere, write the id of that; if it belongs here, say so with `{accept}`"
}
messages! {
    original() = "the text that it translates"
    see_to_first() = "see to this first: until then, nothing is accepted"
    layer_below(layers) = "a layer below ({layers})"
    or(first, second) = "{first} or {second}"
    // what an override is of
    text() = "text"
    value() = "value"
    picture() = "picture"
}
