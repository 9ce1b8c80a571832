file_unreadable = fila kan ikke leses: { $error }
file_is_link = denne fila er en snarvei til en annen (symbolsk lenke)
    .way1 = legg en kopi av fila her i stedet
file_is_none = dette er ingen vanlig fil
    .way1 = ta den bort
file_too_large = fila er større enn { $limit } KiB
    .way1 = gjør den mindre, eller del den
too_many_lines = fila har mer enn { $limit } linjer
    .way1 = del den
line_too_long = linje { $line } i fila er for lang: den kan være på høyst { $limit } byte
    .way1 = del den i flere linjer
file_in_utf16 = fila er lagret som UTF-16 og ikke som UTF-8
    .way1 = lagre den med koding UTF-8: i Notisblokk velger du det ved siden av knappen «Lagre»
file_in_other_encoding = fila er ikke lagret som UTF-8 (linje { $line })
    .way1 = lagre den med koding UTF-8
text_ends = her står tegnet U+0000 ({ $times ->
        [one] { $times } gang
       *[other] { $times } ganger
    } i fila), som ikke kan stå i noen tekst
    .way1 = slett det, eller lagre fila på nytt som ren tekst
file_not_utf8 = fila er ikke lagret som UTF-8 (linje { $line }): den første bokstaven som ikke kan leses, er nummer { $column } på linja, etter `{ $before }`
    .way1 = lagre den med koding UTF-8: i Notisblokk velger du det ved siden av knappen «Lagre»; Word spør når du lagrer som ren tekst
character_turns_text = her står det usynlige tegnet { $code } ({ $times ->
        [one] { $times } gang
       *[other] { $times } ganger
    } i fila), som snur teksten etter det
    .way1 = slett det
control_character = her står det usynlige tegnet { $code } ({ $times ->
        [one] { $times } gang
       *[other] { $times } ganger
    } i fila), som forsvinner på siden og på papiret
    .way1 = slett det, eller skriv et mellomrom eller en ny linje i stedet
misread_letter = her står `{ $text }` ({ $times ->
        [one] { $times } gang
       *[other] { $times } ganger
    } i fila) i stedet for en bokstav som et program har lest feil
    .way1 = skriv bokstaven på nytt
ligature = `{ $sign }` er ett tegn ({ $times ->
        [one] { $times } gang
       *[other] { $times } ganger
    } i fila), og den som søker etter `{ $letters }`, finner det ikke
    .way1 = skriv `{ $letters }`
layer_is_a_folder = fila ligger ikke i mappa til noe lag, `layers/<slag>/<navn>/`
    .way1 = flytt den dit, eller ta den bort
folder_of_no_kind = lagvis.yaml har ikke noe slag lag som heter `{ $kind }`
folder_without_layer_file = laget `{ $folder }` har ingen fil `layer.yaml`
    .way1 = skriv en med linjene `kind: { $kind }` og `name: …`
layer_file_by_other_name = laget `{ $folder }` har ingen fil `layer.yaml`
    .way1 = gi denne fila det navnet
misplaced_file = denne fila hører ikke hjemme her
improper_file_name = fila til en modul har et navn med bare a til z, 0 til 9 og bindestrek
    .way1 = kall den `{ $name }`
translation_by_other_name = i navnet på en oversettelse står det punktum foran språket
    .way1 = kall den `{ $name }`
file_beside = `{ $name }` ligger også her, så denne fila leses ikke
    .way1 = slett den, eller bytt ut `{ $name }` med den
empty_file = fila er tom
    .way1 = skriv modulen, eller slett fila
file_in_no_language = `.{ $tag }.md`: kurset finnes ikke på språket `{ $tag }`
    .way1 = det finnes på { $known }: bytt språket i navnet på fila, eller ta den bort
file_in_first_language = `{ $tag }` er lagets første språk, så fila skal hete `{ $slug }.md`
no_picture = denne fila er ikke noe bilde, og i `assets/` ligger bare bilder
    .way1 = ta den bort
unportable_picture = fila `{ $name }` har et navn som ikke alle maskiner kan bruke
    .way1 = gi den og mappene den ligger i, korte navn av bokstaver, tall, mellomrom, `-`, `_` og `.`, som begynner med en bokstav eller et tall (høyst 120 byte til sammen)
unprintable_type = { $kind } kan ikke skrives ut
    .way1 = lagre bildet som PNG eller JPEG, og en tegning som SVG; i `assets/assets.yaml` skriver du hvem som har laget det
misnamed_picture = dette bildet er { $kind }, men navnet sier noe annet
    .way1 = kall det `{ $name }`
