//! What diagnostics of the layers say.
//!
//! They are made here and reported by whoever calls; none of them decides anything. They are grouped by what they are about.

use crate::diagnostic::{diagnostics, messages};

// chains
diagnostics! {
    Parent no_layer(path) = "there is no layer `{path}`"
    Parent parents_in_circle(layer, parent) = "the parents of `{layer}` go in a circle: `{parent}` lies over it"
    Parent cannot_lie_over(kind, below, kinds) = "a {kind} cannot lie over a {below}"
        => "the order is base → {kinds}"
}

// modules as a whole
diagnostics! {
    UnknownTarget no_module(module) = "there is no module `{module}`"
    UnknownTarget no_module_to_move_by(module) = "there is no module `{module}` to move it by"
    TargetGone module_removed(module, layer) = "the module `{module}` no longer exists: {layer} removed it"
    TargetGone module_removed_here(module) = "this layer removes the module `{module}`, so this file does nothing"
        => "take the file away, or `{module}` out of `remove`"
    /// Of a file whose records say that the module was there once.
    TargetGone module_gone(module) =
        "the module `{module}` no longer exists below; the texts that you replaced are in `.base/`"
        => "take this file away, or make it a module of your own: `modules: {add: [{module}]}` in layer.yaml"
    NewIsTaken module_is_taken(module) = "there is a module `{module}` below"
        => "call yours something else, or take it out of `add` to change the one below"
    NoTitle module_without_heading(title, id) =
        "this module does not begin with a heading of the first level, so that its page has no title"
        => "begin its text with `# {title} {#{id}}`"
    Programme no_file(module) = "there is no file `{module}.md` in this layer" => "write it, or take the line away"
    UnknownTarget no_original(module) = "this translates `{module}.md`, which is not in the same folder"
        => "the file in the layer's first language decides what there is"
    UnknownWord nothing_below(word) =
        "`{word}` changes a section of a layer below, and this module has none below it" => "take the word away"
    UnknownTarget moves_in_circle(module, anchor) =
        "`{module}` cannot be moved by `{anchor}`, whose own place depends on where `{module}` is"
        => "give one of them a place by a module that is not moved by them"
    HiddenTwice moved_twice(module) = "`{module}` is moved twice in this layer" => "keep one of the two"
    /// A file under an older name of its module, beside one under the present name.
    TargetGone two_files(old, module, file) =
        "`{old}` is now called `{module}`, and this layer has {file} for it, so this file is not used"
        => "move what it says to {file}, and take it away"
    /// A part of a file whose other sections have moved.
    TargetGone section_of_gone_module(section, module) =
        "`{section}` was for the module `{module}`, which no longer exists below"
        => "move it to a file for a module that there is, as a new section `## … {#{section} after=…}`, or take it away"
    /// Of a line of `remove` for what was there once.
    NoEffect module_gone_already(module) = "there is no module `{module}` below any more, so that this has no effect"
        => "take it out of this line, or write the name that the module has now"
    TargetGone moved_and_removed(module) = "this layer removes the module `{module}` too"
        => "take it out of `move`, or out of `remove`"
    TargetGone moved_by_removed(module, anchor) =
        "this layer removes the module `{anchor}`, so that `{module}` cannot be moved beside it"
        => "move it beside another, or take `{anchor}` out of `remove`"
    TargetGone front_of_gone_module(module) =
        "this front matter was for the module `{module}`, which no longer exists below, though sections of it do"
        => "move it to the file for another module, or take it away"
}
messages! {
    is_a_translation(name) = "call a translation `{name}`"
    is_a_section(section, module) = "it is a section of `{module}`, so write it in `{module}.md` under `{#{section}}`"
    own_module(module) = "for a module of your own write `modules: {add: [{module}]}` in layer.yaml"
    take_file_away() = "take this file away"
    take_out_of_line() = "take it out of this line"
}

