//! What else is said of Markdown: what is refused, leads nowhere, is not closed or has no effect, each under a code of its own kind.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// Lines and blocks.
diagnostics! { "markdown":
    /// Blocks in blocks beyond the limit.
    Unreadable nested_too_deep(limit) => 1
    /// Links, items and the like beyond the limit.
    Unreadable text_is_crowded(limit) => 1
    /// Text on the line on which a comment ends.
    Refused text_behind_comment() => 1
    Refused html_in_layer(name)
    /// A tag that Markdown has a form for.
    Refused unusable_tag() => 1
    /// A tag of which nothing harmless is left.
    Refused forbidden_tag(name) => 1
    Refused tag_closes_nothing(name)
    Refused tag_not_closed(name) => 1
    /// A tag that is open where the empty line ends its block, such as `<details>` around Markdown.
    Refused tag_ends_with_block(name) => 1
    /// The end of a tag in a block of HTML, after an empty line.
    Refused tag_begins_before_block(name) => 1
    /// An address of a scheme that is not linked to.
    Refused forbidden_scheme(scheme) => 1
    Refused file_of_one_machine(address) => 1
    Refused link_leaves_project(address) => 1
    /// An address that is none.
    BrokenLink link_leads_nowhere(address) => 1
    /// `[text]()`.
    BrokenLink empty_address() => 1
    BrokenLink quoted_address(address) => 1
    /// An address of mail or of the web that lacks its beginning.
    BrokenLink address_without_scheme(address, whole) => 1
    /// What Markdown takes for the definition of a link, and shows to nobody.
    BrokenLink definition_unused(label) => 1
    /// A picture of another site or another folder.
    Refused foreign_picture(path, whole) => 1
    /// A picture that is not among the layer's.
    Figure misplaced_picture(path, whole) => 1
    Figure no_text_alternative() => 1
}

// What is opened and not closed, and what has no place.
diagnostics! { "markdown":
    /// A code fence that goes on to the end of what it stands in, or over the beginning of the next.
    NotClosed fence_not_closed(marks) => 1
    /// A comment that reaches to the end, or to the end of another.
    NotClosed comment_not_closed() => 1
    /// The beginning of a comment within a paragraph, which is text where no end follows.
    /// `<!–` and the like, which programs for text make of `<!--`.
    NotClosed comment_of_other_signs() => 1
    NotClosed comment_is_text() => 1
    /// Cells behind the last column of a table, which Markdown leaves out.
    NoColumn cells_without_column(columns) => 1
}
messages! { "markdown":
    heading_in_code()
}

// Headings.
diagnostics! { "markdown":
    TextBeforeHeading text_before_heading() => 1
    /// Where it begins with a line in bold, which is like a heading.
    TextBeforeHeading bold_before_heading(title) => 1
    /// The same in a module that has a title, and no heading of the first level.
    TextBeforeHeading text_before_title(title, id) => 1
    /// A heading that cannot be addressed.
    NoId heading_without_id(title, id) => 1
    /// `(#id)` or `[#id]` at the end of a title, as `written`; `made` is the id that its text would give.
    NoId id_in_parentheses(title, written, id, made) => 1
    /// Braces of other words, or in the midst of a title.
    NoId braces_without_id(title, id) => 1
    /// `{#id} ##`.
    NoId signs_behind_id(title, id) => 1
    /// A heading that `---` makes of the text above it, and that has no id.
    NoId underlined(id) => 1
    /// The same within a quotation, a list or the like.
    NoId underlined_within() => 1
    /// Braces at the end of a heading within a quotation, a list or the like, which the parser takes for attributes.
    UnknownWord braces_within() => 1
    /// `# id` for `#id`.
    UnknownWord space_in_id()
    /// A heading with two ids.
    TwoIds two_ids(first, second) => 1
    /// An id with other characters, and what it should be.
    NoId improper_id(id) => 1
    /// `{\\#id}`, as converters from Word write it.
    NoId escaped_id(id) => 1
    /// `{#-}` and `{#}`.
    NoId empty_id() => 1
    /// `{#gaver` as `written`.
    NoId id_not_closed(title, written, id) => 1
    UnknownWord unknown_class(class) => 1
    /// `if=` without a colon.
    UnknownWord condition_without_value()
    UnknownWord word_takes_no_value(word)
    UnknownWord two_addresses() => 1
    UnknownWord word_needs_value(word)
    UnknownWord unknown_word(word)
    UnknownWord words_in_title(braces) => 1
    UnknownWord two_operations()
    UnknownWord two_locks()
    UnknownWord word_twice(word)
    /// `checked=` with something else.
    WrongType no_day_checked(text) => 1
    /// A word in the braces of a deep heading that is no section.
    UnknownWord word_without_id() => 1
}

