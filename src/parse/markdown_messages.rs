//! What else is said of Markdown: what is refused, leads nowhere, is not closed or has no effect, each under a code of its own kind.

use crate::diagnostic::{diagnostics, messages};

// Lines and blocks.
diagnostics! {
    /// Blocks in blocks beyond the limit.
    Unreadable nested_too_deep(limit) = "this is nested more than {limit} deep" => "make it flatter"
    /// Text on the line on which a comment ends.
    Refused text_behind_comment() = "no Markdown is read in the line in which a comment ends" => "begin a new line for it"
    Refused html_in_layer() = "a layer holds no HTML" => "write it in Markdown; a `<` that is to be read is written `\\<`"
    /// A tag that Markdown has a form for.
    Refused unusable_tag() = "this HTML tag cannot be used" => "write it in Markdown"
    /// A tag of which nothing harmless is left.
    Refused forbidden_tag(name) = "`<{name}>` is not allowed" => "write it in Markdown; a `<` that is to be read is written `\\<`"
    Refused tag_closes_nothing(name) = "`</{name}>` closes nothing"
    Refused tag_not_closed(name) = "`<{name}>` is not closed"
        => "write `</{name}>` after its text; a `<` that is to be read is written `\\<`"
    /// A tag that is open where the empty line ends its block, such as `<details>` around Markdown.
    Refused tag_ends_with_block(name) =
        "`<{name}>` is not closed before the empty line that its HTML ends with, so that what follows stands outside it"
        => "take out the empty lines up to `</{name}>`, or write it in Markdown"
    /// The end of a tag in a block of HTML, after an empty line.
    Refused tag_begins_before_block(name) =
        "`</{name}>` closes nothing in its HTML, which begins below the last empty line"
        => "take out the empty lines back to `<{name}>`, or write it in Markdown"
    /// An address of a scheme that is not linked to.
    Refused forbidden_scheme(scheme) = "a link may not begin with `{scheme}:`" => "use https:, mailto:, tel: or lov:"
    Refused file_of_one_machine(address) = "`{address}` is a file on a machine that readers do not have"
        => "publish the file, and write its address with `https://`"
    Refused link_leaves_project(address) = "`{address}` leads out of the project" => "link to `module.md#id`"
    /// An address that is none.
    BrokenLink link_leads_nowhere(address) = "`{address}` leads nowhere"
        => "write `module.md#id`, `#id`, an address with `https://`, or `lov:act/place`"
    BrokenLink quoted_address(address) = "the quotation marks are part of the address `{address}`, which leads nowhere" => "take them away"
    /// An address of mail or of the web that lacks its beginning.
    BrokenLink address_without_scheme(address, whole) = "`{address}` leads nowhere as it stands" => "write `{whole}`"
    /// What Markdown takes for the definition of a link, and shows to nobody.
    BrokenLink definition_unused(label) = "`[{label}]: …` defines a link that no text uses, and is shown to nobody"
        => "write `\\[{label}]:` if it is to be read"
    /// A picture of another site or another folder.
    Refused foreign_picture(path) = "`{path}` is not a picture of this project"
        => "put it in `assets/` and write `assets/…`"
    /// A picture that is not among the layer's.
    Figure misplaced_picture(path) = "`{path}` is not a picture of this project"
        => "put it in `assets/` and write `assets/…`"
    Figure no_text_alternative() = "the picture has no text alternative"
        => "say in the brackets what it shows: `![…](…)`"
}

// What is opened and not closed, and what has no place.
diagnostics! {
    /// A code fence that goes on to the end of what it stands in, or over the beginning of the next.
    NotClosed fence_not_closed(marks) =
        "this code fence is not closed where its code ends, so that the text below it is shown as code"
        => "write a line of {marks} where the code ends, as far in as this one"
    /// A comment that reaches to the end, or to the end of another.
    NotClosed comment_not_closed() = "this comment is not closed where it ends, so that the text below it is shown to nobody"
        => "write `-->` where it ends"
    /// The beginning of a comment within a paragraph, which is text where no end follows.
    /// `<!–` and the like, which programs for text make of `<!--`.
    NotClosed comment_of_other_signs() = "this is no comment, so that it is shown to all"
        => "write `<!--` and `-->` around it, with two hyphens each; to be read, it is written `\\<!`"
    NotClosed comment_is_text() = "this comment is not closed, so that it is shown to all"
        => "write `-->` where it ends, or `\\<!--` if it is to be read"
    /// Cells behind the last column of a table, which Markdown leaves out.
    NoColumn cells_without_column(columns) =
        "the table has {columns:column|columns}, so that what stands here in its row is shown to nobody"
        => "give the head of the table and the line below it as many columns, or write `\\|` for a `|` that is text"
}
messages! {
    heading_in_code() = "this heading is part of the code"
}