broken_picture = fila kan ikke leses som { $kind }
    .way1 = lagre bildet på nytt
picture_too_large = bildet er { $width } ganger { $height } piksler, og ingen side viser mer enn { $limit } millioner
    .way1 = lagre det mindre
picture_in_cmyk = bildet er lagret i trykkfarger (CMYK) og kan ikke skrives ut herfra
    .way1 = lagre det i RGB
picture_twice = det er to bilder `assets/{ $name }`: store og små bokstaver teller ikke, heller ikke hvordan en å er satt sammen
    .way1 = gi det ene et annet navn
picture_without_row = `assets/assets.yaml` sier ikke hvem som har laget `assets/{ $name }` (`credit`), og hvordan det kan brukes (`licence`)
    .way1 = fyll ut denne linja i den fila, som du lager hvis den ikke finnes: `{ $row }`
no_svg = fila kan ikke leses som SVG: { $error }
    .way1 = lagre den på nytt som en enkel tegning
svg_declares = denne DOCTYPE-linja gir nettleseren noe å sette inn i tegningen
    .way1 = ta bort det som står mellom `[` og `]` i den, eller lagre fila som enkel SVG
svg_is_none = fila er ikke SVG: det første elementet er ikke `svg`
    .way1 = lagre den som en enkel tegning
svg_holds = fila inneholder `<{ $name }>`, som ikke hører til en tegning
    .way1 = lagre den som en enkel tegning
svg_has_attribute = `<{ $element }>` har `{ $name }` her, som ikke hører til en tegning
    .way1 = lagre den som en enkel tegning
svg_instructs = fila inneholder instruksen `<?{ $name }`
    .way1 = ta den bort, eller lagre fila som en enkel tegning
svg_loads = tegningen henter `{ $address }` fra et annet sted
    .way1 = lagre den som en enkel tegning
svg_styles = `{ $part }` kan ikke stå i stilen til en tegning
    .way1 = lagre den som en enkel tegning
svg_has_no_size = `viewBox="{ $written }"` sier ikke hvor stor tegningen er
    .way1 = skriv fire tall, der de to siste er over null, som i `0 0 100 50`
svg_is_huge = et tall i tegningen, `{ $number }…`, er for stort til å tegnes
    .way1 = lagre den som en enkel tegning
svg_has_rules = stilen i tegningen har mer enn { $limit } regler
    .way1 = lagre den som en enkel tegning
svg_is_crowded = et element i tegningen har mer enn { $limit } egenskaper
    .way1 = lagre den som en enkel tegning
svg_is_deep = mer enn { $limit } elementer i tegningen ligger inni hverandre
    .way1 = lagre den som en enkel tegning
svg_draws_itself = `{ $id }` tegnes som en del av seg selv
    .way1 = lagre den som en enkel tegning
svg_leads_far = mer enn { $limit } deler tegner hverandre på rad
    .way1 = lagre den som en enkel tegning
svg_draws_much = tegningen består av mer enn { $limit } ting
    .way1 = gjør den enklere, eller lagre den som PNG
call_file = kall den `{ $name }`
call_folder = kall mappa den ligger i, `{ $name }`
save_as_markdown = åpne den i Word, og lim teksten inn i en av filene her som slutter på `.md`, under en overskrift; ta så denne fila ut av mappa
put_readme_above = det som er til dem som tar vare på filene, ligger i `content/`, over alle lag: legg den der
put_picture_in_assets = bilder ligger i `assets/`: legg det der
what_a_layer_holds = et lag består av `layer.yaml`, Markdown-filer ved siden av den, og bilder i `assets/`
begins_with_mark = tegnet «{ $mark }» kan ikke stå først i en tekst her
    .way1 = sett teksten i "anførselstegn"
colon_in_text = det står kolon og mellomrom i teksten, og da leses den som et navn og en verdi
    .way1 = sett teksten i "anførselstegn"
hash_ends_text = `#` begynner en kommentar her, så teksten slutter foran tegnet
    .way1 = sett teksten i "anførselstegn", som i "#00575b"; skal det være en kommentar, skriver du et mellomrom foran
hash_begins_comment = det som står etter `#`, leses ikke, for tegnet begynner en kommentar
    .way1 = sett teksten i "anførselstegn", som i "#00575b"
quotation_not_closed = anførselstegnet `{ $mark }` som åpner her, lukkes ikke før neste linje, som da blir en del av teksten
    .way1 = lukk med `{ $mark }` der teksten slutter; er tegnet en del av teksten, setter du teksten mellom andre anførselstegn
text_behind_quotation = teksten fortsetter etter anførselstegnet `{ $mark }` som lukker den
    .way1 = sett alt mellom tegn som ikke står i teksten, som i '"Nei", sa hun' eller "Det er 'nei'"
