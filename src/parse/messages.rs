//! What is said of a file that is read on its own.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// Any file.
diagnostics! { "parse":
    Unreadable file_unreadable(error)
    Refused file_is_link() => 1
    /// A device, a socket or the like.
    Unreadable file_is_none() => 1
    /// A file beyond the limit, in KiB.
    Unreadable file_too_large(limit) => 1
    /// A line beyond the limit, in bytes.
    Unreadable too_many_lines(limit) => 1
    Unreadable line_too_long(line, limit) => 1
    Unreadable file_in_utf16() => 1
    Unreadable file_in_other_encoding(line) => 1
    /// The character that ends texts in programs.
    Unreadable text_ends(times) => 1
    /// Text in another encoding: the first place that shows it, and what stands before that in its line.
    Unreadable file_not_utf8(line, column, before) => 1
}

// Characters that nobody sees; the code is as in `U+202E`.
diagnostics! { "parse":
    /// A mark of direction.
    HiddenCharacter character_turns_text(code, times) => 1
    HiddenCharacter control_character(code, times) => 1
    /// `Ã¸` for `ø`, or U+FFFD.
    HiddenCharacter misread_letter(text, times) => 1
    HiddenCharacter ligature(sign, letters, times) => 1
}

// Files of a layer.
diagnostics! { "parse":
    /// A file outside every layer's folder.
    Programme layer_is_a_folder() => 1
    Programme folder_of_no_kind(kind)
    /// A folder that is no layer yet.
    Programme folder_without_layer_file(folder, kind) => 1
    /// The same, with a file that is meant to be it.
    Programme layer_file_by_other_name(folder) => 1
    /// A file that no layer holds.
    Refused misplaced_file()
    /// A module's file whose name is no slug, with the name that it should have.
    Unreadable improper_file_name(name) => 1
    /// What is packed as a document of Word is.
    Unreadable document_as_markdown() => 1
    Unreadable translation_by_other_name(name) => 1
    /// A copy of a module's file, or one whose name says the same.
    Unreadable file_beside(name) => 1
    Unreadable empty_file() => 1
    /// A translation into a language that is not built.
    Unreadable file_in_no_language(tag, known) => 1
    /// A translation into the language of the original.
    Unreadable file_in_first_language(tag, slug)
    /// A file in `assets/` that is no picture.
    Refused no_picture() => 1
    /// A picture whose name could not be kept everywhere.
    Refused unportable_picture(name) => 1
    /// A picture of a type that browsers or PDFs cannot have.
    Refused unprintable_type(kind) => 1
    /// A picture of another type than its name says.
    Refused misnamed_picture(kind, name) => 1
    /// A picture whose first bytes are not those of its type.
    Refused broken_picture(kind) => 1
    /// A picture with more pixels than any page shows; `limit` is in millions.
    Refused picture_too_large(width, height, limit) => 1
    /// A JPEG in the four colours of a printing press.
    Refused picture_in_cmyk() => 1
    /// Two pictures whose names differ by nothing that counts.
    NameTaken picture_twice(name) => 1
    /// A picture that nobody has described, and the row that does.
    Figure picture_without_row(name, row) => 1
    Refused no_svg(error) => 1
    /// A DOCTYPE with entities and the like.
    Refused svg_declares() => 1
    Refused svg_is_none() => 1
    /// An element that draws nothing, such as one with a script, a link, a page or a film.
    Refused svg_holds(name) => 1
    /// An attribute that is none of a drawing, such as one that runs a script.
    Refused svg_has_attribute(element, name) => 1
    /// An instruction to the program that reads the file, such as to load a style sheet.
    Refused svg_instructs(name) => 1
    /// An address outside the drawing.
    Refused svg_loads(address) => 1
    /// A style that loads something, or that CSS might read otherwise.
    Refused svg_styles(part) => 1
    /// A view box that is not four numbers, or whose width or height is nothing.
    Refused svg_has_no_size(written) => 1
    /// A number, as far as it shows that it is too large.
    Refused svg_is_huge(number) => 1
    /// A style sheet with more rules than the limit.
    Refused svg_has_rules(limit) => 1
    /// One element with more attributes than the limit.
    Refused svg_is_crowded(limit) => 1
    /// Elements in each other beyond the limit.
    Refused svg_is_deep(limit) => 1
    /// Parts that draw each other in a circle.
    Refused svg_draws_itself(id) => 1
    /// Parts that draw each other in a row beyond the limit.
    Refused svg_leads_far(limit) => 1
    /// What is drawn, each as often as it is.
    Refused svg_draws_much(limit) => 1
}
messages! { "parse":
    /// The name that a misplaced file should probably have.
    call_file(name)
    /// The name that the folder of a misplaced file should have.
    call_folder(name)
    /// A document of a word processor: the name of the Markdown file that it should be.
    save_as_markdown(name)
    put_readme_above()
    put_picture_in_assets()
    what_a_layer_holds()
}