// the sections that headings name
diagnostics! {
    UnknownTarget no_section(section, module) = "there is no section `{section}` in {module}"
    TargetGone section_removed(section, owner) = "section `{section}` no longer exists: {owner} removed it"
    NoId replaces_unknown(title, near) = "heading `{title}` has no id, so it is not known which section it replaces"
        => "did you mean `{#{near}}`? write it after the heading"
    NoId heading_without_id(title, section, place) = "heading `{title}` has no id"
        => "write the id of the section that it replaces after it, or for a new section `{#{section} {place}}`"
    AnchorRemoved anchor_removed(section, layer) = "the anchor `{section}` was removed by {layer}"
        => "choose another place"
    UnknownTarget no_anchor(section, module) = "there is no section `{section}` in {module} to place this by"
    UnknownTarget own_anchor(section) =
        "`{section}` is made by this layer itself, and a place is by a section of the layers below"
    /// Of an id that a section had before.
    NewIsTaken older_id_taken(layer, section, now) =
        "`{section}` is what {layer}'s section `{now}` was called, and what layers wrote for that would be taken for a text of yours"
        => "give yours another id"
    /// Of a new section before or after the title of its page.
    Leftover second_title(section, id) = "`{section}` is the title of the page, so that this is a second one"
        => "for a section of the page write `{#{id} in={section}}`"
    NewIsTaken id_taken_below(layer, section, word) = "{layer} now has a section `{section}` of its own"
        => "rename yours, or drop `{word}` to replace {layer}'s"
    HiddenTwice hidden_twice(section) = "`{section}` is replaced or removed twice in this layer"
        => "keep one of the two"
    /// Of what the layer calls by two ids.
    HiddenTwice joined(layer, first, second, section) =
        "{layer} has one section, `{section}`, for what this layer replaces or removes as `{first}` and as `{second}`"
        => "write what is to stand under `{#{section}}`, and take the other away"
    /// Of a section within another that the layer takes away.
    HiddenTwice hidden_within(section, outer) =
        "`{section}` is in `{outer}`, and this layer replaces or removes both"
        => "keep one of the two"
    TwoIds two_ids(section) = "two sections have the id `{section}`" => "give one of them another"
    /// Of a heading inside the new or `whole` section `outer`.
    NewIsTaken inner_id_taken(layer, section, outer) =
        "{layer} has a section `{section}` of its own, which a heading inside `{outer}` does not replace"
        => "give yours another id, such as `{#{outer}-{section}}`"
        => "or, to replace {layer}'s, write it before `{outer}` or at the level of that"
    /// Of the layer's own `remove` or `whole`.
    AnchorRemoved anchor_removed_here(section, word) =
        "the anchor `{section}` is taken away by your own `{word}` in this layer"
        => "choose another place, or let `{section}` stay"
    /// Of what has moved to a module that the layer removes.
    TargetGone moved_to_removed(section, module) =
        "`{section}` is in the module `{module}` now, which this layer removes"
        => "take your text away, or `{module}` out of `remove`"
    /// Of `was=`.
    TwoIds older_id_lives(section) = "`was=` names `{section}`, and there is a section with that id"
        => "give that section another id: what layers place by `{section}` goes with the word"
    TwoIds older_id_claimed(section) = "two sections say that they were called `{section}`"
        => "keep the word at the one that has its text"
    /// Of the layer's own `remove` or `whole`; `adds` is the word of what adds to the section.
    AnchorRemoved added_to_removed(section, adds, word) =
        "`{section}` is taken away by your own `{word}` in this layer, so that this {adds} has no place"
        => "give the text another place, as in `## … {#… after=…}`, or let `{section}` stay"
    /// Of a section that is in a module now which a layer below has removed.
    TargetGone section_in_removed(section, module, layer) =
        "section `{section}` is in the module `{module}` now, which {layer} removed"
    AnchorRemoved anchor_in_removed(section, module, layer) =
        "the anchor `{section}` is in the module `{module}` now, which {layer} removed" => "choose another place"
    /// Of a `remove` of what was there once.
    NoEffect nothing_to_remove(section) = "there is no section `{section}` below any more, so that this `remove` has no effect"
        => "take it away, or write the id that the section has now"
    NoText emptied(section) = "nothing is written below this heading, so that nothing is left of the text of `{section}`"
        => "write the text; to take the section away, write `## {#{section} remove}`; to keep the text that is there, take the heading away"
    RemoveWithText remove_with_text() = "`remove` takes no text" => "take the text away, or the word"
}
messages! {
    new_section(section, place) = "for a new section say where it goes: `{#{section} {place}}`"
    new_titled_section(section, place) =
        "for a new section write a text before the braces and say where it goes: `## … {#{section} {place}}`"
    replaced_text_is_kept(copy) = "the text that you replaced is in `.base/{copy}`"
    /// Where it is not known who took the section away.
    one_of(layers) = "one of {layers}"
    /// Of an anchor that the layer makes itself.
    place_by_below() = "give one of them a place by a section of the layers below"
    write_inside(anchor) = "write this right below `{anchor}` as a deeper heading, without `in=`"
    write_at_same_place(section, place, word, anchor) =
        "give this the same place, `{#{section} {place}}`, and write it {word} `{anchor}` in the file"
    write_beside(anchor, word) = "write this where it goes in the file, as a heading of the level of `{anchor}` without `{word}`"
    take_away_or_place(section) = "take your text away, or give it a heading and a place of its own: `## … {#{section} after=…}`"
}