no_escape = en skråstrek bakover (\) mellom doble anførselstegn kan ikke stå foran dette tegnet
    .way1 = skriv `\\`, eller sett teksten mellom enkle anførselstegn
no_plain_space = her står en tabulator eller et hardt mellomrom, der det bare kan stå vanlige mellomrom
    .way1 = sett mellomrom i stedet, like mange som på linjene rundt
no_space_after_colon = det mangler et mellomrom etter kolonet i `{ $key }:`, så det leses som tekst og ikke som et navn
    .way1 = skriv `{ $key }: …`, med et vanlig mellomrom
no_space_after_hyphen = det mangler et mellomrom etter bindestreken, så linja leses som tekst og ikke som et punkt
    .way1 = skriv `- { $text }`
line_without_colon = linja har ikke noe navn: det mangler kolon og mellomrom
    .way1 = skriv kolon og mellomrom etter navnet, som i `name: Bodø`; hører linja til teksten over, rykker du den inn
further_in = linja har flere mellomrom foran seg enn den over, så den leses som en del av teksten der
    .way1 = gi denne linja og den over like mange mellomrom; hører begge til under en linje som slutter på kolon, har de to mellomrom mer enn den; en tekst over flere linjer med kolon i, setter du i "anførselstegn"
other_column = linja har ikke like mange mellomrom foran seg som linjene den hører sammen med
    .way1 = gi den like mange mellomrom som dem
too_far_in = linja har flere mellomrom foran seg enn linjene den hører sammen med
    .way1 = { $spaces ->
        [0] ta bort mellomrommene foran den
       *[other] la den få { $spaces } mellomrom foran seg
    }; er den en del av teksten over, setter du hele teksten i "anførselstegn"
too_far_out = linja har færre mellomrom foran seg enn linjene den hører sammen med
    .way1 = la den få { $spaces } mellomrom foran seg
bracket_not_closed = klammen `{ $mark }` som åpner her, lukkes ikke
    .way1 = lukk den; en tekst som begynner med en klamme, settes i "anførselstegn"
bracket_not_opened = her lukkes en klamme som ikke er åpnet
    .way1 = ta den bort, eller sett teksten i "anførselstegn"
no_key = det mangler et navn foran dette kolonet
    .way1 = skriv et, eller sett teksten i "anførselstegn"
key_is_no_text = foran kolonet skal det stå et ord, og her står det noe i klammer
    .way1 = en tekst som begynner med en klamme, settes i "anførselstegn"
key_twice = `{ $key }` står her for andre gang
    .way1 = behold den ene
second_document = `---` begynner noe nytt her, og fila kan bare ha én del
    .way1 = ta bort linja
unclear_yaml = denne linja er ikke til å forstå
    .way1 = sett en tekst med tegn som `: # {"{"} [ & * ! @` i "anførselstegn", og la linjer som hører sammen, begynne like langt inne
comment_in_text = `{ $text }` leses ikke: ` #` begynner en kommentar, så `{ $key }` slutter foran tegnet
    .way1 = sett teksten i "anførselstegn"; skal det være en kommentar, får den en egen linje
comment_for_value = `{ $key }` har ingen verdi: `{ $text }` er en kommentar, for den begynner med `#`
    .way1 = sett verdien i "anførselstegn", eller ta bort linja
no_value = `{ $key }` har ingen verdi
    .way1 = skriv en, eller ta bort linja
required_is_nothing = `{ $name }` har ingen verdi, og kurset krever en
    .way1 = skriv den på denne linja, etter kolonet
wrong_kind = `{ $key }` må være { $wanted ->
        [list] en liste, for eksempel `[a, b]`
        [map] linjer på formen `navn: verdi`
       *[text] en tekst
    }, og dette er { $found ->
        [list] en liste
        [map] flere linjer med navn og verdi
       *[text] en tekst
    }
list_as_text = `{ $key }` må være en liste
    .way1 = skriv `{ $key }: { $list }`
unknown_key = det finnes ikke noe felt `{ $key }`
only_set = `{ $key }` kan bare skrives på nytt: ingenting kan legges til eller tas bort
    .way1 = skriv det på en egen linje: `{ $key }: …`
no_such_word = `{ $key }` skal være { $words }, ikke `{ $found }`
no_whole_number = `{ $key }` skal være et helt tall, for eksempel 45, ikke `{ $found }`
no_months = `{ $key }` skal være et antall måneder fra 1 til 1200, ikke `{ $found }`
no_date = `{ $text }` er ikke en dato slik den skal skrives her
    .way1 = skriv år, måned og dag, som i `2027-09-13`
