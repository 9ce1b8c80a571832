name_taken = siden `{ $page }` lager lagvis selv, og denne modulen ville tatt plassen dens
    .way1 = gi modulens fil et annet navn
name_of_device = `{ $name }` er navnet på en enhet i Windows, som hverken kan lagre modulen eller siden dens
    .way1 = gi modulens fil et annet navn
name_too_long = navnet på modulen er så langt (over { $limit } byte) at ikke alle maskiner kan ta vare på siden
    .way1 = gi modulens fil et kortere navn
folder_taken = mappa `{ $folder }` på nettstedet bruker lagvis selv, og utgaven av dette laget ville ligge i den
    .way1 = gi lagets mappe et annet navn
folder_unportable = utgaven ville ligge i en mappe `{ $folder }`, og det navnet kan ikke alle maskiner og adresser bruke
    .way1 = gi lagets mappe et kort navn av bokstaver, tall, mellomrom, `-`, `_` og `.`, som begynner med en bokstav eller et tall (høyst 120 byte, og ikke navnet på en enhet, som `con`)
folder_twice = utgaven av `{ $other }` ligger allerede i mappa `{ $folder }` på nettstedet; store og små bokstaver teller ikke
    .way1 = gi dette lagets mappe et annet navn
no_address = `{ $address }` er ingen adresse som en leser kan åpne
    .way1 = skriv den som `https://…`, `mailto:…` eller `tel:…`
no_address_with_value = med denne verdien fører en lenke i utgaven { $edition } til `{ $address }`, som ingen leser kan åpne
    .way1 = skriv verdien slik at den blir en adresse, eller den delen av en som teksten trenger
link_without_text = denne lenken har ingen tekst, så ingen kan se den
    .way1 = skriv teksten mellom klammene: `[tekst](adresse)`
heading_without_text = denne overskriften har ingen tekst, og det er ingen under den å hente en fra
    .way1 = skriv teksten foran klammene, som i `## Gaver {"{"}#gaver{"}"}`
title_without_words = denne tittelen sier ingenting i utgaven
    .way1 = skriv ord som alle utgaver viser
picture_without_words = teksten for dem som ikke ser bildet, sier ingenting i utgaven
    .way1 = skriv i klammene hva det viser
no_module = det finnes ingen modul `{ $module }` å lenke til
module_of_guide = `{ $module }` er bare for den som holder kurset, så ingen andre tekster kan lenke til den
    .way1 = ta lenken bort, eller flytt det den fører til, til en modul i håndboka
no_section = det finnes ingen del `{ $section }` i { $module } å lenke til
module_renamed = modulen det lenkes til, heter nå `{ $module }`
    .way1 = lenken fører dit; skriv det nye navnet i den
section_renamed = delen det lenkes til, er nå `{ $module }.md#{ $section }`
    .way1 = lenken fører dit; skriv den nye adressen i den
link_removed = `{ $what }` er ikke i utgaven { $edition }
    .way1 = der vises lenken som vanlig tekst
no_day = programmet har ingen dag { $day }
    .way1 = dagene står i lagvis.yaml
no_picture = det finnes ikke noe bilde `{ $path }`
    .way1 = legg bildet i `assets/` i mappa deres, og skriv navnet slik fila heter, eller ta bildet ut av teksten
no_value_in_base = `{ $name }` har ingen verdi i denne utgaven
    .way1 = gi den en `default` i lagvis.yaml
no_value = `{ $name }` har ingen verdi for { $layer }
    .way1 = skriv `{ $name }: …` under `values:` i layer.yaml
declared_without_default = oppgitt her, uten standardverdi
used_here = brukt her
where_ids_are = id-en står i klammer etter overskriften til delen, som i `{"{"}#gaver{"}"}`; ligger delen i en annen modul, skriver du `modul.md#id`
first_part_here = den første delen { $part } er her
planned_too_long = lysbildene tar { $sum ->
        [one] { $sum } minutt
       *[other] { $sum } minutter
    }, og av modulens { $minutes } kan høyst { $room } planlegges ({ $share } %): { $made_of }
    .way1 = gi modulen flere `minutes`, eller en oppgave eller notatene færre, eller hold et lysbilde i reserve med `.hide-slide`
made_of = { $timed } til det som har sin egen tid, { $notes } etter notatene, og { $slides } til { $others ->
        [one] { $others } annet lysbilde
       *[other] { $others } andre lysbilder
    }
part_missing = «{ $case }» har en del { $part }, men ingen del { $missing } før den
    .way1 = nummerer delene 1, 2, 3 og så videre; de som hører til samme sak, har samme ramme og tittel, og står i samme del av modulen
part_twice = «{ $case }» har to deler { $part }
    .way1 = nummerer delene 1, 2, 3 og så videre; de som hører til samme sak, har samme ramme og tittel, og står i samme del av modulen
note_without_slide = dette er til den som holder kurset, men `{ $section }` har ikke noe lysbilde å si det til
    .way1 = flytt det til en del som har et, eller ta `.no-slide` bort fra overskriften
slide_in_footnote = dette er bare for lysbildet, men ikke noe lysbilde viser til fotnoten det står i
    .way1 = vis til fotnoten fra en liste, en tabell eller en ramme også, eller ta dette ut av den
slide_without_slide = dette er bare for lysbildet, men `{ $section }` har ikke noe
    .way1 = flytt det til en del som har et, eller ta `.no-slide` bort fra overskriften
