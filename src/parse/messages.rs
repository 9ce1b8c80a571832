//! What is said of a file that is read on its own.

use crate::diagnostic::{diagnostics, messages};

// Any file.
diagnostics! {
    Unreadable file_unreadable(error) = "this file cannot be read: {error}"
    Refused file_is_link() = "this file is a symbolic link" => "put a copy of the file there instead"
    /// A device, a socket or the like.
    Unreadable file_is_none() = "this file is no ordinary file" => "take it away"
    /// A file beyond the limit, in KiB.
    Unreadable file_too_large(limit) = "this file is larger than {limit} KiB" => "make it smaller, or divide it"
    /// A line beyond the limit, in bytes.
    Unreadable too_many_lines(limit) = "this file has more than {limit} lines" => "divide it"
    Unreadable line_too_long(line, limit) = "a line of this file is longer than {limit} bytes (line {line})" => "divide it"
    Unreadable file_in_utf16() = "this file is UTF-16 and not UTF-8"
        => "save it with the encoding UTF-8: in Notepad, it is chosen beside the button that saves"
    Unreadable file_in_other_encoding(line) = "this file is not UTF-8 (line {line})" => "save it with the encoding UTF-8"
    /// The character that ends texts in programs.
    Unreadable text_ends(times) = "here stands U+0000 ({times:time|times} in this file), which no text may hold"
        => "delete it, or save the file anew as plain text"
    /// Text in another encoding: the first place that shows it, and what stands before that in its line.
    Unreadable file_not_utf8(line, column, before) = "this file is not UTF-8 (line {line}): the first letter that cannot be read is in column {column}, behind `{before}`"
        => "save it with the encoding UTF-8: in Notepad, it is chosen beside the button that saves; Word asks for it when a text is saved as plain text"
}

// Characters that nobody sees; the code is as in `U+202E`.
diagnostics! {
    /// A mark of direction.
    HiddenCharacter character_turns_text(code, times) =
        "the character {code}, which nobody sees, stands here ({times:time|times} in this file) and turns the text after it around"
        => "delete it"
    HiddenCharacter control_character(code, times) =
        "the control character {code}, which nobody sees, stands here ({times:time|times} in this file) and is lost on a page or in print"
        => "delete it, or write a space or a new line in its place"
    /// `Ã¸` for `ø`, or U+FFFD.
    HiddenCharacter misread_letter(text, times) =
        "`{text}` stands here ({times:time|times} in this file) for a letter that a program has read wrongly" => "write the letter anew"
    HiddenCharacter ligature(sign, letters, times) =
        "`{sign}` is one sign ({times:time|times} in this file), which nobody finds who looks for `{letters}`" => "write `{letters}`"
}

