no_layer = det finst ikkje noko lag `{ $path }`
parents_in_circle = laga går i ring: `{ $layer }` ligg over `{ $parent }`, og `{ $parent }` ligg over `{ $layer }`; rett `parent` i det eine
cannot_lie_over = eit lag av slaget { $kind } kan ikkje liggje over eit av slaget { $below }
    .way1 = rekkjefølgja er kurset → { $kinds }
no_module = det finst ingen modul `{ $module }`
text_of_module = det finst ingen modul med namnet til denne fila, og delen `{ $section }` ligg i modulen `{ $module }`
improper_file_name = fila til ein modul har eit namn med berre a til z, 0 til 9 og bindestrek
    .way1 = kall ho `{ $name }`
no_module_to_move_by = det finst ingen modul `{ $module }` å plassere han ved
module_removed = modulen `{ $module }` finst ikkje lenger: { $layer } har teke han bort
module_removed_here = dette laget tek bort modulen `{ $module }`, så denne fila gjer ingenting
    .way1 = ta bort fila, eller stryk `{ $module }` i `remove`
module_gone = modulen `{ $module }` finst ikkje lenger i kurset; tekstane du bytte ut, ligg i `.base/`
    .way1 = ta bort fila, eller gjer henne til ein eigen modul: `modules: {"{"}add: [{ $module }]{"}"}` i layer.yaml
module_is_taken = det finst allereie ein modul `{ $module }` i kurset
    .way1 = kall din noko anna, eller stryk han i `add` for å endre den som finst
module_without_heading = modulen byrjar ikkje med ei overskrift på øvste nivå, så sida får ingen tittel
    .way1 = byrj teksten med `# { $title } {"{"}#{ $id }{"}"}`
no_file = det finst inga fil `{ $module }.md` i denne mappa
    .way1 = lag fila, eller ta `{ $module }` ut av lista
no_original = denne fila omset `{ $module }.md`, som ikkje ligg i same mappa
    .way1 = legg den fila der, med teksten på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    } og dei same id-ane
nothing_below = `{ $word }` endrar ein del i kurset, men denne modulen er berre dykkar eigen
    .way1 = ta bort ordet
moves_in_circle = `{ $module }` kan ikkje plasserast ved `{ $anchor }`, for han er sjølv plassert etter kvar `{ $module }` er
    .way1 = plasser ein av dei ved ein modul som ikkje blir flytta saman med dei
moved_twice = `{ $module }` blir flytta to gonger i dette laget
    .way1 = behald den eine
two_files = `{ $old }` heiter no `{ $module }`, og laget har òg { $file }, så denne fila blir ikkje brukt
    .way1 = flytt teksten til { $file }, og ta bort denne fila
section_of_gone_module = `{ $section }` høyrde til modulen `{ $module }`, som ikkje finst lenger
    .way1 = flytt teksten til ein modul som finst, som ein ny del `## … {"{"}#{ $section } after=…{"}"}`, eller ta han bort
module_gone_already = modulen `{ $module }` finst ikkje lenger i kurset, så dette har ingen verknad
    .way1 = stryk han på denne linja, eller skriv namnet modulen har no
moved_and_removed = laget tek òg bort modulen `{ $module }`
    .way1 = stryk han i `move` eller i `remove`
moved_by_removed = laget tek bort modulen `{ $anchor }`, så `{ $module }` kan ikkje flyttast ved sida av han
    .way1 = flytt han til ein annan plass, eller stryk `{ $anchor }` i `remove`
front_of_gone_module = felta øvst høyrde til modulen `{ $module }`, som ikkje finst lenger, men nokre av delane gjer det
    .way1 = flytt felta til fila for ein annan modul, eller ta dei bort
