no_layer = det finnes ikke noe lag `{ $path }`
parents_in_circle = lagene går i ring: `{ $layer }` ligger over `{ $parent }`, og `{ $parent }` ligger over `{ $layer }`; rett `parent` i det ene
cannot_lie_over = et lag av slaget { $kind } kan ikke ligge over et av slaget { $below }
    .way1 = rekkefølgen er kurset → { $kinds }
no_module = det finnes ingen modul `{ $module }`
text_of_module = det finnes ingen modul med navnet til denne fila, og delen `{ $section }` ligger i modulen `{ $module }`
improper_file_name = fila til en modul har et navn med bare a til z, 0 til 9 og bindestrek
    .way1 = kall den `{ $name }`
no_module_to_move_by = det finnes ingen modul `{ $module }` å plassere den ved
module_removed = modulen `{ $module }` finnes ikke lenger: { $layer } har tatt den bort
module_removed_here = dette laget tar bort modulen `{ $module }`, så denne fila gjør ingenting
    .way1 = ta bort fila, eller stryk `{ $module }` i `remove`
module_gone = modulen `{ $module }` finnes ikke lenger i kurset; tekstene du byttet ut, ligger i `.base/`
    .way1 = ta bort fila, eller gjør den til en egen modul: `modules: {"{"}add: [{ $module }]{"}"}` i layer.yaml
module_is_taken = det finnes allerede en modul `{ $module }` i kurset
    .way1 = kall din noe annet, eller stryk den i `add` for å endre den som finnes
module_without_heading = modulen begynner ikke med en overskrift på øverste nivå, så siden får ingen tittel
    .way1 = begynn teksten med `# { $title } {"{"}#{ $id }{"}"}`
no_file = det finnes ingen fil `{ $module }.md` i denne mappa
    .way1 = lag fila, eller ta `{ $module }` ut av lista
no_original = denne fila oversetter `{ $module }.md`, som ikke ligger i samme mappe
    .way1 = legg den fila der, med teksten på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    } og de samme id-ene
nothing_below = `{ $word }` endrer en del i kurset, men denne modulen er bare deres egen
    .way1 = ta bort ordet
moves_in_circle = `{ $module }` kan ikke plasseres ved `{ $anchor }`, for den er selv plassert etter hvor `{ $module }` er
    .way1 = plasser en av dem ved en modul som ikke flyttes sammen med dem
moved_twice = `{ $module }` flyttes to ganger i dette laget
    .way1 = behold den ene
two_files = `{ $old }` heter nå `{ $module }`, og laget har også { $file }, så denne fila brukes ikke
    .way1 = flytt teksten til { $file }, og ta bort denne fila
section_of_gone_module = `{ $section }` hørte til modulen `{ $module }`, som ikke finnes lenger
    .way1 = flytt teksten til en modul som finnes, som en ny del `## … {"{"}#{ $section } after=…{"}"}`, eller ta den bort
module_gone_already = modulen `{ $module }` finnes ikke lenger i kurset, så dette har ingen virkning
    .way1 = stryk den på denne linja, eller skriv navnet modulen har nå
moved_and_removed = laget tar også bort modulen `{ $module }`
    .way1 = stryk den i `move` eller i `remove`
moved_by_removed = laget tar bort modulen `{ $anchor }`, så `{ $module }` kan ikke flyttes ved siden av den
    .way1 = flytt den til en annen plass, eller stryk `{ $anchor }` i `remove`
front_of_gone_module = feltene øverst hørte til modulen `{ $module }`, som ikke finnes lenger, men noen av delene gjør det
    .way1 = flytt feltene til fila for en annen modul, eller ta dem bort
