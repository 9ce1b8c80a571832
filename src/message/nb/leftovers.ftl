text_too_long = teksten er på { $bytes } byte, og det er plass til høyst { $limit }
    .way1 = del den
address_with_space = dette blir { $what ->
        [picture] ikke noe bilde
       *[link] ingen lenke
    }, og vises som det står: en adresse har ingen mellomrom, og en tittel står i rette anførselstegn
    .way1 = skriv `%20` for hvert mellomrom, eller adressen i `<…>`
no_link = dette blir { $what ->
        [picture] ikke noe bilde
       *[link] ingen lenke
    }, og vises som det står
    .way1 = lukk hver klamme, som i `[…](…)`; en klamme som skal vises, skrives `\[`
space_in_link = dette blir { $what ->
        [picture] ikke noe bilde
       *[link] ingen lenke
    }, og vises som det står: det er et mellomrom mellom klammene
    .way1 = skriv `](` uten mellomrom
reversed_link = dette blir ingen lenke, og vises som det står
    .way1 = skriv teksten først, og så adressen: `[tekst](adresse)`
link_without_definition = dette blir ingen lenke, og vises som det står: det er ikke sagt hvor `[{ $label }]` fører
    .way1 = skriv `[tekst](adresse)`, eller en linje `[{ $label }]: adresse`
link_in_brackets = dette blir ingen lenke, og vises som det står: adressen skal stå i runde parenteser
    .way1 = skriv `[{ $text }]({ $address })`
address_twice = `{ $address }` vises to ganger, for det samme står i `<…>` etterpå
    .way1 = ta bort den ene
definition_in_text = dette sier ikke hvor `[{ $label }]` fører, og vises som det står
    .way1 = la det stå en tom linje foran, og skriv adressen uten mellomrom
wiki_link = dette blir ingen lenke, og vises som det står
    .way1 = skriv `[tekst](modul.md#id)`
wiki_picture = dette blir ikke noe bilde, og vises som det står
    .way1 = skriv `![hva det viser](assets/{ $path })`
pointed_without_scheme = dette blir ingen lenke, og vises som det står: adressen mangler begynnelsen
    .way1 = skriv `<https://{ $address }>`
note_in_text = dette blir ingen fotnote, og vises som det står
    .way1 = skriv `[^1]` her, og `[^1]: …` på en egen linje
contents = dette lager ingen innholdsliste, og vises som det står
    .way1 = ta det bort: hver side har en
callout_not_closed = hakeklammen lukkes ikke, så dette blir ingen ramme; alt vises som det står
    .way1 = skriv `[!{ $word }]`
callout_in_text = `[{ $word }]` begynner ingen ramme her, og vises som det står
    .way1 = la det stå først i et eget avsnitt: en tom linje foran, og `> ` først på hver linje
callout_without_mark = `{ $marked }` lager ingen ramme, og vises som det står
    .way1 = skriv `[!{ $word }]`
sign_behind_callout = `{ $sign }` rett etter `[!{ $word }]` har ingen virkning, og vises som det står
    .way1 = ta det bort
no_heading = dette blir ingen overskrift, og vises som det står
    .way1 = skriv én til seks `#` først på linja og et mellomrom etter dem, som i `## Gaver`; en `#` som skal vises, skrives `\#`
heading_without_space = det mangler et mellomrom etter `{ $marks }`, så dette blir ingen overskrift
    .way1 = skriv `{ $marks } { $title }`
braces_in_text = disse klammene har ingen virkning her, og vises
    .way1 = skriv id-en sist i en overskrift, som i `## Gaver {"{"}#gaver{"}"}`; en klamme som skal vises, skrives `\{"{"}`
attributes_in_text = disse klammene har ingen virkning her, og vises
    .way1 = ta dem bort; en klamme som skal vises, skrives `\{"{"}`
attributes_in_title = dette er en del av tittelen, og vises
    .way1 = skriv det i klammer sist på linja, som i `{"{"}#gaver{"}"}` eller `{"{"}minutes=15{"}"}`
single_braces = `{ $written }` setter ikke inn noe, og vises som det står
    .way1 = skriv `{ $whole }` for en verdi; det som skal vises, setter du mellom skråaksenter (`)
last_backslash = denne `\` begynner ingen ny linje, for det kommer ingen etter, og den vises som den står
    .way1 = ta den bort; skal den vises, skriver du `\\`
code_not_closed = ingenting lukker koden som denne skråaksenten (`) begynner, så den vises som den står
    .way1 = skriv en også etter koden; en skråaksent som skal vises, skrives `\``
foreign_tag = dette hører til et annet program, og vises som det står
    .way1 = ta det bort
