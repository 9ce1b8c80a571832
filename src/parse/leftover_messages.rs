//! What is said of signs that were meant as marks, and that readers see as they stand.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// Texts that are not looked at.
diagnostics! { "leftovers":
    /// A paragraph, heading or cell beyond the limit, in bytes.
    Unreadable text_too_long(bytes, limit) => 1
}

// Links, pictures and notes.
diagnostics! { "leftovers":
    /// `what` is a link or a picture.
    Leftover address_with_space(what) => 1
    Leftover no_link(what) => 1
    /// `[text](51 00 00 00)`, and the number without its spaces.
    Leftover number_as_address(text, number) => 1
    Leftover space_in_link(what) => 1
    Leftover reversed_link() => 1
    /// A link to a label that nothing defines.
    Leftover link_without_definition(label) => 1
    /// `[text][https://…]`.
    Leftover link_in_brackets(text, address) => 1
    /// An address right before the same in `<…>`.
    Leftover address_twice(address) => 1
    Leftover definition_in_text(label) => 1
    Leftover wiki_link() => 1
    Leftover wiki_picture(path) => 1
    /// `<www.…>`.
    Leftover pointed_without_scheme(address) => 1
    Leftover note_in_text() => 1
    Leftover contents() => 1
}

// Callouts and headings.
diagnostics! { "leftovers":
    Leftover callout_not_closed(word) => 1
    Leftover callout_in_text(word) => 1
    /// `[note]` or `!note`, and the word in it.
    Leftover callout_without_mark(marked, word) => 1
    Leftover sign_behind_callout(sign, word) => 1
    Leftover no_heading() => 1
    /// `##Gaver {#gaver}`: the signs, and what stands behind them.
    NoId heading_without_space(marks, title) => 1
    Leftover braces_in_text() => 1
    /// The braces of other programs behind a link or a picture, or what should stand in those of a title.
    Leftover attributes_in_text() => 1
    Leftover attributes_in_title() => 1
    /// `{navn}` or `<navn>` as it is written, and as it would be.
    Leftover single_braces(written, whole) => 1
    Leftover last_backslash() => 1
    Leftover code_not_closed() => 1
    /// `<o:p>`, `<![if …]>` and the like.
    Leftover foreign_tag() => 1
    Leftover field_of_word() => 1
    /// An address of mail in the text.
    Leftover bare_mail(address) => 1
    Leftover word_sign(sign) => 1
    /// `mark` is what is shown, `escaped` how it is written to be shown.
    Leftover emphasis(mark, escaped) => 1
    Leftover markdown_in_html() => 1
}

// Beginnings of lines.
diagnostics! { "leftovers":
    Leftover bullet_of_no_list(mark) => 1
    Leftover number_without_space(mark) => 1
    Leftover letter_of_no_list(mark) => 1
    Leftover task_of_no_list() => 1
    Leftover hard_spaces_before_mark() => 1
    /// The line that stands below the head.
    Leftover row_of_no_table(rule) => 1
    /// A label such as `Notater til foredragsholder:`.
    Leftover notes_in_text(label) => 1
    /// A line of dashes, which programs for text make of hyphens.
    Leftover rule_of_dashes() => 1
}

// Other languages.
diagnostics! { "leftovers":
    Leftover colon_fence() => 1
    Leftover admonition() => 1
    Leftover template_tag() => 1
    Leftover formula() => 1
    Leftover formula_in_brackets() => 1
    /// `mark` is `~` or `^`.
    Leftover script(mark) => 1
    Leftover emoji(name) => 1
    Leftover highlight() => 1
    Leftover hidden_text(mark) => 1
    /// A block of code that other programs draw; `language` is its name.
    Leftover drawing(language) => 1
    /// A comment of Markdown in a text of YAML.
    Leftover comment_in_yaml(key) => 1
    Leftover markdown_in_yaml(key) => 1
    /// A text of YAML in curly quotation marks.
    Leftover curly_quotes(key) => 1
}
messages! { "leftovers":
    /// Of a value that is wrong with curly ones.
    straight_quotes()
}
