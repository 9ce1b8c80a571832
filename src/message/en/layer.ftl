no_layer = there is no layer `{ $path }`
parents_in_circle = the parents of `{ $layer }` go in a circle: `{ $parent }` lies over it
cannot_lie_over = a { $kind } cannot lie over a { $below }
    .way1 = the order is the course → { $kinds }
no_module = there is no module `{ $module }`
text_of_module = no module has the name of this file, and the section `{ $section }` is in the module `{ $module }`
improper_file_name = a module's file is named with a to z, 0 to 9 and hyphens
    .way1 = call it `{ $name }`
no_module_to_move_by = there is no module `{ $module }` to move it by
module_removed = the module `{ $module }` no longer exists: { $layer } removed it
module_removed_here = this layer removes the module `{ $module }`, so this file does nothing
    .way1 = take the file away, or `{ $module }` out of `remove`
module_gone = the module `{ $module }` no longer exists below; the texts that you replaced are in `.base/`
    .way1 = take this file away, or make it a module of your own: `modules: {"{"}add: [{ $module }]{"}"}` in layer.yaml
module_is_taken = there is a module `{ $module }` below
    .way1 = call yours something else, or take it out of `add` to change the one below
module_without_heading = this module does not begin with a heading of the first level, so that its page has no title
    .way1 = begin its text with `# { $title } {"{"}#{ $id }{"}"}`
no_file = there is no file `{ $module }.md` in this layer
    .way1 = write it, or take `{ $module }` out of the list
no_original = this translates `{ $module }.md`, which is not in the same folder
    .way1 = put that file there, with the text in { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    } and the same ids
nothing_below = `{ $word }` changes a section of a layer below, and this module has none below it
    .way1 = take the word away
moves_in_circle = `{ $module }` cannot be moved by `{ $anchor }`, whose own place depends on where `{ $module }` is
    .way1 = give one of them a place by a module that is not moved by them
moved_twice = `{ $module }` is moved twice in this layer
    .way1 = keep one of the two
two_files = `{ $old }` is now called `{ $module }`, and this layer has { $file } for it, so this file is not used
    .way1 = move what it says to { $file }, and take it away
section_of_gone_module = `{ $section }` was for the module `{ $module }`, which no longer exists below
    .way1 = move it to a file for a module that there is, as a new section `## … {"{"}#{ $section } after=…{"}"}`, or take it away
module_gone_already = there is no module `{ $module }` below any more, so that this has no effect
    .way1 = take it out of this line, or write the name that the module has now
moved_and_removed = this layer removes the module `{ $module }` too
    .way1 = take it out of `move`, or out of `remove`
moved_by_removed = this layer removes the module `{ $anchor }`, so that `{ $module }` cannot be moved beside it
    .way1 = move it beside another, or take `{ $anchor }` out of `remove`
front_of_gone_module = this front matter was for the module `{ $module }`, which no longer exists below, though sections of it do
    .way1 = move it to the file for another module, or take it away
is_a_translation = call a translation `{ $name }`
without_parent = without the line, the layer lies over that of its fylke, or over the course
write_parent = write a layer that there is, as in `fylke/99-kystfylke`, or take the line away: the layer then lies over that of its fylke, or over the course
call_file_for = did you mean `{ $module }`? Call the file `{ $name }`
call_file = call the file `{ $name }`
move_text_to = move the text to `{ $name }`, and delete this file
is_a_section = it is a section of `{ $module }`, so write it in `{ $module }.md` under `{"{"}#{ $section }{"}"}`
modules_on_offer = the course offers { $modules }, which need no file
own_module = for a module of your own write `add: [{ $module }]` under `modules:` in layer.yaml; if it has `add:` already, put `{ $module }` into that
take_file_away = take this file away
take_translation_away = if the text is not wanted, take this file away too
only_language = for a layer in `{ $language }` alone, write `languages: [{ $language }]` in layer.yaml and call this file `{ $module }.md`
take_out_of_line = take it out of this line
no_section = there is no section `{ $section }` in { $module }
section_removed = section `{ $section }` no longer exists: { $owner } removed it
replaces_unknown = heading `{ $title }` has no id, so it is not known which section it replaces
    .way1 = did you mean `{"{"}#{ $near }{"}"}`? write it after the heading
