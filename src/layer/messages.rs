//! What diagnostics of the layers say.
//!
//! They are made here and reported by whoever calls; none of them decides anything. They are grouped by what they are about.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// chains
diagnostics! { "layer":
    Parent no_layer(path)
    Parent parents_in_circle(layer, parent)
    Parent cannot_lie_over(kind, below, kinds) => 1
}

// modules as a whole
diagnostics! { "layer":
    UnknownTarget no_module(module)
    /// Of a file whose name is no module's, with a section that it names and the module which has that.
    UnknownTarget text_of_module(section, module)
    Unreadable improper_file_name(name) => 1
    UnknownTarget no_module_to_move_by(module)
    TargetGone module_removed(module, layer)
    TargetGone module_removed_here(module) => 1
    /// Of a file whose records say that the module was there once.
    TargetGone module_gone(module) => 1
    NewIsTaken module_is_taken(module) => 1
    NoTitle module_without_heading(title, id) => 1
    Programme no_file(module) => 1
    /// Of a translation; the language is that of the file which is not there.
    UnknownTarget no_original(module, language) => 1
    UnknownWord nothing_below(word) => 1
    UnknownTarget moves_in_circle(module, anchor) => 1
    HiddenTwice moved_twice(module) => 1
    /// A file under an older name of its module, beside one under the present name.
    TargetGone two_files(old, module, file) => 1
    /// A part of a file whose other sections have moved.
    TargetGone section_of_gone_module(section, module) => 1
    /// Of a line of `remove` for what was there once.
    NoEffect module_gone_already(module) => 1
    TargetGone moved_and_removed(module) => 1
    TargetGone moved_by_removed(module, anchor) => 1
    TargetGone front_of_gone_module(module) => 1
}
messages! { "layer":
    /// What a layer without a parent lies over.
    without_parent()
    write_parent()
    /// For a translation whose original is gone for good.
    take_translation_away()
    is_a_translation(name)
    /// Of a file whose name has a slip in it: the module, and the name.
    call_file_for(module, name)
    call_file(name)
    move_text_to(name)
    is_a_section(section, module)
    modules_on_offer(modules)
    own_module(module)
    /// Of one that takes time.
    own_module_on_day(module)
    take_file_away()
    /// For a layer that is written in this language alone.
    only_language(language, module)
    take_out_of_line()
}

// the sections that headings name
diagnostics! { "layer":
    UnknownTarget no_section(section, module)
    TargetGone section_removed(section, owner)
    NoId replaces_unknown(title, near) => 1
    NoId heading_without_id(title, section, place) => 1
    AnchorRemoved anchor_removed(section, layer) => 1
    UnknownTarget no_anchor(section, module)
    UnknownTarget own_anchor(section)
    /// Of an id that a section had before.
    NewIsTaken older_id_taken(layer, section, now) => 1
    /// Of a new section before or after the title of its page.
    Leftover second_title(section, id) => 1
    /// Of a heading of level 1 below that of its page.
    Leftover another_title(section) => 1
    NewIsTaken id_taken_below(layer, section, word) => 1
    HiddenTwice hidden_twice(section) => 1
    /// Of what the layer calls by two ids.
    HiddenTwice joined(layer, first, second, section) => 1
    /// Of a section within another that the layer takes away.
    HiddenTwice hidden_within(section, outer) => 1
    TwoIds two_ids(section) => 1
    /// Of the one that has an id of its own in a translation.
    TwoIds two_ids_as_translated(section, own) => 1
    /// Of a heading inside the new or `whole` section `outer`.
    NewIsTaken inner_id_taken(layer, section, outer) => 2
    /// Of the layer's own `remove` or `whole`.
    AnchorRemoved anchor_removed_here(section, word) => 1
    /// Of what has moved to a module that the layer removes.
    TargetGone moved_to_removed(section, module) => 1
    /// Of `was=`.
    TwoIds older_id_lives(section) => 1
    TwoIds older_id_claimed(section) => 1
    /// Of the layer's own `remove` or `whole`; `adds` is the word of what adds to the section.
    AnchorRemoved added_to_removed(section, adds, word) => 1
    /// Of a section that is in a module now which a layer below has removed.
    TargetGone section_in_removed(section, module, layer)
    AnchorRemoved anchor_in_removed(section, module, layer) => 1
    /// Of a `remove` of what was there once.
    NoEffect nothing_to_remove(section) => 1
    NoText emptied(section) => 1
    RemoveWithText remove_with_text() => 1
}
messages! { "layer":
    new_section(section, place)
    new_titled_section(section, place)
    replaced_text_is_kept(copy)
    /// Where it is not known who took the section away.
    one_of(layers)
    /// Of an anchor that the layer makes itself.
    place_by_below()
    write_inside(anchor)
    write_at_same_place(section, place, word, anchor)
    write_beside(anchor, word)
    take_away_or_place(section)
    /// Of a section whose id is another's.
    id_of_translation(own)
}

// notes: what is to be seen at another place
messages! { "layer":
    removed_here()
    removed_here_by(layer)
    section_of(layer)
    here_first()
    made_here()
    section_with_id()
    locked_here()
    must_stay()
    translated_section()
    section_to_fill_in()
}

