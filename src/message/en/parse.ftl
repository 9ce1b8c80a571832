file_unreadable = this file cannot be read: { $error }
file_is_link = this file is a symbolic link
    .way1 = put a copy of the file there instead
file_is_none = this file is no ordinary file
    .way1 = take it away
file_too_large = this file is larger than { $limit } KiB
    .way1 = make it smaller, or divide it
too_many_lines = this file has more than { $limit } lines
    .way1 = divide it
line_too_long = a line of this file is longer than { $limit } bytes (line { $line })
    .way1 = divide it
file_in_utf16 = this file is UTF-16 and not UTF-8
    .way1 = save it with the encoding UTF-8: in Notepad, it is chosen beside the button that saves
file_in_other_encoding = this file is not UTF-8 (line { $line })
    .way1 = save it with the encoding UTF-8
text_ends = here stands U+0000 ({ $times ->
        [one] { $times } time
       *[other] { $times } times
    } in this file), which no text may hold
    .way1 = delete it, or save the file anew as plain text
file_not_utf8 = this file is not UTF-8 (line { $line }): the first letter that cannot be read is in column { $column }, behind `{ $before }`
    .way1 = save it with the encoding UTF-8: in Notepad, it is chosen beside the button that saves; Word asks for it when a text is saved as plain text
character_turns_text = the character { $code }, which nobody sees, stands here ({ $times ->
        [one] { $times } time
       *[other] { $times } times
    } in this file) and turns the text after it around
    .way1 = delete it
control_character = the control character { $code }, which nobody sees, stands here ({ $times ->
        [one] { $times } time
       *[other] { $times } times
    } in this file) and is lost on a page or in print
    .way1 = delete it, or write a space or a new line in its place
misread_letter = `{ $text }` stands here ({ $times ->
        [one] { $times } time
       *[other] { $times } times
    } in this file) for a letter that a program has read wrongly
    .way1 = write the letter anew
ligature = `{ $sign }` is one sign ({ $times ->
        [one] { $times } time
       *[other] { $times } times
    } in this file), which nobody finds who looks for `{ $letters }`
    .way1 = write `{ $letters }`
layer_is_a_folder = a layer is a folder `layers/<kind>/<name>/`
    .way1 = this file lies in none
folder_of_no_kind = there is no kind of layer `{ $kind }` in lagvis.yaml
folder_without_layer_file = the layer `{ $folder }` has no `layer.yaml`
    .way1 = write one with `kind: { $kind }` and `name: …`
layer_file_by_other_name = the layer `{ $folder }` has no `layer.yaml`
    .way1 = call this file so
misplaced_file = this file has no place here
improper_file_name = a module's file is named with a to z, 0 to 9 and hyphens
    .way1 = call it `{ $name }`
translation_by_other_name = a translation is named with a full stop before its language
    .way1 = call it `{ $name }`
file_beside = `{ $name }` is here too, so nobody reads this file
    .way1 = delete it, or put it in the place of `{ $name }`
empty_file = this file is empty
    .way1 = write the module, or delete the file
file_in_no_language = `.{ $tag }.md`: the programme has no language `{ $tag }`
    .way1 = it has { $known }
file_in_first_language = `{ $tag }` is this layer's first language, so the file is called `{ $slug }.md`
no_picture = this file is no picture, and `assets/` holds nothing else
    .way1 = take it away
unportable_picture = not every system can keep a file `{ $name }`
    .way1 = give it, and the folders that it lies in, names of letters, digits, spaces, `-`, `_` and `.` that begin with a letter or a digit, all together at most 120 bytes
unprintable_type = { $kind } cannot be printed
    .way1 = save the picture as PNG or JPEG, and a drawing as SVG; say in `assets/assets.yaml` who made it
misnamed_picture = this picture is { $kind }, and its name says something else
    .way1 = call it `{ $name }`
broken_picture = this file is not { $kind } that can be read
    .way1 = save the picture anew
picture_too_large = this picture is { $width } by { $height } pixels, and more than { $limit } million are never shown
    .way1 = save it smaller
picture_in_cmyk = this picture is in CMYK, the colours of a printing press, and cannot be set in a PDF
    .way1 = save it in RGB
picture_twice = there are two pictures `assets/{ $name }`, for case does not count, nor how a letter is composed
    .way1 = give one of them another name
picture_without_row = `assets/{ $name }` has no row in `assets/assets.yaml`
    .way1 = say there who made it and how it may be used, in a line that you fill in: `{ $row }`
no_svg = this file is not SVG that can be read: { $error }
    .way1 = save it anew as a plain drawing
svg_declares = this DOCTYPE declares something, which a browser would put into the drawing
    .way1 = take away what is between its `[` and `]`, or save it as plain SVG
