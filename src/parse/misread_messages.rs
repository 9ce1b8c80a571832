//! What is said of signs that are taken for marks and not shown, and of lines that come out otherwise than they were written.

use crate::diagnostic::diagnostics;

// Text.
diagnostics! { "misread":
    Leftover path_without_backslash(path) => 1
    Leftover joined_lines() => 1
    Leftover columns_of_spaces() => 1
    Leftover columns_of_tabs(row, rule) => 1
    Leftover hyphen_at_line_end(shown) => 1
    Leftover single_tilde(text) => 1
    /// `mark` is what is not shown, `escaped` how it is written to be shown.
    Leftover stars_in_words(mark, escaped) => 1
    /// `__.__.____`: a date that somebody is to write.
    Leftover blank_as_mark(mark) => 1
    Leftover line_to_write_on() => 1
    Leftover more_than() => 1
    Leftover mark_in_address(mark) => 1
    Leftover colon() => 1
    Leftover text_as_row() => 1
    Leftover text_as_code() => 1
}

// Lists.
diagnostics! { "misread":
    /// The numbers as they are written and shown, with commas; the first that differs.
    OtherNumbers other_numbers(written, shown, escaped) => 1
    OtherNumbers date_as_list(mark, escaped) => 1
    OtherNumbers list_in_item(mark, escaped) => 1
    /// A mark that ends a paragraph, and how it is written to be shown.
    OtherNumbers list_in_paragraph(mark, escaped) => 1
    /// `mark` is a number; `escaped` how it is written to be shown.
    OtherNumbers empty_item(mark, escaped) => 1
    OtherNumbers item_beside() => 1
    OtherNumbers number_as_list(mark, escaped) => 1
    OtherNumbers plus_as_list(escaped) => 1
    OtherNumbers note_as_list(escaped) => 1
}

// Definitions of links.
diagnostics! { "misread":
    Leftover address_unused(label) => 1
    Leftover two_definitions(label) => 1
}

// Callouts, headings and HTML.
diagnostics! { "misread":
    /// `word` is of the callout above: `notes`, `slide` or `handbook`.
    Leftover quote_after_callout(word) => 1
    /// A line right below a callout that is not part of it.
    Leftover line_below_callout(word) => 1
    /// A line that is part of a callout for some readers though it does not begin as one.
    Leftover line_within_callout(word) => 1
    /// Text below the empty line at which the speaker's notes and the like end, of which only a title or a beginning is there.
    Leftover text_after_callout(word) => 1
    Leftover empty_callout(word) => 1
    /// `word` is `film` or `link`.
    Leftover link_cut_out(word) => 1
    /// A heading whose level is too deep, as it is written and as it is shown.
    Leftover level_skipped(written, shown) => 1
    /// A tag around blocks.
    Leftover wrapper_dropped(name) => 1
    /// Attributes of a tag.
    Leftover attributes_dropped(names) => 1
    /// Attributes of a tag that hide its text in other programs, or make a box of it.
    Leftover hidden_html(names) => 1
}
