file_unreadable = fila kan ikkje lesast: { $error }
file_is_link = denne fila er ein snarveg til ei anna (symbolsk lenkje)
    .way1 = legg ein kopi av fila her i staden
file_is_none = dette er inga vanleg fil
    .way1 = ta ho bort
file_too_large = fila er større enn { $limit } KiB
    .way1 = gjer henne mindre, eller del henne
too_many_lines = fila har meir enn { $limit } linjer
    .way1 = del henne
line_too_long = linje { $line } i fila er for lang: ho kan vere på høgst { $limit } byte
    .way1 = del henne i fleire linjer
file_in_utf16 = fila er lagra som UTF-16 og ikkje som UTF-8
    .way1 = lagre ho med koding UTF-8: i Notisblokk vel du det ved sida av knappen «Lagre»
file_in_other_encoding = fila er ikkje lagra som UTF-8 (linje { $line })
    .way1 = lagre ho med koding UTF-8
text_ends = her står teiknet U+0000 ({ $times ->
        [one] { $times } gong
       *[other] { $times } gonger
    } i fila), som ikkje kan stå i nokon tekst
    .way1 = slett det, eller lagre fila på nytt som rein tekst
file_not_utf8 = fila er ikkje lagra som UTF-8 (linje { $line }): den første bokstaven som ikkje kan lesast, er nummer { $column } på linja, etter `{ $before }`
    .way1 = lagre ho med koding UTF-8: i Notisblokk vel du det ved sida av knappen «Lagre»; Word spør når du lagrar som rein tekst
character_turns_text = her står det usynlege teiknet { $code } ({ $times ->
        [one] { $times } gong
       *[other] { $times } gonger
    } i fila), som snur teksten etter det
    .way1 = slett det
control_character = her står det usynlege teiknet { $code } ({ $times ->
        [one] { $times } gong
       *[other] { $times } gonger
    } i fila), som forsvinn på sida og på papiret
    .way1 = slett det, eller skriv eit mellomrom eller ei ny linje i staden
misread_letter = her står `{ $text }` ({ $times ->
        [one] { $times } gong
       *[other] { $times } gonger
    } i fila) i staden for ein bokstav som eit program har lese feil
    .way1 = skriv bokstaven på nytt
ligature = `{ $sign }` er eitt teikn ({ $times ->
        [one] { $times } gong
       *[other] { $times } gonger
    } i fila), og den som søkjer etter `{ $letters }`, finn det ikkje
    .way1 = skriv `{ $letters }`
layer_is_a_folder = fila ligg ikkje i mappa til noko lag, `layers/<slag>/<namn>/`
    .way1 = flytt ho dit, eller ta ho bort
folder_of_no_kind = lagvis.yaml har ikkje noko slag lag som heiter `{ $kind }`
folder_without_layer_file = laget `{ $folder }` har inga fil `layer.yaml`
    .way1 = skriv ei med linjene `kind: { $kind }` og `name: …`
layer_file_by_other_name = laget `{ $folder }` har inga fil `layer.yaml`
    .way1 = gi denne fila det namnet
misplaced_file = denne fila høyrer ikkje heime her
improper_file_name = fila til ein modul har eit namn med berre a til z, 0 til 9 og bindestrek
    .way1 = kall ho `{ $name }`
translation_by_other_name = i namnet på ei omsetjing står det punktum framfor språket
    .way1 = kall ho `{ $name }`
file_beside = `{ $name }` ligg òg her, så denne fila blir ikkje lesen
    .way1 = slett ho, eller byt ut `{ $name }` med henne
empty_file = fila er tom
    .way1 = skriv modulen, eller slett fila
file_in_no_language = `.{ $tag }.md`: kurset finst ikkje på språket `{ $tag }`
    .way1 = det finst på { $known }: byt språket i namnet på fila, eller ta ho bort
file_in_first_language = `{ $tag }` er det første språket til laget, så fila skal heite `{ $slug }.md`
no_picture = denne fila er ikkje noko bilete, og i `assets/` ligg berre bilete
    .way1 = ta ho bort
