//! What the book says of texts that refer to something that is not there, or that nobody would see.

use crate::diagnostic::{diagnostics, messages};

// Names in the site.
diagnostics! {
    /// A module's page would take the place of another.
    NameTaken name_taken(page) = "the page `{page}` is lagvis' own, and this module would take its place"
        => "give the module's file another name"
    /// A module whose name means a device to Windows, whatever follows it.
    NameTaken name_of_device(name) = "`{name}` is the name of a device to Windows, which can save neither the module nor its page"
        => "give the module's file another name"
    /// A module whose page would have a name that is too long, for the limit in bytes.
    Refused name_too_long(limit) = "the name of this module is longer than {limit} bytes, and not every system can keep its page"
        => "give the module's file a shorter name"
    /// A layer whose edition would lie where something else does.
    NameTaken folder_taken(folder) =
        "the folder `{folder}` of the site is lagvis' own, and this layer's edition would lie in it"
        => "give the layer's folder another name"
    /// A layer whose edition could not be put where it belongs on every system, or whose address would be another's.
    Refused folder_unportable(folder) =
        "the edition would lie in a folder `{folder}`, which not every system can keep and not every address can hold"
        => "give the layer's folder a name of at most 120 bytes of letters, digits, spaces, `-`, `_` and `.` that begins with a letter or a digit and is no device's, such as `con`"
    /// Two layers whose editions would lie in one folder.
    NameTaken folder_twice(folder, other) =
        "the edition of `{other}` lies in the folder `{folder}` of the site already, whatever the case of its letters"
        => "give this layer's folder another name"
}

// Links, pictures, values and days.
diagnostics! {
    /// A link to an address that is none.
    BrokenLink no_address(address) = "`{address}` is no address that a reader can open"
        => "write it as `https://…`, `mailto:…` or `tel:…`"
    /// A link to an address that is none with a layer's value in it.
    BrokenLink no_address_with_value(address, edition) =
        "with this value, a link in the edition {edition} leads to `{address}`, which no reader can open"
        => "write the value so that it is an address, or the part of one, that the text needs"
    BrokenLink link_without_text() = "this link has no text, so nobody can see it"
        => "write the text between the brackets: `[text](address)`"
    /// A heading, or the title of a callout.
    /// A heading of nothing but braces, with none below it whose text it could have.
    NoWords heading_without_text() = "this heading has no text, and there is none below it to take one from"
        => "write its text before the braces, as in `## Gaver {#gaver}`"
    NoWords title_without_words() = "this title says nothing in the edition" => "write words that every edition shows"
    /// A picture whose text alternative is nothing but values, which are empty.
    Figure picture_without_words() = "the text alternative of this picture says nothing in the edition"
        => "write in the brackets what it shows"
    BrokenLink no_module(module) = "there is no module `{module}` to link to"
    BrokenLink no_section(section, module) = "there is no section `{section}` in {module} to link to"
    /// A link to a section by an old name.
    Renamed module_renamed(module) = "the module that this links to is now called `{module}`"
        => "the link leads there; write that name in it"
    Renamed section_renamed(module, section) = "the section that this links to is now `{module}.md#{section}`"
        => "the link leads there; write that address in it"
    /// A link to what this edition has removed.
    LinkRemoved link_removed(what, edition) = "`{what}` is not in the edition {edition}"
        => "the link is shown as plain text there"
    Callout no_day(day) = "the agenda has no day {day}" => "lagvis.yaml lists its days"
    Figure no_picture(path) = "there is no picture `{path}`"
    /// A parameter without a value in the course itself.
    NoValue no_value_in_base(name) = "parameter `{name}` has no value for this edition"
        => "give it a `default` in lagvis.yaml"
    /// A parameter without a value in a layer's edition.
    NoValue no_value(name, layer) = "parameter `{name}` has no value for {layer}"
        => "write `{name}: …` under `values:` in its layer.yaml"
}
messages! {
    /// Where a parameter is declared.
    declared_without_default() = "declared here without a default"
    /// Where a parameter is used.
    used_here() = "used here"
    /// The first of two parts of a case.
    first_part_here(part) = "the first part {part} is here"
}

// Parts of cases, and what is for the speaker or the slide.
diagnostics! {
    CasePart part_missing(case, missing, part) = "`{case}` has a part {part}, and no part {missing} before it"
        => "number the parts 1, 2, 3 and so on; those of one case have one kind and title, and stand in one section"
    CasePart part_twice(case, part) = "`{case}` has two parts {part}"
        => "number the parts 1, 2, 3 and so on; those of one case have one kind and title, and stand in one section"
    /// A note for the speaker in a section that has no slides.
    NoteUnread note_without_slide(section) =
        "this is for the speaker, and the section `{section}` has no slide to say it at"
        => "move it to a section that has one, or take `.no-slide` out of the heading's braces"
    /// A text for the slide in a footnote that is on none.
    NoteUnread slide_in_footnote() =
        "this is for the slide alone, and no slide refers to the footnote that it stands in"
        => "refer to the footnote from a list, a table or a callout too, or take this out of it"
    /// A text for the slide in a section that has none.
    NoteUnread slide_without_slide(section) = "this is for the slide alone, and the section `{section}` has none"
        => "move it to a section that has one, or take `.no-slide` out of the heading's braces"
}
