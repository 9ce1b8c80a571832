text_too_long = teksten er på { $bytes } byte, og det er plass til høgst { $limit }
    .way1 = del han
address_with_space = dette blir { $what ->
        [picture] ikkje noko bilete
       *[link] inga lenkje
    }, og blir vist som det står: ei adresse har ingen mellomrom, og ein tittel står i rette hermeteikn
    .way1 = skriv `%20` for kvart mellomrom, eller adressa i `<…>`
no_link = dette blir { $what ->
        [picture] ikkje noko bilete
       *[link] inga lenkje
    }, og blir vist som det står
    .way1 = lukk kvar klamme, som i `[…](…)`; ein klamme som skal visast, skriv du `\[`
space_in_link = dette blir { $what ->
        [picture] ikkje noko bilete
       *[link] inga lenkje
    }, og blir vist som det står: det er eit mellomrom mellom klammene
    .way1 = skriv `](` utan mellomrom
reversed_link = dette blir inga lenkje, og blir vist som det står
    .way1 = skriv teksten først, og så adressa: `[tekst](adresse)`
link_without_definition = dette blir inga lenkje, og blir vist som det står: det er ikkje sagt kvar `[{ $label }]` fører
    .way1 = skriv `[tekst](adresse)`, eller ei linje `[{ $label }]: adresse`
link_in_brackets = dette blir inga lenkje, og blir vist som det står: adressa skal stå i runde parentesar
    .way1 = skriv `[{ $text }]({ $address })`
address_twice = `{ $address }` blir vist to gonger, for det same står i `<…>` etterpå
    .way1 = ta bort den eine
definition_in_text = dette seier ikkje kvar `[{ $label }]` fører, og blir vist som det står
    .way1 = la det stå ei tom linje framfor, og skriv adressa utan mellomrom
wiki_link = dette blir inga lenkje, og blir vist som det står
    .way1 = skriv `[tekst](modul.md#id)`
wiki_picture = dette blir ikkje noko bilete, og blir vist som det står
    .way1 = skriv `![kva det viser](assets/{ $path })`
pointed_without_scheme = dette blir inga lenkje, og blir vist som det står: adressa manglar byrjinga
    .way1 = skriv `<https://{ $address }>`
note_in_text = dette blir ingen fotnote, og blir vist som det står
    .way1 = skriv `[^1]` her, og `[^1]: …` på ei eiga linje
contents = dette lagar inga innhaldsliste, og blir vist som det står
    .way1 = ta det bort: kvar side har ei
callout_not_closed = hakeklammen blir ikkje lukka, så dette blir inga ramme; alt blir vist som det står
    .way1 = skriv `[!{ $word }]`
callout_in_text = `[{ $word }]` byrjar inga ramme her, og blir vist som det står
    .way1 = la det stå først i eit eige avsnitt: ei tom linje framfor, og `> ` først på kvar linje
callout_without_mark = `{ $marked }` lagar inga ramme, og blir vist som det står
    .way1 = skriv `[!{ $word }]`
sign_behind_callout = `{ $sign }` rett etter `[!{ $word }]` har ingen verknad, og blir vist som det står
    .way1 = ta det bort
no_heading = dette blir inga overskrift, og blir vist som det står
    .way1 = skriv éin til seks `#` først på linja og eit mellomrom etter dei, som i `## Gåver`; ein `#` som skal visast, skriv du `\#`
heading_without_space = det manglar eit mellomrom etter `{ $marks }`, så dette blir inga overskrift
    .way1 = skriv `{ $marks } { $title }`
braces_in_text = desse klammene har ingen verknad her, og blir viste
    .way1 = skriv id-en sist i ei overskrift, som i `## Gåver {"{"}#gaver{"}"}`; ein klamme som skal visast, skriv du `\{"{"}`
attributes_in_text = desse klammene har ingen verknad her, og blir viste
    .way1 = ta dei bort; ein klamme som skal visast, skriv du `\{"{"}`
attributes_in_title = dette er ein del av tittelen, og blir vist
    .way1 = skriv det i klammer sist på linja, som i `{"{"}#gaver{"}"}` eller `{"{"}minutes=15{"}"}`
single_braces = `{ $written }` set ikkje inn noko, og blir vist som det står
    .way1 = skriv `{ $whole }` for ein verdi; det som skal visast, set du mellom skråaksentar (`)
last_backslash = denne `\` byrjar inga ny linje, for det kjem inga etter, og han blir vist som han står
    .way1 = ta han bort; skal han visast, skriv du `\\`
code_not_closed = ingenting lukkar koden som denne skråaksenten (`) byrjar, så han blir vist som han står
    .way1 = skriv ein òg etter koden; ein skråaksent som skal visast, skriv du `\``
foreign_tag = dette høyrer til eit anna program, og blir vist som det står
    .way1 = ta det bort