is_a_translation = ei omsetjing heiter `{ $name }`
without_parent = tek du bort linja, ligg laget over fylket sitt eller over kurset
write_parent = skriv eit lag som finst, som i `fylke/99-kystfylke`, eller ta bort linja: då ligg laget over fylket sitt eller over kurset
call_file_for = meinte du `{ $module }`? Kall fila `{ $name }`
call_file = kall fila `{ $name }`
move_text_to = flytt teksten til `{ $name }`, og slett denne fila
is_a_section = det er ein del av `{ $module }`: skriv teksten i `{ $module }.md` under `{"{"}#{ $section }{"}"}`
modules_on_offer = kurset tilbyr { $modules }, som ikkje treng noka fil
own_module = for ein eigen modul skriv du `add: [{ $module }]` under `modules:` i layer.yaml; står det alt ein `add:` der, legg du `{ $module }` til i han
take_file_away = ta bort fila
take_translation_away = skal teksten ikkje vere med, tek du bort denne fila òg
only_language = skal de berre skrive på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, skriv du `languages: [{ $language }]` i layer.yaml, og kallar denne fila `{ $module }.md`
take_out_of_line = stryk han på denne linja
no_section = det finst ingen del `{ $section }` i { $module }
section_removed = delen `{ $section }` finst ikkje lenger: { $owner } har teke han bort
replaces_unknown = overskrifta «{ $title }» har ingen id, så det er ikkje sagt kva del ho skal erstatte
    .way1 = meinte du `{"{"}#{ $near }{"}"}`? skriv det etter overskrifta
heading_without_id = overskrifta «{ $title }» har ingen id
    .way1 = skriv id-en til delen ho erstattar, etter overskrifta; for ein ny del skriv du `{"{"}#{ $section } { $place }{"}"}`
anchor_removed = delen `{ $section }`, som skulle vise plassen, er teken bort av { $layer }
    .way1 = vel ein annan plass
no_anchor = det finst ingen del `{ $section }` i { $module } som kan vise plassen
own_anchor = `{ $section }` er laga i dette laget, og plassen må visast med ein del frå laga under
older_id_taken = `{ $section }` var før id-en til delen `{ $now }` hos { $layer }, og det andre lag har skrive for han, ville bli teke for ditt
    .way1 = gi delen din ein annan id
second_title = `{ $section }` er tittelen på sida, så dette blir ein tittel nummer to
    .way1 = for ein del av sida skriv du `{"{"}#{ $id } in={ $section }{"}"}`
another_title = `{ $section }` er tittelen på sida, så dette blir ein tittel nummer to
    .way1 = skriv `##` for ein del av sida
id_taken_below = { $layer } har ein eigen del `{ $section }`
    .way1 = gi din ein annan id; skal han erstatte den frå { $layer }, tek du bort `{ $word }` og det som står etter likskapsteiknet
hidden_twice = `{ $section }` blir erstatta eller teken bort to gonger i dette laget
    .way1 = behald den eine
joined = { $layer } har éin del, `{ $section }`, for det som dette laget erstattar eller tek bort som `{ $first }` og som `{ $second }`
    .way1 = skriv det som skal stå, under `{"{"}#{ $section }{"}"}`, og ta bort det andre
hidden_within = `{ $section }` ligg i `{ $outer }`, og laget erstattar eller tek bort begge
    .way1 = behald den eine
two_ids = to delar har same id, `{ $section }`
    .way1 = gi ein av dei ein annan id
inner_id_taken = { $layer } har ein eigen del `{ $section }`, og han blir ikkje erstatta av ei overskrift inni `{ $outer }`
    .way1 = gi din ein annan id, til dømes `{"{"}#{ $outer }-{ $section }{"}"}`
    .way2 = skal han erstatte delen frå { $layer }, skriv du han framfor `{ $outer }` eller på same nivå
anchor_removed_here = delen `{ $section }`, som skulle vise plassen, tek du sjølv bort med `{ $word }` i dette laget
    .way1 = vel ein annan plass, eller la `{ $section }` stå
moved_to_removed = `{ $section }` er no i modulen `{ $module }`, som dette laget tek bort
    .way1 = ta bort teksten din, eller stryk `{ $module }` i `remove`
older_id_lives = `was=` nemner `{ $section }`, og det finst ein del med den id-en
    .way1 = gi den delen ein annan id: det laga plasserer ved `{ $section }`, følgjer ordet
older_id_claimed = to delar seier at dei før heitte `{ $section }`
    .way1 = la ordet stå ved den som har teksten