// Files of a layer.
diagnostics! {
    /// A file outside every layer's folder.
    Programme layer_is_a_folder() = "a layer is a folder `layers/<kind>/<name>/`" => "this file lies in none"
    Programme folder_of_no_kind(kind) = "there is no kind of layer `{kind}` in lagvis.yaml"
    /// A folder that is no layer yet.
    Programme folder_without_layer_file(folder, kind) = "the layer `{folder}` has no `layer.yaml`"
        => "write one with `kind: {kind}` and `name: …`"
    /// The same, with a file that is meant to be it.
    Programme layer_file_by_other_name(folder) = "the layer `{folder}` has no `layer.yaml`" => "call this file so"
    /// A file that no layer holds.
    Refused misplaced_file() = "this file has no place here"
    /// A module's file whose name is no slug, with the name that it should have.
    Unreadable improper_file_name(name) = "a module's file is named with a to z, 0 to 9 and hyphens" => "call it `{name}`"
    Unreadable translation_by_other_name(name) = "a translation is named with a full stop before its language" => "call it `{name}`"
    /// A copy of a module's file, or one whose name says the same.
    Unreadable file_beside(name) = "`{name}` is here too, so nobody reads this file"
        => "delete it, or put it in the place of `{name}`"
    Unreadable empty_file() = "this file is empty" => "write the module, or delete the file"
    /// A translation into a language that is not built.
    Unreadable file_in_no_language(tag, known) = "`.{tag}.md`: the programme has no language `{tag}`" => "it has {known}"
    /// A translation into the language of the original.
    Unreadable file_in_first_language(tag, slug) =
        "`{tag}` is this layer's first language, so the file is called `{slug}.md`"
    /// A file in `assets/` that is no picture.
    Refused no_picture() = "this file is no picture, and `assets/` holds nothing else" => "take it away"
    /// A picture whose name could not be kept everywhere.
    Refused unportable_picture(name) = "not every system can keep a file `{name}`"
        => "give it, and the folders that it lies in, names of letters, digits, spaces, `-`, `_` and `.` that begin with a letter or a digit, all together at most 120 bytes"
    /// A picture of a type that browsers or PDFs cannot have.
    Refused unprintable_type(kind) = "{kind} cannot be printed" => "save the picture as PNG or JPEG, and a drawing as SVG"
    /// A picture of another type than its name says.
    Refused misnamed_picture(kind, name) = "this picture is {kind}, and its name says something else" => "call it `{name}`"
    /// A picture whose first bytes are not those of its type.
    Refused broken_picture(kind) = "this file is not {kind} that can be read" => "save the picture anew"
    /// A picture with more pixels than any page shows; `limit` is in millions.
    Refused picture_too_large(width, height, limit) =
        "this picture is {width} by {height} pixels, and more than {limit} million are never shown" => "save it smaller"
    /// A JPEG in the four colours of a printing press.
    Refused picture_in_cmyk() = "this picture is in CMYK, the colours of a printing press, and cannot be set in a PDF"
        => "save it in RGB"
    /// Two pictures whose names differ by nothing that counts.
    NameTaken picture_twice(name) = "there are two pictures `assets/{name}`, for case does not count, nor how a letter is composed"
        => "give one of them another name"
    /// A picture that nobody has described, and the row that does.
    Figure picture_without_row(name, row) = "`assets/{name}` has no row in `assets/assets.yaml`"
        => "say there who made it and how it may be used, in a line that you fill in: `{row}`"
    Refused no_svg(error) = "this file is not SVG that can be read: {error}" => "save it anew as a plain drawing"
    /// A DOCTYPE with entities and the like.
    Refused svg_declares() = "this DOCTYPE declares something, which a browser would put into the drawing"
        => "take away what is between its `[` and `]`, or save it as plain SVG"
    Refused svg_is_none() = "this file is no SVG: its first element is not `svg`, in the namespace of SVG"
        => "save it as a plain drawing"
    /// An element that draws nothing, such as one with a script, a link, a page or a film.
    Refused svg_holds(name) = "this file holds `<{name}>`, which is no part of a drawing" => "save it as a plain drawing"
    /// An attribute that is none of a drawing, such as one that runs a script.
    Refused svg_has_attribute(element, name) = "`<{element}>` has `{name}` here, which is no part of a drawing"
        => "save it as a plain drawing"
    /// An instruction to the program that reads the file, such as to load a style sheet.
    Refused svg_instructs(name) = "this file holds the instruction `<?{name}`" => "take it away, or save it as a plain drawing"
    /// An address outside the drawing.
    Refused svg_loads(address) = "this file loads `{address}` from elsewhere" => "save it as a plain drawing"
    /// A style that loads something, or that CSS might read otherwise.
    Refused svg_styles(part) = "`{part}` may not stand in the style of a drawing" => "save it as a plain drawing"
    /// A view box that is not four numbers, or whose width or height is nothing.
    Refused svg_has_no_size(written) = "`viewBox=\"{written}\"` says of no place how large it is"
        => "write four numbers, the last two above nothing, as in `0 0 100 50`"
    /// A number, as far as it shows that it is too large.
    Refused svg_is_huge(number) = "a number in this drawing, `{number}…`, is too large to be drawn" => "save it as a plain drawing"
    /// A style sheet with more rules than the limit.
    Refused svg_has_rules(limit) = "this style sheet has more than {limit} rules" => "save it as a plain drawing"
    /// One element with more attributes than the limit.
    Refused svg_is_crowded(limit) = "an element has more than {limit} attributes" => "save it as a plain drawing"
    /// Elements in each other beyond the limit.
    Refused svg_is_deep(limit) = "more than {limit} elements stand in each other" => "save it as a plain drawing"
    /// Parts that draw each other in a circle.
    Refused svg_draws_itself(id) = "`{id}` is drawn as a part of itself" => "save it as a plain drawing"
    /// Parts that draw each other in a row beyond the limit.
    Refused svg_leads_far(limit) = "more than {limit} parts draw each other in a row" => "save it as a plain drawing"
    /// What is drawn, each as often as it is.
    Refused svg_draws_much(limit) = "this drawing draws more than {limit} things" => "make it simpler, or save it as PNG"
}
messages! {
    /// The name that a misplaced file should probably have.
    call_file(name) = "call it `{name}`"
    /// The name that the folder of a misplaced file should have.
    call_folder(name) = "call its folder `{name}`"
    /// A document of a word processor: the name of the Markdown file that it should be.
    save_as_markdown(name) = "save its text in Markdown, as `{name}`"
    put_readme_above() = "what is for those who keep the files lies in `content/`, above all layers: put it there"
    put_picture_in_assets() = "pictures lie in `assets/`: put it there"
    what_a_layer_holds() = "a layer holds `layer.yaml`, Markdown files beside it, and pictures in `assets/`"
}

