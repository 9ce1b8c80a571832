error = feil: { $said }
warning = åtvaring: { $said }
trouble = feil: { $files }: { $said }
names = { $names }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
progress = { $position } av { $length } utgåver
stage_read = lese
stage_parse = tolka
stage_check = sjekka
stage_build = bygd
followed_by = { $said }
    { $rest }
open = opne { $path }
interrupted = avbrote før alt var gjort: det som er lagt ut, er heilt, og neste bygging gjer resten
no_value = ingen verdi
to_be_filled_in = må fyllast ut
default = standard
built = { $editions ->
        [one] { $editions } utgåve
       *[other] { $editions } utgåver
    }, { $pages ->
        [one] { $pages } side
       *[other] { $pages } sider
    }, { $slides ->
        [one] { $slides } lysbilete
       *[other] { $slides } lysbilete
    }, { $documents ->
        [one] { $documents } PDF
       *[other] { $documents } PDF-ar
    }, { $warnings ->
        [one] { $warnings } åtvaring
       *[other] { $warnings } åtvaringar
    }, { $seconds } s ({ $changed ->
        [one] { $changed } fil er ny
       *[other] { $changed } filer er nye
    })
not_built = { $errors ->
        [one] { $errors } feil
       *[other] { $errors } feil
    }: { $editions ->
        [one] { $editions } utgåve er ikkje bygd
       *[other] { $editions } utgåver er ikkje bygde
    }; det som sist blei lagt ut, står: { $names }
open_slides = lysbilete { $path }
open_notes = lysbilete med notat { $path }
open_pdf = PDF { $path }
built_without_pdf = denne lagvis kan ikkje lage PDF-ar; installer med `--features pdf`, eller ta bort `--pdf`
no_date = `{ $text }` er ikkje ein dato slik han skal skrivast her; skriv år, månad og dag, som i `--date 2027-08-15`
no_source_date = `SOURCE_DATE_EPOCH` er `{ $text }`, og ikkje eit tal på sekund sidan 1970, fram til år 9999
not_packed = { $edition } er ikkje pakka: rett det som står over, først
packed = { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    }, { $megabytes } MB: { $path }
how_to_unpack = den som får fila, pakkar henne ut og opnar { $page }
open_to_network = på { $host } kan alle på nettet lese førehandsvisinga, òg notata til kursleiaren
preview_at = førehandsvising på { $address } (Ctrl-C avsluttar)
no_browser = merk: nettlesaren kan ikkje opnast: { $said }; opne { $address } sjølv
wrote_ids = { $files ->
        [0] inga overskrift manglar id
        [one] skreiv id-ar i { $files } fil
       *[other] skreiv id-ar i { $files } filer
    }
checked = { $editions ->
        [one] { $editions } utgåve
       *[other] { $editions } utgåver
    } sjekka: { $errors }, { $warnings }, { $notices }, { $seconds } s
errors_in = { $count ->
        [one] { $count } feil
       *[other] { $count } feil
    }{ $layers ->
        [0] {""}
       *[other] {" "}i { $layers ->
            [one] { $layers } lag
           *[other] { $layers } lag
        }
    }
warnings_in = { $count ->
        [one] { $count } åtvaring
       *[other] { $count } åtvaringar
    }{ $layers ->
        [0] {""}
       *[other] {" "}i { $layers ->
            [one] { $layers } lag
           *[other] { $layers } lag
        }
    }
notices_in = { $count ->
        [one] { $count } merknad
       *[other] { $count } merknader
    }{ $layers ->
        [0] {""}
       *[other] {" "}i { $layers ->
            [one] { $layers } lag
           *[other] { $layers } lag
        }
    }
unrecorded = { $texts ->
        [one] { $texts } tillegg
       *[other] { $texts } tillegg
    } i { $layers ->
        [0] {""}
        [one] { $layer }
       *[other] { $layers } lag
    } er ikkje notert: køyr `lagvis accept --all --in { $layer }`{ $layers ->
        [0] {""}
        [one] {""}
       *[other] , og på same måten for dei andre
    }, så følgjer kvart tillegg delen sin når ein id blir brukt på nytt