no_time = `{ $key }` skal være et klokkeslett, skrevet som "09:00", ikke `{ $text }`
no_share = `share` sier hvor mye av modulens minutter som kan planlegges, ikke `{ $text }`
    .way1 = skriv et tall over 0 og høyst 1, som i `share: 0.9`
incomplete_day = en dag i programmet må ha `day`, `start` og en senere `end`, skrevet som "09:00"
incomplete_break = en pause må ha `at` og `minutes`: når den begynner, skrevet som "09:55", og hvor lang den er
known_keys = her kan det stå { $keys }
quote_brackets = skal dette være en tekst, setter du den i "anførselstegn"
belongs_to_values = den hører til under `values:`; sett to mellomrom foran den, og la den stå der
programme_without_title = kurset mangler tittel: skriv `title: …`
no_texts_in_language = temaet har ingen tekster på `{ $tag }`
    .way1 = skriv `{ $file }` med de samme linjene som filene ved siden av, eller ta bort språket
programme_without_languages = kurset har ingen språk (`languages`)
    .way1 = skriv `languages: {"{"}nb: [nn], nn: [nb]{"}"}`
module_listed_twice = `{ $module }` står to ganger i `modules`
    .way1 = behold den ene
module_in_two_lists = `{ $module }` står i mer enn én av `modules`, `offered` og `guide`
    .way1 = la den stå i én av dem: i `modules` det som alle utgaver har
module_not_listed = `{ $module }` står ikke i `modules` i lagvis.yaml, så ingen utgave har den
    .way1 = legg den til der, i `offered` hvis den bare er for dem som selv tar den med, eller i `guide` hvis den bare er for den som holder kurset
module_of_no_day = `{ $module }` er et tilbud, eller bare for den som holder kurset, så den er ikke på noen dag i kurset
    .way1 = ta den ut av dagen; et lag som legger den til, setter opp dagen på nytt i sin egen layer.yaml
no_module = det finnes ingen modul `{ $module }`
no_kind = det finnes ikke noe slag lag som heter `{ $kind }`
foot_without_url = bare en verdi av `type: url` kan stå som lenke nederst på siden
not_filled_in = `{ $name }` er ikke fylt ut ennå
    .way1 = skriv verdien på denne linja; til det er gjort, står det på sidene at den mangler
wrong_value = `{ $name }` kan ikke være `{ $text }`: det må være { $wanted ->
        [email] en e-postadresse
        [url] en adresse som begynner med `https://`
        [date] en dato som `2027-09-13`
       *[number] et helt tall
    }
wrong_choice = `{ $name }` kan ikke være `{ $text }`: det må være { $words }
no_choice = `{ $parameter }` er ikke et valg mellom flere, så `if=` kan ikke spørre etter den
never_that_value = `{ $parameter }` kan ikke være `{ $value }`: det er en av { $values }
default_inserts_undeclared = standardverdien for `{ $name }` setter inn `{ $inserted }`, som ikke er oppgitt
default_inserts_derived = standardverdien for `{ $name }` setter inn `{ $inserted }`, som selv setter inn en annen verdi
    .way1 = skriv teksten helt ut
undeclared_parameter = det finnes ingen verdi som heter `{ $name }`
declare_it = `lagvis list parameters` viser dem som finnes; en ny oppgis under `parameters` i lagvis.yaml
use_declared = `lagvis list parameters` viser dem som finnes; ellers skriver du ordene selv, uten klammer
not_countable = du kan bare regne fra et tall, og `{ $name }` er ikke av `type: number`
no_parameter_name = i `{"{"}{"{"}…{"}"}{"}"}` står navnet på en verdi: a til z, 0 til 9 og `_`; du kan regne fra den, som i `{"{"}{"{"}valgar+1{"}"}{"}"}`
    .way1 = for vanlige klammer skriver du `\{"{"}{"{"}`
parameter_lacks_brace = her mangler en klamme, så ingen verdi settes inn
    .way1 = skriv `{ $whole }`, med to klammer på hver side
parameter_not_filled_in = i `{ $key }` settes det ikke inn noen verdi
    .way1 = skriv ordene selv
parameter_in_key = foran kolonet settes det ikke inn noen verdi
    .way1 = skriv ordene selv
parameter_in_tag = inni en HTML-kode settes det ikke inn noen verdi
    .way1 = skriv ordene selv
incomplete_act = loven `{ $act }` må ha `name`, `citation` og en `url` som begynner med `https://`
incomplete_row = `{ $name }` må ha `credit` og `licence`: hvem som har laget det, og hvordan det kan brukes
row_without_picture = det finnes ikke noe bilde `assets/{ $name }`
    .way1 = ta bort linja, eller legg inn fila
