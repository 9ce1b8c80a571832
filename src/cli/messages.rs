//! What the commands print, but for diagnostics and for what is refused elsewhere.

use crate::message::messages;

// lines that several commands print
messages! { "cli":
    error(said)
    warning(said)
    /// What the machine could not do for some layers' files.
    trouble(files, said)
    /// Some names, and how many more there are.
    names(names, more)
    progress(position, length)
    stage_read()
    stage_parse()
    stage_check()
    stage_build()
    followed_by(said, rest)
    open(path)
    interrupted()
    no_value()
    to_be_filled_in()
    default()
}

// build
messages! { "cli":
    built(editions, pages, slides, documents, warnings, seconds, changed)
    not_built(errors, editions, names)
    open_slides(path)
    open_notes(path)
    open_pdf(path)
    built_without_pdf()
    no_date(text)
    no_source_date(text)
}

// pack and preview
messages! { "cli":
    not_built_with_errors(name)
    not_packed(edition)
    packed(files, megabytes, path)
    how_to_unpack(page)
    open_to_network(host)
    preview_at(address)
    no_browser(said, address)
}

// check
messages! { "cli":
    wrote_ids(files)
    checked(editions, errors, warnings, notices, seconds)
    errors_in(count, layers)
    warnings_in(count, layers)
    notices_in(count, layers)
    unrecorded(texts, layers, layer)
    is_not_built()
    without_folder(editions, most)
}

// heads of tables
messages! { "cli":
    head_edition()
    head_own_sections()
    head_changed_below()
    head_without_effect()
    head_shown_nowhere()
    head_to_fill_in()
    head_section()
    head_replaced_by()
    head_replaced_older_by()
    head_name()
    head_languages()
    head_layers()
    head_module()
    head_title()
    head_minutes()
    head_part()
    head_address()
    head_level()
    head_from()
    head_parameter()
    head_value()
    no_chain()
}

// override, accept, new
messages! { "cli":
    layer_unread(layer)
    no_language(layer, asked, languages)
    no_section(address)
    base_overrides_nothing()
    no_folder_yet(name, number)
    no_fingerprint(text)
    same_sentence(address)
    not_merged()
    not_merged_in_any_language()
    not_written_unread(place, said)
    left(said)
    all_recorded()
    would_be_wrong(place, said)
}

// init
messages! { "cli":
    begun(folder)
    how_to_begin()
    not_empty(folder)
}

// send, receive
messages! { "cli":
    sent(path, files, kilobytes)
    how_to_receive(file)
    zip_file_too_large(path, limit)
    not_received(place, said)
    would_stop(editions)
    older_copy(layer, addresses)
    nothing_new(layer)
    received(layer, files)
}

// theme
messages! { "cli":
    head_file()
    head_state()
    head_folder()
    theme_carried()
    theme_same()
    theme_changed()
    theme_unknown()
    theme_older()
    theme_outdated()
    theme_added()
    theme_dropped()
    theme_listed(name, files, own, older)
    theme_not_begun(folder)
    how_to_renew(file, copy)
    how_to_drop(files)
    theme_written(path)
    how_to_undo_theme()
    theme_is_not_known(place, said)
    theme_has_no_file(file)
    theme_has_several(file, files)
    theme_file_is_there(path)
    theme_name_is_no_folder()
    theme_folder_is_no_folder(path)
}

// files that somebody has asked for
messages! { "cli":
    not_written(path, why)
    is_source(source)
    is_no_file()
    is_not_ours()
    folder_lacks()
}

// diff
messages! { "cli":
    nothing_changed(layer)
    replaces_nothing(layer, address)
    replaces_nothing_of_module(layer, address)
    below()
    yours()
    state_of_picture(picture, state)
    state_of(address, layer, place, state)
    below_now()
    below_unchanged()
    below_then_and_now()
}

// explain
messages! { "cli":
    no_composition()
    not_published(edition)
    removed_by(what, edition, layer, place)
    left_out_by_condition(what, edition, parameter, value, place)
    not_in_edition(what, edition)
    no_section_for(section, module, edition)
    off()
    shown()
    hidden()
    refused()
    retiring(owner, place)
    retiring_with(section, owner, place)
    hidden_text(owners, state, layer, fingerprint)
    found_at(places)
    no_such_words(edition)
    give_address()
}

// explain --impact
messages! { "cli":
    hit_replaced(layers, old)
    hit_added_to(layers)
    hit_module_removed(layers)
    hit_linked_to(layers)
    hit_placed(layers)
    hit_listed(layers)
    hit_notes(layers)
    hit_inner(layers)
    hit_built_on(layers)
    is_retiring()
    no_module(module)
    no_section_in(section, module)
    required_would_stop(kind, layers)
    nobody_hit(address)
    stopped_already(code)
    out_of_date_already()
    word_link()
    word_front_matter()
    word_day()
}

// what is wrong with the arguments
messages! { "cli":
    unknown_command(command)
    unknown_argument(argument)
    /// Of an edition without its flag.
    name_the_edition(edition)
    argument_lacks(argument)
    command_lacks()
    value_lacks(argument)
    value_is_none_of(argument, value, values)
    wrong_value(argument, value)
    arguments_conflict(argument, other)
    wrong_arguments(said)
}