added_to_removed = `{ $section }` tek du sjølv bort med `{ $word }` i dette laget, så dette tillegget (`{ $adds }`) har ingen plass
    .way1 = gi teksten ein annan plass, som i `## … {"{"}#… after=…{"}"}`, eller la `{ $section }` stå
section_in_removed = delen `{ $section }` er no i modulen `{ $module }`, som { $layer } har teke bort
anchor_in_removed = delen `{ $section }`, som skulle vise plassen, er no i modulen `{ $module }`, som { $layer } har teke bort
    .way1 = vel ein annan plass
nothing_to_remove = delen `{ $section }` finst ikkje lenger, så dette `remove` har ingen verknad
    .way1 = ta bort overskrifta, eller skriv id-en delen har no
emptied = det står ingenting under denne overskrifta, så teksten i `{ $section }` blir borte
    .way1 = skriv teksten; skal delen bort, skriv du `## {"{"}#{ $section } remove{"}"}`; skal teksten som er der, bli ståande, tek du bort overskrifta
remove_with_text = under ei overskrift med `remove` kan det ikkje stå tekst
    .way1 = ta bort teksten, eller ordet `remove`
new_section = for ein ny del skriv du kvar han skal stå: `{"{"}#{ $section } { $place }{"}"}`
new_titled_section = for ein ny del skriv du ei overskrift framfor klammene, og kvar han skal stå: `## … {"{"}#{ $section } { $place }{"}"}`
replaced_text_is_kept = teksten du bytte ut, ligg i `.base/{ $copy }`
one_of = eit av laga { $layers }
place_by_below = plasser ein av dei ved ein del frå laga under
write_inside = skriv dette rett under `{ $anchor }` som ei overskrift på eit lågare nivå, utan `in=`
write_at_same_place = gi denne same plassen, `{"{"}#{ $section } { $place }{"}"}`, og skriv han { $word } `{ $anchor }` i fila
write_beside = skriv dette der det høyrer heime i fila, som ei overskrift på same nivå som `{ $anchor }`, utan `{ $word }`
take_away_or_place = ta bort teksten din, eller gi han ei overskrift og ein eigen plass: `## … {"{"}#{ $section } after=…{"}"}`
removed_here = teken bort her
removed_here_by = teken bort her av { $layer }
section_of = delen hos { $layer }
here_first = her står det først
made_here = laga her
section_with_id = delen med den id-en
locked_here = låst her
must_stay = delen som må bli ståande
translated_section = delen dette er omsetjinga av
section_to_fill_in = delen som skal fyllast ut
locked = `{ $section }` er låst av { $owner } og kan ikkje endrast her
    .way1 = for lokal tekst lagar du ein ny del: `## … {"{"}#{ $name }-… { $place }{"}"}`
add_only = til `{ $section }` kan du berre leggje til tekst, seier { $owner }
    .way1 = skriv `{"{"}#{ $section } append{"}"}` eller `{"{"}#{ $section } prepend{"}"}`
slot_of_another_kind = `{ $section }` blir fylt ut av kvar { $kind }, ikkje av eit lag av slaget { $own }
    .way1 = for lokal tekst lagar du ein ny del: `## … {"{"}#… { $place }{"}"}`
slot_added_to = `{ $section }` må fyllast ut; her held det ikkje å leggje til
    .way1 = skriv `{"{"}#{ $section }{"}"}` og dykkar eigen tekst
cannot_be_removed = `{ $what }` kan ikkje takast bort: { $why }
cannot_be_replaced_whole = `{ $what }` kan ikkje erstattast med alle underdelane: { $why }
    .way1 = erstatt han utan `whole`, og dei andre underdelane éin for éin
cannot_be_replaced = sida `{ $module }` kan ikkje erstattast: { $why }
    .way1 = ta bort `replace: page`, og erstatt dei andre delane éin for éin
policy_without_text = dette ordet kan ikkje stå saman med `{ $word }`: eit lag bestemmer berre over det som er sitt eige
    .way1 = ta det bort