messages! { "markdown":
    /// The words that a heading's braces may hold.
    heading_words()
    /// Those of them that change what the course says, for a layer.
    words_of_layer()
}

// Footnotes.
diagnostics! { "markdown":
    /// A reference that no reader sees.
    FootnoteUnread footnote_in_heading(label) => 1
    FootnoteUnread no_footnote(reference) => 1
    /// A footnote whose text stands in the next line.
    FootnoteUnread empty_footnote(label) => 1
    FootnoteUnread two_footnotes(label) => 1
    FootnoteUnread footnote_not_cited(label) => 1
}

// Callouts.
diagnostics! { "markdown":
    Callout no_callout(word)
    /// `[!word]:`, which Markdown takes for the definition of a link.
    Callout callout_as_definition(word) => 1
    /// `[!quote {source=…}]`.
    Callout keys_in_mark(kind, keys) => 1
    Callout callout_takes_no_keys(kind)
    /// A mark that is opened in a callout's title and closed below it.
    Callout goes_on_below_title() => 1
    /// Braces in a title that look like keys.
    Callout stray_brace() => 1
    /// Braces on a later line of a callout that look like keys.
    Callout keys_below_title() => 1
    Callout key_twice(key)
    /// A value in quotation marks that are part of it.
    Callout other_quotes(key) => 1
    /// A key that the kind does not take.
    Callout no_callout_key(kind, key)
    /// A number that is none, or too large.
    Callout not_from_one(key, text)
    /// More minutes in plenary than there are.
    Callout plenary_too_long() => 1
    /// A form of work that does not exist.
    Callout no_form(text)
    /// A film or a link without an address.
    Callout callout_needs_link(kind)
    Callout callout_needs_list(kind)
    /// A tree without a root, or with several.
    Callout callout_needs_tree(kind)
    Callout callout_needs_columns(kind)
    /// An agenda of no day.
    /// A table with more columns than the limit.
    Callout table_has_many(columns, limit) => 1
    /// A table with more cells than the limit.
    Callout table_is_long(cells, limit) => 1
    /// More columns, tiles, steps or nodes than the limit.
    Callout callout_has_many(kind, limit) => 1
    Callout callout_needs_day(kind)
    /// Code, a table and the like in a node of a diagram.
    Callout no_room_in_node(kind) => 1
    /// A list of goals' numbers that is none.
    Callout no_goal_numbers(text) => 1
    Callout quiz_without_question() => 1
    Callout quiz_without_answers() => 1
    /// A second list of tasks.
    Callout quiz_with_two_lists() => 1
    /// An item without a box.
    Callout answer_without_box() => 1
    Callout quiz_with_one_answer() => 1
    Callout quiz_without_right() => 1
    Callout quiz_without_wrong() => 1
    Callout quiz_without_reason() => 1
    /// A callout for some within one for others.
    NoteUnread seen_by_nobody(kind, around) => 1
}
messages! { "markdown":
    /// The keys that a callout takes.
    callout_takes(keys)
    callouts(words)
    /// For a word that means an aside as well as the speaker's notes.
    note_or_notes()
}

// What Markdown has for HTML.
messages! { "markdown":
    write_emphasis()
    write_table(rule)
    write_list()
    write_heading()
    write_link()
    write_picture()
    /// What it has nothing for.
    write_plain()
}