is_a_translation = en oversettelse heter `{ $name }`
without_parent = tar du bort linja, ligger laget over sitt fylke eller over kurset
write_parent = skriv et lag som finnes, som i `fylke/99-kystfylke`, eller ta bort linja: da ligger laget over sitt fylke eller over kurset
call_file_for = mente du `{ $module }`? Kall fila `{ $name }`
call_file = kall fila `{ $name }`
move_text_to = flytt teksten til `{ $name }`, og slett denne fila
is_a_section = det er en del av `{ $module }`: skriv teksten i `{ $module }.md` under `{"{"}#{ $section }{"}"}`
modules_on_offer = kurset tilbyr { $modules }, som ikke trenger noen fil
own_module = for en egen modul skriver du `add: [{ $module }]` under `modules:` i layer.yaml; står det alt en `add:` der, legger du `{ $module }` til i den
take_file_away = ta bort fila
take_translation_away = skal teksten ikke være med, tar du bort denne fila også
only_language = skal dere bare skrive på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, skriver du `languages: [{ $language }]` i layer.yaml, og kaller denne fila `{ $module }.md`
take_out_of_line = stryk den på denne linja
no_section = det finnes ingen del `{ $section }` i { $module }
section_removed = delen `{ $section }` finnes ikke lenger: { $owner } har tatt den bort
replaces_unknown = overskriften «{ $title }» har ingen id, så det er ikke sagt hvilken del den skal erstatte
    .way1 = mente du `{"{"}#{ $near }{"}"}`? skriv det etter overskriften
heading_without_id = overskriften «{ $title }» har ingen id
    .way1 = skriv id-en til delen den erstatter, etter overskriften; for en ny del skriver du `{"{"}#{ $section } { $place }{"}"}`
anchor_removed = delen `{ $section }`, som skulle vise plassen, er tatt bort av { $layer }
    .way1 = velg en annen plass
no_anchor = det finnes ingen del `{ $section }` i { $module } som kan vise plassen
own_anchor = `{ $section }` er laget i dette laget, og plassen må vises med en del fra lagene under
older_id_taken = `{ $section }` var før id-en til delen `{ $now }` hos { $layer }, og det andre lag har skrevet for den, ville blitt tatt for ditt
    .way1 = gi delen din en annen id
second_title = `{ $section }` er tittelen på siden, så dette blir en tittel nummer to
    .way1 = for en del av siden skriver du `{"{"}#{ $id } in={ $section }{"}"}`
another_title = `{ $section }` er tittelen på siden, så dette blir en tittel nummer to
    .way1 = skriv `##` for en del av siden
id_taken_below = { $layer } har en egen del `{ $section }`
    .way1 = gi din en annen id; skal den erstatte den fra { $layer }, tar du bort `{ $word }` og det som står etter likhetstegnet
hidden_twice = `{ $section }` erstattes eller tas bort to ganger i dette laget
    .way1 = behold den ene
joined = { $layer } har én del, `{ $section }`, for det som dette laget erstatter eller tar bort som `{ $first }` og som `{ $second }`
    .way1 = skriv det som skal stå, under `{"{"}#{ $section }{"}"}`, og ta bort det andre
hidden_within = `{ $section }` ligger i `{ $outer }`, og laget erstatter eller tar bort begge
    .way1 = behold den ene
two_ids = to deler har samme id, `{ $section }`
    .way1 = gi en av dem en annen id
inner_id_taken = { $layer } har en egen del `{ $section }`, og den erstattes ikke av en overskrift inni `{ $outer }`
    .way1 = gi din en annen id, for eksempel `{"{"}#{ $outer }-{ $section }{"}"}`
    .way2 = skal den erstatte delen fra { $layer }, skriver du den foran `{ $outer }` eller på samme nivå
anchor_removed_here = delen `{ $section }`, som skulle vise plassen, tar du selv bort med `{ $word }` i dette laget
    .way1 = velg en annen plass, eller la `{ $section }` stå
moved_to_removed = `{ $section }` er nå i modulen `{ $module }`, som dette laget tar bort
    .way1 = ta bort teksten din, eller stryk `{ $module }` i `remove`
older_id_lives = `was=` nevner `{ $section }`, og det finnes en del med den id-en
    .way1 = gi den delen en annen id: det lagene plasserer ved `{ $section }`, følger ordet
older_id_claimed = to deler sier at de før het `{ $section }`
    .way1 = la ordet stå ved den som har teksten