svg_is_none = this file is no SVG: its first element is not `svg`, in the namespace of SVG
    .way1 = save it as a plain drawing
svg_holds = this file holds `<{ $name }>`, which is no part of a drawing
    .way1 = save it as a plain drawing
svg_has_attribute = `<{ $element }>` has `{ $name }` here, which is no part of a drawing
    .way1 = save it as a plain drawing
svg_instructs = this file holds the instruction `<?{ $name }`
    .way1 = take it away, or save it as a plain drawing
svg_loads = this file loads `{ $address }` from elsewhere
    .way1 = save it as a plain drawing
svg_styles = `{ $part }` may not stand in the style of a drawing
    .way1 = save it as a plain drawing
svg_has_no_size = `viewBox="{ $written }"` says of no place how large it is
    .way1 = write four numbers, the last two above nothing, as in `0 0 100 50`
svg_is_huge = a number in this drawing, `{ $number }…`, is too large to be drawn
    .way1 = save it as a plain drawing
svg_has_rules = this style sheet has more than { $limit } rules
    .way1 = save it as a plain drawing
svg_is_crowded = an element has more than { $limit } attributes
    .way1 = save it as a plain drawing
svg_is_deep = more than { $limit } elements stand in each other
    .way1 = save it as a plain drawing
svg_draws_itself = `{ $id }` is drawn as a part of itself
    .way1 = save it as a plain drawing
svg_leads_far = more than { $limit } parts draw each other in a row
    .way1 = save it as a plain drawing
svg_draws_much = this drawing draws more than { $limit } things
    .way1 = make it simpler, or save it as PNG
call_file = call it `{ $name }`
call_folder = call its folder `{ $name }`
save_as_markdown = open it in Word, paste its text into one of the files here that end in `.md`, below a heading, and take this file out of the folder
put_readme_above = what is for those who keep the files lies in `content/`, above all layers: put it there
put_picture_in_assets = pictures lie in `assets/`: put it there
what_a_layer_holds = a layer holds `layer.yaml`, Markdown files beside it, and pictures in `assets/`
begins_with_mark = a "{ $mark }" at the beginning of a value means something of its own in YAML
    .way1 = put the text in "quotes"
colon_in_text = a colon and a space stand in this text, and YAML reads that as a key and its value
    .way1 = put the text in "quotes"
hash_ends_text = `#` begins a comment here, so the text ends before it
    .way1 = put the text in "quotes"; before a comment that is meant, write a space
hash_begins_comment = what stands behind `#` is not read, for the sign begins a comment
    .way1 = put the text in "quotes", as in "#00575b"
quotation_not_closed = the quotation mark `{ $mark }` that opens here is not closed before the next line, which becomes part of the text
    .way1 = close it with `{ $mark }` where the text ends; where the mark is part of the text, put the text between others
text_behind_quotation = the text goes on behind the quotation mark `{ $mark }` that closes it
    .way1 = put all of it between marks that it does not hold, as in '"Nei", sa hun' or "Det er 'nei'"
no_escape = a backslash between double quotation marks begins an escape, and there is none such
    .way1 = write `\\`, or put the text between single quotation marks
no_plain_space = a tab or a hard space stands here, where YAML takes ordinary spaces alone
    .way1 = indent with spaces, not with tabs
no_space_after_colon = no space stands behind the colon of `{ $key }:`, so it is read as text and not as a key
    .way1 = write `{ $key }: …`, with an ordinary space
no_space_after_hyphen = no space stands behind the hyphen, so the line is read as text and not as an item
    .way1 = write `- { $text }`
line_without_colon = this line has no key: there is no colon with a space behind it
    .way1 = write a colon and a space after the key, as in `name: Bodø`; where the line goes on with the text above it, indent it
further_in = this line begins further in than the one above, so it is read as part of that text
    .way1 = lines that belong together begin in the same column, two spaces further in than a line above them that ends with a colon; a text that goes on with a colon in it stands in "quotes"
other_column = this line begins in another column than those that it belongs with
    .way1 = lines that belong together begin in the same column
too_far_in = this line begins further in than those that it belongs with
    .way1 = { $spaces ->
        [0] take the spaces before it away
        [one] begin it with { $spaces } space
       *[other] begin it with { $spaces } spaces
    }; if it is a part of the text above, put the whole text in "quotes"
too_far_out = this line begins further out than those that it belongs with
    .way1 = begin it with { $spaces ->
        [one] { $spaces } space
       *[other] { $spaces } spaces
    }
bracket_not_closed = the bracket `{ $mark }` that opens here is not closed
    .way1 = close it; a text that begins with a bracket stands in "quotes"
bracket_not_opened = a bracket closes here that was not opened
    .way1 = take it away, or put the text in "quotes"