// Headings.
diagnostics! {
    TextBeforeHeading text_before_heading() = "text before the first heading belongs to no section"
        => "put it under a heading with an id, as in `# … {#etikk}`"
    /// A heading that cannot be addressed.
    NoId heading_without_id(title, id) = "heading `{title}` has no id"
        => "run `lagvis check --fix`, or write `{#{id}}` after it"
    /// `(#id)` or `[#id]` at the end of a title, as `written`; `made` is the id that its text would give.
    NoId id_in_parentheses(title, written, id, made) = "heading `{title}` has no id"
        => "write `{#{id}}` for `{written}`; if that is part of the title, write `{#{made}}` after it"
    /// Braces of other words, or in the midst of a title.
    NoId braces_without_id(title, id) = "heading `{title}` has no id, and its braces hold none"
        => "write `{#{id}}` last in its line, or `#{id}` first in the braces that stand there; a brace of its text is written `\\{`"
    /// `{#id} ##`.
    NoId signs_behind_id(title, id) = "heading `{title}` has no id, since signs stand behind `{#{id}}`"
        => "run `lagvis check --fix`, or take them away"
    /// A heading that `---` makes of the text above it, and that has no id.
    NoId underlined(id) = "`---` right below this text makes a heading of it, and it has no id"
        => "write an empty line above `---` to begin a slide there; if it is a heading, write `{#{id}}` at the end of its text"
    /// The same within a quotation, a list or the like.
    NoId underlined_within() = "`---` right below this text makes a heading of it"
        => "write an empty line above `---`; a heading here is written `### …`"
    /// Braces at the end of a heading within a quotation, a list or the like, which the parser takes for attributes.
    UnknownWord braces_within() = "this heading makes no section, so that its braces have no effect and are not shown"
        => "take them away, or write the words without braces"
    /// `# id` for `#id`.
    UnknownWord space_in_id() = "an id follows `#` without a space, as in `{#gaver}`"
    /// A heading with two ids.
    TwoIds two_ids(first, second) = "two ids in one heading (`#{first}`, `#{second}`): keep one"
    /// An id with other characters, and what it should be.
    NoId improper_id(id) = "an id holds a to z, 0 to 9 and hyphens only" => "write `#{id}`"
    /// `{#-}` and `{#}`.
    NoId empty_id() = "these braces hold no id" => "write one of a to z, 0 to 9 and hyphens behind `#`, as in `{#gaver}`"
    /// `{#gaver` as `written`.
    NoId id_not_closed(title, written, id) = "heading `{title}` has no id, since its brace is not closed"
        => "write `{#{id}}` for `{written}`; a brace of its text is written `\\{`"
    UnknownWord unknown_class(class) = "unknown class `.{class}` in the braces"
        => "there are `.no-slide` and `.hide-slide`"
    /// `if=` without a colon.
    UnknownWord condition_without_value() =
        "`if=` takes a parameter and a value, as in `if=styringsmodell:parlamentarisme`"
    UnknownWord word_takes_no_value(word) = "`{word}` takes no value"
    UnknownWord two_addresses() = "`was=` takes one address" => "write the word once for each, as in `was=gaver was=etikk#laan`"
    UnknownWord word_needs_value(word) = "`{word}` needs a value, as in `{word}=…`"
    UnknownWord unknown_word(word) = "unknown word `{word}` in the braces"
    UnknownWord words_in_title(braces) = "`{braces}` is part of the heading's text here, and is shown"
        => "write all words in the last braces, as in `{#gaver append}`; a brace to be shown is written `\\{`"
    UnknownWord two_operations() = "a heading does one thing: keep one of the words"
    UnknownWord two_locks() = "a section is `locked` or `add-only`: keep one of the words"
    UnknownWord word_twice(word) = "`{word}=` is given twice: keep one"
    /// A word in the braces of a deep heading that is no section.
    UnknownWord word_without_id() = "this heading has no id, so that it is no section, and this word has no effect"
        => "give it an id, as in `{#gaver}`, or take the word away"
}

