//! What is said of signs that were meant as marks, and that readers see as they stand.

use crate::diagnostic::diagnostics;

// Texts that are not looked at.
diagnostics! {
    /// A paragraph, heading or cell beyond the limit, in bytes.
    Unreadable text_too_long(bytes, limit) = "this text has {bytes} bytes, and the longest that is read has {limit}" => "divide it"
}

// Links, pictures and notes.
diagnostics! {
    /// `what` is a link or a picture.
    Leftover address_with_space(what) = "this is no {what}, and is shown as it stands: an address holds no spaces, and a title stands in straight quotation marks"
        => "write `%20` for each space, or the address in `<…>`"
    Leftover no_link(what) = "this is no {what}, and is shown as it stands" => "close each bracket, as in `[…](…)`; a bracket to be shown is written `\\[`"
    Leftover space_in_link(what) = "this is no {what}, and is shown as it stands: there is a space between its brackets" => "write `](` without it"
    Leftover reversed_link() = "this is no link, and is shown as it stands" => "write the text first, and then the address: `[text](address)`"
    /// A link to a label that nothing defines.
    Leftover link_without_definition(label) = "this is no link, and is shown as it stands: nothing says where `[{label}]` leads"
        => "write `[text](address)`, or a line `[{label}]: address`"
    /// `[text][https://…]`.
    Leftover link_in_brackets(text, address) = "this is no link, and is shown as it stands: an address stands in round brackets" => "write `[{text}]({address})`"
    /// An address right before the same in `<…>`.
    Leftover address_twice(address) = "`{address}` is shown twice, since the same stands in `<…>` behind it" => "take one of them away"
    Leftover definition_in_text(label) = "this does not say where `[{label}]` leads, and is shown as it stands"
        => "leave an empty line before it, and write no spaces in the address"
    Leftover wiki_link() = "this is no link, and is shown as it stands" => "write `[text](module.md#id)`"
    Leftover wiki_picture(path) = "this is no picture, and is shown as it stands" => "write `![what it shows](assets/{path})`"
    /// `<www.…>`.
    Leftover pointed_without_scheme(address) = "this is no link, and is shown as it stands: the address lacks its beginning" => "write `<https://{address}>`"
    Leftover note_in_text() = "this is no footnote, and is shown as it stands" => "write `[^1]` here, and `[^1]: …` in a line of its own"
    Leftover contents() = "this makes no table of contents, and is shown as it stands" => "take it away: each page has one"
}

// Callouts and headings.
diagnostics! {
    Leftover callout_not_closed(word) = "the bracket is not closed, so that this is no callout, and all of it is shown as it stands"
        => "write `[!{word}]`"
    Leftover callout_in_text(word) = "`[{word}]` begins no callout here, and is shown as it stands"
        => "let it stand first in a quotation of its own: an empty line before it, and `> ` at the beginning of each line"
    /// `[note]` or `!note`, and the word in it.
    Leftover callout_without_mark(marked, word) = "`{marked}` makes no callout, and is shown as it stands" => "write `[!{word}]`"
    Leftover sign_behind_callout(sign, word) = "`{sign}` right behind `[!{word}]` has no effect, and is shown as it stands" => "take it away"
    Leftover no_heading() = "this is no heading, and is shown as it stands"
        => "write one to six `#` and a space at the beginning of a line, as in `## Gaver`; a `#` to be shown is written `\\#`"
    Leftover braces_in_text() = "these braces have no effect here, and are shown"
        => "let an id stand last in a heading, as in `## Gaver {#gaver}`; a brace to be shown is written `\\{`"
    /// The braces of other programs behind a link or a picture, or what should stand in those of a title.
    Leftover attributes_in_text() = "these braces have no effect here, and are shown" => "take them away; a brace to be shown is written `\\{`"
    Leftover attributes_in_title() = "this is part of the title, and is shown"
        => "write it in braces at the end of the line, as in `{#gaver}` or `{minutes=15}`"
    /// `{navn}` or `<navn>` as it is written, and as it would be.
    Leftover single_braces(written, whole) = "`{written}` inserts nothing, and is shown as it stands"
        => "write `{whole}` for a parameter; what is to be shown stands in backticks"
    Leftover last_backslash() = "this `\\` begins no new line, since none follows it, and is shown as it stands"
        => "take it away; to be shown, it is written `\\\\`"
    Leftover code_not_closed() = "nothing closes the code that this backtick begins, so that it is shown as it stands"
        => "write one behind the code too; a backtick to be shown is written `\\``"
    /// `<o:p>`, `<![if …]>` and the like.
    Leftover foreign_tag() = "this is a tag of another program, and is shown as it stands" => "take it away"
    Leftover field_of_word() = "this is of a field or a comment of Word, and is shown as it stands" => "write what is to be read instead, or take it away"
    /// An address of mail in the text.
    Leftover bare_mail(address) = "`{address}` is no link here" => "write `<{address}>`, or `[text](mailto:{address})`"
    Leftover word_sign(sign) = "`{sign}` is a sign of a program for text, and is shown as it stands" => "take it away"
    /// `mark` is what is shown, `escaped` how it is written to be shown.
    Leftover emphasis(mark, escaped) = "`{mark}` marks nothing here, and is shown as it stands"
        => "let it touch the words, with a space or nothing outside, as in `{mark}Viktig:{mark} les dette`; to be shown, it is written `{escaped}`"
    Leftover markdown_in_html() = "this is shown as it stands, since no Markdown is read in the lines of a tag or a comment"
        => "begin a new line for it, with an empty line above"
}