// YAML.
diagnostics! {
    /// A mark with which a text without quotes cannot begin.
    Yaml begins_with_mark(mark) = "a \"{mark}\" at the beginning of a value means something of its own in YAML"
        => "put the text in \"quotes\""
    Yaml colon_in_text() = "a colon and a space stand in this text, and YAML reads that as a key and its value"
        => "put the text in \"quotes\""
    /// `#` in a text without quotes, where YAML cannot go on behind it.
    Yaml hash_ends_text() = "`#` begins a comment here, so the text ends before it"
        => "put the text in \"quotes\"; before a comment that is meant, write a space"
    Yaml quotation_not_closed(mark) =
        "the quotation mark `{mark}` that opens here is not closed before the next line, which becomes part of the text"
        => "close it with `{mark}` where the text ends; where the mark is part of the text, put the text between others"
    Yaml text_behind_quotation(mark) = "the text goes on behind the quotation mark `{mark}` that closes it"
        => "put all of it between marks that it does not hold, as in '\"Nei\", sa hun' or \"Det er 'nei'\""
    Yaml no_escape() = "a backslash between double quotation marks begins an escape, and there is none such"
        => "write `\\\\`, or put the text between single quotation marks"
    /// A tab or a hard space.
    Yaml no_plain_space() = "a tab or a hard space stands here, where YAML takes ordinary spaces alone"
        => "indent with spaces, not with tabs"
    Yaml no_space_after_colon(key) = "no space stands behind the colon of `{key}:`, so it is read as text and not as a key"
        => "write `{key}: …`, with an ordinary space"
    Yaml no_space_after_hyphen(text) = "no space stands behind the hyphen, so the line is read as text and not as an item"
        => "write `- {text}`"
    Yaml line_without_colon() = "this line has no key: there is no colon with a space behind it"
        => "write a colon and a space after the key, as in `name: Bodø`; where the line goes on with the text above it, indent it"
    /// A line that YAML reads as part of the text above it.
    Yaml further_in() = "this line begins further in than the one above, so it is read as part of that text"
        => "lines that belong together begin in the same column; a text that goes on with a colon in it stands in \"quotes\""
    Yaml other_column() = "this line begins in another column than those that it belongs with"
        => "lines that belong together begin in the same column"
    Yaml bracket_not_closed(mark) = "the bracket `{mark}` that opens here is not closed"
        => "close it; a text that begins with a bracket stands in \"quotes\""
    Yaml bracket_not_opened() = "a bracket closes here that was not opened" => "take it away, or put the text in \"quotes\""
    Yaml no_key() = "there is no key before this colon" => "write one, or put the text in \"quotes\""
    Yaml key_is_no_text() = "a key is a word, and here stands a list or a map"
        => "put a text that begins with a bracket in \"quotes\""
    Yaml key_twice(key) = "the key `{key}` stands here a second time" => "keep one of the two"
    Yaml second_document() = "`---` begins a second document here, and a file holds one" => "take the line away"
    Yaml unclear_yaml() = "YAML cannot read this line"
        => "put a text that holds marks such as `: # { [ & * ! @` in \"quotes\", and begin lines that belong together in the same column"
    /// A text that a comment has cut short.
    DroppedText comment_in_text(key, text) = "`{text}` is not read: ` #` begins a comment, so `{key}` ends before it"
        => "put the text in \"quotes\"; a comment that is meant stands on a line of its own"
    /// A value that a comment has taken the place of.
    NullField comment_for_value(key, text) = "`{key}` has no value: `{text}` is a comment, which `#` begins"
        => "put the value in \"quotes\", or take the line away"
    /// A key with nothing behind it.
    NullField no_value(key) = "`{key}` has no value" => "write one, or take the line away"
    /// A value of another kind than is wanted.
    WrongType wrong_kind(key, wanted, found) = "`{key}` must be {wanted}, and this is {found}"
    /// A key that nothing reads.
    UnknownField unknown_key(key) = "there is no field `{key}`"
    /// A field of lagvis' own in `add:` or `remove:`.
    UnknownField only_set(key) = "nothing can be added to `{key}` or removed from it, nor can it be removed itself"
        => "set it in a line of its own: `{key}: …`"
    /// A word that is none of those that may stand there.
    WrongType no_such_word(key, words, found) = "`{key}` is {words}, not `{found}`"
    /// A date that does not exist or is written otherwise.
    WrongType no_date(text) = "`{text}` is no date" => "write it as `2027-09-13`"
    /// A time that does not exist or is written otherwise.
    WrongType no_time(key, text) = "`{key}` is a time such as \"09:00\", not `{text}`"
    WrongType incomplete_day() = "a day of the agenda needs `day`, `start` and a later `end`, as in \"09:00\""
}
messages! {
    known_keys(keys) = "what may stand here is {keys}"
    kind_text() = "a text"
    kind_list() = "a list"
    kind_map() = "a map"
    wanted_text() = "a text"
    /// A text that begins with a bracket.
    quote_brackets() = "where this is a text, put it in \"quotes\""
    wanted_whole_number() = "a whole number from 0"
    wanted_list() = "a list, such as `[a, b]`"
    wanted_map() = "a map of `key: value`"
}

