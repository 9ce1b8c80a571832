error = feil: { $said }
warning = advarsel: { $said }
trouble = feil: { $files }: { $said }
names = { $names }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
progress = { $position } av { $length } utgaver
stage_read = lest
stage_parse = tolket
stage_check = sjekket
stage_build = bygd
followed_by = { $said }
    { $rest }
open = åpne { $path }
interrupted = avbrutt før alt var gjort: det som er lagt ut, er helt, og neste bygging gjør resten
no_value = ingen verdi
to_be_filled_in = må fylles ut
default = standard
built = { $editions ->
        [one] { $editions } utgave
       *[other] { $editions } utgaver
    }, { $pages ->
        [one] { $pages } side
       *[other] { $pages } sider
    }, { $slides ->
        [one] { $slides } lysbilde
       *[other] { $slides } lysbilder
    }, { $documents ->
        [one] { $documents } PDF
       *[other] { $documents } PDF-er
    }, { $warnings ->
        [one] { $warnings } advarsel
       *[other] { $warnings } advarsler
    }, { $seconds } s ({ $changed ->
        [one] { $changed } fil er ny
       *[other] { $changed } filer er nye
    })
not_built = { $errors ->
        [one] { $errors } feil
       *[other] { $errors } feil
    }: { $editions ->
        [one] { $editions } utgave er ikke bygd
       *[other] { $editions } utgaver er ikke bygd
    }; det som sist ble lagt ut, står: { $names }
open_slides = lysbilder { $path }
open_notes = lysbilder med notater { $path }
open_pdf = PDF { $path }
built_without_pdf = denne lagvis kan ikke lage PDF-er; installer med `--features pdf`, eller ta bort `--pdf`
no_date = `{ $text }` er ikke en dato slik den skal skrives her; skriv år, måned og dag, som i `--date 2027-08-15`
no_source_date = `SOURCE_DATE_EPOCH` er `{ $text }`, og ikke et antall sekunder siden 1970, fram til år 9999
not_packed = { $edition } er ikke pakket: rett det som står over, først
packed = { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    }, { $megabytes } MB: { $path }
how_to_unpack = den som får fila, pakker den ut og åpner { $page }
open_to_network = på { $host } kan alle på nettet lese forhåndsvisningen, også notatene til kurslederen
preview_at = forhåndsvisning på { $address } (Ctrl-C avslutter)
no_browser = merk: nettleseren kan ikke åpnes: { $said }; åpne { $address } selv
wrote_ids = { $files ->
        [0] ingen overskrift mangler id
        [one] skrev id-er i { $files } fil
       *[other] skrev id-er i { $files } filer
    }
checked = { $editions ->
        [one] { $editions } utgave
       *[other] { $editions } utgaver
    } sjekket: { $errors }, { $warnings }, { $notices }, { $seconds } s
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
        [one] { $count } advarsel
       *[other] { $count } advarsler
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
    } er ikke notert: kjør `lagvis accept --all --in { $layer }`{ $layers ->
        [0] {""}
        [one] {""}
       *[other] , og på samme måte for de andre
    }, så følger hvert tillegg sin del når en id brukes på nytt
is_not_built = ikke bygd
without_folder = { $editions } til har ingen mappe; opptil { $most } deler og verdier må fylles ut for hver av dem
head_edition = utgave
head_own_sections = egne deler
head_changed_below = endret i kurset siden
head_without_effect = uten virkning
head_shown_nowhere = vises ikke
head_to_fill_in = må fylles ut
head_section = del
head_replaced_by = lag som erstatter den
head_replaced_older_by = lag som erstatter en eldre tekst
head_name = navn
head_languages = språk
head_layers = lag
head_module = modul
head_title = tittel
head_minutes = minutter
head_part = del
head_address = adresse
head_level = nivå
head_from = fra
head_parameter = navn
head_value = verdi
no_chain = (lagene under kan ikke leses)
layer_unread = layer.yaml for { $layer } kan ikke følges; rett den først: `lagvis check` sier hva som er galt
no_language = { $layer } har ikke språket `{ $asked }`, men { $languages }
no_section = `{ $address }` er ingen del: skriv hvilken del det gjelder, som i `etikk#gaver`; `lagvis list sections` viser alle
base_overrides_nothing = kurset selv erstatter ingenting; endre filene i content/base
no_folder_yet = { $name } har ingen mappe ennå; lag en med `lagvis new kommune { $number }`
no_fingerprint = `{ $text }` er ikke noe fingeravtrykk, som `v2-afc0cd6a9626`
same_sentence = { $address }: både du og kurset har endret den samme setningen
not_merged = ingenting er skrevet; endre teksten din, og kjør `accept` uten `--merge`
not_merged_in_any_language = ingenting er skrevet; endre teksten din, og kjør `accept` uten `--merge`; med `--translation` tar du ett språk for seg
not_written_unread = ingenting er skrevet, for { $place } kan ikke leses: { $said }
left = latt stå som det er: { $said }
all_recorded = ingenting å skrive: alt dette er notert fra før
would_be_wrong = ingenting er skrevet, for da ville { $place } blitt feil: { $said }; endre fila for hånd så feltene øverst er enkle linjer `navn: verdi`, og prøv igjen
not_written = `{ $path }` er ikke skrevet: { $why }
is_source = i `{ $source }/` ligger det prosjektet er laget av; velg en fil i en annen mappe
is_no_file = det som ligger der, er ingen vanlig fil; velg en annen
is_not_ours = lagvis har ikke skrevet det som ligger der; velg en annen fil, eller ta den bort først
folder_lacks = mappa finnes ikke; lag den først, eller velg en annen
nothing_changed = ingenting av det { $layer } erstatter, er endret
replaces_nothing = { $layer } erstatter ingenting ved `{ $address }`
replaces_nothing_of_module = { $layer } erstatter ingenting ved `{ $address }`; en del skrives som i `etikk#gaver`
below = i kurset
yours = din
state_of = { $address } i { $layer }, { $place }: { $state ->
        [editorial] er endret språklig siden den ble erstattet
        [same] er lik den den ble erstattet med
        [translated] kom på dette språket etter at den ble erstattet
        [not_recorded] ble ikke notert da den ble erstattet
        [changed] er endret siden den ble erstattet
       *[unchanged] er uendret siden den ble erstattet
    }
