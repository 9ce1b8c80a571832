error = error: { $said }
warning = warning: { $said }
trouble = error: { $files }: { $said }
names = { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
progress = { $position } of { $length } editions
stage_read = read
stage_parse = parse
stage_check = check
stage_build = build
followed_by = { $said }
    { $rest }
open = open { $path }
interrupted = ended before all was done: what is published is whole, and the next build makes the rest
no_value = no value
to_be_filled_in = to be filled in
default = default
built = { $editions ->
        [one] { $editions } edition
       *[other] { $editions } editions
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $slides ->
        [one] { $slides } slide
       *[other] { $slides } slides
    }, { $documents ->
        [one] { $documents } PDF
       *[other] { $documents } PDFs
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $seconds } s ({ $changed ->
        [one] { $changed } file
       *[other] { $changed } files
    } changed)
not_built = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }: { $editions ->
        [one] { $editions } edition
       *[other] { $editions } editions
    } not built, and what was last published of them stands: { $names }
open_slides = slides { $path }
open_notes = slides with the speaker's notes { $path }
open_pdf = PDF { $path }
built_without_pdf = this lagvis was built without PDFs; build it with `--features pdf`, or leave `--pdf` out
no_date = `{ $text }` is no date; write it as in `--date 2027-08-15`
no_source_date = `SOURCE_DATE_EPOCH` is `{ $text }`, and not a number of seconds since 1970, up to the year 9999
not_packed = { $edition } is not packed: mend what is said above first
packed = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $megabytes } MB: { $path }
how_to_unpack = who gets it takes the folder out of the file, and opens { $page }
open_to_network = at { $host }, everybody on the network can read this preview, the facilitator's notes included
preview_at = preview at { $address } (Ctrl-C ends it)
no_browser = note: no browser can be opened: { $said }; open { $address } yourself
wrote_ids = { $files ->
        [0] no heading lacks an id
        [one] wrote ids into { $files } file
       *[other] wrote ids into { $files } files
    }
checked = { $editions ->
        [one] { $editions } edition
       *[other] { $editions } editions
    } checked: { $errors }, { $warnings }, { $notices }, { $seconds } s
errors_in = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }{ $layers ->
        [0] {""}
       *[other] {" "}in { $layers ->
            [one] { $layers } layer
           *[other] { $layers } layers
        }
    }
warnings_in = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }{ $layers ->
        [0] {""}
       *[other] {" "}in { $layers ->
            [one] { $layers } layer
           *[other] { $layers } layers
        }
    }
notices_in = { $count ->
        [one] { $count } notice
       *[other] { $count } notices
    }{ $layers ->
        [0] {""}
       *[other] {" "}in { $layers ->
            [one] { $layers } layer
           *[other] { $layers } layers
        }
    }
unrecorded = { $texts ->
        [one] { $texts } added text
       *[other] { $texts } added texts
    } in { $layers ->
        [0] {""}
        [one] { $layer }
       *[other] { $layers } layers
    } without a record of the section: run `lagvis accept --all --in { $layer }`{ $layers ->
        [0] {""}
        [one] {""}
       *[other] , and so for the others
    }, so that each goes with its section when ids are used again
