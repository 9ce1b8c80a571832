//! What diagnostics of the layers say. The names of functions are those of the messages in the catalogue.

use crate::diagnostic::messages;

// chains
messages! {
    no_layer(path) = "there is no layer `{path}`"
    parents_in_circle(layer, parent) = "the parents of `{layer}` go in a circle: `{parent}` lies over it"
    cannot_lie_over(kind, below) = "a {kind} cannot lie over a {below}"
    order_of_kinds(kinds) = "the order is base → {kinds}"
}

// modules as a whole
messages! {
    no_module(module) = "there is no module `{module}`"
    no_module_to_move_by(module) = "there is no module `{module}` to move it by"
    module_removed(module, layer) = "the module `{module}` no longer exists: {layer} removed it"
    module_removed_here(module) = "this layer removes the module `{module}`, so this file does nothing"
    /// Of a file whose records say that the module was there once.
    module_gone(module) = "the module `{module}` no longer exists below; the texts that you replaced are in `.base/`"
    module_is_taken(module) = "there is a module `{module}` below"
    no_file(module) = "there is no file `{module}.md` in this layer"
    no_original(module) = "this translates `{module}.md`, which is not in the same folder"
    original_decides() = "the file in the layer's first language decides what there is"
    is_a_section(section, module) = "it is a section of `{module}`, so write it in `{module}.md` under `{#{section}}`"
    own_module(module) = "for a module of your own write `modules: {add: [{module}]}` in layer.yaml"
    did_you_mean_or_own_module(near, module) =
        "did you mean `{near}`? for a module of your own write `modules: {add: [{module}]}` in layer.yaml"
    rename_or_change_module() = "call yours something else, or take it out of `add` to change the one below"
    write_file_or_take_line() = "write it, or take the line away"
    take_file_away() = "take this file away"
    take_file_away_or_own(module) =
        "take this file away, or make it a module of your own: `modules: {add: [{module}]}` in layer.yaml"
    take_file_or_word_away(module) = "take the file away, or `{module}` out of `remove`"
    take_out_of_line() = "take it out of this line"
    nothing_below(word) = "`{word}` changes a section of a layer below, and this module has none below it"
}

// the sections that headings name
messages! {
    no_section(section, module) = "there is no section `{section}` in {module}"
    new_section(section, anchor) = "for a new section say where it goes: `{#{section} after={anchor}}`"
    did_you_mean_or_new_section(near, section) =
        "did you mean `{near}`? for a new section say where it goes: `{#{section} after={near}}`"
    section_removed(section, owner) = "section `{section}` no longer exists: {owner} removed it"
    replaced_text_is_kept(copy) = "the text that you replaced is in `.base/{copy}`"
    take_away_or_place(section) = "take your text away, or give it a place of its own: `{#{section} after=…}`"
    replaces_unknown(title) = "heading `{title}` has no id, so it is not known which section it replaces"
    did_you_mean_id(near) = "did you mean `{#{near}}`? write it after the heading"
    heading_without_id(title) = "heading `{title}` has no id"
    write_id(section, anchor) =
        "write the id of the section that it replaces after it, or for a new section `{#{section} after={anchor}}`"
    anchor_removed(section, layer) = "the anchor `{section}` was removed by {layer}"
    another_place() = "choose another place"
    no_anchor(section, module) = "there is no section `{section}` in {module} to place this by"
    id_taken_below(layer, section) = "{layer} now has a section `{section}` of its own"
    rename_or_replace(word, layer) = "rename yours, or drop `{word}` to replace {layer}'s"
    hidden_twice(section) = "`{section}` is replaced or removed twice in this layer"
    keep_one() = "keep one of the two"
    two_ids(section) = "two sections have the id `{section}`"
    another_id() = "give one of them another"
    remove_with_text() = "`remove` takes no text"
    take_text_or_word() = "take the text away, or the word"
}

// notes: what is to be seen at another place
messages! {
    removed_here() = "removed here"
    removed_here_by(layer) = "removed here by {layer}"
    section_of(layer) = "{layer}'s section"
    here_first() = "here first"
    locked_here() = "locked here"
    must_stay() = "the section that must stay"
    translated_section() = "the section that this translates"
    section_to_fill_in() = "the section to fill in"
}