unportable_picture = fila `{ $name }` har eit namn som ikkje alle maskiner kan bruke
    .way1 = gi ho og mappene ho ligg i, korte namn av bokstavar, tal, mellomrom, `-`, `_` og `.`, som byrjar med ein bokstav eller eit tal (høgst 120 byte til saman)
unprintable_type = { $kind } kan ikkje skrivast ut
    .way1 = lagre biletet som PNG eller JPEG, og ei teikning som SVG; i `assets/assets.yaml` skriv du kven som har laga det
misnamed_picture = dette biletet er { $kind }, men namnet seier noko anna
    .way1 = kall det `{ $name }`
broken_picture = fila kan ikkje lesast som { $kind }
    .way1 = lagre biletet på nytt
picture_too_large = biletet er { $width } gonger { $height } pikslar, og inga side viser meir enn { $limit } millionar
    .way1 = lagre det mindre
picture_in_cmyk = biletet er lagra i trykkfargar (CMYK) og kan ikkje skrivast ut herfrå
    .way1 = lagre det i RGB
picture_twice = det er to bilete `assets/{ $name }`: store og små bokstavar tel ikkje, heller ikkje korleis ein å er sett saman
    .way1 = gi det eine eit anna namn
picture_without_row = `assets/assets.yaml` seier ikkje kven som har laga `assets/{ $name }` (`credit`), og korleis det kan brukast (`licence`)
    .way1 = fyll ut denne linja i den fila, som du lagar viss ho ikkje finst: `{ $row }`
no_svg = fila kan ikkje lesast som SVG: { $error }
    .way1 = lagre ho på nytt som ei enkel teikning
svg_declares = denne DOCTYPE-linja gir nettlesaren noko å setje inn i teikninga
    .way1 = ta bort det som står mellom `[` og `]` i henne, eller lagre fila som enkel SVG
svg_is_none = fila er ikkje SVG: det første elementet er ikkje `svg`
    .way1 = lagre ho som ei enkel teikning
svg_holds = fila inneheld `<{ $name }>`, som ikkje høyrer til ei teikning
    .way1 = lagre ho som ei enkel teikning
svg_has_attribute = `<{ $element }>` har `{ $name }` her, som ikkje høyrer til ei teikning
    .way1 = lagre ho som ei enkel teikning
svg_instructs = fila inneheld instruksen `<?{ $name }`
    .way1 = ta han bort, eller lagre fila som ei enkel teikning
svg_loads = teikninga hentar `{ $address }` frå ein annan stad
    .way1 = lagre ho som ei enkel teikning
svg_styles = `{ $part }` kan ikkje stå i stilen til ei teikning
    .way1 = lagre ho som ei enkel teikning
svg_has_no_size = `viewBox="{ $written }"` seier ikkje kor stor teikninga er
    .way1 = skriv fire tal, der dei to siste er over null, som i `0 0 100 50`
svg_is_huge = eit tal i teikninga, `{ $number }…`, er for stort til å teiknast
    .way1 = lagre ho som ei enkel teikning
svg_has_rules = stilen i teikninga har meir enn { $limit } reglar
    .way1 = lagre ho som ei enkel teikning
svg_is_crowded = eit element i teikninga har meir enn { $limit } eigenskapar
    .way1 = lagre ho som ei enkel teikning
svg_is_deep = meir enn { $limit } element i teikninga ligg inni kvarandre
    .way1 = lagre ho som ei enkel teikning
svg_draws_itself = `{ $id }` blir teikna som ein del av seg sjølv
    .way1 = lagre ho som ei enkel teikning
svg_leads_far = meir enn { $limit } delar teiknar kvarandre på rad
    .way1 = lagre ho som ei enkel teikning
svg_draws_much = teikninga er sett saman av meir enn { $limit } ting
    .way1 = gjer henne enklare, eller lagre ho som PNG