is_not_built = not built
without_folder = { $editions } more have no folder; up to { $most } sections and values wait for each of them
head_edition = edition
head_own_sections = own sections
head_changed_below = texts changed below
head_without_effect = texts without effect
head_shown_nowhere = texts shown nowhere
head_to_fill_in = sections and values to fill in
head_section = section
head_replaced_by = layers that replace it
head_replaced_older_by = layers that replace an older text
head_name = name
head_languages = languages
head_layers = layers
head_module = module
head_title = title
head_minutes = minutes
head_part = part
head_address = address
head_level = level
head_from = from
head_parameter = parameter
head_value = value
no_chain = (its parents cannot be followed)
layer_unread = the layer.yaml of { $layer } cannot be followed; mend that first: `lagvis check` says what is wrong
no_language = { $layer } has no language `{ $asked }`; it has { $languages }
no_section = `{ $address }` is no section: say which section, as in `etikk#gaver`; `lagvis list sections` shows them all
base_overrides_nothing = the course itself overrides nothing; edit its files in content/base
no_folder_yet = { $name } has no folder yet; make one with `lagvis new kommune { $number }`
no_fingerprint = `{ $text }` is no fingerprint, such as `v2-afc0cd6a9626`
same_sentence = { $address }: you and the text below have changed the same sentence
not_merged = nothing is written; change your text, and accept it without `--merge`
not_merged_in_any_language = nothing is written; change your text, and accept it without `--merge`; with `--translation`, one language is accepted by itself
not_written_unread = nothing is written, for { $place } cannot be read: { $said }
left = left as it is: { $said }
all_recorded = nothing to write: all of this is recorded already
would_be_wrong = nothing is written, since { $place } would then be wrong: { $said }; change the file by hand so that its front matter is plain lines of `key: value`, and try again
not_written = `{ $path }` is not written: { $why }
is_source = `{ $source }/` holds what the project is made from; name a file in another folder
is_no_file = what lies there is no ordinary file; name another
is_not_ours = lagvis did not write what lies there; name another file, or take that away first
folder_lacks = its folder is not there; make it first, or name another
nothing_changed = nothing that { $layer } replaces has changed
replaces_nothing = { $layer } replaces nothing at `{ $address }`
replaces_nothing_of_module = { $layer } replaces nothing at `{ $address }`; a section is written as in `etikk#gaver`
below = below
yours = yours
state_of = { $address } in { $layer }, { $place }: { $state ->
        [editorial] changed editorially since it was replaced
        [same] is the same as what it is replaced with
        [translated] came in this language after it was replaced
        [not_recorded] was not recorded when it was replaced
        [changed] changed since it was replaced
       *[unchanged] unchanged since it was replaced
    }
state_of_picture = { $picture }: { $state ->
        [editorial] changed editorially since it was replaced
        [same] is the same as what it is replaced with
        [translated] came in this language after it was replaced
        [not_recorded] was not recorded when it was replaced
        [changed] changed since it was replaced
       *[unchanged] unchanged since it was replaced
    }
below_now = below, now (no copy was kept of what it was)
below_unchanged = below, as it was and is
below_then_and_now = below, then and now
no_composition = the layers of the edition cannot be put together
not_published = { $edition } is not published until this is mended:
removed_by = `{ $what }` is not in { $edition }: { $layer } removed it ({ $place })
left_out_by_condition = `{ $what }` is not in { $edition }: it exists only where `{ $parameter }` is `{ $value }` ({ $place })
not_in_edition = `{ $what }` is not in { $edition }
no_section_for = there is no section `{ $section }` in { $module } for { $edition }
off = off
shown = shown
hidden = hidden
refused = refused
retiring = retiring, says { $owner } ({ $place })
retiring_with = goes with `{ $section }`, retiring, says { $owner } ({ $place })
hidden_text = { $state ->
        [editorial] { $owners } text changed editorially since it was replaced by { $layer } ({ $fingerprint })
        [same] { $owners } text is the same as what it is replaced with by { $layer } ({ $fingerprint })
        [translated] { $owners } text came in this language after it was replaced by { $layer } ({ $fingerprint })
        [not_recorded] { $owners } text was not recorded when it was replaced by { $layer } ({ $fingerprint })
        [changed] { $owners } text changed since it was replaced by { $layer } ({ $fingerprint })
       *[unchanged] { $owners } text unchanged since it was replaced by { $layer } ({ $fingerprint })
    }
found_at = found at { $places }
no_such_words = { $edition } has no such module, and no such words
give_address = give an address, as in `etikk#gaver`, or words as they stand in the text
hit_replaced = replaced by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    } ({ $old } out of date): a change is told there, and a lock stops these editions and those over them
hit_added_to = added to by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a change is not told; `locked` and `required=` stop these editions, `add-only` does not
hit_module_removed = module removed by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a change is told there, and a lock stops these editions
hit_linked_to = linked to by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a removal leaves the link without a target there
hit_placed = new sections placed by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a removal stops these editions, a change or a lock does not
hit_listed = moved, moved by, put in a day or given front matter by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a removal stops these editions, a change or a lock does not
hit_notes = notes and links in its lines replaced by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a change of these is told there
hit_inner = its subsections named by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: a removal, or `retiring`, is told there, a change or a lock is not
hit_built_on = built on what those do by { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }: what a lock, a removal or another id makes of what those do is told there
is_retiring = it is retiring: whoever replaces it, adds to it or places something by it is told so (W14)
no_module = there is no module `{ $module }` in the course; `lagvis list modules` shows them all
no_section_in = there is no section `{ $section }` in { $module }
required_would_stop = `required={ $kind }` would stop { $layers ->
        [one] { $layers } layer
       *[other] { $layers } layers
    }, which would have to fill it in
