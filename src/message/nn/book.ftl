name_taken = sida `{ $page }` lagar lagvis sjølv, og denne modulen ville teke plassen hennar
    .way1 = gi fila til modulen eit anna namn
name_of_device = `{ $name }` er namnet på ei eining i Windows, som korkje kan lagre modulen eller sida hans
    .way1 = gi fila til modulen eit anna namn
name_too_long = namnet på modulen er så langt (over { $limit } byte) at ikkje alle maskiner kan ta vare på sida
    .way1 = gi fila til modulen eit kortare namn
folder_taken = mappa `{ $folder }` på nettstaden bruker lagvis sjølv, og utgåva av dette laget ville liggje i henne
    .way1 = gi mappa til laget eit anna namn
folder_unportable = utgåva ville liggje i ei mappe `{ $folder }`, og det namnet kan ikkje alle maskiner og adresser bruke
    .way1 = gi mappa til laget eit kort namn av bokstavar, tal, mellomrom, `-`, `_` og `.`, som byrjar med ein bokstav eller eit tal (høgst 120 byte, og ikkje namnet på ei eining, som `con`)
folder_twice = utgåva av `{ $other }` ligg allereie i mappa `{ $folder }` på nettstaden; store og små bokstavar tel ikkje
    .way1 = gi mappa til dette laget eit anna namn
no_address = `{ $address }` er inga adresse som ein lesar kan opne
    .way1 = skriv henne som `https://…`, `mailto:…` eller `tel:…`
no_address_with_value = med denne verdien fører ei lenkje i utgåva { $edition } til `{ $address }`, som ingen lesar kan opne
    .way1 = skriv verdien slik at han blir ei adresse, eller den delen av ei som teksten treng
link_without_text = denne lenkja har ingen tekst, så ingen kan sjå henne
    .way1 = skriv teksten mellom klammene: `[tekst](adresse)`
heading_without_text = denne overskrifta har ingen tekst, og det er inga under henne å hente ein frå
    .way1 = skriv teksten framfor klammene, som i `## Gåver {"{"}#gaver{"}"}`
title_without_words = denne tittelen seier ingenting i utgåva
    .way1 = skriv ord som alle utgåver viser
picture_without_words = teksten for dei som ikkje ser biletet, seier ingenting i utgåva
    .way1 = skriv i klammene kva det viser
no_module = det finst ingen modul `{ $module }` å lenkje til
module_of_guide = `{ $module }` er berre for den som held kurset, så ingen andre tekstar kan lenkje til han
    .way1 = ta lenkja bort, eller flytt det ho fører til, til ein modul i handboka
no_section = det finst ingen del `{ $section }` i { $module } å lenkje til
module_renamed = modulen det er lenkja til, heiter no `{ $module }`
    .way1 = lenkja fører dit; skriv det nye namnet i henne
section_renamed = delen det er lenkja til, er no `{ $module }.md#{ $section }`
    .way1 = lenkja fører dit; skriv den nye adressa i henne
link_removed = `{ $what }` er ikkje i utgåva { $edition }
    .way1 = der blir lenkja vist som vanleg tekst
no_day = programmet har ingen dag { $day }
    .way1 = dagane står i lagvis.yaml
no_picture = det finst ikkje noko bilete `{ $path }`
    .way1 = legg biletet i `assets/` i mappa dykkar, og skriv namnet slik fila heiter, eller ta biletet ut av teksten
no_value_in_base = `{ $name }` har ingen verdi i denne utgåva
    .way1 = gi han ein `default` i lagvis.yaml
no_value = `{ $name }` har ingen verdi for { $layer }
    .way1 = skriv `{ $name }: …` under `values:` i layer.yaml
declared_without_default = oppgitt her, utan standardverdi
used_here = brukt her
where_ids_are = id-en står i klammer etter overskrifta til delen, som i `{"{"}#gaver{"}"}`; ligg delen i ein annan modul, skriv du `modul.md#id`
first_part_here = den første delen { $part } er her
planned_too_long = lysbileta tek { $sum ->
        [one] { $sum } minutt
       *[other] { $sum } minutt
    }, og av dei { $minutes } modulen har, kan høgst { $room } planleggjast ({ $share } %): { $made_of }
    .way1 = gi modulen fleire `minutes`, eller ei oppgåve eller notata færre, eller hald eit lysbilete i reserve med `.hide-slide`
made_of = { $timed } til det som har si eiga tid, { $notes } etter notata, og { $slides } til { $others ->
        [one] { $others } anna lysbilete
       *[other] { $others } andre lysbilete
    }
part_missing = «{ $case }» har ein del { $part }, men ingen del { $missing } før han
    .way1 = nummerer delane 1, 2, 3 og så vidare; dei som høyrer til same saka, har same ramme og tittel, og står i same del av modulen
part_twice = «{ $case }» har to delar { $part }
    .way1 = nummerer delane 1, 2, 3 og så vidare; dei som høyrer til same saka, har same ramme og tittel, og står i same del av modulen
note_without_slide = dette er til den som held kurset, men `{ $section }` har ikkje noko lysbilete å seie det til
    .way1 = flytt det til ein del som har eit, eller ta `.no-slide` bort frå overskrifta
slide_in_footnote = dette er berre for lysbiletet, men ikkje noko lysbilete viser til fotnoten det står i
    .way1 = vis til fotnoten frå ei liste, ein tabell eller ei ramme òg, eller ta dette ut av han
slide_without_slide = dette er berre for lysbiletet, men `{ $section }` har ikkje noko
    .way1 = flytt det til ein del som har eit, eller ta `.no-slide` bort frå overskrifta