field_of_word = dette kommer fra et felt eller en kommentar i Word, og vises som det står
    .way1 = skriv det som skal leses, i stedet, eller ta det bort
bare_mail = `{ $address }` blir ingen lenke her
    .way1 = skriv `<{ $address }>`, eller `[tekst](mailto:{ $address })`
word_sign = `{ $sign }` er et tegn fra et tekstprogram, og vises som det står
    .way1 = ta det bort
emphasis = `{ $mark }` framhever ingenting her, og vises som det står
    .way1 = la det stå tett inntil ordene, med mellomrom eller ingenting utenfor, som i `{ $mark }Viktig:{ $mark } les dette`; skal det vises, skriver du `{ $escaped }`
markdown_in_html = dette vises som det står, for Markdown virker ikke på linjer med en HTML-kode eller en kommentar
    .way1 = begynn på en ny linje, med en tom linje over
bullet_of_no_list = `{ $mark }` lager ingen liste, og vises som det står inne i avsnittet
    .way1 = begynn hvert punkt med `- `, og la det stå en tom linje foran det første
number_without_space = `{ $mark }` lager ingen liste, og vises som det står inne i avsnittet
    .way1 = skriv et vanlig mellomrom etter hvert tall, som i `1. Først`, og en tom linje foran det første
letter_of_no_list = `{ $mark }` lager ingen liste, og vises som det står inne i avsnittet
    .way1 = begynn hvert punkt med `1. ` eller `- `, eller la det stå en tom linje mellom linjene
task_of_no_list = dette blir ikke noe avkryssingspunkt, og vises som det står
    .way1 = begynn det med `- [ ] `
hard_spaces_before_mark = foran dette står det harde mellomrom eller usynlige tegn, så det blir tekst, og vises som det står
    .way1 = skriv vanlige mellomrom, eller ingen
row_of_no_table = dette blir ingen rad i en tabell, og vises som det står
    .way1 = skriv `{ $rule }` på linja under den første, og la det stå en tom linje foran tabellen
notes_in_text = `{ $label }` begynner ingen notater, og alle ser det som står her
    .way1 = skriv `> [!notes]` over, og `> ` foran hver linje
rule_of_dashes = disse strekene begynner ikke noe lysbilde, og vises som de står
    .way1 = skriv tre bindestreker, `---`, med en tom linje over
colon_fence = `:::` lager ingen ramme, og vises som det står
    .way1 = skriv `> [!note]`, og `> ` foran hver linje, og ta bort linja `:::` til slutt
admonition = dette lager ingen ramme, og vises som det står
    .way1 = skriv `> [!note]`, og `> ` foran hver linje
template_tag = dette hører til en mal i et annet program, og vises som det står
    .way1 = ta det bort, eller skriv en verdi som `{"{"}{"{"}navn{"}"}{"}"}`, og en tekst for bare noen kommuner i en del med `if=`
formula = dette blir ingen formel, og vises som det står
    .way1 = skriv den med ord og tegn, som `x²`, eller vis den som et bilde; en `$` som skal vises, skrives `\$`
formula_in_brackets = dette blir ingen formel, og vises uten skråstrekene
    .way1 = skriv den med ord og tegn, som `x²`, eller vis den som et bilde
script = `{ $mark }` senker eller hever ingenting, og vises som det står
    .way1 = skriv tegnet selv, som `₂` eller `²`; en `{ $mark }` som skal vises, skrives `\{ $mark }`
emoji = `:{ $name }:` vises som det står
    .way1 = skriv tegnet selv, som 🙂; et kolon som skal vises, skrives `\:`
highlight = `==` framhever ingenting, og vises som det står
    .way1 = skriv `**…**`
hidden_text = `{ $mark }` skjuler ingenting, og vises som det står
    .way1 = skriv `<!-- … -->`
drawing = `{ $language }` tegnes ikke: leserne ser koden
    .way1 = skriv en `[!tree]` eller en `[!cycle]`, eller vis det som et bilde
comment_in_yaml = `<!--` skjuler ingenting i `{ $key }`, og vises
    .way1 = ta det bort, eller skriv det på en egen linje som begynner med `# `
markdown_in_yaml = tegn for utheving og lenker virker ikke i `{ $key }`, så de vises som de står
    .way1 = skriv teksten uten dem
curly_quotes = disse anførselstegnene er en del av `{ $key }`, og vises
    .way1 = skriv rette, `"…"`, eller ingen
straight_quotes = skriv rette anførselstegn, `"…"`
number_as_address = dette blir ingen lenke, og vises som det står: et telefonnummer skrives uten mellomrom, med `tel:` foran
    .way1 = skriv `[{ $text }](tel:{ $number })`