nobody_hit = no layer names `{ $address }`: it can be changed, locked or removed without anybody noticing but readers
stopped_already = stopped already: { $code }
out_of_date_already = out of date already
word_link = link
word_front_matter = front matter
word_day = day
unknown_command = there is no command `{ $command }`; `lagvis --help` shows them all
unknown_argument = `{ $argument }` is not known here; put `--help` behind the command to see what it takes
name_the_edition = write `--for { $edition }` if it is a kommune or another layer
argument_lacks = { $argument } is missing; put `--help` behind the command to see what it takes
command_lacks = say what to do; `lagvis --help` shows all commands
value_lacks = { $argument } needs a value behind it
value_is_none_of = `{ $value }` cannot stand behind { $argument }: it is one of { $values }
wrong_value = `{ $value }` cannot stand behind { $argument }
arguments_conflict = { $argument } cannot go with { $other }
wrong_arguments = the arguments cannot be read: { $said }
sent = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $kilobytes } kB: { $path }
how_to_receive = whoever has the course runs `lagvis receive { $file }`
zip_file_too_large = `{ $path }` is too large: a layer can be { $limit } MB
not_received = not received: { $place }: { $said }
would_stop = { $editions } cannot be published after this, before what does not go together with the layer is mended
older_copy = { $layer } was sent from an older copy: the project has noted today's text as read in { $addresses }, and the zip file has not
nothing_new = nothing to write: { $layer } is here already, as it was sent
received = { $layer } was received: { $files ->
        [one] { $files } file
       *[other] { $files } files
    } written or taken away
not_built_with_errors = the edition of { $name } is not made, since something in it is wrong: see what remains
begun = { $folder } is made; go there with `cd`, and type `lagvis` to see the course in the browser and to write in it
how_to_begin = there is no project here; `lagvis init DIR` makes a small one, and `lagvis init DIR --course` the whole course
not_empty = there is something in `{ $folder }` already; choose a folder that is empty or not there
head_file = file
head_state = state
head_folder = folder
theme_carried = the program's own
theme_same = the same as the program's
theme_changed = changed
theme_unknown = changed; from which version is not known
theme_older = changed, from an older version than the program's
theme_outdated = not changed, but older than the program's
theme_added = only in this project
theme_dropped = the program has it no longer
theme_listed = the theme { $name }: { $files } files, { $own } of them in the project{ $older ->
        [0] {""}
        [one] {" "}({ $older } is older than the program's)
       *[other] {" "}({ $older } are older than the program's)
    }
theme_not_begun = there is no folder `{ $folder }` yet; `lagvis theme FILE` makes it
how_to_renew = what you began with is kept in `{ $copy }`; move your `{ $file }` away, run `lagvis theme { $file }`, and make your changes in the new one
how_to_drop = take { $files } away, and the program's own is used
theme_written = { $path } is written
how_to_undo_theme = what you change there is used in place of the program's; take a file away, and the program's own is used again
theme_is_not_known = it cannot be seen which theme is used: { $place }: { $said }
theme_has_no_file = the program's theme has no file `{ $file }`; `lagvis theme` shows them all
theme_has_several = several files are called `{ $file }`; name one of { $files }
theme_file_is_there = nothing is written, since `{ $path }` is there already; change that, or move it away first
theme_name_is_no_folder = `theme` in content/lagvis.yaml says what cannot be the name of a folder; write a name without signs such as `/` that does not begin with a full stop
theme_folder_is_no_folder = `{ $path }` is a link or a file; have a folder there