condition_on_addition = `if=` kan ikkje stå saman med `{ $word }`: det som blir lagt til ein del, er der alltid når delen er det
    .way1 = ta det bort; skal ein verdi avgjere, lagar du ein eigen del: `## … {"{"}#… in={ $section } if={ $parameter }:{ $value }{"}"}`
no_kind = det finst ikkje noko slag lag som heiter `{ $kind }`
unfilled_by_condition = `{ $address }` må fyllast ut ({ $kind }), og denne teksten er berre der når `{ $parameter }` er `{ $value }`
    .way1 = ta bort vilkåret
value_turns_on_lock = når `{ $parameter }` er `{ $value }`, er `{ $section }` låst av { $owner }, og { $layer } har endra han
    .way1 = gi ein annan verdi her, eller ta bort endringa i { $layer }
required_of_nobody = ikkje noko lag av slaget { $kind } kan liggje over eit av slaget { $own }, så `required=` har ingen verknad
    .way1 = ta bort ordet
no_slides_to_hide = `{ $section }` har ingen lysbilete (`.no-slide`), så `.hide-slide` har ingen verknad
    .way1 = ta bort ordet
condition_on_whole = `if=` kan ikkje stå saman med `whole`: det er ikkje sagt kva som skal skje med underdelane
    .way1 = ta det bort, eller skriv kvar del for seg: `{"{"}#{ $section } if=…{"}"}` utan `whole`
unfilled = `{ $address }` må fyllast ut av kvar { $kind }
    .way1 = køyr `lagvis override { $address } --in { $layer }`, og skriv dykkar eigen tekst i { $file }
write_present_ids_first = først køyrer du `lagvis accept { $module }#{ $section } --in { $layer }`, som skriv id-ane frå i dag i fila
keep_as_slot = kvar { $kind } må fylle han ut
take_it_away = ta bort overskrifta
fill_it_in = skriv `{"{"}#{ $section }{"}"}` og dykkar eigen tekst
remove_others = ta bort dei andre underdelane éin for éin, med `## {"{"}#… remove{"}"}`
remove_other_sections = stryk han på denne linja, og ta bort dei andre delane éin for éin, med `## {"{"}#… remove{"}"}` i fila for modulen
kept_as_slot = i han ligg { $sections }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }, som kvar { $kind } må fylle ut
kept_by_lock = i han ligg { $sections }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }, som { $owner } har låst
title_unseen = overskrifta «{ $title }» blir ikkje vist: det som blir lagt til ein del, har inga eiga overskrift
    .way1 = ta ho bort, som i `## {"{"}#{ $section } { $word }{"}"}`, eller lag ein underdel: `### { $title } {"{"}#… in={ $section }{"}"}`
retiring = `{ $section }` skal bort (`retiring`), seier { $owner }; då har dette (`{ $word }`) ingen plass
retiring_hidden = `{ $section }` skal bort (`retiring`), seier { $owner }, og teksten din (`{ $word }`) står i staden for han
    .way1 = sjå til at teksten din kan stå åleine, og køyr `lagvis accept` når delen er borte
retiring_here = her står det at han skal bort
move_or_take_away = gi teksten ein eigen plass, som i `## … {"{"}#… after=…{"}"}`, eller ta han bort før delen forsvinn
fill_until_then = behald han så lenge, og gi det som skal bli ståande, ein eigen plass, som i `## … {"{"}#… after=…{"}"}`
take_away_before = ta han bort før delen forsvinn
choose_another_place = vel ein annan plass
translation_without_id = denne overskrifta har ingen id
    .way1 = skriv den id-en delen har i `{ $module }.md`
translates_nothing = dette er omsetjinga av `{ $section }`, som ikkje står i `{ $module }.md` i same laget: rett id-en, skriv delen i `{ $module }.md` òg, eller ta bort omsetjinga
translates_renamed = `{ $old }` heiter `{ $new }` i `{ $module }.md`
    .way1 = skriv `{"{"}#{ $new }{"}"}` her òg
word_in_translation = ei omsetjing inneheld berre tekst
    .way1 = dette ordet høyrer heime i `{ $module }.md`
translates_removed = `{ $section }` er teken bort i `{ $module }.md`
    .way1 = ta bort omsetjinga