added_to_removed = `{ $section }` tar du selv bort med `{ $word }` i dette laget, så dette tillegget (`{ $adds }`) har ingen plass
    .way1 = gi teksten en annen plass, som i `## … {"{"}#… after=…{"}"}`, eller la `{ $section }` stå
section_in_removed = delen `{ $section }` er nå i modulen `{ $module }`, som { $layer } har tatt bort
anchor_in_removed = delen `{ $section }`, som skulle vise plassen, er nå i modulen `{ $module }`, som { $layer } har tatt bort
    .way1 = velg en annen plass
nothing_to_remove = delen `{ $section }` finnes ikke lenger, så dette `remove` har ingen virkning
    .way1 = ta bort overskriften, eller skriv id-en delen har nå
emptied = det står ingenting under denne overskriften, så teksten i `{ $section }` blir borte
    .way1 = skriv teksten; skal delen bort, skriver du `## {"{"}#{ $section } remove{"}"}`; skal teksten som er der, bli stående, tar du bort overskriften
remove_with_text = under en overskrift med `remove` kan det ikke stå tekst
    .way1 = ta bort teksten, eller ordet `remove`
new_section = for en ny del skriver du hvor den skal stå: `{"{"}#{ $section } { $place }{"}"}`
new_titled_section = for en ny del skriver du en overskrift foran klammene, og hvor den skal stå: `## … {"{"}#{ $section } { $place }{"}"}`
replaced_text_is_kept = teksten du byttet ut, ligger i `.base/{ $copy }`
one_of = et av lagene { $layers }
place_by_below = plasser en av dem ved en del fra lagene under
write_inside = skriv dette rett under `{ $anchor }` som en overskrift på et lavere nivå, uten `in=`
write_at_same_place = gi denne samme plass, `{"{"}#{ $section } { $place }{"}"}`, og skriv den { $word } `{ $anchor }` i fila
write_beside = skriv dette der det hører hjemme i fila, som en overskrift på samme nivå som `{ $anchor }`, uten `{ $word }`
take_away_or_place = ta bort teksten din, eller gi den en overskrift og en egen plass: `## … {"{"}#{ $section } after=…{"}"}`
removed_here = tatt bort her
removed_here_by = tatt bort her av { $layer }
section_of = delen hos { $layer }
here_first = her står det først
made_here = laget her
section_with_id = delen med den id-en
locked_here = låst her
must_stay = delen som må bli stående
translated_section = delen dette er oversettelsen av
section_to_fill_in = delen som skal fylles ut
locked = `{ $section }` er låst av { $owner } og kan ikke endres her
    .way1 = for lokal tekst lager du en ny del: `## … {"{"}#{ $name }-… { $place }{"}"}`
add_only = til `{ $section }` kan du bare legge til tekst, sier { $owner }
    .way1 = skriv `{"{"}#{ $section } append{"}"}` eller `{"{"}#{ $section } prepend{"}"}`
slot_of_another_kind = `{ $section }` fylles ut av hver { $kind }, ikke av et lag av slaget { $own }
    .way1 = for lokal tekst lager du en ny del: `## … {"{"}#… { $place }{"}"}`
slot_added_to = `{ $section }` må fylles ut; her holder det ikke å legge til
    .way1 = skriv `{"{"}#{ $section }{"}"}` og deres egen tekst
cannot_be_removed = `{ $what }` kan ikke tas bort: { $why }
cannot_be_replaced_whole = `{ $what }` kan ikke erstattes med alle underdelene: { $why }
    .way1 = erstatt den uten `whole`, og de andre underdelene én for én
cannot_be_replaced = siden `{ $module }` kan ikke erstattes: { $why }
    .way1 = ta bort `replace: page`, og erstatt de andre delene én for én
policy_without_text = dette ordet kan ikke stå sammen med `{ $word }`: et lag bestemmer bare over det som er dets eget
    .way1 = ta det bort