// YAML.
diagnostics! { "parse":
    /// A mark with which a text without quotes cannot begin.
    Yaml begins_with_mark(mark) => 1
    Yaml emphasis_in_yaml(text) => 1
    /// `– day: 2`: the dash, and the line with a hyphen.
    Yaml dash_for_hyphen(dash, line) => 1
    Yaml colon_in_text() => 1
    /// `#` in a text without quotes, where YAML cannot go on behind it.
    Yaml hash_ends_text() => 1
    /// The same where a space stands before it, so that it is a comment.
    Yaml hash_begins_comment() => 1
    Yaml quotation_not_closed(mark) => 1
    Yaml text_behind_quotation(mark) => 1
    Yaml no_escape() => 1
    /// A tab or a hard space.
    Yaml no_plain_space() => 1
    Yaml no_space_after_colon(key) => 1
    Yaml no_space_after_hyphen(text) => 1
    Yaml line_without_colon() => 1
    /// A line that YAML reads as part of the text above it.
    Yaml further_in() => 1
    Yaml other_column() => 1
    /// A line with more spaces before it than its neighbours have, and how many it should have.
    Yaml too_far_in(spaces) => 1
    /// A line with fewer.
    Yaml too_far_out(spaces) => 1
    Yaml bracket_not_closed(mark) => 1
    Yaml bracket_not_opened() => 1
    Yaml no_key() => 1
    Yaml key_is_no_text() => 1
    Yaml key_twice(key) => 1
    Yaml second_document() => 1
    Yaml unclear_yaml() => 1
    /// A text that a comment has cut short.
    DroppedText comment_in_text(key, text) => 1
    /// A value that a comment has taken the place of.
    NullField comment_for_value(key, text) => 1
    /// A key with nothing behind it.
    NullField no_value(key) => 1
    /// A value that the layer must give, and that is nothing.
    NullField required_is_nothing(name) => 1
    /// A value of another kind than is wanted.
    /// What is wanted, and what it is: `text`, `list` or `map`.
    WrongType wrong_kind(key, wanted, found)
    /// Of a list that is written as a text.
    WrongType list_as_text(key, list) => 1
    /// A key that nothing reads.
    UnknownField unknown_key(key)
    /// A field of lagvis' own in `add:` or `remove:`.
    UnknownField only_set(key) => 1
    /// A word that is none of those that may stand there.
    WrongType no_such_word(key, words, found)
    WrongType no_whole_number(key, found)
    WrongType no_months(key, found)
    /// A date that does not exist or is written otherwise.
    WrongType no_date(text) => 1
    /// A date that is written as one, of a day that does not exist.
    WrongType no_such_day(text, month, year, days) => 1
    WrongType no_such_month(text, month, example) => 1
    /// A time that does not exist or is written otherwise.
    WrongType no_time(key, text)
    /// A share of a module's minutes.
    WrongType no_share(text) => 1
    WrongType incomplete_day()
    WrongType incomplete_break()
}
messages! { "parse":
    known_keys(keys)
    /// A text that begins with a bracket.
    quote_brackets()
    /// A parameter that stands among the keys of a layer.
    belongs_to_values()
}