heading_without_id = heading `{ $title }` has no id
    .way1 = write the id of the section that it replaces after it, or for a new section `{"{"}#{ $section } { $place }{"}"}`
anchor_removed = the anchor `{ $section }` was removed by { $layer }
    .way1 = choose another place
no_anchor = there is no section `{ $section }` in { $module } to place this by
own_anchor = `{ $section }` is made by this layer itself, and a place is by a section of the layers below
older_id_taken = `{ $section }` is what { $layer }'s section `{ $now }` was called, and what layers wrote for that would be taken for a text of yours
    .way1 = give yours another id
second_title = `{ $section }` is the title of the page, so that this is a second one
    .way1 = for a section of the page write `{"{"}#{ $id } in={ $section }{"}"}`
another_title = `{ $section }` is the title of this page, and this becomes a second title
    .way1 = write `##` for a section of the page
id_taken_below = { $layer } has a section `{ $section }` of its own
    .way1 = give yours another id; to replace { $layer }'s, take away `{ $word }` and what follows it
hidden_twice = `{ $section }` is replaced or removed twice in this layer
    .way1 = keep one of the two
joined = { $layer } has one section, `{ $section }`, for what this layer replaces or removes as `{ $first }` and as `{ $second }`
    .way1 = write what is to stand under `{"{"}#{ $section }{"}"}`, and take the other away
hidden_within = `{ $section }` is in `{ $outer }`, and this layer replaces or removes both
    .way1 = keep one of the two
two_ids = two sections have the id `{ $section }`
    .way1 = give one of them another
inner_id_taken = { $layer } has a section `{ $section }` of its own, which a heading inside `{ $outer }` does not replace
    .way1 = give yours another id, such as `{"{"}#{ $outer }-{ $section }{"}"}`
    .way2 = or, to replace { $layer }'s, write it before `{ $outer }` or at the level of that
anchor_removed_here = the anchor `{ $section }` is taken away by your own `{ $word }` in this layer
    .way1 = choose another place, or let `{ $section }` stay
moved_to_removed = `{ $section }` is in the module `{ $module }` now, which this layer removes
    .way1 = take your text away, or `{ $module }` out of `remove`
older_id_lives = `was=` names `{ $section }`, and there is a section with that id
    .way1 = give that section another id: what layers place by `{ $section }` goes with the word
older_id_claimed = two sections say that they were called `{ $section }`
    .way1 = keep the word at the one that has its text
added_to_removed = `{ $section }` is taken away by your own `{ $word }` in this layer, so that this { $adds } has no place
    .way1 = give the text another place, as in `## … {"{"}#… after=…{"}"}`, or let `{ $section }` stay
section_in_removed = section `{ $section }` is in the module `{ $module }` now, which { $layer } removed
anchor_in_removed = the anchor `{ $section }` is in the module `{ $module }` now, which { $layer } removed
    .way1 = choose another place
nothing_to_remove = there is no section `{ $section }` below any more, so that this `remove` has no effect
    .way1 = take it away, or write the id that the section has now
emptied = nothing is written below this heading, so that nothing is left of the text of `{ $section }`
    .way1 = write the text; to take the section away, write `## {"{"}#{ $section } remove{"}"}`; to keep the text that is there, take the heading away
remove_with_text = `remove` takes no text
    .way1 = take the text away, or the word `remove`