state_of_picture = { $picture }: { $state ->
        [editorial] er endret språklig siden den ble erstattet
        [same] er lik den den ble erstattet med
        [translated] kom på dette språket etter at den ble erstattet
        [not_recorded] ble ikke notert da den ble erstattet
        [changed] er endret siden den ble erstattet
       *[unchanged] er uendret siden den ble erstattet
    }
below_now = i kurset nå (det finnes ingen kopi av det som var)
below_unchanged = i kurset, før og nå
below_then_and_now = i kurset, før og nå
no_composition = lagene i utgaven kan ikke settes sammen
not_published = { $edition } legges ikke ut før dette er rettet:
removed_by = `{ $what }` er ikke i { $edition }: { $layer } har tatt den bort ({ $place })
left_out_by_condition = `{ $what }` er ikke i { $edition }: den er der bare når `{ $parameter }` er `{ $value }` ({ $place })
not_in_edition = `{ $what }` er ikke i { $edition }
no_section_for = det finnes ingen del `{ $section }` i { $module } for { $edition }
off = av
shown = vises
hidden = skjult
refused = avvist
retiring = skal bort (retiring), sier { $owner } ({ $place })
retiring_with = skal bort sammen med `{ $section }` (retiring), sier { $owner } ({ $place })
hidden_text = { $state ->
        [editorial] teksten fra { $owners } er endret språklig siden den ble erstattet av { $layer } ({ $fingerprint })
        [same] teksten fra { $owners } er lik den den ble erstattet med av { $layer } ({ $fingerprint })
        [translated] teksten fra { $owners } kom på dette språket etter at den ble erstattet av { $layer } ({ $fingerprint })
        [not_recorded] teksten fra { $owners } ble ikke notert da den ble erstattet av { $layer } ({ $fingerprint })
        [changed] teksten fra { $owners } er endret siden den ble erstattet av { $layer } ({ $fingerprint })
       *[unchanged] teksten fra { $owners } er uendret siden den ble erstattet av { $layer } ({ $fingerprint })
    }
