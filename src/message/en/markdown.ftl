nested_too_deep = this is nested more than { $limit } deep
    .way1 = make it flatter
text_is_crowded = this text has more than { $limit } links, items of lists, quotations and footnotes
    .way1 = divide the file
text_behind_comment = no Markdown is read in the line in which a comment ends
    .way1 = begin a new line for it
html_in_layer = `<{ $name }>` is HTML, which a layer does not hold
unusable_tag = this HTML tag cannot be used
    .way1 = write it in Markdown
forbidden_tag = `<{ $name }>` is not allowed
    .way1 = write it in Markdown; a `<` that is to be read is written `\<`
tag_closes_nothing = `</{ $name }>` closes nothing
tag_not_closed = `<{ $name }>` is not closed
    .way1 = write `</{ $name }>` after its text; a `<` that is to be read is written `\<`
tag_ends_with_block = `<{ $name }>` is not closed before the empty line that its HTML ends with, so that what follows stands outside it
    .way1 = take out the empty lines up to `</{ $name }>`, or write it in Markdown
tag_begins_before_block = `</{ $name }>` closes nothing in its HTML, which begins below the last empty line
    .way1 = take out the empty lines back to `<{ $name }>`, or write it in Markdown
forbidden_scheme = a link may not begin with `{ $scheme }:`
    .way1 = use https:, mailto:, tel: or lov:
file_of_one_machine = `{ $address }` is a file on a machine that readers do not have
    .way1 = publish the file, and write its address with `https://`
link_leaves_project = `{ $address }` leads out of the project
    .way1 = link to `module.md#id`
link_leads_nowhere = `{ $address }` leads nowhere
    .way1 = write `module.md#id`, `#id`, an address with `https://`, or `lov:act/place`
empty_address = this link has no address
    .way1 = write it in the brackets, as in `[text](https://…)`, or take the brackets away and let the words stand
quoted_address = the quotation marks are part of the address `{ $address }`, which leads nowhere
    .way1 = take them away
address_without_scheme = `{ $address }` leads nowhere as it stands
    .way1 = write `{ $whole }`
definition_unused = `[{ $label }]: …` defines a link that no text uses, and is shown to nobody
    .way1 = write `\[{ $label }]:` if it is to be read
foreign_picture = `{ $path }` is not a picture of this project
    .way1 = put it in `assets/` and write `{ $whole }`; say in `assets/assets.yaml` who made it
misplaced_picture = `{ $path }` is not a picture of this project
    .way1 = put it in `assets/` and write `{ $whole }`; say in `assets/assets.yaml` who made it
no_text_alternative = the picture has no text alternative
    .way1 = say in the brackets what it shows: `![…](…)`
fence_not_closed = this code fence is not closed where its code ends, so that the text below it is shown as code
    .way1 = write a line of { $marks } where the code ends, as far in as this one
comment_not_closed = this comment is not closed where it ends, so that the text below it is shown to nobody
    .way1 = write `-->` where it ends
comment_of_other_signs = this is no comment, so that it is shown to all
    .way1 = write `<!--` and `-->` around it, with two hyphens each; to be read, it is written `\<!`
comment_is_text = this comment is not closed, so that it is shown to all
    .way1 = write `-->` where it ends, or `\<!--` if it is to be read
cells_without_column = the table has { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }, so that what stands here in its row is shown to nobody
    .way1 = give the head of the table and the line below it as many columns, or write `\|` for a `|` that is text
heading_in_code = this heading is part of the code
text_before_heading = text before the first heading belongs to no section
    .way1 = put it under a heading with an id, as in `# … {"{"}#etikk{"}"}`
text_before_title = the page lacks the heading above this text
    .way1 = write `# { $title } {"{"}#{ $id }{"}"}` on a line of its own above it
heading_without_id = heading `{ $title }` has no id
    .way1 = run `lagvis check --fix`, or write `{"{"}#{ $id }{"}"}` after it
id_in_parentheses = heading `{ $title }` has no id
    .way1 = write `{"{"}#{ $id }{"}"}` for `{ $written }`; if that is part of the title, write `{"{"}#{ $made }{"}"}` after it