is_not_built = ikkje bygd
without_folder = { $editions } til har inga mappe; opptil { $most } delar og verdiar må fyllast ut for kvar av dei
head_edition = utgåve
head_own_sections = eigne delar
head_changed_below = endra i kurset sidan
head_without_effect = utan verknad
head_shown_nowhere = blir ikkje vist
head_to_fill_in = må fyllast ut
head_section = del
head_replaced_by = lag som erstattar han
head_replaced_older_by = lag som erstattar ein eldre tekst
head_name = namn
head_languages = språk
head_layers = lag
head_module = modul
head_title = tittel
head_minutes = minutt
head_part = del
head_address = adresse
head_level = nivå
head_from = frå
head_parameter = namn
head_value = verdi
no_chain = (laga under kan ikkje lesast)
layer_unread = layer.yaml for { $layer } kan ikkje følgjast; rett ho først: `lagvis check` seier kva som er gale
no_language = { $layer } har ikkje språket `{ $asked }`, men { $languages }
no_section = `{ $address }` er ingen del: skriv kva del det gjeld, som i `etikk#gaver`; `lagvis list sections` viser alle
base_overrides_nothing = kurset sjølv erstattar ingenting; endre filene i content/base
no_folder_yet = { $name } har inga mappe enno; lag ei med `lagvis new kommune { $number }`
no_fingerprint = `{ $text }` er ikkje noko fingeravtrykk, som `v2-afc0cd6a9626`
same_sentence = { $address }: både du og kurset har endra den same setninga
not_merged = ingenting er skrive; endre teksten din, og køyr `accept` utan `--merge`
not_merged_in_any_language = ingenting er skrive; endre teksten din, og køyr `accept` utan `--merge`; med `--translation` tek du eitt språk for seg
not_written_unread = ingenting er skrive, for { $place } kan ikkje lesast: { $said }
left = late stå som det er: { $said }
all_recorded = ingenting å skrive: alt dette er notert frå før
would_be_wrong = ingenting er skrive, for då ville { $place } blitt feil: { $said }; endre fila for hand så felta øvst er enkle linjer `namn: verdi`, og prøv igjen
not_written = `{ $path }` er ikkje skriven: { $why }
is_source = i `{ $source }/` ligg det prosjektet er laga av; vel ei fil i ei anna mappe
is_no_file = det som ligg der, er inga vanleg fil; vel ei anna
is_not_ours = lagvis har ikkje skrive det som ligg der; vel ei anna fil, eller ta ho bort først
folder_lacks = mappa finst ikkje; lag henne først, eller vel ei anna
nothing_changed = ingenting av det { $layer } erstattar, er endra
replaces_nothing = { $layer } erstattar ingenting ved `{ $address }`
replaces_nothing_of_module = { $layer } erstattar ingenting ved `{ $address }`; ein del skriv du som i `etikk#gaver`
below = i kurset
yours = din
state_of = { $address } i { $layer }, { $place }: { $state ->
        [editorial] er endra språkleg sidan han blei erstatta
        [same] er lik den han blei erstatta med
        [translated] kom på dette språket etter at han blei erstatta
        [not_recorded] blei ikkje notert då han blei erstatta
        [changed] er endra sidan han blei erstatta
       *[unchanged] er uendra sidan han blei erstatta
    }
state_of_picture = { $picture }: { $state ->
        [editorial] er endra språkleg sidan han blei erstatta
        [same] er lik den han blei erstatta med
        [translated] kom på dette språket etter at han blei erstatta
        [not_recorded] blei ikkje notert då han blei erstatta
        [changed] er endra sidan han blei erstatta
       *[unchanged] er uendra sidan han blei erstatta
    }