condition_on_addition = `if=` kan ikke stå sammen med `{ $word }`: det som legges til en del, er der alltid når delen er det
    .way1 = ta det bort; skal en verdi avgjøre, lager du en egen del: `## … {"{"}#… in={ $section } if={ $parameter }:{ $value }{"}"}`
no_kind = det finnes ikke noe slag lag som heter `{ $kind }`
unfilled_by_condition = `{ $address }` må fylles ut ({ $kind }), og denne teksten er bare der når `{ $parameter }` er `{ $value }`
    .way1 = ta bort vilkåret
value_turns_on_lock = når `{ $parameter }` er `{ $value }`, er `{ $section }` låst av { $owner }, og { $layer } har endret den
    .way1 = gi en annen verdi her, eller ta bort endringen i { $layer }
required_of_nobody = ikke noe lag av slaget { $kind } kan ligge over et av slaget { $own }, så `required=` har ingen virkning
    .way1 = ta bort ordet
no_slides_to_hide = `{ $section }` har ingen lysbilder (`.no-slide`), så `.hide-slide` har ingen virkning
    .way1 = ta bort ordet
condition_on_whole = `if=` kan ikke stå sammen med `whole`: det er ikke sagt hva som skal skje med underdelene
    .way1 = ta det bort, eller skriv hver del for seg: `{"{"}#{ $section } if=…{"}"}` uten `whole`
unfilled = `{ $address }` må fylles ut av hver { $kind }
    .way1 = kjør `lagvis override { $address } --in { $layer }`, og skriv deres egen tekst i { $file }
write_present_ids_first = først kjører du `lagvis accept { $module }#{ $section } --in { $layer }`, som skriver dagens id-er i fila
keep_as_slot = hver { $kind } må fylle den ut
take_it_away = ta bort overskriften
fill_it_in = skriv `{"{"}#{ $section }{"}"}` og deres egen tekst
remove_others = ta bort de andre underdelene én for én, med `## {"{"}#… remove{"}"}`
remove_other_sections = stryk den på denne linja, og ta bort de andre delene én for én, med `## {"{"}#… remove{"}"}` i fila for modulen
kept_as_slot = i den ligger { $sections }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }, som hver { $kind } må fylle ut
kept_by_lock = i den ligger { $sections }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }, som er låst av { $owner }
title_unseen = overskriften «{ $title }» vises ikke: det som legges til en del, har ingen egen overskrift
    .way1 = ta den bort, som i `## {"{"}#{ $section } { $word }{"}"}`, eller lag en underdel: `### { $title } {"{"}#… in={ $section }{"}"}`
retiring = `{ $section }` skal bort (`retiring`), sier { $owner }; da har dette (`{ $word }`) ingen plass
retiring_hidden = `{ $section }` skal bort (`retiring`), sier { $owner }, og din tekst (`{ $word }`) står i stedet for den
    .way1 = se til at teksten din kan stå alene, og kjør `lagvis accept` når delen er borte
retiring_here = her står det at den skal bort
move_or_take_away = gi teksten en egen plass, som i `## … {"{"}#… after=…{"}"}`, eller ta den bort før delen forsvinner
fill_until_then = behold den så lenge, og gi det som skal bli stående, en egen plass, som i `## … {"{"}#… after=…{"}"}`
take_away_before = ta den bort før delen forsvinner
choose_another_place = velg en annen plass
translation_without_id = denne overskriften har ingen id
    .way1 = skriv den id-en delen har i `{ $module }.md`
translates_nothing = dette er oversettelsen av `{ $section }`, som ikke står i `{ $module }.md` i samme lag: rett id-en, skriv delen i `{ $module }.md` også, eller ta bort oversettelsen
translates_renamed = `{ $old }` heter `{ $new }` i `{ $module }.md`
    .way1 = skriv `{"{"}#{ $new }{"}"}` her også
word_in_translation = en oversettelse inneholder bare tekst
    .way1 = dette ordet hører hjemme i `{ $module }.md`
translates_removed = `{ $section }` er tatt bort i `{ $module }.md`
    .way1 = ta bort oversettelsen