// locks and slots
messages! {
    locked(section, owner) = "`{section}` is locked by {owner} and cannot be changed here"
    new_beside_locked(name, section) = "for local text make a new section: `{#{name}-… after={section}}`"
    add_only(section, owner) = "`{section}` can only be added to, says {owner}"
    append_or_prepend(section) = "write `{#{section} append}` or `{#{section} prepend}`"
    slot_of_another_kind(section, kind, own) = "`{section}` is filled in by each {kind}, not by a {own}"
    new_after_slot() = "for local text make a new section after it"
    slot_added_to(section) = "`{section}` must be filled in, not added to"
    write_your_own(section) = "write `{#{section}}` and your own text"
    cannot_be_removed(what, why) = "`{what}` cannot be removed: {why}"
    cannot_be_replaced(module, why) = "`{module}` cannot be replaced as a page: {why}"
    kept_as_slot(section, kind) = "it holds `{section}`, which each {kind} must fill in"
    kept_by_lock(section, owner) = "it holds `{section}`, which is locked by {owner}"
    replace_one_by_one() = "replace its other sections one by one"
    policy_without_text(word) =
        "this word cannot go with `{word}`: a layer decides over what it owns or has replaced"
    no_kind(kind) = "there is no kind of layer `{kind}`"
    unfilled(address, kind) = "`{address}` must be filled in by the {kind}"
    run_override(address, layer) = "run `lagvis override {address} --in {layer}`"
}

// translations
messages! {
    translation_without_id() = "this heading has no id"
    id_of_original(module) = "write the one that `{module}.md` has for the section"
    translates_nothing(section, module) =
        "this translates `{section}`, which `{module}.md` of the same layer does not hold"
    word_in_translation() = "a translation holds text only"
    belongs_in_original(module) = "this word belongs in `{module}.md`"
    translates_removed(section, module) = "`{section}` is removed by `{module}.md`"
    take_translation_away() = "take its translation away"
    text_in_language_only(section, language, reader) =
        "`{section}` has text in {language} only, which a reader of {reader} accepts no substitute for"
    translate_or_accept(language, reader) =
        "translate it, or add `{language}` to `languages: {{reader}: […]}` in lagvis.yaml"
}

// fields of front matter
messages! {
    field_add_only(field) = "`{field}` can only be added to"
    add_to_field(field) = "write `add: {{field}: […]}`"
    field_kept(field) = "`{field}` is kept by the programme, and nothing can be taken from it"
    field_locked(field) = "the field `{field}` is locked by the programme"
    take_line_away() = "take the line away"
    field_must_be(field, what) = "`{field}` must be {what}"
    a_text() = "a text"
    a_list() = "a list, such as `[a, b]`"
    a_map() = "a map of `key: value`"
    add_takes_lists() = "`add` takes lists of items"
    field_is_no_list(field) = "`{field}` is no list"
    set_field(field) = "set it with a plain `{field}: …`"
    field_not_set(field) = "`{field}` is not set below, so it cannot be removed"
    no_item_to_remove(field, item) = "`{field}` has no item `{item}` to remove"
    take_item_out_of_line() = "take it out of the line"
}

// locks of parameters, conditions and acts, which the programme declares
messages! {
    parameter_locked(parameter) = "the parameter `{parameter}` is locked by the programme"
    no_choice(parameter) = "`{parameter}` is no choice, so `if=` cannot ask for it"
    never_that_value(parameter, value, values) = "`{parameter}` is never `{value}`: it is one of {values}"
    no_act(act) = "there is no act `{act}` in content/acts.yaml"
    no_place_in_act(place) = "`{place}` is no place in an act"
    places_in_acts() = "write a section such as `14-7`, or `kapittel-5`"
}

// pictures and colours
messages! {
    picture_without_row(path) = "`{path}` has no row in `assets/assets.yaml`"
    write_row() = "say there who made it and how it may be used"
    no_picture_in_layer(path) = "there is no picture `{path}` in this layer"
    low_contrast(key, colour, background, contrast, least) =
        "`{key}: {colour}` cannot be read on {background}: the contrast is {contrast}, and WCAG AA asks for {least}"
    darker() = "choose a darker colour"
    lighter() = "choose a lighter colour"
}

// days and minutes
messages! {
    day_too_long(day, minutes, end, wanted) =
        "day {day} is {minutes} minutes too long: it would end at {end} and not at {wanted}"
    move_or_shorten() = "move a module to another day, or give it fewer `minutes`"
    no_module_in_edition(module) = "there is no module `{module}` in this edition"
    removed_module_in_day(module) = "there is no module `{module}` in this edition: it is removed"
    take_out_of_day() = "take it out of the day"
    exercises_too_long(needed, minutes) = "the exercises and films take {needed} minutes, and the module has {minutes}"
    more_minutes_or_fewer() = "give it more `minutes`, or the exercises fewer"
}
