nested_too_deep = her ligg meir enn { $limit } nivå inni kvarandre
    .way1 = bruk færre nivå
text_is_crowded = teksten har meir enn { $limit } lenkjer, punkt i lister, sitat og fotnotar
    .way1 = del fila
text_behind_comment = teksten på linja der ein kommentar sluttar, blir vist som han står
    .way1 = flytt han til ei ny linje
html_in_layer = `<{ $name }>` er ein HTML-kode, og slike kan ikkje brukast i eit lag
unusable_tag = denne HTML-koden kan ikkje brukast
    .way1 = skriv det som Markdown
forbidden_tag = `<{ $name }>` er ikkje tillate
    .way1 = skriv det som Markdown; ein `<` som skal lesast, skriv du `\<`
tag_closes_nothing = `</{ $name }>` lukkar ingenting
tag_not_closed = `<{ $name }>` blir ikkje lukka
    .way1 = skriv `</{ $name }>` etter teksten; ein `<` som skal lesast, skriv du `\<`
tag_ends_with_block = `<{ $name }>` blir ikkje lukka før den tomme linja som HTML-en sluttar med, så det som kjem etter, står utanfor
    .way1 = ta bort dei tomme linjene fram til `</{ $name }>`, eller skriv det som Markdown
tag_begins_before_block = `</{ $name }>` lukkar ingenting her, for HTML-en byrjar etter den siste tomme linja
    .way1 = ta bort dei tomme linjene tilbake til `<{ $name }>`, eller skriv det som Markdown
forbidden_scheme = ei lenkje kan ikkje byrje med `{ $scheme }:`
    .way1 = bruk https:, mailto:, tel: eller lov:
file_of_one_machine = `{ $address }` er ei fil på ei maskin som lesarane ikkje har
    .way1 = legg fila på nettet, og skriv adressa med `https://`
link_leaves_project = `{ $address }` fører ut av prosjektet
    .way1 = lenk til `modul.md#id`
link_leads_nowhere = `{ $address }` fører ingen stad
    .way1 = skriv `modul.md#id` for ein del, `#id` for ein del på same sida, `https://…` for ein nettstad, eller `lov:lov/paragraf` for ein paragraf
empty_address = denne lenka har inga adresse
    .way1 = skriv ho i parentesen, som i `[tekst](https://…)`, eller ta bort klammane og parentesen og lat orda stå
quoted_address = hermeteikna er ein del av adressa `{ $address }`, som ikkje fører nokon stad
    .way1 = ta dei bort
address_without_scheme = `{ $address }` fører ingen stad slik det står
    .way1 = skriv `{ $whole }`
definition_unused = `[{ $label }]: …` gir adressa til ei lenkje som ingen tekst bruker, og blir ikkje vist
    .way1 = skriv `\[{ $label }]:` viss det skal lesast
foreign_picture = `{ $path }` er ikkje eit bilete i dette prosjektet
    .way1 = legg det i `assets/`, og skriv `{ $whole }`; i `assets/assets.yaml` skriv du kven som har laga det
misplaced_picture = `{ $path }` er ikkje eit bilete i dette prosjektet
    .way1 = legg det i `assets/`, og skriv `{ $whole }`; i `assets/assets.yaml` skriv du kven som har laga det
no_text_alternative = biletet manglar ein tekst for dei som ikkje ser det
    .way1 = skriv kva det viser, i hakeklammene: `![…](…)`
fence_not_closed = denne kodeblokka blir ikkje lukka der koden sluttar, så teksten under blir vist som kode
    .way1 = skriv ei linje med { $marks } der koden sluttar, like langt inne som denne; er det ingen kode, tek du bort denne linja
comment_not_closed = denne kommentaren blir ikkje lukka der han sluttar, så ingen får sjå teksten under
    .way1 = skriv `-->` der han sluttar
comment_of_other_signs = dette er ingen kommentar, så alle ser det
    .way1 = skriv `<!--` og `-->` rundt, med to bindestrekar i kvar; skal det lesast, skriv du `\<!`
