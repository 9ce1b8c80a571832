//! What is said of a file that is read on its own.

use crate::diagnostic::messages;

// Any file.
messages! {
    /// The place of the first of two.
    here_first() = "here first"
    /// One of several should go.
    keep_one() = "keep one"
    /// One of two should go.
    keep_one_of_two() = "keep one of the two"
    /// The system could not read a file.
    file_unreadable(error) = "this file cannot be read: {error}"
    /// A symbolic link.
    file_is_link() = "this file is a symbolic link"
    /// What to do about a symbolic link.
    put_copy_there() = "put a copy of the file there instead"
    /// A device, a socket or the like.
    file_is_none() = "this file is no ordinary file"
    /// What to do about it.
    take_file_away() = "take it away"
    /// A file beyond the limit, in MiB.
    file_too_large(limit) = "this file is larger than {limit} MiB"
    /// What to do about it.
    make_file_smaller() = "make it smaller"
    /// Text in another encoding; the first line that shows it.
    file_not_utf8(line) = "this file is not UTF-8 (line {line})"
    /// What to do about it.
    save_as_utf8() = "save it with the encoding UTF-8"
}

// Files of a layer.
messages! {
    /// A file outside every layer's folder.
    layer_is_a_folder() = "a layer is a folder `layers/<kind>/<name>/`"
    /// What is wrong with it.
    lies_in_no_folder() = "this file lies in none"
    /// A folder of a kind that the programme does not list.
    folder_of_no_kind(kind) = "there is no kind of layer `{kind}` in lagvis.yaml"
    /// A folder that is no layer yet.
    folder_without_layer_file(folder) = "the layer `{folder}` has no `layer.yaml`"
    /// What to write in it.
    write_layer_file(kind) = "write one with `kind: {kind}` and `name: …`"
    /// A file that no layer holds.
    misplaced_file() = "this file has no place here"
    /// The name that was probably meant.
    call_file(name) = "call it `{name}`"
    /// What a layer may hold.
    what_a_layer_holds() = "a layer holds `layer.yaml`, Markdown files beside it, and pictures in `assets/`"
    /// A module's file whose name is no slug.
    improper_file_name() = "a module's file is named with a to z, 0 to 9 and hyphens"
    /// The name that it should have.
    call_module(slug) = "call it `{slug}.md`"
    /// A file without text.
    empty_file() = "this file is empty"
    /// What to do about it.
    write_module() = "write the module, or delete the file"
    /// A translation into a language that is not built.
    file_in_no_language(tag) = "`.{tag}.md`: the programme has no language `{tag}`"
    /// The languages of the programme.
    known_languages(languages) = "it has {languages}"
    /// A translation into the language of the original.
    file_in_first_language(tag, slug) = "`{tag}` is this layer's first language, so the file is called `{slug}.md`"
    /// A file in `assets/` that is no picture.
    no_picture_type() = "this file is of a type that cannot be shown"
    /// What it may be.
    picture_types() = "pictures are svg, png, jpg, webp, avif or gif"
    /// A drawing that cannot be parsed.
    no_svg(error) = "this file is not SVG that can be read: {error}"
    /// An element that can do harm.
    svg_holds(name) = "this file holds `<{name}>`"
    /// An attribute that runs a script.
    svg_holds_handler(name) = "this file holds the event handler `{name}`"
    /// An address outside the drawing.
    svg_loads(address) = "this file loads `{address}` from elsewhere"
    /// A link, or a style that loads something.
    svg_leads_elsewhere(name) = "this file holds `<{name}>` that leads elsewhere"
    /// What to do about it.
    save_plainly() = "save it as a plain drawing"
}

