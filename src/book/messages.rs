//! What the book says of texts that refer to something that is not there, or that nobody would see.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// Names in the site.
diagnostics! { "book":
    /// A module's page would take the place of another.
    NameTaken name_taken(page) => 1
    /// A module whose name means a device to Windows, whatever follows it.
    NameTaken name_of_device(name) => 1
    /// A module whose page would have a name that is too long, for the limit in bytes.
    Refused name_too_long(limit) => 1
    /// A layer whose edition would lie where something else does.
    NameTaken folder_taken(folder) => 1
    /// A layer whose edition could not be put where it belongs on every system, or whose address would be another's.
    Refused folder_unportable(folder) => 1
    /// Two layers whose editions would lie in one folder.
    NameTaken folder_twice(folder, other) => 1
}

// Links, pictures, values and days.
diagnostics! { "book":
    /// A link to an address that is none.
    BrokenLink no_address(address) => 1
    /// A link to an address that is none with a layer's value in it.
    BrokenLink no_address_with_value(address, edition) => 1
    BrokenLink link_without_text() => 1
    /// A heading, or the title of a callout.
    /// A heading of nothing but braces, with none below it whose text it could have.
    NoWords heading_without_text() => 1
    NoWords title_without_words() => 1
    /// A picture whose text alternative is nothing but values, which are empty.
    Figure picture_without_words() => 1
    /// A link to words where an address should stand.
    BrokenLink words_as_address(words)
    BrokenLink no_module(module)
    /// A link to what no page has.
    BrokenLink module_of_guide(module) => 1
    BrokenLink no_section(section, module)
    /// A link to a section by an old name.
    Renamed module_renamed(module) => 1
    Renamed section_renamed(module, section) => 1
    /// A link to what this edition has removed.
    LinkRemoved link_removed(what, edition) => 1
    Callout no_day(day) => 1
    Figure no_picture(path) => 1
    /// A parameter without a value in the course itself.
    NoValue no_value_in_base(name) => 1
    /// A parameter without a value in a layer's edition.
    NoValue no_value(name, layer) => 1
}
messages! { "book":
    /// Where a parameter is declared.
    declared_without_default()
    /// Where a parameter is used.
    used_here()
    /// The address that some words name, or some of which they name one.
    write_address(address)
    write_one_of(addresses)
    /// For words that name nothing.
    how_to_link()
    /// How the id of a section is found.
    where_ids_are()
    /// The first of two parts of a case.
    first_part_here(part)
}

// Time.
diagnostics! { "book":
    /// A module whose slides take more than the share of its minutes that may be planned.
    TimeOver planned_too_long(sum, minutes, room, share, made_of) => 1
}
messages! { "book":
    /// What the planned minutes are made of.
    made_of(timed, notes, others, slides)
}

// Parts of cases, and what is for the speaker or the slide.
diagnostics! { "book":
    CasePart part_missing(case, missing, part) => 1
    CasePart part_twice(case, part) => 1
    /// A note for the speaker in a section that has no slides.
    NoteUnread note_without_slide(section) => 1
    /// A text for the slide in a footnote that is on none.
    NoteUnread slide_in_footnote() => 1
    /// A text for the slide in a section that has none.
    NoteUnread slide_without_slide(section) => 1
}