call_file = kall ho `{ $name }`
call_folder = kall mappa ho ligg i, `{ $name }`
save_as_markdown = opne ho i Word, og lim teksten inn i ei av filene her som sluttar på `.md`, under ei overskrift; ta så denne fila ut av mappa
put_readme_above = det som er til dei som tek vare på filene, ligg i `content/`, over alle lag: legg ho der
put_picture_in_assets = bilete ligg i `assets/`: legg det der
what_a_layer_holds = eit lag har `layer.yaml`, Markdown-filer ved sida av henne, og bilete i `assets/`
begins_with_mark = teiknet «{ $mark }» kan ikkje stå først i ein tekst her
    .way1 = set teksten i "hermeteikn"
colon_in_text = det står kolon og mellomrom i teksten, og då blir han lesen som eit namn og ein verdi
    .way1 = set teksten i "hermeteikn"
hash_ends_text = `#` byrjar ein kommentar her, så teksten sluttar framfor teiknet
    .way1 = set teksten i "hermeteikn", som i "#00575b"; skal det vere ein kommentar, skriv du eit mellomrom framfor
hash_begins_comment = det som står etter `#`, blir ikkje lese, for teiknet byrjar ein kommentar
    .way1 = set teksten i "hermeteikn", som i "#00575b"
quotation_not_closed = hermeteiknet `{ $mark }` som opnar her, blir ikkje lukka før neste linje, som då blir ein del av teksten
    .way1 = lukk med `{ $mark }` der teksten sluttar; er teiknet ein del av teksten, set du teksten mellom andre hermeteikn
text_behind_quotation = teksten held fram etter hermeteiknet `{ $mark }` som lukkar han
    .way1 = set alt mellom teikn som ikkje står i teksten, som i '"Nei", sa ho' eller "Det er 'nei'"
no_escape = ein skråstrek bakover (\) mellom doble hermeteikn kan ikkje stå framfor dette teiknet
    .way1 = skriv `\\`, eller set teksten mellom enkle hermeteikn
no_plain_space = her står ein tabulator eller eit hardt mellomrom, der det berre kan stå vanlege mellomrom
    .way1 = set mellomrom i staden, like mange som på linjene rundt
no_space_after_colon = det manglar eit mellomrom etter kolonet i `{ $key }:`, så det blir lese som tekst og ikkje som eit namn
    .way1 = skriv `{ $key }: …`, med eit vanleg mellomrom
no_space_after_hyphen = det manglar eit mellomrom etter bindestreken, så linja blir lesen som tekst og ikkje som eit punkt
    .way1 = skriv `- { $text }`
line_without_colon = linja har ikkje noko namn: det manglar kolon og mellomrom
    .way1 = skriv kolon og mellomrom etter namnet, som i `name: Bodø`; høyrer linja til teksten over, rykkjer du henne inn
further_in = linja har fleire mellomrom framfor seg enn den over, så ho blir lesen som ein del av teksten der
    .way1 = gi denne linja og den over like mange mellomrom; høyrer begge til under ei linje som sluttar på kolon, har dei to mellomrom meir enn den; ein tekst over fleire linjer med kolon i, set du i "hermeteikn"
other_column = linja har ikkje like mange mellomrom framfor seg som linjene ho høyrer saman med
    .way1 = gi ho like mange mellomrom som dei
too_far_in = linja har fleire mellomrom framfor seg enn linjene ho høyrer saman med
    .way1 = { $spaces ->
        [0] ta bort mellomromma framfor henne
       *[other] lat ho få { $spaces } mellomrom framfor seg
    }; er ho ein del av teksten over, set du heile teksten i "hermeteikn"
too_far_out = linja har færre mellomrom framfor seg enn linjene ho høyrer saman med
    .way1 = lat ho få { $spaces } mellomrom framfor seg
bracket_not_closed = klammen `{ $mark }` som opnar her, blir ikkje lukka
    .way1 = lukk han; ein tekst som byrjar med ein klamme, set du i "hermeteikn"
bracket_not_opened = her blir ein klamme lukka som ikkje er opna
    .way1 = ta han bort, eller set teksten i "hermeteikn"