no_key = there is no key before this colon
    .way1 = write one, or put the text in "quotes"
key_is_no_text = a key is a word, and here stands a list or a map
    .way1 = put a text that begins with a bracket in "quotes"
key_twice = the key `{ $key }` stands here a second time
    .way1 = keep one of the two
second_document = `---` begins a second document here, and a file holds one
    .way1 = take the line away
unclear_yaml = YAML cannot read this line
    .way1 = put a text that holds marks such as `: # {"{"} [ & * ! @` in "quotes", and begin lines that belong together in the same column
comment_in_text = `{ $text }` is not read: ` #` begins a comment, so `{ $key }` ends before it
    .way1 = put the text in "quotes"; a comment that is meant stands on a line of its own
comment_for_value = `{ $key }` has no value: `{ $text }` is a comment, which `#` begins
    .way1 = put the value in "quotes", or take the line away
no_value = `{ $key }` has no value
    .way1 = write one, or take the line away
required_is_nothing = `{ $name }` has no value, and the course requires one
    .way1 = write it on this line, behind the colon
wrong_kind = `{ $key }` must be { $wanted ->
        [list] a list, such as `[a, b]`
        [map] a map of `key: value`
       *[text] a text
    }, and this is { $found ->
        [list] a list
        [map] a map
       *[text] a text
    }
list_as_text = `{ $key }` must be a list
    .way1 = write `{ $key }: { $list }`
unknown_key = there is no field `{ $key }`
only_set = nothing can be added to `{ $key }` or removed from it, nor can it be removed itself
    .way1 = set it in a line of its own: `{ $key }: …`
no_such_word = `{ $key }` is { $words }, not `{ $found }`
no_whole_number = `{ $key }` is a whole number from 0, not `{ $found }`
no_months = `{ $key }` is a number of months from 1 to 1200, not `{ $found }`
no_date = `{ $text }` is no date
    .way1 = write it as `2027-09-13`
no_time = `{ $key }` is a time such as "09:00", not `{ $text }`
no_share = `share` says how much of a module's minutes may be planned, not `{ $text }`
    .way1 = write a number above 0 and up to 1, as in `share: 0.9`
incomplete_day = a day of the agenda needs `day`, `start` and a later `end`, as in "09:00"
incomplete_break = a break needs `at` and `minutes`: when it begins, as in "09:55", and how long it is
known_keys = what may stand here is { $keys }
quote_brackets = where this is a text, put it in "quotes"
belongs_to_values = it belongs below `values:`; put two spaces before it, and let it stand there
programme_without_title = the programme has no `title`
no_texts_in_language = the theme has no texts in `{ $tag }`
    .way1 = write `{ $file }` with the keys of the other files beside it, or take the language away
programme_without_languages = the programme has no `languages`
    .way1 = write `languages: {"{"}nb: [nn], nn: [nb]{"}"}`
module_listed_twice = `{ $module }` stands twice in `modules`
    .way1 = keep one
module_in_two_lists = `{ $module }` stands in more than one of `modules`, `offered` and `guide`
    .way1 = keep it in one of them: in `modules` what every edition has
module_not_listed = `{ $module }` is not in `modules` of lagvis.yaml, so no edition has it
    .way1 = add it there; to `offered` what only those have who add it, and to `guide` what is for the facilitator alone
module_of_no_day = `{ $module }` is on offer, or for the facilitator alone, so it is on no day of the course
    .way1 = take it out of the day; a layer that adds it gives the day anew in its own layer.yaml
no_module = there is no module `{ $module }`
no_kind = there is no kind of layer `{ $kind }`
foot_without_url = only a parameter of `type: url` can be linked to from the foot of the page
not_filled_in = `{ $name }` is not filled in yet
    .way1 = write the value in this line; until then the pages say that it is missing
wrong_value = `{ $name }` cannot be `{ $text }`: it must be { $wanted ->
        [email] an e-mail address
        [url] an address that begins with `https://`
        [date] a date such as `2027-09-13`
       *[number] a whole number
    }
wrong_choice = `{ $name }` cannot be `{ $text }`: it must be { $words }
no_choice = `{ $parameter }` is no choice, so `if=` cannot ask for it
never_that_value = `{ $parameter }` is never `{ $value }`: it is one of { $values }
default_inserts_undeclared = the default of `{ $name }` inserts `{ $inserted }`, which is not declared
default_inserts_derived = the default of `{ $name }` inserts `{ $inserted }`, whose own default inserts others
    .way1 = write it out