text_in_language_only = `{ $section }` har tekst bare på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, og den som leser { $reader ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $reader }
    }, får ikke tekst på andre språk
    .way1 = oversett den, eller legg til `{ $language }` i `languages: {"{"}{ $reader }: […]{"}"}` i lagvis.yaml
field_add_only = til feltet `{ $field }` kan du bare legge til
    .way1 = skriv `add: {"{"}{ $field }: […]{"}"}`
field_is_set = feltet `{ $field }` er allerede satt, og kurset lar ingen endre det
    .way1 = ta bort linja
field_kept = feltet `{ $field }` er låst av kurset, så ingenting kan tas bort fra det
field_locked = feltet `{ $field }` er låst av kurset
    .way1 = ta bort linja
field_must_be = `{ $field }` må være { $what ->
        [list] en liste, for eksempel `[a, b]`
        [map] linjer på formen `navn: verdi`
       *[text] en tekst
    }
field_is_list = `{ $field }` må være en liste
    .way1 = skriv `{ $field }: { $list }`
add_takes_lists = `add` legger til i lister
    .way1 = skriv `add: {"{"}{ $field }: […]{"}"}`
field_is_no_list = `{ $field }` er ingen liste
    .way1 = skriv bare `{ $field }: …`
field_not_set = `{ $field }` er ikke satt i kurset, så det er ikke noe å ta bort
    .way1 = ta bort linja
field_gone_already = `{ $field }` finnes ikke lenger i kurset, så dette har ingen virkning
    .way1 = stryk det i `remove`
no_item_to_remove = `{ $field }` har ikke noe punkt «{ $item }» å ta bort
    .way1 = stryk det på linja
parameter_locked = verdien `{ $parameter }` er låst av kurset
    .way1 = ta bort linja
no_act = det finnes ingen lov `{ $act }` i content/acts.yaml
no_place_in_act = `{ $place }` er ikke noe sted i en lov
    .way1 = skriv en paragraf, for eksempel `14-7`, eller `kapittel-5`
law_not_checked = denne teksten lenker til en lov, og det er ikke sagt når loven sist ble lest
    .way1 = les loven, og skriv dagen i klammene etter overskriften, som i `checked=2026-11-27`
law_checked_long_ago = regelverket i denne teksten ble sist lest { $day }, for mer enn { $months ->
        [one] { $months } måned
       *[other] { $months } måneder
    } siden
    .way1 = les det på nytt, og skriv dagen du gjorde det
law_checked_later = regelverket i denne teksten skal være lest { $day }, og i dag er det { $today }
    .way1 = skriv dagen da det sist ble lest
no_picture_in_layer = det finnes ikke noe bilde `{ $path }` i dette laget
    .way1 = legg fila i `assets/` ved siden av layer.yaml, og skriv navnet slik fila heter; i `assets/assets.yaml` skriver du hvem som har laget det
low_contrast = `{ $key }: { $colour }` kan ikke leses på { $background }: kontrasten er { $contrast }, og kravet (WCAG AA) er { $least }
darker = velg en mørkere farge
lighter = velg en lysere farge
blank = det står en åpen strek i teksten, og leserne ser den
    .way1 = skriv det som skal stå der; en linje leserne skal skrive på, hører hjemme i en `[!exercise]` eller i en tabell
value_is_place = verdien av `{ $name }` er `{ $value }`, og det er det leserne får se overalt der den settes inn
    .way1 = skriv verdien, eller ta bort linja