no_key = det manglar eit namn framfor dette kolonet
    .way1 = skriv eit, eller set teksten i "hermeteikn"
key_is_no_text = framfor kolonet skal det stå eit ord, og her står det noko i klammer
    .way1 = ein tekst som byrjar med ein klamme, set du i "hermeteikn"
key_twice = `{ $key }` står her for andre gong
    .way1 = behald den eine
second_document = `---` byrjar noko nytt her, og fila kan berre ha éin del
    .way1 = ta bort linja
unclear_yaml = denne linja er ikkje til å forstå
    .way1 = set ein tekst med teikn som `: # {"{"} [ & * ! @` i "hermeteikn", og la linjer som høyrer saman, byrje like langt inne
comment_in_text = `{ $text }` blir ikkje lese: ` #` byrjar ein kommentar, så `{ $key }` sluttar framfor teiknet
    .way1 = set teksten i "hermeteikn"; skal det vere ein kommentar, får han ei eiga linje
comment_for_value = `{ $key }` har ingen verdi: `{ $text }` er ein kommentar, for han byrjar med `#`
    .way1 = set verdien i "hermeteikn", eller ta bort linja
no_value = `{ $key }` har ingen verdi
    .way1 = skriv ein, eller ta bort linja
required_is_nothing = `{ $name }` har ingen verdi, og kurset krev ein
    .way1 = skriv han på denne linja, etter kolonet
wrong_kind = `{ $key }` må vere { $wanted ->
        [list] ei liste, til dømes `[a, b]`
        [map] linjer på forma `namn: verdi`
       *[text] ein tekst
    }, og dette er { $found ->
        [list] ei liste
        [map] fleire linjer med namn og verdi
       *[text] ein tekst
    }
list_as_text = `{ $key }` må vere ei liste
    .way1 = skriv `{ $key }: { $list }`
unknown_key = det finst ikkje noko felt `{ $key }`
only_set = `{ $key }` kan berre skrivast på nytt: ingenting kan leggjast til eller takast bort
    .way1 = skriv det på ei eiga linje: `{ $key }: …`
no_such_word = `{ $key }` skal vere { $words }, ikkje `{ $found }`
no_whole_number = `{ $key }` skal vere eit heilt tal, til dømes 45, ikkje `{ $found }`
no_months = `{ $key }` skal vere eit tal på månader frå 1 til 1200, ikkje `{ $found }`
no_date = `{ $text }` er ikkje ein dato slik han skal skrivast her
    .way1 = skriv år, månad og dag, som i `2027-09-13`
no_time = `{ $key }` skal vere eit klokkeslett, skrive som "09:00", ikkje `{ $text }`
no_share = `share` seier kor mykje av minutta til modulen som kan planleggjast, ikkje `{ $text }`
    .way1 = skriv eit tal over 0 og høgst 1, som i `share: 0.9`
incomplete_day = ein dag i programmet må ha `day`, `start` og ein seinare `end`, skrive som "09:00"
incomplete_break = ein pause må ha `at` og `minutes`: når han byrjar, skrive som "09:55", og kor lang han er
known_keys = her kan det stå { $keys }
quote_brackets = skal dette vere ein tekst, set du han i "hermeteikn"
belongs_to_values = ho høyrer til under `values:`; set to mellomrom framfor henne, og lat ho stå der
programme_without_title = kurset manglar tittel: skriv `title: …`
no_texts_in_language = temaet har ingen tekstar på `{ $tag }`
    .way1 = skriv `{ $file }` med dei same linjene som filene ved sida av, eller ta bort språket
programme_without_languages = kurset har ingen språk (`languages`)
    .way1 = skriv `languages: {"{"}nb: [nn], nn: [nb]{"}"}`
module_listed_twice = `{ $module }` står to gonger i `modules`
    .way1 = behald den eine
module_in_two_lists = `{ $module }` står i meir enn éin av `modules`, `offered` og `guide`
    .way1 = la han stå i éin av dei: i `modules` det som alle utgåver har