comment_is_text = denne kommentaren blir ikkje lukka, så alle ser han
    .way1 = skriv `-->` der han sluttar, eller `\<!--` viss han skal lesast
cells_without_column = tabellen har { $columns ->
        [one] { $columns } kolonne
       *[other] { $columns } kolonnar
    }, så det som står her på linja, blir ikkje vist for nokon
    .way1 = lag like mange kolonnar i tabellhovudet og linja under, eller skriv `\|` for ein `|` i teksten
heading_in_code = denne overskrifta er ein del av koden
text_before_heading = tekst framfor den første overskrifta høyrer ikkje til nokon del
    .way1 = flytt han ned under ei overskrift med id, som i `## Gåver {"{"}#gaver{"}"}`
text_before_title = sida manglar overskrifta som skal stå over denne teksten
    .way1 = skriv `# { $title } {"{"}#{ $id }{"}"}` på ei eiga linje over han
heading_without_id = overskrifta «{ $title }» har ingen id
    .way1 = køyr `lagvis check --fix`, eller skriv `{"{"}#{ $id }{"}"}` etter henne
id_in_parentheses = overskrifta «{ $title }» har ingen id
    .way1 = skriv `{"{"}#{ $id }{"}"}` i staden for `{ $written }`; er det ein del av overskrifta, skriv du `{"{"}#{ $made }{"}"}` etter henne
braces_without_id = overskrifta «{ $title }» har ingen id, og i klammene står det ingen
    .way1 = skriv `{"{"}#{ $id }{"}"}` sist på linja, eller `#{ $id }` først i klammene som står der; ein klamme som skal lesast, skriv du `\{"{"}`
signs_behind_id = overskrifta «{ $title }» har ingen id, for det står teikn etter `{"{"}#{ $id }{"}"}`
    .way1 = køyr `lagvis check --fix`, eller ta dei bort
underlined = `---` rett under denne teksten gjer han til ei overskrift, og ho har ingen id
    .way1 = skal eit nytt lysbilete byrje her, skriv du ei tom linje over `---`; er det ei overskrift, skriv du `{"{"}#{ $id }{"}"}` sist i teksten
underlined_within = `---` rett under denne teksten gjer han til ei overskrift
    .way1 = skriv ei tom linje over `---`; ei overskrift her skriv du `### …`
braces_within = denne overskrifta lagar ingen del, så klammene har ingen verknad og blir ikkje viste
    .way1 = ta dei bort, eller skriv orda utan klammer
space_in_id = ein id står rett etter `#` utan mellomrom, som i `{"{"}#gaver{"}"}`
two_ids = overskrifta har to id-ar (`#{ $first }`, `#{ $second }`)
    .way1 = behald berre den eine; skal teksten erstatte ein del av kurset, er det id-en som kurset har
improper_id = ein id har berre a til z, 0 til 9 og bindestrek
    .way1 = skriv `#{ $id }`
empty_id = i desse klammene står det ingen id
    .way1 = skriv ein med a til z, 0 til 9 og bindestrek etter `#`, som i `{"{"}#gaver{"}"}`
id_not_closed = overskrifta «{ $title }» har ingen id, for klammen blir ikkje lukka
    .way1 = skriv `{"{"}#{ $id }{"}"}` i staden for `{ $written }`; ein klamme som skal lesast, skriv du `\{"{"}`
unknown_class = lagvis kjenner ikkje ordet `.{ $class }` i klammene
    .way1 = det finst `.no-slide`, `.hide-slide`, `.optional` og `.steps`
condition_without_value = `if=` tek namnet på ein verdi og det han skal vere, som i `if=styringsmodell:parlamentarisme`
word_takes_no_value = etter `{ $word }` skal det ikkje stå nokon verdi
two_addresses = `was=` tek éi adresse
    .way1 = skriv ordet éin gong for kvar, som i `was=gaver was=etikk#laan`