unreadable_row = denne linja i registeret over kommuner kan ikke leses: { $error }
wrong_numbers = en kommune har et nummer på fire sifre, og fylket et på to
kommune_without_name = kommunen mangler navn: skriv det i kolonnen `navn`
number_twice = nummeret { $number } står to ganger i registeret
no_module_entry = dette er hverken en modul eller en del
    .way1 = skriv navnet på en modul, `{"{"}name: {"{"}was: old-name{"}"}{"}"}` for en som har skiftet navn, eller `{"{"}part: …, modules: […]{"}"}`
old_name_twice = `{ $old }` er allerede oppgitt som det gamle navnet på `{ $module }`
    .way1 = la det stå ved den som har delene
old_name_is_used = `{ $old }` er fortsatt en modul, så det kan ikke være et gammelt navn på `{ $module }`
    .way1 = ta bort `was`, eller gi fila et nytt navn
here_first = her står det først
here = her
is_now_called = den heter nå `{ $module }`
or = { $first } eller { $second }
wrong_layer_kind = laget ligger i `layers/{ $kind }/`, så `kind` er `{ $kind }`, ikke `{ $found }`
layer_without_kind = laget mangler `kind`
    .way1 = skriv `kind: { $kind }`
layer_without_name = laget mangler navn (`name`)
    .way1 = skriv `name: …`
no_number = `number` skal være sifre i rette anførselstegn, som "4601", ikke `{ $text }`
name_is_place = dette er bare plassen for navnet på laget, og leserne får se det som det står
    .way1 = skriv navnet
no_language = kurset finnes ikke på språket `{ $tag }`
    .way1 = det finnes på { $known }
say_where_module_goes = skriv hvor modulen skal stå, som i `{"{"}after: etikk{"}"}` eller `{"{"}before: etikk{"}"}`
no_colour = `{ $key }` skal være en fargekode, som "#c00000" for rødt, ikke `{ $text }`; koden for fargen deres står i den grafiske profilen
no_main_colour = `colors` må ha `primary`, hovedfargen, skrevet som "#00575b"
value_of_undeclared = det finnes ingen verdi som heter `{ $name }`
    .way1 = `lagvis list parameters` viser dem som finnes; er det ingen av dem, tar du bort linja
front_matter_not_first = feltene øverst i fila begynner på første linje, og her står det noe foran `---`
    .way1 = ta bort tomme linjer og mellomrom over
not_three_hyphens = feltene øverst i fila begynner og slutter med tre bindestreker, `---`, og ikke med `{ $found }`
front_matter_without_end = feltene øverst i fila har ingen slutt
    .way1 = skriv `---` på en egen linje under `{ $line }`
no_front_matter = fila mangler feltene øverst
    .way1 = begynn den med linjene `---`, `title: …`, `---`
module_without_title = modulen mangler tittel: skriv `title: …` i feltene øverst i fila
replace_is_page = `replace` kan bare være `page`, ikke `{ $found }`
    .way1 = en del erstatter du med id-en i overskriften
no_fingerprint = `{ $text }` er ikke noe fingeravtrykk
    .way1 = `lagvis accept --editorial` skriver disse linjene
records_unread = lista som lagvis selv fører, kan ikke leses: { $fault }
    .way1 = har to utgaver av fila møtt hverandre, beholder du linjene fra begge og sletter merkene mellom dem; ellers henter du fram en eldre kopi, eller sletter fila og kjører `lagvis accept --all --in { $layer }`
document_as_markdown = dette er et Word-dokument eller en zip-fil som er gitt navnet til en tekst
    .way1 = gi den tilbake navnet med `.docx`, åpne den i Word, og lim teksten inn i ei ny fil med dette navnet
no_such_day = `{ $text }` finnes ikke i kalenderen: { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    } { $year } har { $days } dager
    .way1 = rett dagen eller måneden
no_such_month = `{ $text }` finnes ikke i kalenderen: det er ingen måned { $month }
    .way1 = skriv år, måned og dag, som i `{ $example }`
emphasis_in_yaml = `*` framhever ingenting her
    .way1 = skriv teksten uten: `{ $text }`
dash_for_hyphen = `{ $dash }` er en tankestrek, og et punkt i en liste begynner med bindestrek
    .way1 = skriv `{ $line }`
row_without_credit = det står ikke hvem som har laget `{ $name }`
    .way1 = skriv det her, i `credit: …`
row_without_licence = det står ikke hvordan `{ $name }` kan brukes
    .way1 = skriv det her, i `licence: …`
