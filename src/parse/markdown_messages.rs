//! What is said of Markdown.

use crate::diagnostic::{diagnostics, messages};

// Lines and blocks.
diagnostics! {
    /// Blocks in blocks beyond the limit.
    Unreadable nested_too_deep(limit) = "this is nested more than {limit} deep" => "make it flatter"
    Refused html_in_layer() = "a layer holds no HTML" => "write it in Markdown"
    /// A tag that Markdown has a form for.
    Refused unusable_tag() = "this HTML tag cannot be used" => "write it in Markdown"
    /// A tag of which nothing harmless is left.
    Refused forbidden_tag(name) = "`<{name}>` is not allowed" => "write it in Markdown"
    Refused tag_closes_nothing(name) = "`</{name}>` closes nothing"
    Refused tag_not_closed(name) = "`<{name}>` is not closed" => "write `</{name}>` after its text"
}
messages! {
    /// An address of a scheme that is not linked to.
    forbidden_scheme(scheme) = "a link may not begin with `{scheme}:`"
    /// The schemes that are.
    allowed_schemes() = "use https:, mailto:, tel: or lov:"
    /// An address outside the project.
    link_leaves_project(address) = "`{address}` leads out of the project"
    /// How modules are linked to.
    link_to_module() = "link to `module.md#id`"
    /// An address that is none.
    link_leads_nowhere(address) = "`{address}` leads nowhere"
    /// What may be linked to.
    write_target() = "write `module.md#id`, `#id`, an address with `https://`, or `lov:act/place`"
    /// A picture that is not among the layer's.
    foreign_picture(path) = "`{path}` is not a picture of this project"
    /// Where pictures lie.
    put_in_assets() = "put it in `assets/` and write `assets/…`"
    /// A picture that only those see who see.
    no_text_alternative() = "the picture has no text alternative"
    /// What to write.
    write_text_alternative() = "say in the brackets what it shows: `![…](…)`"
}

// Headings.
diagnostics! {
    TextBeforeHeading text_before_heading() = "text before the first heading belongs to no section"
        => "put it under a heading with an id, as in `# … {#etikk}`"
    /// A heading that cannot be addressed.
    NoId heading_without_id(title, id) = "heading `{title}` has no id"
        => "run `lagvis check --fix`, or write `{#{id}}` after it"
}
messages! {
    /// `# id` for `#id`.
    space_in_id() = "an id follows `#` without a space, as in `{#gaver}`"
    /// A heading with two ids.
    two_ids(first, second) = "two ids in one heading (`#{first}`, `#{second}`): keep one"
    /// An id with other characters.
    improper_id() = "an id holds a to z, 0 to 9 and hyphens only"
    /// The id that it should be.
    write_id(id) = "write `#{id}`"
    /// A class that is not known.
    unknown_class(class) = "unknown class `.{class}` in the braces"
    /// The classes that are.
    known_classes() = "there are `.no-slide` and `.hide-slide`"
    /// `if=` without a colon.
    condition_without_value() =
        "`if=` takes a parameter and a value, as in `if=styringsmodell:parlamentarisme`"
    /// A word with a value that it does not take.
    word_takes_no_value(word) = "`{word}` takes no value"
    /// A word without the value that it takes.
    word_needs_value(word) = "`{word}` needs a value, as in `{word}=…`"
    /// A word that is not known.
    unknown_word(word) = "unknown word `{word}` in the braces"
    /// Two operations in one heading.
    two_operations() = "a heading does one thing: keep one of the words"
    /// Two locks in one heading.
    two_locks() = "a section is `locked` or `add-only`: keep one of the words"
}

// Footnotes.
diagnostics! {
    /// A reference that no reader sees.
    FootnoteUnread footnote_in_heading(label) = "a heading shows no footnotes" => "move `[^{label}]` to the text below it"
    FootnoteUnread no_footnote(reference) = "there is no footnote for `{reference}`"
        => "write it, as in `{reference}: …`"
    FootnoteUnread two_footnotes(label) = "there are two footnotes `{label}`" => "give this one a name of its own"
    FootnoteUnread footnote_not_cited(label) = "no text refers to this footnote"
        => "write `[^{label}]` where it belongs, or take it away"
}

// Callouts.
messages! {
    /// A kind of callout that does not exist.
    no_callout(word) = "there is no callout `{word}`"
    /// Keys where the kind takes none.
    callout_takes_no_keys(kind) = "`{kind}` takes no keys"
    /// Braces in a title that look like keys.
    stray_brace() = "these braces are no keys where they stand, and are printed"
    /// Where keys stand, and how braces are printed.
    keys_end_the_line() =
        "write keys last on the line, as in `{minutes=5}`, a parameter as `{{navn}}`, and a brace to be printed as `\\{`"
    /// A key that is given twice.
    key_twice(key) = "`{key}` is given twice: keep one"
    /// A value in quotation marks that are part of it.
    other_quotes() = "these quotation marks are part of the value, and are printed"
    /// How a value is written.
    quote_value(key) = "write `{key}=\"…\"`"
    /// A key that the kind does not take.
    no_callout_key(kind, key) = "`{kind}` has no key `{key}`"
    /// The keys that it takes.
    callout_takes(keys) = "it takes {keys}"
    /// A number that is none, or too large.
    not_from_one(key, text) = "`{key}` must be a whole number from 1, not `{text}`"
    /// A form of work that does not exist.
    no_form(text) = "`form` is individual, pair, group or plenary, not `{text}`"
    /// A film or a link without an address.
    callout_needs_link(kind) = "`{kind}` needs a link in its text"
    /// A callout that is made of one list.
    callout_needs_list(kind) = "`{kind}` needs one list"
    /// A tree without a root, or with several.
    callout_needs_tree(kind) = "`{kind}` needs one nested list with one item at the top"
    /// Columns without any.
    callout_needs_columns(kind) = "`{kind}` needs headings (`####`), or a list whose items are the columns"
    /// Code, a table and the like in a node of a diagram.
    no_room_in_node(kind) = "an item of a `{kind}` shows text and pictures only, and nobody would see this"
    /// What to do about it.
    put_below_diagram() = "write it as text, or put it below the diagram"
    /// A callout for some within one for others.
    seen_by_nobody(kind, around) = "what is in `{kind}` is not for those who see `{around}`, so nobody would see it"
    /// What to do about it.
    put_beside(around) = "take it out of the `{around}` around it"
    /// An agenda of no day.
    callout_needs_day(kind) = "`{kind}` needs its day, as in `{day=1}`"
}