field_of_word = dette kjem frå eit felt eller ein kommentar i Word, og blir vist som det står
    .way1 = skriv det som skal lesast, i staden, eller ta det bort
bare_mail = `{ $address }` blir inga lenkje her
    .way1 = skriv `<{ $address }>`, eller `[tekst](mailto:{ $address })`
word_sign = `{ $sign }` er eit teikn frå eit tekstprogram, og blir vist som det står
    .way1 = ta det bort
emphasis = `{ $mark }` framhevar ingenting her, og blir vist som det står
    .way1 = la det stå tett inntil orda, med mellomrom eller ingenting utanfor, som i `{ $mark }Viktig:{ $mark } les dette`; skal det visast, skriv du `{ $escaped }`
markdown_in_html = dette blir vist som det står, for Markdown verkar ikkje på linjer med ein HTML-kode eller ein kommentar
    .way1 = byrj på ei ny linje, med ei tom linje over
bullet_of_no_list = `{ $mark }` lagar inga liste, og blir vist som det står inne i avsnittet
    .way1 = byrj kvart punkt med `- `, og la det stå ei tom linje framfor det første
number_without_space = `{ $mark }` lagar inga liste, og blir vist som det står inne i avsnittet
    .way1 = skriv eit vanleg mellomrom etter kvart tal, som i `1. Først`, og ei tom linje framfor det første
letter_of_no_list = `{ $mark }` lagar inga liste, og blir vist som det står inne i avsnittet
    .way1 = byrj kvart punkt med `1. ` eller `- `, eller la det stå ei tom linje mellom linjene
task_of_no_list = dette blir ikkje noko avkryssingspunkt, og blir vist som det står
    .way1 = byrj det med `- [ ] `
hard_spaces_before_mark = framfor dette står det harde mellomrom eller usynlege teikn, så det blir tekst, og blir vist som det står
    .way1 = skriv vanlege mellomrom, eller ingen
row_of_no_table = dette blir inga rad i ein tabell, og blir vist som det står
    .way1 = skriv `{ $rule }` på linja under den første, og lat det stå ei tom linje framfor tabellen
notes_in_text = `{ $label }` byrjar ingen notat, og alle ser det som står her
    .way1 = skriv `> [!notes]` over, og `> ` framfor kvar linje
rule_of_dashes = desse strekane byrjar ikkje noko lysbilete, og blir viste som dei står
    .way1 = skriv tre bindestrekar, `---`, med ei tom linje over
colon_fence = `:::` lagar inga ramme, og blir vist som det står
    .way1 = skriv `> [!note]`, og `> ` framfor kvar linje, og ta bort linja `:::` til slutt
admonition = dette lagar inga ramme, og blir vist som det står
    .way1 = skriv `> [!note]`, og `> ` framfor kvar linje
template_tag = dette høyrer til ein mal i eit anna program, og blir vist som det står
    .way1 = ta det bort, eller skriv ein verdi som `{"{"}{"{"}navn{"}"}{"}"}`, og ein tekst for berre nokre kommunar i ein del med `if=`
formula = dette blir ingen formel, og blir vist som det står
    .way1 = skriv han med ord og teikn, som `x²`, eller vis han som eit bilete; ein `$` som skal visast, skriv du `\$`
formula_in_brackets = dette blir ingen formel, og blir vist utan skråstrekane
    .way1 = skriv han med ord og teikn, som `x²`, eller vis han som eit bilete
script = `{ $mark }` senkar eller hevar ingenting, og blir vist som det står
    .way1 = skriv teiknet sjølv, som `₂` eller `²`; ein `{ $mark }` som skal visast, skriv du `\{ $mark }`
emoji = `:{ $name }:` blir vist som det står
    .way1 = skriv teiknet sjølv, som 🙂; eit kolon som skal visast, skriv du `\:`
highlight = `==` framhevar ingenting, og blir vist som det står
    .way1 = skriv `**…**`
hidden_text = `{ $mark }` skjuler ingenting, og blir vist som det står
    .way1 = skriv `<!-- … -->`
drawing = `{ $language }` blir ikkje teikna: lesarane ser koden
    .way1 = skriv ein `[!tree]` eller ein `[!cycle]`, eller vis det som eit bilete
comment_in_yaml = `<!--` skjuler ingenting i `{ $key }`, og blir vist
    .way1 = ta det bort, eller skriv det på ei eiga linje som byrjar med `# `
markdown_in_yaml = teikn for utheving og lenkjer verkar ikkje i `{ $key }`, så dei blir viste som dei står
    .way1 = skriv teksten utan dei
curly_quotes = desse hermeteikna er ein del av `{ $key }`, og blir viste
    .way1 = skriv rette, `"…"`, eller ingen
straight_quotes = skriv rette hermeteikn, `"…"`
number_as_address = dette blir inga lenkje, og blir vist som det står: eit telefonnummer skriv ein utan mellomrom, med `tel:` framfor
    .way1 = skriv `[{ $text }](tel:{ $number })`