// Footnotes.
diagnostics! {
    /// A reference that no reader sees.
    FootnoteUnread footnote_in_heading(label) = "a heading shows no footnotes" => "move `[^{label}]` to the text below it"
    FootnoteUnread no_footnote(reference) = "there is no footnote for `{reference}`"
        => "write it, as in `{reference}: …`"
    /// A footnote whose text stands in the next line.
    FootnoteUnread empty_footnote(label) = "`[^{label}]:` has no text, so that the number is left out, and a line below it is text of its own"
        => "write the text behind the colon, in the same line"
    FootnoteUnread two_footnotes(label) = "there are two footnotes `{label}`" => "give this one a name of its own"
    FootnoteUnread footnote_not_cited(label) = "no text refers to this footnote"
        => "write `[^{label}]` where it belongs, or take it away"
}

// Callouts.
diagnostics! {
    Callout no_callout(word) = "there is no callout `{word}`"
    /// `[!word]:`, which Markdown takes for the definition of a link.
    Callout callout_as_definition(word) = "`[!{word}]:` begins no callout, and what follows in its line is shown to nobody"
        => "write `[!{word}]` without the colon"
    /// `[!quote {source=…}]`.
    Callout keys_in_mark(kind, keys) = "keys stand behind the brackets, and not in them" => "write `[!{kind}] {keys}`"
    Callout callout_takes_no_keys(kind) = "`{kind}` takes no keys"
    /// A mark that is opened in a callout's title and closed below it.
    Callout goes_on_below_title() = "a title is one line, and this goes on below it"
        => "close it on the first line, or write `\\` before what opens it"
    /// Braces in a title that look like keys.
    Callout stray_brace() = "these braces are no keys where they stand, and are printed"
        => "write keys last on the line, as in `{minutes=5}`, a parameter as `{{navn}}`, and a brace to be printed as `\\{`"
    /// Braces on a later line of a callout that look like keys.
    Callout keys_below_title() = "keys stand on the first line of a callout, and these are printed"
        => "move them to the end of that line; braces to be printed are written `\\{`"
    Callout key_twice(key) = "`{key}` is given twice: keep one"
    /// A value in quotation marks that are part of it.
    Callout other_quotes(key) = "these quotation marks are part of the value, and are printed" => "write `{key}=\"…\"`"
    /// A key that the kind does not take.
    Callout no_callout_key(kind, key) = "`{kind}` has no key `{key}`"
    /// A number that is none, or too large.
    Callout not_from_one(key, text) = "`{key}` must be a whole number from 1, not `{text}`"
    /// A form of work that does not exist.
    Callout no_form(text) = "`form` is individual, pair, group or plenary, not `{text}`"
    /// A film or a link without an address.
    Callout callout_needs_link(kind) = "`{kind}` needs a link in its text"
    Callout callout_needs_list(kind) = "`{kind}` needs one list"
    /// A tree without a root, or with several.
    Callout callout_needs_tree(kind) = "`{kind}` needs one nested list with one item at the top"
    Callout callout_needs_columns(kind) = "`{kind}` needs headings (`####`), or a list whose items are the columns"
    /// An agenda of no day.
    /// A table with more columns than the limit.
    Callout table_has_many(columns, limit) = "this table has {columns} columns, and no page has room for more than {limit}"
        => "divide it"
    /// A table with more cells than the limit.
    Callout table_is_long(cells, limit) = "this table has {cells} cells, and no more than {limit} are set" => "divide it"
    /// More columns, tiles, steps or nodes than the limit.
    Callout callout_has_many(kind, limit) = "`{kind}` has more than {limit} parts, and no slide has room for them" => "divide it"
    Callout callout_needs_day(kind) = "`{kind}` needs its day, as in `{day=1}`"
    /// Code, a table and the like in a node of a diagram.
    Callout no_room_in_node(kind) = "an item of a `{kind}` shows text and pictures only, and nobody would see this"
        => "write it as text, or put it below the diagram"
    /// A callout for some within one for others.
    NoteUnread seen_by_nobody(kind, around) =
        "what is in `{kind}` is not for those who see `{around}`, so nobody would see it"
        => "take it out of the `{around}` around it"
}
messages! {
    /// The keys that a callout takes.
    callout_takes(keys) = "it takes {keys}"
    callouts(words) = "there are {words}"
}