new_section = for a new section say where it goes: `{"{"}#{ $section } { $place }{"}"}`
new_titled_section = for a new section write a text before the braces and say where it goes: `## … {"{"}#{ $section } { $place }{"}"}`
replaced_text_is_kept = the text that you replaced is in `.base/{ $copy }`
one_of = one of { $layers }
place_by_below = give one of them a place by a section of the layers below
write_inside = write this right below `{ $anchor }` as a deeper heading, without `in=`
write_at_same_place = give this the same place, `{"{"}#{ $section } { $place }{"}"}`, and write it { $word } `{ $anchor }` in the file
write_beside = write this where it goes in the file, as a heading of the level of `{ $anchor }` without `{ $word }`
take_away_or_place = take your text away, or give it a heading and a place of its own: `## … {"{"}#{ $section } after=…{"}"}`
removed_here = removed here
removed_here_by = removed here by { $layer }
section_of = { $layer }'s section
here_first = here first
made_here = made here
section_with_id = the section with that id
locked_here = locked here
must_stay = the section that must stay
translated_section = the section that this translates
section_to_fill_in = the section to fill in
locked = `{ $section }` is locked by { $owner } and cannot be changed here
    .way1 = for local text make a new section: `## … {"{"}#{ $name }-… { $place }{"}"}`
add_only = `{ $section }` can only be added to, says { $owner }
    .way1 = write `{"{"}#{ $section } append{"}"}` or `{"{"}#{ $section } prepend{"}"}`
slot_of_another_kind = `{ $section }` is filled in by each { $kind }, not by a { $own }
    .way1 = for local text make a new section: `## … {"{"}#… { $place }{"}"}`
slot_added_to = `{ $section }` must be filled in, not added to
    .way1 = write `{"{"}#{ $section }{"}"}` and your own text
cannot_be_removed = `{ $what }` cannot be removed: { $why }
cannot_be_replaced_whole = `{ $what }` cannot be replaced whole: { $why }
    .way1 = replace it without `whole`, and its other subsections one by one
cannot_be_replaced = `{ $module }` cannot be replaced as a page: { $why }
    .way1 = replace its other sections one by one
policy_without_text = this word cannot go with `{ $word }`: a layer decides over what it owns or has replaced
    .way1 = take it away
condition_on_addition = `if=` cannot go with `{ $word }`: what is added to a section is there wherever that is
    .way1 = take it away; or for text that a value decides over make a section of its own: `## … {"{"}#… in={ $section } if={ $parameter }:{ $value }{"}"}`
no_kind = there is no kind of layer `{ $kind }`
unfilled_by_condition = `{ $address }` must be filled in by the { $kind }, and this text is there only where `{ $parameter }` is `{ $value }`
    .way1 = take the condition away
value_turns_on_lock = where `{ $parameter }` is `{ $value }`, `{ $section }` is locked by { $owner }, and { $layer } has changed it
    .way1 = give the parameter another value here, or take the change in { $layer } away
required_of_nobody = no { $kind } can lie over this { $own }, so that `required=` has no effect
    .way1 = take the word away
no_slides_to_hide = `{ $section }` has `.no-slide` below, so that `.hide-slide` has no effect
    .way1 = take the word away
condition_on_whole = `if=` cannot go with `whole`: it is not said what becomes of the subsections
    .way1 = take it away, or write an override for each section: `{"{"}#{ $section } if=…{"}"}` without `whole`
unfilled = `{ $address }` must be filled in by the { $kind }
    .way1 = run `lagvis override { $address } --in { $layer }`, and write your own text in { $file }
write_present_ids_first = before that, `lagvis accept { $module }#{ $section } --in { $layer }` writes the ids of today in your file
keep_as_slot = each { $kind } must fill it in
take_it_away = take this heading away
fill_it_in = write `{"{"}#{ $section }{"}"}` and your own text
remove_others = remove its other subsections one by one
remove_other_sections = take it out of this line, and remove its other sections one by one
kept_as_slot = it holds { $sections }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }, which each { $kind } must fill in
kept_by_lock = it holds { $sections }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }, locked by { $owner }
title_unseen = the heading text `{ $title }` is shown nowhere: what is added to a section has no heading of its own
    .way1 = leave it out, as in `## {"{"}#{ $section } { $word }{"}"}`, or make it a subsection: `### { $title } {"{"}#… in={ $section }{"}"}`