module_not_listed = `{ $module }` står ikkje i `modules` i lagvis.yaml, så inga utgåve har han
    .way1 = legg han til der, i `offered` viss han berre er for dei som sjølve tek han med, eller i `guide` viss han berre er for den som held kurset
module_of_no_day = `{ $module }` er eit tilbod, eller berre for den som held kurset, så han er ikkje på nokon dag i kurset
    .way1 = ta han ut av dagen; eit lag som legg han til, set opp dagen på nytt i si eiga layer.yaml
no_module = det finst ingen modul `{ $module }`
no_kind = det finst ikkje noko slag lag som heiter `{ $kind }`
foot_without_url = berre ein verdi av `type: url` kan stå som lenkje nedst på sida
not_filled_in = `{ $name }` er ikkje fylt ut enno
    .way1 = skriv verdien på denne linja; til det er gjort, står det på sidene at han manglar
wrong_value = `{ $name }` kan ikkje vere `{ $text }`: det må vere { $wanted ->
        [email] ei e-postadresse
        [url] ei adresse som byrjar med `https://`
        [date] ein dato som `2027-09-13`
       *[number] eit heilt tal
    }
wrong_choice = `{ $name }` kan ikkje vere `{ $text }`: det må vere { $words }
no_choice = `{ $parameter }` er ikkje eit val mellom fleire, så `if=` kan ikkje spørje etter han
never_that_value = `{ $parameter }` kan ikkje vere `{ $value }`: det er ein av { $values }
default_inserts_undeclared = standardverdien for `{ $name }` set inn `{ $inserted }`, som ikkje er oppgitt
default_inserts_derived = standardverdien for `{ $name }` set inn `{ $inserted }`, som sjølv set inn ein annan verdi
    .way1 = skriv teksten heilt ut
undeclared_parameter = det finst ingen verdi som heiter `{ $name }`
declare_it = `lagvis list parameters` viser dei som finst; ein ny blir oppgitt under `parameters` i lagvis.yaml
use_declared = `lagvis list parameters` viser dei som finst; elles skriv du orda sjølve, utan klammar
not_countable = du kan berre rekne frå eit tal, og `{ $name }` er ikkje av `type: number`
no_parameter_name = i `{"{"}{"{"}…{"}"}{"}"}` står namnet på ein verdi: a til z, 0 til 9 og `_`; du kan rekne frå han, som i `{"{"}{"{"}valgar+1{"}"}{"}"}`
    .way1 = for vanlege klammer skriv du `\{"{"}{"{"}`
parameter_lacks_brace = her manglar ein klamme, så ingen verdi blir sett inn
    .way1 = skriv `{ $whole }`, med to klammar på kvar side
parameter_not_filled_in = i `{ $key }` blir det ikkje sett inn nokon verdi
    .way1 = skriv orda sjølv
parameter_in_key = framfor kolonet blir det ikkje sett inn nokon verdi
    .way1 = skriv orda sjølv
parameter_in_tag = inni ein HTML-kode blir det ikkje sett inn nokon verdi
    .way1 = skriv orda sjølv
incomplete_act = lova `{ $act }` må ha `name`, `citation` og ein `url` som byrjar med `https://`
incomplete_row = `{ $name }` må ha `credit` og `licence`: kven som har laga det, og korleis det kan brukast
row_without_picture = det finst ikkje noko bilete `assets/{ $name }`
    .way1 = ta bort linja, eller legg inn fila
unreadable_row = denne linja i registeret over kommunar kan ikkje lesast: { $error }
wrong_numbers = ein kommune har eit nummer på fire siffer, og fylket eit på to
kommune_without_name = kommunen manglar namn: skriv det i kolonnen `navn`
number_twice = nummeret { $number } står to gonger i registeret
no_module_entry = dette er korkje ein modul eller ein del
    .way1 = skriv namnet på ein modul, `{"{"}name: {"{"}was: old-name{"}"}{"}"}` for ein som har skifta namn, eller `{"{"}part: …, modules: […]{"}"}`
