//! What a layer is told about what it hides.

use crate::diagnostic::diagnostics;
use crate::message::messages;

diagnostics! { "drift":
    // records of nothing
    StaleRecord replaces_nothing(file, key, accept) => 1
    /// Of what the layer still says.
    StaleRecord nothing_below(file, key, accept) => 1
    StaleRecord translates_nothing(file, key, accept) => 1
    StaleRecord file_is_gone(file, accept) => 1
    // sections with another id or module now
    Renamed renamed(old, new, accept) => 1
    Renamed moved(old, module, new, accept) => 1
    // a translation that is older than its original
    OlderTranslation older_translation(key, accept) => 1
    // an override that says what lies below it
    NoEffect no_effect(kind) => 1
    // no record, or one that is no fingerprint
    NotRecorded not_recorded(accept) => 1
    NotRecorded removal_not_recorded(accept) => 1
    /// Of a picture, which may have been there before the one below.
    NotRecorded picture_not_recorded(owner, path, accept) => 1
    NotRecorded no_fingerprint(recorded, accept) => 1
    // what was replaced has changed, or is not known
    BaseChanged changed(owner, kind, key, diff, accept) => 1
    BaseChanged withdrawn(layer, kind, key, diff, accept) => 1
    /// Where the id has become another section's; `then` is the heading that was recorded.
    BaseChanged another_section(section, title, then, diff, accept) => 1
    /// Where a text in another language stands in its place.
    BaseChanged untranslated(layer, language, kind, key, diff, accept) => 1
    BaseChanged changed_without_copy(kind, key, recorded, diff, accept) => 1
    // a slot that still holds its instruction
    NotFilledIn unwritten(key) => 1
    NotFilledIn empty(key) => 1
    // what was replaced stood in another language until now
    OlderTranslation first_translation(owner, key, diff, accept) => 1
    // what is added where the id has become another section's; `then` is the heading that was recorded
    Misplaced misplaced(section, title, then, accept) => 1
    Misplaced misplaced_by_record(section, title, then, layer, accept) => 1
    // the same of front matter, where the name of the file has become another module's
    Misplaced front_misplaced(module, title, then, accept) => 1
    Misplaced front_misplaced_by_record(module, title, then, layer, accept) => 1
}
messages! { "drift":
    original()
    see_to_first()
    layer_below(layers)
    or(first, second)
    // what an override is of
    text()
    value()
    picture()
}