retiring = `{ $section }` is `retiring` in { $owner }; this { $word } would have no place when it goes
retiring_hidden = `{ $section }` is `retiring` in { $owner }; this { $word } hides it
    .way1 = see that yours stands without it, and record with `lagvis accept` when it is gone
retiring_here = retiring here
move_or_take_away = move the text to a place of its own, as in `## … {"{"}#… after=…{"}"}`, or take it away before it goes
fill_until_then = keep it until then, and give what is to stay a place of its own, as in `## … {"{"}#… after=…{"}"}`
take_away_before = take it away before it goes
choose_another_place = choose another place
translation_without_id = this heading has no id
    .way1 = write the one that `{ $module }.md` has for the section
translates_nothing = this translates `{ $section }`, which `{ $module }.md` of the same layer does not hold
translates_renamed = `{ $old }` is called `{ $new }` in `{ $module }.md`
    .way1 = write `{"{"}#{ $new }{"}"}` here too
word_in_translation = a translation holds text only
    .way1 = this word belongs in `{ $module }.md`
translates_removed = `{ $section }` is removed by `{ $module }.md`
    .way1 = take its translation away
text_in_language_only = `{ $section }` has text in { $language } only, which a reader of { $reader } accepts no substitute for
    .way1 = translate it, or add `{ $language }` to `languages: {"{"}{ $reader }: […]{"}"}` in lagvis.yaml
field_add_only = `{ $field }` can only be added to
    .way1 = write `add: {"{"}{ $field }: […]{"}"}`
field_is_set = `{ $field }` is set below, and the programme lets nobody change it
    .way1 = take the line away
field_kept = `{ $field }` is kept by the programme, and nothing can be taken from it
field_locked = the field `{ $field }` is locked by the programme
    .way1 = take the line away
field_must_be = `{ $field }` must be { $what ->
        [list] a list, such as `[a, b]`
        [map] a map of `key: value`
       *[text] a text
    }
field_is_list = `{ $field }` must be a list
    .way1 = write `{ $field }: { $list }`
add_takes_lists = `add` takes lists of items
    .way1 = write `add: {"{"}{ $field }: […]{"}"}`
field_is_no_list = `{ $field }` is no list
    .way1 = set it with a plain `{ $field }: …`
field_not_set = `{ $field }` is not set below, so it cannot be removed
    .way1 = take the line away
field_gone_already = `{ $field }` is not there below any more, so that this has no effect
    .way1 = take it out of `remove`
no_item_to_remove = `{ $field }` has no item `{ $item }` to remove
    .way1 = take it out of the line
parameter_locked = the parameter `{ $parameter }` is locked by the programme
    .way1 = take the line away
no_act = there is no act `{ $act }` in content/acts.yaml
no_place_in_act = `{ $place }` is no place in an act
    .way1 = write a section such as `14-7`, or `kapittel-5`
law_not_checked = this text links to an act, and does not say when that was last read
    .way1 = read the act, and write the day in the braces of the heading, as in `checked=2026-11-27`
law_checked_long_ago = the law of this text was last read on { $day }, which is more than { $months ->
        [one] { $months } month
       *[other] { $months } months
    } ago
    .way1 = read it again, and write the day on which you did
law_checked_later = the law of this text is said to be read on { $day }, and today is { $today }
    .way1 = write the day on which it was last read
no_picture_in_layer = there is no picture `{ $path }` in this layer
    .way1 = put the file in `assets/` beside layer.yaml, and write its name as it is there; say in `assets/assets.yaml` who made it
low_contrast = `{ $key }: { $colour }` cannot be read on { $background }: the contrast is { $contrast }, and WCAG AA asks for { $least }
darker = choose a darker colour
lighter = choose a lighter colour
blank = there is a blank in this text, and readers see it
    .way1 = write what belongs there; a line for readers to write on stands in an `[!exercise]` or a table