found_at = funnet i { $places }
no_such_words = { $edition } har ingen slik modul, og ikke de ordene
give_address = skriv en adresse, som i `etikk#gaver`, eller ord som de står i teksten
hit_replaced = erstattet i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    } ({ $old } etter en eldre tekst): der sies det fra om en endring, og en lås stanser disse utgavene og dem over
hit_added_to = utvidet i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der sies det ikke fra om en endring; `locked` og `required=` stanser disse utgavene, `add-only` ikke
hit_module_removed = modulen er tatt bort i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der sies det fra om en endring, og en lås stanser disse utgavene
hit_linked_to = lenket til fra { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: tas den bort, fører lenken ikke noe sted
hit_placed = nye deler er plassert ved den i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: tas den bort, stanser disse utgavene; en endring eller en lås gjør det ikke
hit_listed = flyttet, brukt som plass, satt på en dag eller gitt felt i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: tas den bort, stanser disse utgavene; en endring eller en lås gjør det ikke
hit_notes = noter og lenker i linjene er erstattet i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der sies det fra om en endring av dem
hit_inner = underdelene er nevnt i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der sies det fra om noe tas bort eller skal bort (`retiring`), ikke om en endring eller en lås
hit_built_on = bygd videre på i { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }: der sies det fra om det en lås, en fjerning eller en ny id gjør med det lagene under har laget
is_retiring = den skal bort (retiring): de som erstatter den, legger til i den eller plasserer noe ved den, får vite det (W14)
no_module = det finnes ingen modul `{ $module }` i kurset; `lagvis list modules` viser alle
no_section_in = det finnes ingen del `{ $section }` i { $module }
required_would_stop = `required={ $kind }` ville stanse { $layers ->
        [one] { $layers } lag
       *[other] { $layers } lag
    }, som måtte fylle den ut
nobody_hit = ingen lag nevner `{ $address }`: den kan endres, låses eller tas bort uten at andre enn leserne merker det
stopped_already = stanset fra før: { $code }
out_of_date_already = etter en eldre tekst fra før
word_link = lenke
word_front_matter = felt øverst
word_day = dag
unknown_command = det finnes ingen kommando `{ $command }`; `lagvis --help` viser alle
unknown_argument = `{ $argument }` er ukjent her; skriv `--help` etter kommandoen for å se hva du kan skrive
name_the_edition = skriv `--for { $edition }`, hvis det er en kommune eller et annet lag
argument_lacks = { $argument } mangler; skriv `--help` etter kommandoen for å se hva du kan skrive
command_lacks = skriv hva som skal gjøres; `lagvis --help` viser alle kommandoene
value_lacks = etter { $argument } må det stå en verdi
value_is_none_of = `{ $value }` kan ikke stå etter { $argument }: skriv en av { $values }
wrong_value = `{ $value }` kan ikke stå etter { $argument }
arguments_conflict = { $argument } kan ikke stå sammen med { $other }
wrong_arguments = det som står etter kommandoen, er ikke til å forstå: { $said }
sent = { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    }, { $kilobytes } kB: { $path }
how_to_receive = den som har kurset, kjører `lagvis receive { $file }`
zip_file_too_large = `{ $path }` er for stor: et lag kan være { $limit } MB
not_received = ikke tatt imot: { $place }: { $said }
would_stop = { $editions } kan ikke legges ut etter dette, før det som ikke går sammen med laget, er rettet
older_copy = { $layer } er sendt fra en eldre kopi: i prosjektet er det notert at dagens tekst er lest i { $addresses }, og det er det ikke i zip-fila
nothing_new = ingenting å skrive: { $layer } er her fra før, slik det ble sendt
received = { $layer } er tatt imot: { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    } skrevet eller tatt bort
not_built_with_errors = utgaven til { $name } er ikke laget, for noe i den er feil: se hva som gjenstår
begun = { $folder } er laget; gå dit med `cd`, og skriv `lagvis` for å se kurset i nettleseren og skrive i det
how_to_begin = her er det ikke noe prosjekt; `lagvis init MAPPE` lager et lite, og `lagvis init MAPPE --course` hele kurset
not_empty = det ligger noe i `{ $folder }` fra før; velg en mappe som er tom eller ikke finnes
head_file = fil
head_state = status
head_folder = mappe
theme_carried = programmets egen
theme_same = lik programmets
theme_changed = endret
theme_unknown = endret; fra hvilken versjon er ukjent
theme_older = endret, fra en eldre versjon enn programmets
theme_outdated = ikke endret, men eldre enn programmets
theme_added = bare i dette prosjektet
theme_dropped = programmet har den ikke lenger
theme_listed = temaet { $name }: { $files } filer, { $own } av dem i prosjektet{ $older ->
        [0] {""}
       *[other] {" "}({ $older } er eldre enn programmets)
    }
theme_not_begun = mappa `{ $folder }` finnes ikke ennå; `lagvis theme FIL` lager den
how_to_renew = det du begynte med, ligger i `{ $copy }`; flytt din `{ $file }` unna, kjør `lagvis theme { $file }`, og gjør endringene dine i den nye
how_to_drop = ta bort { $files }, så brukes programmets egen
theme_written = { $path } er skrevet
how_to_undo_theme = det du endrer der, brukes i stedet for programmets; tar du bort en fil, brukes programmets egen igjen
theme_is_not_known = det går ikke an å se hvilket tema som brukes: { $place }: { $said }
theme_has_no_file = temaet i programmet har ingen fil `{ $file }`; `lagvis theme` viser alle
theme_has_several = flere filer heter `{ $file }`; skriv en av { $files }
theme_file_is_there = ingenting er skrevet, for `{ $path }` finnes fra før; endre den, eller flytt den unna først
theme_name_is_no_folder = det som står etter `theme` i content/lagvis.yaml, kan ikke være navnet på en mappe; skriv et navn uten tegn som `/`, som ikke begynner med punktum
theme_folder_is_no_folder = `{ $path }` er en lenke eller en fil; der må det være en mappe