// notes: what is to be seen at another place
messages! {
    removed_here() = "removed here"
    removed_here_by(layer) = "removed here by {layer}"
    section_of(layer) = "{layer}'s section"
    here_first() = "here first"
    made_here() = "made here"
    section_with_id() = "the section with that id"
    locked_here() = "locked here"
    must_stay() = "the section that must stay"
    translated_section() = "the section that this translates"
    section_to_fill_in() = "the section to fill in"
}

// locks and slots
diagnostics! {
    Locked locked(section, owner, name, place) = "`{section}` is locked by {owner} and cannot be changed here"
        => "for local text make a new section: `## … {#{name}-… {place}}`"
    Locked add_only(section, owner) = "`{section}` can only be added to, says {owner}"
        => "write `{#{section} append}` or `{#{section} prepend}`"
    Locked slot_of_another_kind(section, kind, own, place) = "`{section}` is filled in by each {kind}, not by a {own}"
        => "for local text make a new section: `## … {#… {place}}`"
    Locked slot_added_to(section) = "`{section}` must be filled in, not added to"
        => "write `{#{section}}` and your own text"
    HoldsLocked cannot_be_removed(what, why) = "`{what}` cannot be removed: {why}"
    HoldsLocked cannot_be_replaced_whole(what, why) = "`{what}` cannot be replaced whole: {why}"
        => "replace it without `whole`, and its other subsections one by one"
    PageOverLocked cannot_be_replaced(module, why) = "`{module}` cannot be replaced as a page: {why}"
        => "replace its other sections one by one"
    UnknownWord policy_without_text(word) =
        "this word cannot go with `{word}`: a layer decides over what it owns or has replaced"
        => "take it away"
    UnknownWord condition_on_addition(word, section, parameter, value) =
        "`if=` cannot go with `{word}`: what is added to a section is there wherever that is"
        => "take it away; or for text that a value decides over make a section of its own: `## … {#… in={section} if={parameter}:{value}}`"
    UnknownWord no_kind(kind) = "there is no kind of layer `{kind}`"
    Unfilled unfilled_by_condition(address, kind, parameter, value) =
        "`{address}` must be filled in by the {kind}, and this text is there only where `{parameter}` is `{value}`"
        => "take the condition away"
    /// Of a value that turns on the lock of an override, over which a layer between has written another.
    Locked value_turns_on_lock(parameter, value, section, owner, layer) =
        "where `{parameter}` is `{value}`, `{section}` is locked by {owner}, and {layer} has changed it"
        => "give the parameter another value here, or take the change in {layer} away"
    NoEffect required_of_nobody(kind, own) = "no {kind} can lie over this {own}, so that `required=` has no effect"
        => "take the word away"
    NoEffect no_slides_to_hide(section) = "`{section}` has `.no-slide` below, so that `.hide-slide` has no effect"
        => "take the word away"
    UnknownWord condition_on_whole(section) = "`if=` cannot go with `whole`: it is not said what becomes of the subsections"
        => "take it away, or write an override for each section: `{#{section} if=…}` without `whole`"
    Unfilled unfilled(address, kind, layer, file) = "`{address}` must be filled in by the {kind}"
        => "run `lagvis override {address} --in {layer}`, and write your own text in {file}"
}
messages! {
    write_present_ids_first(module, section, layer) =
        "before that, `lagvis accept {module}#{section} --in {layer}` writes the ids of today in your file"
    keep_as_slot(kind) = "each {kind} must fill it in"
    take_it_away() = "take this heading away"
    fill_it_in(section) = "write `{#{section}}` and your own text"
    remove_others() = "remove its other subsections one by one"
    remove_other_sections() = "take it out of this line, and remove its other sections one by one"
    kept_as_slot(section, kind) = "it holds `{section}`, which each {kind} must fill in"
    kept_by_lock(section, owner) = "it holds `{section}`, which is locked by {owner}"
}