// `lagvis.yaml`, its parameters, and the tables.
diagnostics! {
    Programme programme_without_title() = "the programme has no `title`"
    /// A language in which there are no texts for buttons, menus and the like.
    Programme no_texts_in_language(tag, file) = "the theme has no texts in `{tag}`"
        => "write `{file}` with the keys of the other files beside it, or take the language away"
    Programme programme_without_languages() = "the programme has no `languages`"
        => "write `languages: {nb: [nn], nn: [nb]}`"
    Programme module_listed_twice(module) = "`{module}` stands twice in `modules`" => "keep one"
    /// A module that exists and is not listed.
    Programme module_not_listed(module) = "`{module}` is not in `modules` of lagvis.yaml, so no edition has it"
        => "add it there"
    Programme no_module(module) = "there is no module `{module}`"
    Programme no_kind(kind) = "there is no kind of layer `{kind}`"
    /// `foot` with a parameter that is no address.
    WrongType foot_without_url() = "only a parameter of `type: url` can be linked to from the foot of the page"
    /// A required value that is empty.
    NotFilledIn not_filled_in(name) = "`{name}` is not filled in yet" => "the pages say so in its place"
    /// A value that its declaration does not allow.
    WrongType wrong_value(name, text, wanted) = "`{name}` cannot be `{text}`: it must be {wanted}"
    UnknownWord no_choice(parameter) = "`{parameter}` is no choice, so `if=` cannot ask for it"
    UnknownWord never_that_value(parameter, value, values) =
        "`{parameter}` is never `{value}`: it is one of {values}"
    UndeclaredParameter default_inserts_undeclared(name, inserted) =
        "the default of `{name}` inserts `{inserted}`, which is not declared"
    /// A default that inserts one which itself inserts others.
    UndeclaredParameter default_inserts_derived(name, inserted) =
        "the default of `{name}` inserts `{inserted}`, whose own default inserts others" => "write it out"
    /// A parameter in a text that is not declared.
    UndeclaredParameter undeclared_parameter(name) = "parameter `{name}` is not declared"
        => "declare it under `parameters` in lagvis.yaml"
    /// A number that is added to what is no number.
    UndeclaredParameter not_countable(name) =
        "only a number can be counted from, and `{name}` is not of `type: number`"
    /// Braces that are nearly a parameter.
    UndeclaredParameter no_parameter_name() =
        "`{{…}}` holds the name of a parameter: a to z, 0 to 9 and `_`, and may count from it, as in `{{valgar+1}}`"
        => "for plain braces write `\\{{`"
    /// A parameter in a text that is taken as it is written.
    UndeclaredParameter parameter_not_filled_in(key) = "in `{key}` no parameter is filled in"
        => "write the words themselves"
    /// A parameter in a key of YAML.
    UndeclaredParameter parameter_in_key() = "no parameter is filled in within a key" => "write the words themselves"
    /// A parameter within a raw tag.
    UndeclaredParameter parameter_in_tag() = "no parameter is filled in within a tag" => "write the words themselves"
    Programme incomplete_act(act) = "the act `{act}` needs `name`, `citation` and a `url` that begins with `https://`"
    /// A row of a picture that lacks something.
    Figure incomplete_row(name) = "`{name}` needs `credit` and `licence`: who made it, and how it may be used"
    /// A row of a picture that does not exist.
    Figure row_without_picture(name) = "there is no picture `assets/{name}`" => "take the row away, or add the file"
    /// A row of the register that is no CSV.
    Unreadable unreadable_row(error) = "this row of the register cannot be read: {error}"
    /// Numbers that are of another length.
    Unreadable wrong_numbers() = "a kommune has a number of four digits, and its fylke one of two"
    Unreadable kommune_without_name() = "the kommune has no `navn`"
    Unreadable number_twice(number) = "the number {number} stands twice in the register"
    /// An entry of `modules` that is neither a name nor one of the two maps.
    WrongType no_module_entry() = "this is neither a module nor a part"
        => "write a module's name, `{name: {was: old-name}}` for one that was renamed, or `{part: …, modules: […]}`"
    Programme old_name_twice(old, module) = "`{old}` is said to be the old name of `{module}` already"
        => "keep it at the one that has its sections"
    Programme old_name_is_used(old, module) = "`{old}` is still a module, so it cannot be an old name of `{module}`"
        => "take the `was` away, or rename the file"
}
messages! {
    /// The place of the first of two.
    here_first() = "here first"
    /// The module that still has a name.
    here() = "here"
    is_now_called(module) = "it is now called `{module}`"
    /// One of some words is wanted.
    wanted_choice(words) = "{words}"
    wanted_email() = "an e-mail address"
    wanted_url() = "an address that begins with `https://`"
    wanted_number() = "a whole number"
    wanted_date() = "a date such as `2027-09-13`"
}