word_needs_value = `{ $word }` må ha ein verdi, som i `{ $word }=…`
unknown_word = lagvis kjenner ikkje ordet `{ $word }` i klammene
heading_words = her kan det stå `append` (tekst til slutt), `prepend` (tekst først), `remove` (ta bort), `whole` (byt ut med underdelane), `after=`, `before=` eller `in=` (ein ny del); kurset har òg `locked`, `add-only`, `required=`, `if=`, `retiring`, `was=` og `checked=`
words_of_layer = her kan det stå `append` (tekst til slutt), `prepend` (tekst først), `remove` (ta bort), `whole` (byt ut med underdelane), `after=`, `before=` eller `in=` (ein ny del)
words_in_title = `{ $braces }` er ein del av teksten i overskrifta her, og blir vist
    .way1 = skriv alle orda i dei siste klammene, som i `{"{"}#gaver append{"}"}`; ein klamme som skal visast, skriv du `\{"{"}`
two_operations = ei overskrift gjer éin ting: behald eitt av orda i klammene
two_locks = ein del er `locked` eller `add-only`: behald eitt av orda
word_twice = `{ $word }=` står to gonger: behald den eine
no_day_checked = `checked={ $text }` blir ikkje lese som ein dato
    .way1 = skriv dagen då regelverket i delen sist blei lese, som år, månad og dag: `checked=2026-11-27`
word_without_id = overskrifta har ingen id og er ingen eigen del, så dette ordet har ingen verknad
    .way1 = gi ho ein id, som i `{"{"}#gaver{"}"}`, eller ta bort ordet
footnote_in_heading = i ei overskrift blir ingen fotnotar viste
    .way1 = flytt `[^{ $label }]` til teksten under
no_footnote = det finst ingen fotnote til `{ $reference }`
    .way1 = skriv han på ei eiga linje: `{ $reference }: …`
empty_footnote = `[^{ $label }]:` har ingen tekst, så nummeret blir utelate, og linja under blir vanleg tekst
    .way1 = skriv teksten etter kolonet, på same linja
two_footnotes = det er to fotnotar `{ $label }`
    .way1 = gi denne eit eige namn
footnote_not_cited = ingen tekst viser til denne fotnoten, så ingen ser han
    .way1 = skriv `[^{ $label }]` der han høyrer heime, eller ta han bort
no_callout = det finst inga ramme som heiter `{ $word }`
note_or_notes = meinte du `notes` (berre for den som held kurset) eller `note` (for alle)?
callout_as_definition = `[!{ $word }]:` byrjar inga ramme, og det som står etter på linja, blir ikkje vist for nokon
    .way1 = skriv `[!{ $word }]` utan kolon
keys_in_mark = orda skal stå etter hakeklammene, ikkje inni dei
    .way1 = skriv `[!{ $kind }] { $keys }`
callout_takes_no_keys = `{ $kind }` tek ingen ord i klammer
goes_on_below_title = ein tittel er éi linje, og denne held fram på linja under
    .way1 = lukk han på første linja, eller skriv `\` framfor teiknet som opnar
stray_brace = klammene verkar ikkje der dei står, og blir viste som tekst
    .way1 = skriv orda sist på linja, som i `{"{"}minutes=5{"}"}`, ein verdi som `{"{"}{"{"}navn{"}"}{"}"}`, og ein klamme som skal visast, som `\{"{"}`
keys_below_title = orda i klammer skal stå på den første linja i ramma, og desse blir viste som tekst
    .way1 = flytt dei til slutten av den linja; klammer som skal visast, skriv du `\{"{"}`
key_twice = `{ $key }` står to gonger: behald den eine
other_quotes = desse hermeteikna blir ein del av verdien, og blir viste
    .way1 = skriv `{ $key }="…"`
no_callout_key = `{ $kind }` har ikkje noko ord `{ $key }`
not_from_one = `{ $key }` må vere eit heilt tal frå 1, ikkje `{ $text }`
plenary_too_long = `plenary` er kor mange av minutta i `minutes` som er i plenum, og så mange er det ikkje
    .way1 = skriv `minutes=…` for alt saman, og `plenary=…` for den delen som er i plenum
no_form = `form` er individual (kvar for seg), pair (to og to), group (i grupper) eller plenary (i plenum), ikkje `{ $text }`
callout_needs_link = teksten i `{ $kind }` må ha ei lenkje
callout_needs_list = i `{ $kind }` må det stå éi liste
callout_needs_tree = i `{ $kind }` må det stå éi liste i fleire nivå, med eitt punkt øvst
callout_needs_columns = i `{ $kind }` må det stå overskrifter (`####`), eller ei liste der punkta er kolonnane
table_has_many = tabellen har { $columns } kolonnar, og inga side har plass til meir enn { $limit }
    .way1 = del han