// headings that nobody sees
diagnostics! {
    HiddenText title_unseen(title, section, word) =
        "the heading text `{title}` is shown nowhere: what is added to a section has no heading of its own"
        => "leave it out, as in `## {#{section} {word}}`, or make it a subsection: `### {title} {#… in={section}}`"
}

// sections that will go
diagnostics! {
    Retiring retiring(section, owner, word) =
        "`{section}` is `retiring` in {owner}; this {word} would have no place when it goes"
    Retiring retiring_hidden(section, owner, word) = "`{section}` is `retiring` in {owner}; this {word} hides it"
        => "see that yours stands without it, and record with `lagvis accept` when it is gone"
}
messages! {
    retiring_here() = "retiring here"
    move_or_take_away() = "move the text to a place of its own, as in `## … {#… after=…}`, or take it away before it goes"
    fill_until_then() = "keep it until then, and give what is to stay a place of its own, as in `## … {#… after=…}`"
    take_away_before() = "take it away before it goes"
    choose_another_place() = "choose another place"
}

// translations
diagnostics! {
    NoId translation_without_id(module) = "this heading has no id"
        => "write the one that `{module}.md` has for the section"
    UnknownTarget translates_nothing(section, module) =
        "this translates `{section}`, which `{module}.md` of the same layer does not hold"
    Renamed translates_renamed(old, new, module) = "`{old}` is called `{new}` in `{module}.md`" => "write `{#{new}}` here too"
    UnknownWord word_in_translation(module) = "a translation holds text only" => "this word belongs in `{module}.md`"
    RemoveWithText translates_removed(section, module) = "`{section}` is removed by `{module}.md`"
        => "take its translation away"
    NoLanguage text_in_language_only(section, language, reader) =
        "`{section}` has text in {language} only, which a reader of {reader} accepts no substitute for"
        => "translate it, or add `{language}` to `languages: {{reader}: […]}` in lagvis.yaml"
}

// fields of front matter
diagnostics! {
    AddOnlyField field_add_only(field) = "`{field}` can only be added to" => "write `add: {{field}: […]}`"
    /// Of one that has no items to add.
    AddOnlyField field_is_set(field) = "`{field}` is set below, and the programme lets nobody change it"
        => "take the line away"
    AddOnlyField field_kept(field) = "`{field}` is kept by the programme, and nothing can be taken from it"
    Locked field_locked(field) = "the field `{field}` is locked by the programme" => "take the line away"
    WrongType field_must_be(field, what) = "`{field}` must be {what}"
    WrongType add_takes_lists(field) = "`add` takes lists of items" => "write `add: {{field}: […]}`"
    WrongType field_is_no_list(field) = "`{field}` is no list" => "set it with a plain `{field}: …`"
    RemoveAbsent field_not_set(field) = "`{field}` is not set below, so it cannot be removed" => "take the line away"
    /// Of what was there when the layer removed it.
    NoEffect field_gone_already(field) = "`{field}` is not there below any more, so that this has no effect"
        => "take it out of `remove`"
    RemoveAbsent no_item_to_remove(field, item) = "`{field}` has no item `{item}` to remove"
        => "take it out of the line"
}
messages! {
    a_text() = "a text"
    a_list() = "a list, such as `[a, b]`"
    a_map() = "a map of `key: value`"
}