text_in_language_only = `{ $section }` har tekst berre på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, og den som les { $reader ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $reader }
    }, får ikkje tekst på andre språk
    .way1 = omset han, eller legg til `{ $language }` i `languages: {"{"}{ $reader }: […]{"}"}` i lagvis.yaml
field_add_only = til feltet `{ $field }` kan du berre leggje til
    .way1 = skriv `add: {"{"}{ $field }: […]{"}"}`
field_is_set = feltet `{ $field }` er allereie sett, og kurset lèt ingen endre det
    .way1 = ta bort linja
field_kept = feltet `{ $field }` er låst av kurset, så ingenting kan takast bort frå det
field_locked = feltet `{ $field }` er låst av kurset
    .way1 = ta bort linja
field_must_be = `{ $field }` må vere { $what ->
        [list] ei liste, til dømes `[a, b]`
        [map] linjer på forma `namn: verdi`
       *[text] ein tekst
    }
field_is_list = `{ $field }` må vere ei liste
    .way1 = skriv `{ $field }: { $list }`
add_takes_lists = `add` legg til i lister
    .way1 = skriv `add: {"{"}{ $field }: […]{"}"}`
field_is_no_list = `{ $field }` er inga liste
    .way1 = skriv berre `{ $field }: …`
field_not_set = `{ $field }` er ikkje sett i kurset, så det er ikkje noko å ta bort
    .way1 = ta bort linja
field_gone_already = `{ $field }` finst ikkje lenger i kurset, så dette har ingen verknad
    .way1 = stryk det i `remove`
no_item_to_remove = `{ $field }` har ikkje noko punkt «{ $item }» å ta bort
    .way1 = stryk det på linja
parameter_locked = verdien `{ $parameter }` er låst av kurset
    .way1 = ta bort linja
no_act = det finst inga lov `{ $act }` i content/acts.yaml
no_place_in_act = `{ $place }` er ikkje nokon stad i ei lov
    .way1 = skriv ein paragraf, til dømes `14-7`, eller `kapittel-5`
law_not_checked = denne teksten lenkjer til ei lov, og det er ikkje sagt når lova sist blei lesen
    .way1 = les lova, og skriv dagen i klammene etter overskrifta, som i `checked=2026-11-27`
law_checked_long_ago = regelverket i denne teksten blei sist lese { $day }, for meir enn { $months ->
        [one] { $months } månad
       *[other] { $months } månader
    } sidan
    .way1 = les det på nytt, og skriv dagen du gjorde det
law_checked_later = regelverket i denne teksten skal vere lese { $day }, og i dag er det { $today }
    .way1 = skriv dagen då det sist blei lese
no_picture_in_layer = det finst ikkje noko bilete `{ $path }` i dette laget
    .way1 = legg fila i `assets/` ved sida av layer.yaml, og skriv namnet slik fila heiter; i `assets/assets.yaml` skriv du kven som har laga det
low_contrast = `{ $key }: { $colour }` kan ikkje lesast på { $background }: kontrasten er { $contrast }, og kravet (WCAG AA) er { $least }
darker = vel ein mørkare farge
lighter = vel ein lysare farge
blank = det står ein open strek i teksten, og lesarane ser han
    .way1 = skriv det som skal stå der; ei linje lesarane skal skrive på, høyrer heime i ein `[!exercise]` eller i ein tabell
value_is_place = verdien av `{ $name }` er `{ $value }`, og det er det lesarane får sjå overalt der han blir sett inn
    .way1 = skriv verdien, eller ta bort linja