old_name_twice = `{ $old }` er allereie oppgitt som det gamle namnet på `{ $module }`
    .way1 = la det stå ved den som har delane
old_name_is_used = `{ $old }` er framleis ein modul, så det kan ikkje vere eit gammalt namn på `{ $module }`
    .way1 = ta bort `was`, eller gi fila eit nytt namn
here_first = her står det først
here = her
is_now_called = han heiter no `{ $module }`
or = { $first } eller { $second }
wrong_layer_kind = laget ligg i `layers/{ $kind }/`, så `kind` er `{ $kind }`, ikkje `{ $found }`
layer_without_kind = laget manglar `kind`
    .way1 = skriv `kind: { $kind }`
layer_without_name = laget manglar namn (`name`)
    .way1 = skriv `name: …`
no_number = `number` skal vere siffer i rette hermeteikn, som "4601", ikkje `{ $text }`
name_is_place = dette er berre plassen for namnet på laget, og lesarane får sjå det som det står
    .way1 = skriv namnet
no_language = kurset finst ikkje på språket `{ $tag }`
    .way1 = det finst på { $known }
say_where_module_goes = skriv kvar modulen skal stå, som i `{"{"}after: etikk{"}"}` eller `{"{"}before: etikk{"}"}`
no_colour = `{ $key }` skal vere ein fargekode, som "#c00000" for raudt, ikkje `{ $text }`; koden for fargen dykkar står i den grafiske profilen
no_main_colour = `colors` må ha `primary`, hovudfargen, skriven som "#00575b"
value_of_undeclared = det finst ingen verdi som heiter `{ $name }`
    .way1 = `lagvis list parameters` viser dei som finst; er det ingen av dei, tek du bort linja
front_matter_not_first = felta øvst i fila byrjar på første linja, og her står det noko framfor `---`
    .way1 = ta bort tomme linjer og mellomrom over
not_three_hyphens = felta øvst i fila byrjar og sluttar med tre bindestrekar, `---`, og ikkje med `{ $found }`
front_matter_without_end = felta øvst i fila har ingen slutt
    .way1 = skriv `---` på ei eiga linje under `{ $line }`
no_front_matter = fila manglar felta øvst
    .way1 = byrj henne med linjene `---`, `title: …`, `---`
module_without_title = modulen manglar tittel: skriv `title: …` i felta øvst i fila
replace_is_page = `replace` kan berre vere `page`, ikkje `{ $found }`
    .way1 = ein del erstattar du med id-en i overskrifta
no_fingerprint = `{ $text }` er ikkje noko fingeravtrykk
    .way1 = `lagvis accept --editorial` skriv desse linjene
records_unread = lista som lagvis sjølv fører, kan ikkje lesast: { $fault }
    .way1 = har to utgåver av fila møtt kvarandre, beheld du linjene frå begge og slettar merka mellom dei; elles hentar du fram ein eldre kopi, eller slettar fila og køyrer `lagvis accept --all --in { $layer }`
document_as_markdown = dette er eit Word-dokument eller ei zip-fil som har fått namnet til ein tekst
    .way1 = gi ho tilbake namnet med `.docx`, opne ho i Word, og lim teksten inn i ei ny fil med dette namnet
no_such_day = `{ $text }` finst ikkje i kalenderen: { $month ->
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
    } { $year } har { $days } dagar
    .way1 = rett dagen eller månaden
no_such_month = `{ $text }` finst ikkje i kalenderen: det er ingen månad { $month }
    .way1 = skriv år, månad og dag, som i `{ $example }`
emphasis_in_yaml = `*` framhevar ingenting her
    .way1 = skriv teksten utan: `{ $text }`
dash_for_hyphen = `{ $dash }` er ein tankestrek, og eit punkt i ei liste byrjar med bindestrek
    .way1 = skriv `{ $line }`
row_without_credit = det står ikkje kven som har laga `{ $name }`
    .way1 = skriv det her, i `credit: …`
row_without_licence = det står ikkje korleis `{ $name }` kan brukast
    .way1 = skriv det her, i `licence: …`