// `lagvis.yaml`, its parameters, and the tables.
diagnostics! { "parse":
    Programme programme_without_title()
    /// A language in which there are no texts for buttons, menus and the like.
    Programme no_texts_in_language(tag, file) => 1
    Programme programme_without_languages() => 1
    Programme module_listed_twice(module) => 1
    Programme module_in_two_lists(module) => 1
    /// A module that exists and is not listed.
    Programme module_not_listed(module) => 1
    /// A day of the programme with a module that is not in its editions.
    Programme module_of_no_day(module) => 1
    Programme no_module(module)
    Programme no_kind(kind)
    /// `foot` with a parameter that is no address.
    WrongType foot_without_url()
    /// A required value that is empty.
    NotFilledIn not_filled_in(name) => 1
    /// A value that its declaration does not allow.
    /// What is wanted: `email`, `url`, `number` or `date`.
    WrongType wrong_value(name, text, wanted)
    WrongType wrong_choice(name, text, words)
    UnknownWord no_choice(parameter)
    UnknownWord never_that_value(parameter, value, values)
    UndeclaredParameter default_inserts_undeclared(name, inserted)
    /// A default that inserts one which itself inserts others.
    UndeclaredParameter default_inserts_derived(name, inserted) => 1
    /// A parameter in a text that is not declared.
    UndeclaredParameter undeclared_parameter(name)
    /// A number that is added to what is no number.
    UndeclaredParameter not_countable(name)
    /// Braces that are nearly a parameter.
    UndeclaredParameter no_parameter_name() => 1
    /// `{{name}` or `{name}}`, and how it is written.
    UndeclaredParameter parameter_lacks_brace(whole) => 1
    /// A parameter in a text that is taken as it is written.
    UndeclaredParameter parameter_not_filled_in(key) => 1
    /// A parameter in a key of YAML.
    UndeclaredParameter parameter_in_key() => 1
    /// A parameter within a raw tag.
    UndeclaredParameter parameter_in_tag() => 1
    Programme incomplete_act(act)
    /// A row of a picture that lacks something.
    Figure incomplete_row(name)
    Figure row_without_credit(name) => 1
    Figure row_without_licence(name) => 1
    /// A row of a picture that does not exist.
    Figure row_without_picture(name) => 1
    /// A row of the register that is no CSV.
    Unreadable unreadable_row(error)
    /// Numbers that are of another length.
    Unreadable wrong_numbers()
    Unreadable kommune_without_name()
    Unreadable number_twice(number)
    /// An entry of `modules` that is neither a name nor one of the two maps.
    WrongType no_module_entry() => 1
    Programme old_name_twice(old, module) => 1
    Programme old_name_is_used(old, module) => 1
}
messages! { "parse":
    /// The place of the first of two.
    here_first()
    /// The module that still has a name, or the term of a word.
    here()
    is_now_called(module)
    /// One of some words is wanted.
    or(first, second)
    /// Of a name that nothing is declared by: for the course, and for a layer.
    declare_it()
    use_declared()
}

// `layer.yaml`.
diagnostics! { "parse":
    /// A kind that is not that of the folder.
    Programme wrong_layer_kind(kind, found)
    Programme layer_without_kind(kind) => 1
    Programme layer_without_name() => 1
    /// A number of the register that is none.
    WrongType no_number(text)
    NotFilledIn name_is_place() => 1
    Programme no_language(tag, known) => 1
    /// A moved module without a place, or with two.
    WrongType say_where_module_goes()
    /// A colour that is written otherwise.
    WrongType no_colour(key, text)
    /// A colour for dark ground alone.
    WrongType no_main_colour()
    UndeclaredParameter value_of_undeclared(name) => 1
}

// Front matter and records.
diagnostics! { "parse":
    /// Lines or spaces before the first `---`.
    Yaml front_matter_not_first() => 1
    /// A first line that Word or a slip has made of `---`.
    Yaml not_three_hyphens(found)
    /// Front matter that goes on to the end of the file.
    Yaml front_matter_without_end(line) => 1
    Unreadable no_front_matter() => 1
    /// A module of the base without a title.
    Unreadable module_without_title()
    /// A word after `replace:` that is not `page`.
    WrongType replace_is_page(found) => 1
    WrongType no_fingerprint(text) => 1
    /// The file of records is not what lagvis wrote.
    RecordsUnread records_unread(fault, layer) => 1
}