instruction = denne teksten seier kva de skal skrive her, og lesarane får plasshaldaren i staden
    .way1 = skriv dykkar eigen tekst i staden; ein tekst i klammer som skal lesast, set du i «…», i ei sitatblokk eller mellom skråaksentar (`)
perhaps_instruction = denne teksten seier kanskje kva de skal skrive her, og lesarane ser han som han står
    .way1 = skriv dykkar eigen tekst i staden; skal han lesast som han er, skriv du `\[` eller `\{"{"}` for klammen og `\:` for kolonet, eller set han i «…»
module_on_no_day = `{ $module }` er ikkje på nokon dag i programmet, så han står berre i handboka
    .way1 = legg han til i `modules` for ein dag
day_too_long = dag { $day } er { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutt
    } for lang: han sluttar kl. { $end } og ikkje kl. { $wanted }
    .way1 = flytt ein modul til ein annan dag, eller gi han færre `minutes`
no_module_in_edition = det finst ingen modul `{ $module }` i denne utgåva
take_out_of_day = ta han ut av dagen
removed_module_in_day = modulen `{ $module }` er teken bort i denne utgåva
    .way1 = ta han ut av dagen
exercises_too_long = oppgåvene og filmane tek { $needed ->
        [one] { $needed } minutt
       *[other] { $needed } minutt
    }, og modulen har { $minutes }
    .way1 = gi modulen fleire `minutes`, eller oppgåvene færre
number_of_another = nummeret { $number } har òg { $layers }
    .way1 = gi kvart lag sitt eige
number_of_another_folder = nummeret { $number } er ikkje det mappa `{ $folder }` byrjar med
    .way1 = rett nummeret, eller gi mappa eit anna namn
number_of_nobody = registeret har ingen kommune med nummer { $number }: sjekk at du har skrive det rett
number_not_said = { $name } har nummer { $number } i registeret, men laget seier ikkje noko nummer; då blir det to utgåver, denne og den frå registeret
    .way1 = skriv `number: "{ $number }"`
number_of_another_kommune = nummeret { $number } høyrer til { $name } i registeret, og dette laget heiter { $own }
the_same_number = det same nummeret
has_number = { $name } har nummer { $number } der
holds_less = modulen har { $found } `[!{ $kind }]`, og `holds` i lagvis.yaml krev { $wanted }
    .way1 = skriv det som manglar
takes_what_is_held = utan det som dette tek bort, har modulen { $found } `[!{ $kind }]`, og kurset krev { $wanted }
    .way1 = ta dei med i teksten din, eller skriv andre
goals_elsewhere = måla skal stå under den første overskrifta i modulen, så dei blir det første lysbiletet
    .way1 = flytt dei dit
keypoints_elsewhere = det viktigaste skal vere det siste lysbiletet i modulen, og den siste delen med lysbilete er `{ $section }`
    .way1 = flytt det dit, eller den delen lenger opp
goal_not_met = ingenting oppfyller mål { $number }
    .way1 = skriv `{"{"}goals={ $number }{"}"}` ved spørsmålet, oppgåva eller saka som gjer det, eller lag ei
goal_no_longer_met = utan det som dette tek bort, er det ingenting som oppfyller mål { $number } i modulen
    .way1 = skriv `{"{"}goals={ $number }{"}"}` ved ei oppgåve eller eit spørsmål de har sjølve
fewer_goals = med dette har modulen { $count } mål, og ein tekst i kurset seier at han oppfyller mål { $number }
    .way1 = hald på rekkjefølgja på måla i kurset og set dykkar etter dei, eller byt ut den teksten òg
no_goal = det finst ikkje noko mål { $number }: modulen har { $count }
    .way1 = nummeret er plassen i lista i `[!goals]`, talt frå 1
the_course = kurset
file_is_gone = { $file } er borte frå mappa, og `{ $address }` må fyllast ut av kvar { $kind }
    .way1 = legg fila tilbake; finst ho ikkje, køyrer du `lagvis override { $address } --in { $layer }`, og skriv dykkar eigen tekst i den nye
two_ids_as_translated = to delar har same id, `{ $section }`
    .way1 = skriv `{"{"}#{ $own }{"}"}` her, som i omsetjinga
translation_lacks_id = denne overskrifta har ingen id
    .way1 = skriv `{"{"}#{ $section }{"}"}` etter ho, som i `{ $module }.md`
id_of_translation = i omsetjinga har han `{"{"}#{ $own }{"}"}`: skriv det her òg
own_module_on_day = for ein eigen modul legg du `{ $module }` inn i `add: […]` under `modules:` i layer.yaml; skal han ha ein plass i programmet, legg du han òg inn i `modules: […]` for ein dag under `agenda:`