braces_without_id = heading `{ $title }` has no id, and its braces hold none
    .way1 = write `{"{"}#{ $id }{"}"}` last in its line, or `#{ $id }` first in the braces that stand there; a brace of its text is written `\{"{"}`
signs_behind_id = heading `{ $title }` has no id, since signs stand behind `{"{"}#{ $id }{"}"}`
    .way1 = run `lagvis check --fix`, or take them away
underlined = `---` right below this text makes a heading of it, and it has no id
    .way1 = write an empty line above `---` to begin a slide there; if it is a heading, write `{"{"}#{ $id }{"}"}` at the end of its text
underlined_within = `---` right below this text makes a heading of it
    .way1 = write an empty line above `---`; a heading here is written `### …`
braces_within = this heading makes no section, so that its braces have no effect and are not shown
    .way1 = take them away, or write the words without braces
space_in_id = an id follows `#` without a space, as in `{"{"}#gaver{"}"}`
two_ids = two ids in one heading (`#{ $first }`, `#{ $second }`)
    .way1 = keep one: where the text replaces one of the course, the id that the course has
improper_id = an id holds a to z, 0 to 9 and hyphens only
    .way1 = write `#{ $id }`
empty_id = these braces hold no id
    .way1 = write one of a to z, 0 to 9 and hyphens behind `#`, as in `{"{"}#gaver{"}"}`
id_not_closed = heading `{ $title }` has no id, since its brace is not closed
    .way1 = write `{"{"}#{ $id }{"}"}` for `{ $written }`; a brace of its text is written `\{"{"}`
unknown_class = unknown class `.{ $class }` in the braces
    .way1 = there are `.no-slide`, `.hide-slide`, `.optional` and `.steps`
condition_without_value = `if=` takes a parameter and a value, as in `if=styringsmodell:parlamentarisme`
word_takes_no_value = `{ $word }` takes no value
two_addresses = `was=` takes one address
    .way1 = write the word once for each, as in `was=gaver was=etikk#laan`
word_needs_value = `{ $word }` needs a value, as in `{ $word }=…`
unknown_word = unknown word `{ $word }` in the braces
heading_words = write `append` (text at the end), `prepend` (text at the beginning), `remove`, `whole` (with the subsections), `after=`, `before=` or `in=` (a new section); the course also has `locked`, `add-only`, `required=`, `if=`, `retiring`, `was=` and `checked=`
words_of_layer = write `append` (text at the end), `prepend` (text at the beginning), `remove`, `whole` (with the subsections), `after=`, `before=` or `in=` (a new section)
words_in_title = `{ $braces }` is part of the heading's text here, and is shown
    .way1 = write all words in the last braces, as in `{"{"}#gaver append{"}"}`; a brace to be shown is written `\{"{"}`
two_operations = a heading does one thing: keep one of the words
two_locks = a section is `locked` or `add-only`: keep one of the words
word_twice = `{ $word }=` is given twice: keep one
no_day_checked = `checked={ $text }` is not read as a date
    .way1 = write the day on which the law of the section was last read, as year, month and day: `checked=2026-11-27`
word_without_id = this heading has no id, so that it is no section, and this word has no effect
    .way1 = give it an id, as in `{"{"}#gaver{"}"}`, or take the word away
footnote_in_heading = a heading shows no footnotes
    .way1 = move `[^{ $label }]` to the text below it
no_footnote = there is no footnote for `{ $reference }`
    .way1 = write it, as in `{ $reference }: …`
empty_footnote = `[^{ $label }]:` has no text, so that the number is left out, and a line below it is text of its own
    .way1 = write the text behind the colon, in the same line
two_footnotes = there are two footnotes `{ $label }`
    .way1 = give this one a name of its own
footnote_not_cited = no text refers to this footnote
    .way1 = write `[^{ $label }]` where it belongs, or take it away
no_callout = there is no callout `{ $word }`
note_or_notes = did you mean `notes` (for the speaker alone) or `note` (for everybody)?
callout_as_definition = `[!{ $word }]:` begins no callout, and what follows in its line is shown to nobody
    .way1 = write `[!{ $word }]` without the colon
keys_in_mark = keys stand behind the brackets, and not in them
    .way1 = write `[!{ $kind }] { $keys }`
