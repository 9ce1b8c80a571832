name_taken = the page `{ $page }` is lagvis' own, and this module would take its place
    .way1 = give the module's file another name
name_of_device = `{ $name }` is the name of a device to Windows, which can save neither the module nor its page
    .way1 = give the module's file another name
name_too_long = the name of this module is longer than { $limit } bytes, and not every system can keep its page
    .way1 = give the module's file a shorter name
folder_taken = the folder `{ $folder }` of the site is lagvis' own, and this layer's edition would lie in it
    .way1 = give the layer's folder another name
folder_unportable = the edition would lie in a folder `{ $folder }`, which not every system can keep and not every address can hold
    .way1 = give the layer's folder a name of at most 120 bytes of letters, digits, spaces, `-`, `_` and `.` that begins with a letter or a digit and is no device's, such as `con`
folder_twice = the edition of `{ $other }` lies in the folder `{ $folder }` of the site already, whatever the case of its letters
    .way1 = give this layer's folder another name
no_address = `{ $address }` is no address that a reader can open
    .way1 = write it as `https://…`, `mailto:…` or `tel:…`
no_address_with_value = with this value, a link in the edition { $edition } leads to `{ $address }`, which no reader can open
    .way1 = write the value so that it is an address, or the part of one, that the text needs
link_without_text = this link has no text, so nobody can see it
    .way1 = write the text between the brackets: `[text](address)`
heading_without_text = this heading has no text, and there is none below it to take one from
    .way1 = write its text before the braces, as in `## Gaver {"{"}#gaver{"}"}`
title_without_words = this title says nothing in the edition
    .way1 = write words that every edition shows
picture_without_words = the text alternative of this picture says nothing in the edition
    .way1 = write in the brackets what it shows
no_module = there is no module `{ $module }` to link to
module_of_guide = `{ $module }` is for the facilitator alone, so nothing can lead to it but its own texts
    .way1 = take the link away, or move what it leads to into a module of the handbook
no_section = there is no section `{ $section }` in { $module } to link to
module_renamed = the module that this links to is now called `{ $module }`
    .way1 = the link leads there; write that name in it
section_renamed = the section that this links to is now `{ $module }.md#{ $section }`
    .way1 = the link leads there; write that address in it
link_removed = `{ $what }` is not in the edition { $edition }
    .way1 = the link is shown as plain text there
no_day = the agenda has no day { $day }
    .way1 = lagvis.yaml lists its days
no_picture = there is no picture `{ $path }`
    .way1 = put the picture in `assets/` in your folder, and write its name as the file has it, or take the picture out of the text
no_value_in_base = parameter `{ $name }` has no value for this edition
    .way1 = give it a `default` in lagvis.yaml
no_value = parameter `{ $name }` has no value for { $layer }
    .way1 = write `{ $name }: …` under `values:` in its layer.yaml
declared_without_default = declared here without a default
used_here = used here
where_ids_are = its id stands in braces behind its heading, as in `{"{"}#gaver{"}"}`; a section of another module is `module.md#id`
first_part_here = the first part { $part } is here
planned_too_long = the slides take { $sum ->
        [one] { $sum } minute
       *[other] { $sum } minutes
    }, and of the module's { $minutes } no more than { $room } may be planned ({ $share } %): { $made_of }
    .way1 = give the module more `minutes`, or an exercise or the notes fewer, or keep a slide in reserve with `.hide-slide`
made_of = { $timed } for what is timed, { $notes } by the speaker's notes, and { $slides } for { $others ->
        [one] { $others } other slide
       *[other] { $others } other slides
    }
part_missing = `{ $case }` has a part { $part }, and no part { $missing } before it
    .way1 = number the parts 1, 2, 3 and so on; those of one case have one kind and title, and stand in one section
part_twice = `{ $case }` has two parts { $part }
    .way1 = number the parts 1, 2, 3 and so on; those of one case have one kind and title, and stand in one section
note_without_slide = this is for the speaker, and the section `{ $section }` has no slide to say it at
    .way1 = move it to a section that has one, or take `.no-slide` out of the heading's braces
slide_in_footnote = this is for the slide alone, and no slide refers to the footnote that it stands in
    .way1 = refer to the footnote from a list, a table or a callout too, or take this out of it
slide_without_slide = this is for the slide alone, and the section `{ $section }` has none
    .way1 = move it to a section that has one, or take `.no-slide` out of the heading's braces