// Beginnings of lines.
diagnostics! {
    Leftover bullet_of_no_list(mark) = "`{mark}` makes no list, and is shown as it stands in the lines of a paragraph"
        => "begin each item with `- `, with an empty line before the first"
    Leftover number_without_space(mark) = "`{mark}` makes no list, and is shown as it stands in the lines of a paragraph"
        => "write an ordinary space behind each number, as in `1. Først`, and an empty line before the first"
    Leftover letter_of_no_list(mark) = "`{mark}` makes no list, and is shown as it stands in the lines of a paragraph"
        => "begin each item with `1. ` or `- `, or leave an empty line between the lines"
    Leftover task_of_no_list() = "this is no task, and is shown as it stands" => "begin it with `- [ ] `"
    Leftover hard_spaces_before_mark() = "hard spaces, or characters that nobody sees, stand before this, so that it is text, and is shown as it stands"
        => "write ordinary spaces, or none"
    Leftover row_of_no_table() = "this is no row of a table, and is shown as it stands"
        => "write a line such as `| --- | --- |` below the head, with as many columns, and an empty line before the table"
    /// A label such as `Notater til foredragsholder:`.
    Leftover notes_in_text(label) = "`{label}` begins no notes, and everybody sees what stands here" => "write `> [!notes]` above it, and `> ` before each line of it"
    /// A line of dashes, which programs for text make of hyphens.
    Leftover rule_of_dashes() = "these dashes begin no slide, and are shown as they stand" => "write three hyphens, `---`, with an empty line above"
}

// Other languages.
diagnostics! {
    Leftover colon_fence() = "`:::` makes no box, and is shown as it stands" => "write a callout, `> [!note]` and `> ` before each line"
    Leftover admonition() = "this makes no box, and is shown as it stands" => "write a callout, `> [!note]` and `> ` before each line"
    Leftover template_tag() = "this is a template's, and is shown as it stands"
        => "take it away, or write a parameter as `{{navn}}`, and a text for some kommuner in a section with `if=`"
    Leftover formula() = "this is no formula, and is shown as it stands" => "write it in words and signs, such as `x²`, or show it as a picture; a `$` to be shown is written `\\$`"
    Leftover formula_in_brackets() = "this is no formula, and is shown without its backslashes" => "write it in words and signs, such as `x²`, or show it as a picture"
    /// `mark` is `~` or `^`.
    Leftover script(mark) = "`{mark}` lowers or raises nothing, and is shown as it stands" => "write the sign itself, such as `₂` or `²`; a `{mark}` to be shown is written `\\{mark}`"
    Leftover emoji(name) = "`:{name}:` is shown as it stands" => "write the sign itself, such as 🙂; a colon to be shown is written `\\:`"
    Leftover highlight() = "`==` marks nothing, and is shown as it stands" => "write `**…**`"
    Leftover hidden_text(mark) = "`{mark}` hides nothing, and is shown as it stands" => "write `<!-- … -->`"
    /// A block of code that other programs draw; `language` is its name.
    Leftover drawing(language) = "`{language}` is not drawn: readers see the code" => "write a `[!tree]` or a `[!cycle]`, or show it as a picture"
    /// A comment of Markdown in a text of YAML.
    Leftover comment_in_yaml(key) = "`<!--` hides nothing in `{key}`, and is shown" => "take it away, or write it in a line of its own that begins with `# `"
    Leftover markdown_in_yaml(key) = "no marks are read in `{key}`, so that these are shown as they stand" => "write the text without them"
    /// A text of YAML in curly quotation marks.
    Leftover curly_quotes(key) = "these quotation marks are part of `{key}`, and are shown" => "write straight ones, `\"…\"`, or none"
}