// YAML.
messages! {
    /// Text that is no YAML, and the fault in the reader's words.
    no_yaml(fault) = "this is not YAML that can be read: {fault}"
    /// A tab where YAML wants spaces.
    indent_with_spaces() = "indent with spaces, not with tabs"
    /// A key without a colon.
    write_colon() = "write a colon and a space after the key, as in `name: Bodø`"
    /// A quotation without an end.
    close_quotation() = "close the quotation mark"
    /// Lines of one map or text that are indented differently.
    align_lines() = "lines that belong together begin in the same column"
    /// A key with nothing behind it.
    no_value(key) = "`{key}` has no value"
    /// What to do about it.
    write_value_or_drop_line() = "write one, or take the line away"
    /// A value of another kind than is wanted.
    wrong_kind(key, wanted, found) = "`{key}` must be {wanted}, and this is {found}"
    /// The kind of an empty value.
    kind_nothing() = "nothing"
    /// The kind of `true` and `no`.
    kind_bool() = "a yes or no"
    /// The kind of a number.
    kind_number() = "a number"
    /// The kind of a text.
    kind_text() = "a text"
    /// The kind of a list.
    kind_list() = "a list"
    /// The kind of a map.
    kind_map() = "a map"
    /// A text is wanted.
    wanted_text() = "a text"
    /// A text is wanted, and another scalar is there.
    wanted_quoted_text() = "a text: put it in \"quotes\""
    /// A scalar is wanted.
    wanted_scalar() = "a text or a number"
    /// A number is wanted.
    wanted_whole_number() = "a whole number from 0"
    /// A list is wanted.
    wanted_list() = "a list, such as `[a, b]`"
    /// A map is wanted.
    wanted_map() = "a map of `key: value`"
    /// A key that nothing reads.
    unknown_key(key) = "there is no field `{key}`"
    /// The keys that are read there.
    known_keys(keys) = "what may stand here is {keys}"
    /// A word that is none of those that may stand there.
    no_such_word(key, words, found) = "`{key}` is {words}, not `{found}`"
    /// A date that does not exist or is written otherwise.
    no_date(text) = "`{text}` is no date"
    /// How a date is written.
    write_date() = "write it as `2027-09-13`"
    /// A time that does not exist or is written otherwise.
    no_time(key, text) = "`{key}` is a time such as \"09:00\", not `{text}`"
    /// A day of the agenda that lacks something.
    incomplete_day() = "a day of the agenda needs `day`, `start` and a later `end`, as in \"09:00\""
}

// `lagvis.yaml`, its parameters, and the tables.
messages! {
    /// A programme without a title.
    programme_without_title() = "the programme has no `title`"
    /// A programme without languages.
    programme_without_languages() = "the programme has no `languages`"
    /// How languages are written.
    write_languages() = "write `languages: {nb: [nn], nn: [nb]}`"
    /// A module that is listed twice.
    module_listed_twice(module) = "`{module}` stands twice in `modules`"
    /// A module that exists and is not listed.
    module_not_listed(module) = "`{module}` is not in `modules` of lagvis.yaml, so no edition has it"
    /// What to do about it.
    add_it_there() = "add it there"
    /// A module that does not exist.
    no_module(module) = "there is no module `{module}`"
    /// A kind of layer that does not exist.
    no_kind(kind) = "there is no kind of layer `{kind}`"
    /// `foot` with a parameter that is no address.
    foot_without_url() = "only a parameter of `type: url` can be linked to from the foot of the page"
    /// A required value that is empty.
    not_filled_in(name) = "`{name}` is not filled in yet"
    /// What readers see of that.
    pages_say_so() = "the pages say so in its place"
    /// A value that its declaration does not allow.
    wrong_value(name, text, wanted) = "`{name}` cannot be `{text}`: it must be {wanted}"
    /// One of some words is wanted.
    wanted_choice(words) = "{words}"
    /// An e-mail address is wanted.
    wanted_email() = "an e-mail address"
    /// An address of the web is wanted.
    wanted_url() = "an address that begins with `https://`"
    /// A number is wanted.
    wanted_number() = "a whole number"
    /// A date is wanted.
    wanted_date() = "a date such as `2027-09-13`"
    /// A default that inserts what does not exist.
    default_inserts_undeclared(name, inserted) = "the default of `{name}` inserts `{inserted}`, which is not declared"
    /// A default that inserts one which itself inserts others.
    default_inserts_derived(name, inserted) =
        "the default of `{name}` inserts `{inserted}`, whose own default inserts others"
    /// What to do about it.
    write_default_out() = "write it out"
    /// A parameter in a text that is not declared.
    undeclared_parameter(name) = "parameter `{name}` is not declared"
    /// What to do about it.
    declare_parameter() = "declare it under `parameters` in lagvis.yaml"
    /// A number that is added to what is no number.
    not_countable(name) = "only a number can be counted from, and `{name}` is not of `type: number`"
    /// Braces that hold something else than a parameter.
    no_parameter_name() =
        "`{{…}}` holds the name of a parameter: a to z, 0 to 9 and `_`, and may count from it, as in `{{valgar+1}}`"
    /// A parameter in a text that is taken as it is written.
    parameter_not_filled_in(what) = "in `{what}` no parameter is filled in"
    /// What to do about it.
    write_words_out() = "write the words themselves"
    /// A parameter within a raw tag.
    parameter_in_tag() = "no parameter is filled in within a tag"
    /// How braces are written that are text.
    plain_braces() = "for plain braces write `\\{{`"
    /// An act that lacks something.
    incomplete_act(act) = "the act `{act}` needs `name`, `citation` and a `url` that begins with `https://`"
    /// A row of a picture that lacks something.
    incomplete_row(name) = "`{name}` needs `credit` and `licence`: who made it, and how it may be used"
    /// A row of a picture that does not exist.
    no_picture(name) = "there is no picture `assets/{name}`"
    /// What to do about it.
    take_row_away() = "take the row away, or add the file"
    /// A row of the register that is no CSV.
    unreadable_row(error) = "this row of the register cannot be read: {error}"
    /// Numbers that are of another length.
    wrong_numbers() = "a kommune has a number of four digits, and its fylke one of two"
    /// A kommune without a name.
    kommune_without_name() = "the kommune has no `navn`"
    /// Two kommuner with one number.
    number_twice(number) = "the number {number} stands twice in the register"
}