below_now = i kurset no (det finst ingen kopi av det som var)
below_unchanged = i kurset, før og no
below_then_and_now = i kurset, før og no
no_composition = laga i utgåva kan ikkje setjast saman
not_published = { $edition } blir ikkje lagd ut før dette er retta:
removed_by = `{ $what }` er ikkje i { $edition }: { $layer } har teke han bort ({ $place })
left_out_by_condition = `{ $what }` er ikkje i { $edition }: han er der berre når `{ $parameter }` er `{ $value }` ({ $place })
not_in_edition = `{ $what }` er ikkje i { $edition }
no_section_for = det finst ingen del `{ $section }` i { $module } for { $edition }
off = av
shown = vist
hidden = skjult
refused = avvist
retiring = skal bort (retiring), seier { $owner } ({ $place })
retiring_with = skal bort saman med `{ $section }` (retiring), seier { $owner } ({ $place })
hidden_text = { $state ->
        [editorial] teksten frå { $owners } er endra språkleg sidan han blei erstatta av { $layer } ({ $fingerprint })
        [same] teksten frå { $owners } er lik den han blei erstatta med av { $layer } ({ $fingerprint })
        [translated] teksten frå { $owners } kom på dette språket etter at han blei erstatta av { $layer } ({ $fingerprint })
        [not_recorded] teksten frå { $owners } blei ikkje notert då han blei erstatta av { $layer } ({ $fingerprint })
        [changed] teksten frå { $owners } er endra sidan han blei erstatta av { $layer } ({ $fingerprint })
       *[unchanged] teksten frå { $owners } er uendra sidan han blei erstatta av { $layer } ({ $fingerprint })
    }