value_is_place = the value of `{ $name }` is `{ $value }`, and readers get that in every text that inserts it
    .way1 = write the value, or take the line away
instruction = this text says what is to be written here, and readers get the course's placeholder in its place
    .way1 = write your own instead; a text in brackets that is to be read stands in «…», in a quotation or in backticks
perhaps_instruction = this may say what is to be written here, and readers see it as it stands
    .way1 = write your own instead; a text that is to be read has `\[` or `\{"{"}` for its bracket and `\:` for its colon, or stands in «…»
module_on_no_day = `{ $module }` is on no day of the agenda, so the course passes it by, and only the handbook has it
    .way1 = add it to the `modules` of a day
day_too_long = day { $day } is { $minutes } minutes too long: it would end at { $end } and not at { $wanted }
    .way1 = move a module to another day, or give it fewer `minutes`
no_module_in_edition = there is no module `{ $module }` in this edition
take_out_of_day = take it out of the day
removed_module_in_day = there is no module `{ $module }` in this edition: it is removed
    .way1 = take it out of the day
exercises_too_long = the exercises and films take { $needed } minutes, and the module has { $minutes }
    .way1 = give it more `minutes`, or the exercises fewer
number_of_another = the number { $number } is also that of { $layers }
    .way1 = give each layer its own
number_of_another_folder = the number { $number } is another than the one that the folder `{ $folder }` begins with
    .way1 = change the one or the other
number_of_nobody = the register has no kommune with the number { $number }
number_not_said = { $name } is number { $number } in the register, and this layer says no number, so that it makes an edition of its own beside that of the register
    .way1 = write `number: "{ $number }"`
number_of_another_kommune = the number { $number } is that of { $name } in the register, and this layer is called { $own }
the_same_number = the same number
has_number = { $name } is number { $number } there
holds_less = this module has { $found } of `[!{ $kind }]`, and `holds` in lagvis.yaml asks for { $wanted }
    .way1 = write what is missing
takes_what_is_held = without what this takes away, the module has { $found } of `[!{ $kind }]`, and the course asks for { $wanted }
    .way1 = keep them in your text, or write others
goals_elsewhere = goals stand below the module's first heading, so that they are its first slide
    .way1 = move them there
keypoints_elsewhere = key points are the module's last slide, and the last section that has one is `{ $section }`
    .way1 = move them there, or that section further up
goal_not_met = nothing meets goal { $number }
    .way1 = write `{"{"}goals={ $number }{"}"}` at the quiz, the exercise, the question or the case that does, or add one
goal_no_longer_met = without what this takes away, nothing meets goal { $number } of the module
    .way1 = write `{"{"}goals={ $number }{"}"}` at an exercise, a question or a quiz of yours
fewer_goals = with this the module has { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    }, and a text of the course says that it meets goal { $number }
    .way1 = keep the order of the course's goals and add yours after them, or replace that text too
no_goal = there is no goal { $number }: the module has { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    }
    .way1 = the number is that of an item of `[!goals]`, counted from 1
the_course = the course
file_is_gone = { $file } is gone from the folder, and `{ $address }` must be filled in by the { $kind }
    .way1 = put the file back; where there is none, run `lagvis override { $address } --in { $layer }`, and write your own text in the new one
two_ids_as_translated = two sections have the id `{ $section }`
    .way1 = write `{"{"}#{ $own }{"}"}` here, as in the translation
translation_lacks_id = this heading has no id
    .way1 = write `{"{"}#{ $section }{"}"}` behind it, as in `{ $module }.md`
id_of_translation = its translation has `{"{"}#{ $own }{"}"}`: write that here too
own_module_on_day = for a module of your own put `{ $module }` into `add: […]` under `modules:` in layer.yaml; if it is to have a place in the programme, put it into `modules: […]` of a day under `agenda:` too