// `layer.yaml`.
messages! {
    /// A kind that is not that of the folder.
    wrong_layer_kind(kind, found) = "this layer lies in `layers/{kind}/`, so its `kind` is `{kind}`, not `{found}`"
    /// A layer without a kind.
    layer_without_kind() = "the layer has no `kind`"
    /// What to write.
    write_kind(kind) = "write `kind: {kind}`"
    /// A layer without a name.
    layer_without_name() = "the layer has no `name`"
    /// What to write.
    write_name() = "write `name: …`"
    /// A number of the register that is none.
    no_number(text) = "`number` is digits in plain quotation marks, such as \"4601\", and not `{text}`"
    /// A language that the programme does not have.
    no_language(tag) = "the programme has no language `{tag}`"
    /// A moved module without a place, or with two.
    say_where_module_goes() = "say where the module goes, as in `{after: etikk}` or `{before: etikk}`"
    /// A colour that is written otherwise.
    no_colour(key, text) = "`{key}` is a colour such as \"#00575b\", not `{text}`"
    /// A value for a parameter that does not exist.
    value_of_undeclared(name) = "parameter `{name}` is not declared in lagvis.yaml"
}

// Front matter.
messages! {
    /// A first line that Word or a slip has made of `---`.
    not_three_hyphens(found) = "front matter begins and ends with three hyphens, `---`, and not with `{found}`"
    /// Front matter that goes on to the end of the file.
    front_matter_without_end() = "the front matter has no end"
    /// What to do about it.
    close_front_matter() = "close it with a line of `---`"
    /// A module of the base without front matter.
    no_front_matter() = "the file has no front matter"
    /// What to write.
    begin_front_matter() = "begin it with `---`, `title: …`, `---`"
    /// A module of the base without a title.
    module_without_title() = "the module has no `title`"
    /// A word after `replace:` that is not `page`.
    replace_is_page(found) = "`replace` can only be `page`, not `{found}`"
    /// What was probably meant.
    replace_section_by_id() = "a section is replaced by its heading's id"
    /// A text in the place of a fingerprint.
    no_fingerprint(text) = "`{text}` is no fingerprint"
    /// Who writes fingerprints.
    editorial_is_written() = "`lagvis accept --editorial` writes these lines"
    /// The file of records is not what lagvis wrote.
    records_unread(fault) = "lagvis' own records cannot be read: {fault}"
    /// The way out of that.
    mend_records(layer) = "where two versions of the file have met, keep the lines of both and delete the marks between them; else take back an older copy of it, or delete it and run `lagvis accept --all --in {layer}`"
}