// locks and slots
diagnostics! { "layer":
    Locked locked(section, owner, name, place) => 1
    Locked add_only(section, owner) => 1
    Locked slot_of_another_kind(section, kind, own, place) => 1
    Locked slot_added_to(section) => 1
    HoldsLocked cannot_be_removed(what, why)
    HoldsLocked cannot_be_replaced_whole(what, why) => 1
    PageOverLocked cannot_be_replaced(module, why) => 1
    UnknownWord policy_without_text(word) => 1
    UnknownWord condition_on_addition(word, section, parameter, value) => 1
    UnknownWord no_kind(kind)
    Unfilled unfilled_by_condition(address, kind, parameter, value) => 1
    /// Of a value that turns on the lock of an override, over which a layer between has written another.
    Locked value_turns_on_lock(parameter, value, section, owner, layer) => 1
    NoEffect required_of_nobody(kind, own) => 1
    NoEffect no_slides_to_hide(section) => 1
    UnknownWord condition_on_whole(section) => 1
    Unfilled unfilled(address, kind, layer, file) => 1
    /// Of a section whose file the layer had when somebody last noted what it replaces.
    Unfilled file_is_gone(address, kind, layer, file) => 1
}
messages! { "layer":
    write_present_ids_first(module, section, layer)
    keep_as_slot(kind)
    take_it_away()
    fill_it_in(section)
    remove_others()
    remove_other_sections()
    /// Of some sections, and how many more there are.
    kept_as_slot(sections, more, kind)
    kept_by_lock(sections, more, owner)
}

// headings that nobody sees
diagnostics! { "layer":
    HiddenText title_unseen(title, section, word) => 1
}

// sections that will go
diagnostics! { "layer":
    Retiring retiring(section, owner, word)
    Retiring retiring_hidden(section, owner, word) => 1
}
messages! { "layer":
    retiring_here()
    move_or_take_away()
    fill_until_then()
    take_away_before()
    choose_another_place()
}

// translations
diagnostics! { "layer":
    NoId translation_without_id(module) => 1
    /// Where one section of the original is not translated yet.
    NoId translation_lacks_id(section, module) => 1
    UnknownTarget translates_nothing(section, module)
    Renamed translates_renamed(old, new, module) => 1
    UnknownWord word_in_translation(module) => 1
    RemoveWithText translates_removed(section, module) => 1
    NoLanguage text_in_language_only(section, language, reader) => 1
}

// fields of front matter
diagnostics! { "layer":
    AddOnlyField field_add_only(field) => 1
    /// Of one that has no items to add.
    AddOnlyField field_is_set(field) => 1
    AddOnlyField field_kept(field)
    Locked field_locked(field) => 1
    /// What it must be: `text`, `list` or `map`.
    WrongType field_must_be(field, what)
    /// Of a list that is written as a text.
    WrongType field_is_list(field, list) => 1
    WrongType add_takes_lists(field) => 1
    WrongType field_is_no_list(field) => 1
    RemoveAbsent field_not_set(field) => 1
    /// Of what was there when the layer removed it.
    NoEffect field_gone_already(field) => 1
    RemoveAbsent no_item_to_remove(field, item) => 1
}

// locks of parameters, conditions and acts, which the programme declares
diagnostics! { "layer":
    Locked parameter_locked(parameter) => 1
    UnknownAct no_act(act)
    UnknownAct no_place_in_act(place) => 1
}

// when the law of a text was last read
diagnostics! { "layer":
    NotChecked law_not_checked() => 1
    NotChecked law_checked_long_ago(day, months) => 1
    NotChecked law_checked_later(day, today) => 1
}

// pictures and colours
diagnostics! { "layer":
    Figure no_picture_in_layer(path) => 1
    Contrast low_contrast(key, colour, background, contrast, least)
}
messages! { "layer":
    darker()
    lighter()
}

// texts that are not written yet
diagnostics! { "layer":
    /// `______` or `………` in the text of a layer.
    NotFilledIn blank() => 1
    /// A value of a layer that is still a place to fill in.
    NotFilledIn value_is_place(name, value) => 1
    NotFilledIn instruction() => 1
    /// What may as well be a button, a field of a form or an amount.
    NotFilledIn perhaps_instruction() => 1
}

// days and minutes
diagnostics! { "layer":
    NoDay module_on_no_day(module) => 1
    TimeOver day_too_long(day, minutes, end, wanted) => 1
    Programme no_module_in_edition(module)
    Programme removed_module_in_day(module) => 1
    TimeOver exercises_too_long(needed, minutes) => 1
}
messages! { "layer":
    take_out_of_day()
}

// goals, key points and quizzes
diagnostics! { "layer":
    /// Of a module of the base.
    HoldsLess holds_less(found, kind, wanted) => 1
    /// Of a text of a layer that takes something away.
    HoldsLess takes_what_is_held(found, kind, wanted) => 1
    HoldsLess goals_elsewhere() => 1
    HoldsLess keypoints_elsewhere(section) => 1
    GoalNotMet goal_not_met(number) => 1
    /// Of a text of a layer that takes away what met the goal.
    GoalNotMet goal_no_longer_met(number) => 1
    /// Of a text of a layer that takes goals away.
    GoalNotMet fewer_goals(count, number) => 1
    Callout no_goal(number, count) => 1
}

// numbers of layers
diagnostics! { "layer":
    Programme number_of_another(number, layers) => 1
    Programme number_of_another_folder(number, folder) => 1
    Programme number_of_nobody(number)
    /// A kommune that the register knows, whose layer has no number in its file or its folder's name.
    OtherName number_not_said(name, number) => 1
    OtherName number_of_another_kommune(number, name, own)
}
messages! { "layer":
    the_same_number()
    has_number(name, number)
}