callout_takes_no_keys = `{ $kind }` takes no keys
goes_on_below_title = a title is one line, and this goes on below it
    .way1 = close it on the first line, or write `\` before what opens it
stray_brace = these braces are no keys where they stand, and are printed
    .way1 = write keys last on the line, as in `{"{"}minutes=5{"}"}`, a parameter as `{"{"}{"{"}navn{"}"}{"}"}`, and a brace to be printed as `\{"{"}`
keys_below_title = keys stand on the first line of a callout, and these are printed
    .way1 = move them to the end of that line; braces to be printed are written `\{"{"}`
key_twice = `{ $key }` is given twice: keep one
other_quotes = these quotation marks are part of the value, and are printed
    .way1 = write `{ $key }="…"`
no_callout_key = `{ $kind }` has no key `{ $key }`
not_from_one = `{ $key }` must be a whole number from 1, not `{ $text }`
plenary_too_long = `plenary` says how many of the `minutes` are spent in plenary, and there are not as many
    .way1 = write `minutes=…` for all of it, and `plenary=…` for what is part of that
no_form = `form` is individual, pair, group or plenary, not `{ $text }`
callout_needs_link = `{ $kind }` needs a link in its text
callout_needs_list = `{ $kind }` needs one list
callout_needs_tree = `{ $kind }` needs one nested list with one item at the top
callout_needs_columns = `{ $kind }` needs headings (`####`), or a list whose items are the columns
table_has_many = this table has { $columns } columns, and no page has room for more than { $limit }
    .way1 = divide it
table_is_long = this table has { $cells } cells, and no more than { $limit } are set
    .way1 = divide it
callout_has_many = `{ $kind }` has more than { $limit } parts, and no slide has room for them
    .way1 = divide it
callout_needs_day = `{ $kind }` needs its day, as in `{"{"}day=1{"}"}`
no_room_in_node = an item of a `{ $kind }` shows text and pictures only, and nobody would see this
    .way1 = write it as text, or put it below the diagram
seen_by_nobody = what is in `{ $kind }` is not for those who see `{ $around }`, so nobody would see it
    .way1 = take it out of the `{ $around }` around it
callout_takes = it takes { $keys }
callouts = there are { $words }
no_goal_numbers = `goals` is the numbers of the module's goals with commas between, not `{ $text }`
    .way1 = count the goals from 1 and write it without spaces, as in `goals=1,3`
quiz_without_question = this quiz has no question
    .way1 = write it in this line, behind `[!quiz]`
quiz_without_answers = this quiz has no list of answers
    .way1 = write a list below the question, with `- [x]` before what is right and `- [ ]` before what is wrong
quiz_with_two_lists = this is a second list of answers, and a quiz has one
    .way1 = write another `[!quiz]` for another question, or take the boxes away
answer_without_box = this answer does not say whether it is right
    .way1 = begin it with `[x]` if it is, or `[ ]`
quiz_with_one_answer = a quiz has two answers or more to choose among
    .way1 = write another, which begins with `- [ ]`
quiz_without_right = none of these answers is right
    .way1 = write `- [x]` before one that is
quiz_without_wrong = all of these answers are right
    .way1 = write one that is wrong, which begins with `- [ ]`
quiz_without_reason = nothing below these answers says why
    .way1 = explain it in a paragraph below the list, after a line with only `>`, and name the section of the law
write_emphasis = take it away before and behind the words; to set them off, write `**words**`
write_table = write the table with `|` between its cells, and `{ $rule }` below its first line
write_list = write each item on a line of its own, behind `- `
write_heading = write the heading on a line of its own, behind `## `
write_link = write the words and the address as `[words](https://…)`
write_picture = put the picture in `assets/`, and write `![what it shows](assets/…)`; say in `assets/assets.yaml` who made it
write_plain = take it away where it begins and where it ends; a `<` that is to be read is written `\<`
escaped_id = the backslash before `#` makes the id a text
    .way1 = take it away: `{"{"}#{ $id }{"}"}`
bold_before_heading = `**…**` is nothing but bold, so that this is no heading, and what is below it belongs to no section
    .way1 = write `## { $title } {"{"}#…{"}"}`, with the id of the section in the braces