undeclared_parameter = parameter `{ $name }` is not declared
declare_it = `lagvis list parameters` shows those that there are; declare a new one under `parameters` in lagvis.yaml
use_declared = `lagvis list parameters` shows those that there are; else write the words themselves, without braces
not_countable = only a number can be counted from, and `{ $name }` is not of `type: number`
no_parameter_name = `{"{"}{"{"}…{"}"}{"}"}` holds the name of a parameter: a to z, 0 to 9 and `_`, and may count from it, as in `{"{"}{"{"}valgar+1{"}"}{"}"}`
    .way1 = for plain braces write `\{"{"}{"{"}`
parameter_lacks_brace = a brace is missing here, so no value is inserted
    .way1 = write `{ $whole }`, with two braces on each side
parameter_not_filled_in = in `{ $key }` no parameter is filled in
    .way1 = write the words themselves
parameter_in_key = no parameter is filled in within a key
    .way1 = write the words themselves
parameter_in_tag = no parameter is filled in within a tag
    .way1 = write the words themselves
incomplete_act = the act `{ $act }` needs `name`, `citation` and a `url` that begins with `https://`
incomplete_row = `{ $name }` needs `credit` and `licence`: who made it, and how it may be used
row_without_picture = there is no picture `assets/{ $name }`
    .way1 = take the row away, or add the file
unreadable_row = this row of the register cannot be read: { $error }
wrong_numbers = a kommune has a number of four digits, and its fylke one of two
kommune_without_name = the kommune has no `navn`
number_twice = the number { $number } stands twice in the register
no_module_entry = this is neither a module nor a part
    .way1 = write a module's name, `{"{"}name: {"{"}was: old-name{"}"}{"}"}` for one that was renamed, or `{"{"}part: …, modules: […]{"}"}`
old_name_twice = `{ $old }` is said to be the old name of `{ $module }` already
    .way1 = keep it at the one that has its sections
old_name_is_used = `{ $old }` is still a module, so it cannot be an old name of `{ $module }`
    .way1 = take the `was` away, or rename the file
here_first = here first
here = here
is_now_called = it is now called `{ $module }`
or = { $first } or { $second }
wrong_layer_kind = this layer lies in `layers/{ $kind }/`, so its `kind` is `{ $kind }`, not `{ $found }`
layer_without_kind = the layer has no `kind`
    .way1 = write `kind: { $kind }`
layer_without_name = the layer has no `name`
    .way1 = write `name: …`
no_number = `number` is digits in plain quotation marks, such as "4601", and not `{ $text }`
name_is_place = this is a place for the layer's name, and readers get it as it stands
    .way1 = write the name
no_language = the programme has no language `{ $tag }`
    .way1 = it has { $known }
say_where_module_goes = say where the module goes, as in `{"{"}after: etikk{"}"}` or `{"{"}before: etikk{"}"}`
no_colour = `{ $key }` is the code of a colour, such as "#c00000" for red, not `{ $text }`
no_main_colour = `colors` needs `primary`, the main colour, as in "#00575b"
value_of_undeclared = parameter `{ $name }` is not declared in lagvis.yaml
    .way1 = `lagvis list parameters` shows those that there are; take this line away if it is none of them
front_matter_not_first = front matter begins in the first line of the file, and something stands before this `---`
    .way1 = take away the empty lines and spaces above it
not_three_hyphens = front matter begins and ends with three hyphens, `---`, and not with `{ $found }`
front_matter_without_end = the front matter has no end
    .way1 = write `---` on a line of its own below `{ $line }`
no_front_matter = the file has no front matter
    .way1 = begin it with `---`, `title: …`, `---`
module_without_title = the module has no `title`
replace_is_page = `replace` can only be `page`, not `{ $found }`
    .way1 = a section is replaced by its heading's id
no_fingerprint = `{ $text }` is no fingerprint
    .way1 = `lagvis accept --editorial` writes these lines
records_unread = lagvis' own records cannot be read: { $fault }
    .way1 = where two versions of the file have met, keep the lines of both and delete the marks between them; else take back an older copy of it, or delete it and run `lagvis accept --all --in { $layer }`
document_as_markdown = this is a document of Word or a zip file under the name of a text
    .way1 = give it its name with `.docx` again, open it in Word, and paste the text into a new file of this name
no_such_day = `{ $text }` is no day of the calendar: { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year } has { $days } days
    .way1 = put the day or the month right
no_such_month = `{ $text }` is no day of the calendar: there is no month { $month }
    .way1 = write year, month and day, as in `{ $example }`
emphasis_in_yaml = `*` emphasises nothing here
    .way1 = write the text without it: `{ $text }`
dash_for_hyphen = `{ $dash }` is a dash, and an item of a list begins with a hyphen
    .way1 = write `{ $line }`
row_without_credit = it is not said who made `{ $name }`
    .way1 = write `credit: …` in its row
row_without_licence = it is not said how `{ $name }` may be used
    .way1 = write `licence: …` in its row
