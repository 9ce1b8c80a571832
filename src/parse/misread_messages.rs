//! What is said of signs that are taken for marks and not shown, and of lines that come out otherwise than they were written.

use crate::diagnostic::diagnostics;

// Text.
diagnostics! {
    Leftover path_without_backslash(path) = "`{path}` is shown without one of its backslashes, since one before a sign only says that the sign is text"
        => "put the path in backticks"
    Leftover joined_lines() = "these lines are shown as one" => "end each but the last with `\\`, or leave an empty line between them; lines that are meant as one are written in one"
    Leftover columns_of_spaces() = "these columns are set with spaces, of which one is shown"
        => "write a table, `| … | … |` with `| --- | --- |` below the head"
    Leftover columns_of_tabs() = "these columns are set with tabs, and each is shown as one space"
        => "write a table, `| … | … |` with `| --- | --- |` below the head, or a space for the tab"
    Leftover hyphen_at_line_end(shown) = "these words are shown as `{shown}`" => "write them as one word, or on one line"
    Leftover single_tilde(text) = "`~` strikes this out" => "write `~~{text}~~` for that, and `\\~` for a sign to be shown"
    /// `mark` is what is not shown, `escaped` how it is written to be shown.
    Leftover stars_in_words(mark, escaped) = "`{mark}` sets this in another type, and is not shown" => "write `{escaped}`, or another sign, such as `×`"
    /// `__.__.____`: a date that somebody is to write.
    Leftover blank_as_mark(mark) = "`{mark}` sets what it stands around in another type, and is not shown" => "write `\\_` for each `_`"
    Leftover line_to_write_on() = "this begins a slide, and no reader sees a line" => "write `\\` before it; to begin a slide, write `---`"
    Leftover more_than() = "`>` makes a quotation of this line, and is not shown"
        => "write `\\>`; for a quotation, write a space behind it, and leave an empty line above"
    Leftover mark_in_address(mark) = "`{mark}` sets part of this address in another type, and is not shown" => "write the address in `<…>`"
    Leftover colon() = "`:` makes an explanation of this line, and is not shown" => "write `\\:`; for an explanation, write a space behind it"
    Leftover text_as_row() = "this is right below a table, and so becomes a row of it" => "leave an empty line before it; a row of the table has a `|` between its cells"
    Leftover text_as_code() = "this is shown as code, since it is indented by a tab or four spaces"
        => "indent it by no more than three spaces; code stands between lines of ```"
}

// Lists.
diagnostics! {
    /// The numbers as they are written and shown, with commas; the first that differs.
    OtherNumbers other_numbers(written, shown, escaped) = "the numbers of this list are written {written}, and are shown as {shown}"
        => "write them in order; for a line that is no item, such as one with a date, write `{escaped}`"
    OtherNumbers date_as_list(mark, escaped) = "`{mark}` begins a list here, and this is a date" => "write `{escaped}`"
    OtherNumbers list_in_item(mark, escaped) = "`{mark}` begins a list within the item" => "write `{escaped}`"
    /// A mark that ends a paragraph, and how it is written to be shown.
    OtherNumbers list_in_paragraph(mark, escaped) = "`{mark}` ends the sentence before it, and begins a list"
        => "write `{escaped}`; for a list, leave an empty line before it"
    /// `mark` is a number; `escaped` how it is written to be shown.
    OtherNumbers empty_item(mark, escaped) = "nothing stands behind `{mark}`, so that it is an empty item, which is not shown" => "write its text, or `{escaped}`"
    OtherNumbers item_beside() = "this item is indented, and is shown beside the one above it, not under it"
        => "indent it until it begins below the text of the other, or not at all"
    OtherNumbers number_as_list(mark, escaped) = "`{mark}` begins a list of one item here" => "write `{escaped}`"
    OtherNumbers plus_as_list(escaped) = "`+` begins a list of one item here, and is not shown" => "write `{escaped}`; a list has `-`"
    OtherNumbers note_as_list(escaped) = "`*` begins a list here, and the text above refers to a note with it" => "write `{escaped}`"
}

// Definitions of links.
diagnostics! {
    Leftover address_unused(label) = "`[{label}]: …` defines a link that no text uses, and is shown to nobody"
        => "write `\\[{label}]:` if it is to be read, or `[{label}]` where the link belongs"
    Leftover two_definitions(label) = "`[{label}]: …` is defined before, and this is shown to nobody"
        => "give this one a name of its own; write `\\[{label}]:` if it is to be read"
}

// Callouts, headings and HTML.
diagnostics! {
    /// `word` is of the callout above: `notes`, `slide` or `handbook`.
    Leftover quote_after_callout(word) = "the empty line above ends `[!{word}]`, so that this is a quotation which everybody sees"
        => "begin the empty line with `>` too; for a quotation, write a line between the two, such as `<!-- -->`"
    /// A line right below a callout that is not part of it.
    Leftover line_below_callout(word) = "this line does not begin with `>`, so that `[!{word}]` ends above it, and everybody sees it"
        => "write `> ` before it, and before each line below that is part of `[!{word}]`; for other text, leave an empty line above it"
    /// A line that is part of a callout for some readers though it does not begin as one.
    Leftover line_within_callout(word) = "this line does not begin with `>`, and is part of `[!{word}]` all the same, so that not everybody sees it"
        => "write `> ` before it; for other text, leave an empty line above it"
    /// Text below the empty line at which the speaker's notes and the like end, of which only a title or a beginning is there.
    Leftover text_after_callout(word) = "the empty line above ends `[!{word}]`, whose text is cut off there, so that everybody sees this"
        => "begin the empty line and this one with `> `; for other text, write a line between the two, such as `<!-- -->`"
    Leftover empty_callout(word) = "`[!{word}]` has no text, so that nothing is shown, and what stands below an empty line is not part of it"
        => "begin each line of its text with `> `, the empty ones too"
    /// `word` is `film` or `link`.
    Leftover link_cut_out(word) = "`[!{word}]` shows this link by itself, and readers see the rest of the sentence without it"
        => "write the link in a line of its own, and the sentence below an empty line"
    /// A heading whose level is too deep, as it is written and as it is shown.
    Leftover level_skipped(written, shown) = "no `{shown}` stands above this `{written}`, so that it is shown as one" => "write `{shown}`"
    /// A tag around blocks.
    Leftover wrapper_dropped(name) = "`<{name}>` has no effect here, and is left out; the text in it is kept" => "take it away, or write a callout, `> [!note]`, or `> [!notes]` for the speaker"
    /// Attributes of a tag.
    Leftover attributes_dropped(names) = "HTML is shown without its {names} here" => "take it away"
    /// Attributes of a tag that hide its text in other programs, or make a box of it.
    Leftover hidden_html(names) = "HTML is shown without its {names} here, and everybody sees its text"
        => "write a callout, such as `> [!notes]` for the speaker, and `<!-- … -->` around what nobody is to see"
}