found_at = funne i { $places }
no_such_words = { $edition } har ingen slik modul, og ikkje dei orda
give_address = skriv ei adresse, som i `etikk#gaver`, eller ord som dei står i teksten
hit_replaced = erstatta i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    } ({ $old } etter ein eldre tekst): der blir det sagt frå om ei endring, og ein lås stansar desse utgåvene og dei over
hit_added_to = utvida i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der blir det ikkje sagt frå om ei endring; `locked` og `required=` stansar desse utgåvene, `add-only` ikkje
hit_module_removed = modulen er teken bort i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der blir det sagt frå om ei endring, og ein lås stansar desse utgåvene
hit_linked_to = lenkja til frå { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: blir han teken bort, fører lenkja ingen stad
hit_placed = nye delar er plasserte ved han i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: blir han teken bort, stansar desse utgåvene; ei endring eller ein lås gjer det ikkje
hit_listed = flytta, brukt som plass, sett på ein dag eller gitt felt i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: blir han teken bort, stansar desse utgåvene; ei endring eller ein lås gjer det ikkje
hit_notes = notar og lenkjer i linjene er erstatta i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der blir det sagt frå om ei endring av dei
hit_inner = underdelane er nemnde i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der blir det sagt frå om noko blir teke bort eller skal bort (`retiring`), ikkje om ei endring eller ein lås
hit_built_on = bygd vidare på i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der blir det sagt frå om det ein lås, ei fjerning eller ein ny id gjer med det laga under har laga
is_retiring = han skal bort (retiring): dei som erstattar han, legg til i han eller plasserer noko ved han, får vite det (W14)
no_module = det finst ingen modul `{ $module }` i kurset; `lagvis list modules` viser alle
no_section_in = det finst ingen del `{ $section }` i { $module }
required_would_stop = `required={ $kind }` ville stanse { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }, som måtte fylle han ut
nobody_hit = ingen lag nemner `{ $address }`: han kan endrast, låsast eller takast bort utan at andre enn lesarane merkar det
stopped_already = stansa frå før: { $code }
out_of_date_already = etter ein eldre tekst frå før
word_link = lenkje
word_front_matter = felt øvst
word_day = dag
unknown_command = det finst ingen kommando `{ $command }`; `lagvis --help` viser alle
unknown_argument = `{ $argument }` er ukjent her; skriv `--help` etter kommandoen for å sjå kva du kan skrive
name_the_edition = skriv `--for { $edition }`, viss det er ein kommune eller eit anna lag
argument_lacks = { $argument } manglar; skriv `--help` etter kommandoen for å sjå kva du kan skrive
command_lacks = skriv kva som skal gjerast; `lagvis --help` viser alle kommandoane
value_lacks = etter { $argument } må det stå ein verdi
value_is_none_of = `{ $value }` kan ikkje stå etter { $argument }: skriv ein av { $values }
wrong_value = `{ $value }` kan ikkje stå etter { $argument }
arguments_conflict = { $argument } kan ikkje stå saman med { $other }
wrong_arguments = det som står etter kommandoen, er ikkje til å forstå: { $said }
sent = { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    }, { $kilobytes } kB: { $path }
how_to_receive = den som har kurset, køyrer `lagvis receive { $file }`
zip_file_too_large = `{ $path }` er for stor: eit lag kan vere { $limit } MB
not_received = ikkje teke imot: { $place }: { $said }
would_stop = { $editions } kan ikkje leggjast ut etter dette, før det som ikkje går saman med laget, er retta
older_copy = { $layer } er sendt frå ein eldre kopi: i prosjektet er det notert at dagens tekst er lesen i { $addresses }, og det er det ikkje i zip-fila
nothing_new = ingenting å skrive: { $layer } er her frå før, slik det blei sendt
received = { $layer } er teke imot: { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    } skrivne eller tekne bort
not_built_with_errors = utgåva til { $name } er ikkje laga, for noko i henne er feil: sjå kva som står att
begun = { $folder } er laga; gå dit med `cd`, og skriv `lagvis` for å sjå kurset i nettlesaren og skrive i det
how_to_begin = her er det ikkje noko prosjekt; `lagvis init MAPPE` lagar eit lite, og `lagvis init MAPPE --course` heile kurset
not_empty = det ligg noko i `{ $folder }` frå før; vel ei mappe som er tom eller ikkje finst
head_file = fil
head_state = status
head_folder = mappe
theme_carried = programmet si eiga
theme_same = som i programmet
theme_changed = endra
theme_unknown = endra; frå kva versjon er ukjent
theme_older = endra, frå ein eldre versjon enn den i programmet
theme_outdated = ikkje endra, men eldre enn i programmet
theme_added = berre i dette prosjektet
theme_dropped = programmet har henne ikkje lenger
theme_listed = temaet { $name }: { $files } filer, { $own } av dei i prosjektet{ $older ->
        [0] {""}
       *[other] {" "}({ $older } er eldre enn i programmet)
    }
theme_not_begun = mappa `{ $folder }` finst ikkje enno; `lagvis theme FIL` lagar henne
how_to_renew = det du byrja med, ligg i `{ $copy }`; flytt di `{ $file }` unna, køyr `lagvis theme { $file }`, og gjer endringane dine i den nye
how_to_drop = ta bort { $files }, så blir programmet si eiga brukt
theme_written = { $path } er skriven
how_to_undo_theme = det du endrar der, blir brukt i staden for det i programmet; tek du bort ei fil, blir programmet si eiga brukt igjen
theme_is_not_known = det går ikkje an å sjå kva tema som er i bruk: { $place }: { $said }
theme_has_no_file = temaet i programmet har inga fil `{ $file }`; `lagvis theme` viser alle
theme_has_several = fleire filer heiter `{ $file }`; skriv ei av { $files }
theme_file_is_there = ingenting er skrive, for `{ $path }` finst frå før; endre henne, eller flytt ho unna først
theme_name_is_no_folder = det som står etter `theme` i content/lagvis.yaml, kan ikkje vere namnet på ei mappe; skriv eit namn utan teikn som `/`, som ikkje byrjar med punktum
theme_folder_is_no_folder = `{ $path }` er ei lenkje eller ei fil; der må det vere ei mappe