instruction = denne teksten sier hva dere skal skrive her, og leserne får kursets plassholder i stedet
    .way1 = skriv deres egen tekst i stedet; en tekst i klammer som skal leses, setter du i «…», i en sitatblokk eller mellom skråaksenter (`)
perhaps_instruction = denne teksten sier kanskje hva dere skal skrive her, og leserne ser den som den står
    .way1 = skriv deres egen tekst i stedet; skal den leses som den er, skriver du `\[` eller `\{"{"}` for klammen og `\:` for kolonet, eller setter den i «…»
module_on_no_day = `{ $module }` er ikke på noen dag i programmet, så den står bare i håndboka
    .way1 = legg den til i `modules` for en dag
day_too_long = dag { $day } er { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    } for lang: den slutter kl. { $end } og ikke kl. { $wanted }
    .way1 = flytt en modul til en annen dag, eller gi den færre `minutes`
no_module_in_edition = det finnes ingen modul `{ $module }` i denne utgaven
take_out_of_day = ta den ut av dagen
removed_module_in_day = modulen `{ $module }` er tatt bort i denne utgaven
    .way1 = ta den ut av dagen
exercises_too_long = oppgavene og filmene tar { $needed ->
        [one] { $needed } minutt
       *[other] { $needed } minutter
    }, og modulen har { $minutes }
    .way1 = gi modulen flere `minutes`, eller oppgavene færre
number_of_another = nummeret { $number } har også { $layers }
    .way1 = gi hvert lag sitt eget
number_of_another_folder = nummeret { $number } er ikke det mappa `{ $folder }` begynner med
    .way1 = rett nummeret, eller gi mappa et annet navn
number_of_nobody = registeret har ingen kommune med nummer { $number }: sjekk at du har skrevet det riktig
number_not_said = { $name } har nummer { $number } i registeret, men laget sier ikke noe nummer; da blir det to utgaver, denne og den fra registeret
    .way1 = skriv `number: "{ $number }"`
number_of_another_kommune = nummeret { $number } hører til { $name } i registeret, og dette laget heter { $own }
the_same_number = det samme nummeret
has_number = { $name } har nummer { $number } der
holds_less = modulen har { $found } `[!{ $kind }]`, og `holds` i lagvis.yaml krever { $wanted }
    .way1 = skriv det som mangler
takes_what_is_held = uten det som dette tar bort, har modulen { $found } `[!{ $kind }]`, og kurset krever { $wanted }
    .way1 = ta dem med i din tekst, eller skriv andre
goals_elsewhere = målene skal stå under den første overskriften i modulen, så de blir det første lysbildet
    .way1 = flytt dem dit
keypoints_elsewhere = det viktigste skal være det siste lysbildet i modulen, og den siste delen med lysbilde er `{ $section }`
    .way1 = flytt det dit, eller den delen lenger opp
goal_not_met = ingenting oppfyller mål { $number }
    .way1 = skriv `{"{"}goals={ $number }{"}"}` ved spørsmålet, oppgaven eller saken som gjør det, eller lag en
goal_no_longer_met = uten det som dette tar bort, er det ingenting som oppfyller mål { $number } i modulen
    .way1 = skriv `{"{"}goals={ $number }{"}"}` ved en oppgave eller et spørsmål dere har selv
fewer_goals = med dette har modulen { $count } mål, og en tekst i kurset sier at den oppfyller mål { $number }
    .way1 = behold rekkefølgen på målene i kurset og sett deres etter dem, eller bytt ut den teksten også
no_goal = det finnes ikke noe mål { $number }: modulen har { $count }
    .way1 = nummeret er plassen i lista i `[!goals]`, talt fra 1
the_course = kurset
file_is_gone = { $file } er borte fra mappa, og `{ $address }` må fylles ut av hver { $kind }
    .way1 = legg fila tilbake; finnes den ikke, kjører du `lagvis override { $address } --in { $layer }`, og skriver deres egen tekst i den nye
two_ids_as_translated = to deler har samme id, `{ $section }`
    .way1 = skriv `{"{"}#{ $own }{"}"}` her, som i oversettelsen
translation_lacks_id = denne overskriften har ingen id
    .way1 = skriv `{"{"}#{ $section }{"}"}` etter den, som i `{ $module }.md`
id_of_translation = i oversettelsen har den `{"{"}#{ $own }{"}"}`: skriv det her også
own_module_on_day = for en egen modul legger du `{ $module }` inn i `add: […]` under `modules:` i layer.yaml; skal den ha en plass i programmet, legger du den også inn i `modules: […]` for en dag under `agenda:`
