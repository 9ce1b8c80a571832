//! What the book says of texts that refer to something that is not there, or that nobody would see.

use crate::diagnostic::messages;

messages! {
    /// A module's page would take the place of another.
    name_taken(page) = "the page `{page}` is lagvis' own, and this module would take its place; give the module's file another name"

    /// A layer whose edition would lie where something else does.
    folder_taken(folder) = "the folder `{folder}` of the site is lagvis' own, and this layer's edition would lie in it; give the layer's folder another name"

    /// Two modules whose pages would be one file to some systems.
    name_twice(module, other) = "the pages of `{module}` and `{other}` are one file to Windows and macOS; give this module's file another name"
    /// Two layers whose editions would lie in one folder.
    folder_twice(folder, other) = "the edition of `{other}` lies in the folder `{folder}` of the site already, whatever the case of its letters; give this layer's folder another name"

    /// A link to an address that is none.
    no_address(address) = "`{address}` is no address that a reader can open"
    /// How an address is written.
    write_address() = "write it as `https://…`, `mailto:…` or `tel:…`"
    /// A link that nobody sees.
    link_without_text() = "this link has no text, so nobody can see it"
    /// How a link gets a text.
    write_link_text() = "write the text between the brackets: `[text](address)`"

    /// A link to a module that does not exist.
    no_module(module) = "there is no module `{module}` to link to"
    /// A link to a section that does not exist.
    no_section(section, module) = "there is no section `{section}` in {module} to link to"
    /// A link to a section by an old name.
    section_renamed(module, section) = "the section that this links to is now `{module}.md#{section}`; the link leads there"
    /// A link to what this edition has removed.
    link_removed(what, edition) = "`{what}` is not in the edition {edition}; the link is shown as plain text there"

    /// A day that the agenda does not have.
    no_day(day) = "the agenda has no day {day}; lagvis.yaml lists its days"

    /// A part of a case that does not exist.
    part_missing(case, missing, part) = "`{case}` has a part {part}, and no part {missing} before it"
    /// Two parts of a case with one number.
    part_twice(case, part) = "`{case}` has two parts {part}"
    /// Where the first of them is.
    first_part_here(part) = "the first part {part} is here"
    /// What to do about it.
    number_parts() = "number the parts 1, 2, 3 and so on; those of one case have one kind and title, and stand in one section"

    /// A picture that does not exist.
    no_picture(path) = "there is no picture `{path}`"
    /// A picture that nobody has described.
    picture_without_row(path) = "`{path}` has no row in `assets/assets.yaml`; say there who made it and how it may be used"

    /// A parameter without a value in the course itself.
    no_value_in_base(name) = "parameter `{name}` has no value for this edition; give it a `default` in lagvis.yaml"
    /// Where a parameter is declared.
    declared_without_default() = "declared here without a default"
    /// A parameter without a value in a layer's edition.
    no_value(name, layer) = "parameter `{name}` has no value for {layer}; write `{name}: …` under `values:` in its layer.yaml"
    /// Where a parameter is used.
    used_here() = "used here"

    /// A note for the speaker in a section that has no slides.
    note_without_slide(section) = "this is for the speaker, and the section `{section}` has no slide to say it at"
    /// A text for the slide in a section that has none.
    slide_without_slide(section) = "this is for the slide alone, and the section `{section}` has none"
    /// What to do about it.
    give_it_a_slide() = "move it to a section that has one, or take `.no-slide` out of the heading's braces"
}