// locks of parameters, conditions and acts, which the programme declares
diagnostics! {
    Locked parameter_locked(parameter) = "the parameter `{parameter}` is locked by the programme"
        => "take the line away"
    UnknownAct no_act(act) = "there is no act `{act}` in content/acts.yaml"
    UnknownAct no_place_in_act(place) = "`{place}` is no place in an act"
        => "write a section such as `14-7`, or `kapittel-5`"
}

// pictures and colours
diagnostics! {
    Figure no_picture_in_layer(path) = "there is no picture `{path}` in this layer"
    Contrast low_contrast(key, colour, background, contrast, least) =
        "`{key}: {colour}` cannot be read on {background}: the contrast is {contrast}, and WCAG AA asks for {least}"
}
messages! {
    darker() = "choose a darker colour"
    lighter() = "choose a lighter colour"
}

// texts that are not written yet
diagnostics! {
    /// `______` or `………` in the text of a layer.
    NotFilledIn blank() = "there is a blank in this text, and readers see it"
        => "write what belongs there; a line for readers to write on stands in an `[!exercise]` or a table"
    /// A value of a layer that is still a place to fill in.
    NotFilledIn value_is_place(name, value) = "the value of `{name}` is `{value}`, and readers get that in every text that inserts it"
        => "write the value, or take the line away"
    NotFilledIn instruction() = "this text says what is to be written here, and readers get the course's placeholder in its place"
        => "write your own instead; a text in brackets that is to be read stands in «…», in a quotation or in backticks"
    /// What may as well be a button, a field of a form or an amount.
    NotFilledIn perhaps_instruction() = "this may say what is to be written here, and readers see it as it stands"
        => "write your own instead; a text that is to be read has `\\[` or `\\{` for its bracket and `\\:` for its colon, or stands in «…»"
}

// days and minutes
diagnostics! {
    NoDay module_on_no_day(module) = "`{module}` is on no day of the agenda, so the course passes it by, and only the handbook has it"
        => "add it to the `modules` of a day"
    TimeOver day_too_long(day, minutes, end, wanted) =
        "day {day} is {minutes} minutes too long: it would end at {end} and not at {wanted}"
        => "move a module to another day, or give it fewer `minutes`"
    Programme no_module_in_edition(module) = "there is no module `{module}` in this edition"
        => "take it out of the day"
    Programme removed_module_in_day(module) = "there is no module `{module}` in this edition: it is removed"
        => "take it out of the day"
    TimeOver exercises_too_long(needed, minutes) =
        "the exercises and films take {needed} minutes, and the module has {minutes}"
        => "give it more `minutes`, or the exercises fewer"
}

// numbers of layers
diagnostics! {
    Programme number_of_another(number, layers) = "the number {number} is also that of {layers}"
        => "give each layer its own"
    Programme number_of_another_folder(number, folder) =
        "the number {number} is another than the one that the folder `{folder}` begins with"
        => "change the one or the other"
    Programme number_of_nobody(number) = "the register has no kommune with the number {number}"
    /// A kommune that the register knows, whose layer has no number in its file or its folder's name.
    OtherName number_not_said(name, number) =
        "{name} is number {number} in the register, and this layer says no number, so that it makes an edition of its own beside that of the register"
        => "write `number: \"{number}\"`"
    OtherName number_of_another_kommune(number, name, own) =
        "the number {number} is that of {name} in the register, and this layer is called {own}"
}
messages! {
    the_same_number() = "the same number"
    has_number(name, number) = "{name} is number {number} there"
}