// `layer.yaml`.
diagnostics! {
    /// A kind that is not that of the folder.
    Programme wrong_layer_kind(kind, found) =
        "this layer lies in `layers/{kind}/`, so its `kind` is `{kind}`, not `{found}`"
    Programme layer_without_kind(kind) = "the layer has no `kind`" => "write `kind: {kind}`"
    Programme layer_without_name() = "the layer has no `name`" => "write `name: …`"
    /// A number of the register that is none.
    WrongType no_number(text) = "`number` is digits in plain quotation marks, such as \"4601\", and not `{text}`"
    NotFilledIn name_is_place() = "this is a place for the layer's name, and readers get it as it stands" => "write the name"
    Programme no_language(tag, known) = "the programme has no language `{tag}`" => "it has {known}"
    /// A moved module without a place, or with two.
    WrongType say_where_module_goes() = "say where the module goes, as in `{after: etikk}` or `{before: etikk}`"
    /// A colour that is written otherwise.
    WrongType no_colour(key, text) = "`{key}` is a colour such as \"#00575b\", not `{text}`"
    UndeclaredParameter value_of_undeclared(name) = "parameter `{name}` is not declared in lagvis.yaml"
}

// Front matter and records.
diagnostics! {
    /// Lines or spaces before the first `---`.
    Yaml front_matter_not_first() = "front matter begins in the first line of the file, and something stands before this `---`"
        => "take away the empty lines and spaces above it"
    /// A first line that Word or a slip has made of `---`.
    Yaml not_three_hyphens(found) = "front matter begins and ends with three hyphens, `---`, and not with `{found}`"
    /// Front matter that goes on to the end of the file.
    Yaml front_matter_without_end() = "the front matter has no end" => "close it with a line of `---`"
    Unreadable no_front_matter() = "the file has no front matter" => "begin it with `---`, `title: …`, `---`"
    /// A module of the base without a title.
    Unreadable module_without_title() = "the module has no `title`"
    /// A word after `replace:` that is not `page`.
    WrongType replace_is_page(found) = "`replace` can only be `page`, not `{found}`"
        => "a section is replaced by its heading's id"
    WrongType no_fingerprint(text) = "`{text}` is no fingerprint" => "`lagvis accept --editorial` writes these lines"
    /// The file of records is not what lagvis wrote.
    RecordsUnread records_unread(fault, layer) = "lagvis' own records cannot be read: {fault}"
        => "where two versions of the file have met, keep the lines of both and delete the marks between them; else take back an older copy of it, or delete it and run `lagvis accept --all --in {layer}`"
}