table_is_long = tabellen har { $cells } ruter, og det er plass til høgst { $limit }
    .way1 = del han
callout_has_many = `{ $kind }` har meir enn { $limit } delar, og det har ikkje noko lysbilete plass til
    .way1 = del han
callout_needs_day = i `{ $kind }` må du seie kva dag, som i `{"{"}day=1{"}"}`
no_room_in_node = eit punkt i `{ $kind }` viser berre tekst og bilete, så dette ville ingen sjå
    .way1 = skriv det som tekst, eller set det under figuren
seen_by_nobody = det som står i `{ $kind }`, er ikkje for dei som ser `{ $around }`, så ingen ville sjå det
    .way1 = ta det ut av `{ $around }`, som står rundt
callout_takes = ho tek { $keys }
callouts = det finst { $words }
no_goal_numbers = `goals` er nummera på måla i modulen med komma mellom, ikkje `{ $text }`
    .way1 = tel måla frå 1, og skriv det utan mellomrom, som i `goals=1,3`
quiz_without_question = dette spørsmålet har ingen tekst
    .way1 = skriv spørsmålet på denne linja, etter `[!quiz]`
quiz_without_answers = dette spørsmålet har inga liste med svar
    .way1 = skriv ei liste under spørsmålet, med `- [x]` framfor det som er rett, og `- [ ]` framfor det som er feil
quiz_with_two_lists = dette er liste nummer to med svar, og eit spørsmål har éi
    .way1 = skriv ein `[!quiz]` til for eit anna spørsmål, eller ta bort boksane
answer_without_box = dette svaret seier ikkje om det er rett
    .way1 = byrj det med `[x]` om det er det, elles `[ ]`
quiz_with_one_answer = eit spørsmål har to eller fleire svar å velje mellom
    .way1 = skriv eitt til, som byrjar med `- [ ]`
quiz_without_right = ingen av desse svara er rette
    .way1 = skriv `- [x]` framfor eit som er det
quiz_without_wrong = alle desse svara er rette
    .way1 = skriv eit som er feil, og som byrjar med `- [ ]`
quiz_without_reason = ingenting under desse svara seier kvifor
    .way1 = forklar det i eit avsnitt under lista, etter ei linje med berre `>`, og nemn paragrafen
write_emphasis = ta bort koden framfor og bak orda; skal dei framhevast, skriv du `**orda**`
write_table = skriv tabellen med `|` mellom rutene, og `{ $rule }` på linja under den første
write_list = skriv kvart punkt på ei eiga linje, med `- ` framfor
write_heading = skriv overskrifta på ei eiga linje, med `## ` framfor
write_link = skriv orda og adressa slik: `[orda](https://…)`
write_picture = legg biletet i `assets/`, og skriv `![det biletet viser](assets/…)`; i `assets/assets.yaml` skriv du kven som har laga det
write_plain = ta bort koden der han byrjar og der han sluttar; ein `<` som skal lesast, skriv du `\<`
escaped_id = skråstreken framfor `#` gjer id-en til vanleg tekst
    .way1 = ta han bort: `{"{"}#{ $id }{"}"}`
bold_before_heading = `**…**` gir berre feit skrift, så dette blir inga overskrift, og det under høyrer ikkje til nokon del
    .way1 = skriv `## { $title } {"{"}#…{"}"}`, med id-en til delen i klammane
