nested_too_deep = her ligger mer enn { $limit } nivåer inni hverandre
    .way1 = bruk færre nivåer
text_is_crowded = teksten har mer enn { $limit } lenker, punkter i lister, sitater og fotnoter
    .way1 = del fila
text_behind_comment = teksten på linja der en kommentar slutter, vises som den står
    .way1 = flytt den til en ny linje
html_in_layer = `<{ $name }>` er en HTML-kode, og slike kan ikke brukes i et lag
unusable_tag = denne HTML-koden kan ikke brukes
    .way1 = skriv det som Markdown
forbidden_tag = `<{ $name }>` er ikke tillatt
    .way1 = skriv det som Markdown; en `<` som skal leses, skrives `\<`
tag_closes_nothing = `</{ $name }>` lukker ingenting
tag_not_closed = `<{ $name }>` lukkes ikke
    .way1 = skriv `</{ $name }>` etter teksten; en `<` som skal leses, skrives `\<`
tag_ends_with_block = `<{ $name }>` lukkes ikke før den tomme linja som HTML-en slutter med, så det som kommer etter, står utenfor
    .way1 = ta bort de tomme linjene fram til `</{ $name }>`, eller skriv det som Markdown
tag_begins_before_block = `</{ $name }>` lukker ingenting her, for HTML-en begynner etter den siste tomme linja
    .way1 = ta bort de tomme linjene tilbake til `<{ $name }>`, eller skriv det som Markdown
forbidden_scheme = en lenke kan ikke begynne med `{ $scheme }:`
    .way1 = bruk https:, mailto:, tel: eller lov:
file_of_one_machine = `{ $address }` er en fil på en maskin som leserne ikke har
    .way1 = legg fila på nettet, og skriv adressen med `https://`
link_leaves_project = `{ $address }` fører ut av prosjektet
    .way1 = lenk til `modul.md#id`
link_leads_nowhere = `{ $address }` fører ikke noe sted
    .way1 = skriv `modul.md#id` for en del, `#id` for en del på samme side, `https://…` for et nettsted, eller `lov:lov/paragraf` for en paragraf
empty_address = denne lenken har ingen adresse
    .way1 = skriv den i parentesen, som i `[tekst](https://…)`, eller ta bort klammene og parentesen og la ordene stå
quoted_address = anførselstegnene er en del av adressen `{ $address }`, som ikke fører noe sted
    .way1 = ta dem bort
address_without_scheme = `{ $address }` fører ikke noe sted slik den står
    .way1 = skriv `{ $whole }`
definition_unused = `[{ $label }]: …` gir adressen til en lenke som ingen tekst bruker, og vises ikke
    .way1 = skriv `\[{ $label }]:` hvis det skal leses
foreign_picture = `{ $path }` er ikke et bilde i dette prosjektet
    .way1 = legg det i `assets/`, og skriv `{ $whole }`; i `assets/assets.yaml` skriver du hvem som har laget det
misplaced_picture = `{ $path }` er ikke et bilde i dette prosjektet
    .way1 = legg det i `assets/`, og skriv `{ $whole }`; i `assets/assets.yaml` skriver du hvem som har laget det
no_text_alternative = bildet mangler en tekst for dem som ikke ser det
    .way1 = skriv hva det viser, i hakeklammene: `![…](…)`
fence_not_closed = denne kodeblokka lukkes ikke der koden slutter, så teksten under vises som kode
    .way1 = skriv en linje med { $marks } der koden slutter, like langt inne som denne; er det ingen kode, tar du bort denne linja
comment_not_closed = denne kommentaren lukkes ikke der den slutter, så ingen får se teksten under
    .way1 = skriv `-->` der den slutter
comment_of_other_signs = dette er ingen kommentar, så alle ser det
    .way1 = skriv `<!--` og `-->` rundt, med to bindestreker i hver; skal det leses, skriver du `\<!`
comment_is_text = denne kommentaren lukkes ikke, så alle ser den
    .way1 = skriv `-->` der den slutter, eller `\<!--` hvis den skal leses
cells_without_column = tabellen har { $columns ->
        [one] { $columns } kolonne
       *[other] { $columns } kolonner
    }, så det som står her på linja, vises ikke for noen
    .way1 = lag like mange kolonner i tabellhodet og linja under, eller skriv `\|` for en `|` i teksten
heading_in_code = denne overskriften er en del av koden
text_before_heading = tekst foran den første overskriften hører ikke til noen del
    .way1 = flytt den ned under en overskrift med id, som i `## Gaver {"{"}#gaver{"}"}`
text_before_title = siden mangler overskriften som skal stå over denne teksten
    .way1 = skriv `# { $title } {"{"}#{ $id }{"}"}` på en egen linje over den
heading_without_id = overskriften «{ $title }» har ingen id
    .way1 = kjør `lagvis check --fix`, eller skriv `{"{"}#{ $id }{"}"}` etter den
id_in_parentheses = overskriften «{ $title }» har ingen id
    .way1 = skriv `{"{"}#{ $id }{"}"}` i stedet for `{ $written }`; er det en del av overskriften, skriver du `{"{"}#{ $made }{"}"}` etter den
braces_without_id = overskriften «{ $title }» har ingen id, og i klammene står det ingen
    .way1 = skriv `{"{"}#{ $id }{"}"}` sist på linja, eller `#{ $id }` først i klammene som står der; en klamme som skal leses, skrives `\{"{"}`
signs_behind_id = overskriften «{ $title }» har ingen id, for det står tegn etter `{"{"}#{ $id }{"}"}`
    .way1 = kjør `lagvis check --fix`, eller ta dem bort
underlined = `---` rett under denne teksten gjør den til en overskrift, og den har ingen id
    .way1 = skal et nytt lysbilde begynne her, skriver du en tom linje over `---`; er det en overskrift, skriver du `{"{"}#{ $id }{"}"}` sist i teksten
underlined_within = `---` rett under denne teksten gjør den til en overskrift
    .way1 = skriv en tom linje over `---`; en overskrift her skrives `### …`
braces_within = denne overskriften lager ingen del, så klammene har ingen virkning og vises ikke
    .way1 = ta dem bort, eller skriv ordene uten klammer
space_in_id = en id står rett etter `#` uten mellomrom, som i `{"{"}#gaver{"}"}`
two_ids = overskriften har to id-er (`#{ $first }`, `#{ $second }`)
    .way1 = behold bare den ene; skal teksten erstatte en del av kurset, er det id-en som kurset har
improper_id = en id har bare a til z, 0 til 9 og bindestrek
    .way1 = skriv `#{ $id }`
empty_id = i disse klammene står det ingen id
    .way1 = skriv en med a til z, 0 til 9 og bindestrek etter `#`, som i `{"{"}#gaver{"}"}`
id_not_closed = overskriften «{ $title }» har ingen id, for klammen lukkes ikke
    .way1 = skriv `{"{"}#{ $id }{"}"}` i stedet for `{ $written }`; en klamme som skal leses, skrives `\{"{"}`
unknown_class = lagvis kjenner ikke ordet `.{ $class }` i klammene
    .way1 = det finnes `.no-slide`, `.hide-slide`, `.optional` og `.steps`
condition_without_value = `if=` tar navnet på en verdi og det den skal være, som i `if=styringsmodell:parlamentarisme`
word_takes_no_value = etter `{ $word }` skal det ikke stå noen verdi
two_addresses = `was=` tar én adresse
    .way1 = skriv ordet én gang for hver, som i `was=gaver was=etikk#laan`
word_needs_value = `{ $word }` må ha en verdi, som i `{ $word }=…`
unknown_word = lagvis kjenner ikke ordet `{ $word }` i klammene
heading_words = her kan det stå `append` (tekst til slutt), `prepend` (tekst først), `remove` (ta bort), `whole` (bytt ut med underdelene), `after=`, `before=` eller `in=` (en ny del); kurset har også `locked`, `add-only`, `required=`, `if=`, `retiring`, `was=` og `checked=`
words_of_layer = her kan det stå `append` (tekst til slutt), `prepend` (tekst først), `remove` (ta bort), `whole` (bytt ut med underdelene), `after=`, `before=` eller `in=` (en ny del)
words_in_title = `{ $braces }` er en del av teksten i overskriften her, og vises
    .way1 = skriv alle ordene i de siste klammene, som i `{"{"}#gaver append{"}"}`; en klamme som skal vises, skrives `\{"{"}`
two_operations = en overskrift gjør én ting: behold ett av ordene i klammene
two_locks = en del er `locked` eller `add-only`: behold ett av ordene
word_twice = `{ $word }=` står to ganger: behold den ene
no_day_checked = `checked={ $text }` leses ikke som en dato
    .way1 = skriv dagen da regelverket i delen sist ble lest, som år, måned og dag: `checked=2026-11-27`
word_without_id = overskriften har ingen id og er ingen egen del, så dette ordet har ingen virkning
    .way1 = gi den en id, som i `{"{"}#gaver{"}"}`, eller ta bort ordet
footnote_in_heading = i en overskrift vises ingen fotnoter
    .way1 = flytt `[^{ $label }]` til teksten under
no_footnote = det finnes ingen fotnote til `{ $reference }`
    .way1 = skriv den på en egen linje: `{ $reference }: …`
empty_footnote = `[^{ $label }]:` har ingen tekst, så nummeret utelates, og linja under blir vanlig tekst
    .way1 = skriv teksten etter kolonet, på samme linje
two_footnotes = det er to fotnoter `{ $label }`
    .way1 = gi denne et eget navn
footnote_not_cited = ingen tekst viser til denne fotnoten, så ingen ser den
    .way1 = skriv `[^{ $label }]` der den hører hjemme, eller ta den bort
no_callout = det finnes ingen ramme som heter `{ $word }`
note_or_notes = mente du `notes` (bare for den som holder kurset) eller `note` (for alle)?
callout_as_definition = `[!{ $word }]:` begynner ingen ramme, og det som står etter på linja, vises ikke for noen
    .way1 = skriv `[!{ $word }]` uten kolon
keys_in_mark = ordene skal stå etter hakeklammene, ikke inni dem
    .way1 = skriv `[!{ $kind }] { $keys }`
callout_takes_no_keys = `{ $kind }` tar ingen ord i klammer
goes_on_below_title = en tittel er én linje, og denne fortsetter på linja under
    .way1 = lukk den på første linje, eller skriv `\` foran tegnet som åpner
stray_brace = klammene virker ikke der de står, og vises som tekst
    .way1 = skriv ordene sist på linja, som i `{"{"}minutes=5{"}"}`, en verdi som `{"{"}{"{"}navn{"}"}{"}"}`, og en klamme som skal vises, som `\{"{"}`
keys_below_title = ordene i klammer skal stå på den første linja i rammen, og disse vises som tekst
    .way1 = flytt dem til slutten av den linja; klammer som skal vises, skrives `\{"{"}`
key_twice = `{ $key }` står to ganger: behold den ene
other_quotes = disse anførselstegnene blir en del av verdien, og vises
    .way1 = skriv `{ $key }="…"`
no_callout_key = `{ $kind }` har ikke noe ord `{ $key }`
not_from_one = `{ $key }` må være et helt tall fra 1, ikke `{ $text }`
plenary_too_long = `plenary` er hvor mange av minuttene i `minutes` som er i plenum, og så mange er det ikke
    .way1 = skriv `minutes=…` for alt sammen, og `plenary=…` for den delen som er i plenum
no_form = `form` er individual (hver for seg), pair (to og to), group (i grupper) eller plenary (i plenum), ikke `{ $text }`
callout_needs_link = teksten i `{ $kind }` må ha en lenke
callout_needs_list = i `{ $kind }` må det stå én liste
callout_needs_tree = i `{ $kind }` må det stå én liste i flere nivåer, med ett punkt øverst
callout_needs_columns = i `{ $kind }` må det stå overskrifter (`####`), eller en liste der punktene er kolonnene
table_has_many = tabellen har { $columns } kolonner, og ingen side har plass til mer enn { $limit }
    .way1 = del den
table_is_long = tabellen har { $cells } ruter, og det er plass til høyst { $limit }
    .way1 = del den
callout_has_many = `{ $kind }` har mer enn { $limit } deler, og det har ikke noe lysbilde plass til
    .way1 = del den
callout_needs_day = i `{ $kind }` må du si hvilken dag, som i `{"{"}day=1{"}"}`
no_room_in_node = et punkt i `{ $kind }` viser bare tekst og bilder, så dette ville ingen se
    .way1 = skriv det som tekst, eller sett det under figuren
seen_by_nobody = det som står i `{ $kind }`, er ikke for dem som ser `{ $around }`, så ingen ville se det
    .way1 = ta det ut av `{ $around }`, som står rundt
callout_takes = den tar { $keys }
callouts = det finnes { $words }
no_goal_numbers = `goals` er numrene på målene i modulen med komma mellom, ikke `{ $text }`
    .way1 = tell målene fra 1, og skriv det uten mellomrom, som i `goals=1,3`
quiz_without_question = dette spørsmålet har ingen tekst
    .way1 = skriv spørsmålet på denne linja, etter `[!quiz]`
quiz_without_answers = dette spørsmålet har ingen liste med svar
    .way1 = skriv en liste under spørsmålet, med `- [x]` foran det som er riktig, og `- [ ]` foran det som er feil
quiz_with_two_lists = dette er liste nummer to med svar, og et spørsmål har én
    .way1 = skriv en `[!quiz]` til for et annet spørsmål, eller ta bort boksene
answer_without_box = dette svaret sier ikke om det er riktig
    .way1 = begynn det med `[x]` hvis det er det, ellers `[ ]`
quiz_with_one_answer = et spørsmål har to eller flere svar å velge mellom
    .way1 = skriv ett til, som begynner med `- [ ]`
quiz_without_right = ingen av disse svarene er riktige
    .way1 = skriv `- [x]` foran et som er det
quiz_without_wrong = alle disse svarene er riktige
    .way1 = skriv et som er feil, og som begynner med `- [ ]`
quiz_without_reason = ingenting under disse svarene sier hvorfor
    .way1 = forklar det i et avsnitt under lista, etter en linje med bare `>`, og nevn paragrafen
write_emphasis = ta bort koden foran og bak ordene; skal de framheves, skriver du `**ordene**`
write_table = skriv tabellen med `|` mellom rutene, og `{ $rule }` på linja under den første
write_list = skriv hvert punkt på en egen linje, med `- ` foran
write_heading = skriv overskriften på en egen linje, med `## ` foran
write_link = skriv ordene og adressen slik: `[ordene](https://…)`
write_picture = legg bildet i `assets/`, og skriv `![det bildet viser](assets/…)`; i `assets/assets.yaml` skriver du hvem som har laget det
write_plain = ta bort koden der den begynner og der den slutter; en `<` som skal leses, skrives `\<`
escaped_id = skråstreken foran `#` gjør id-en til vanlig tekst
    .way1 = ta den bort: `{"{"}#{ $id }{"}"}`
bold_before_heading = `**…**` gir bare fet skrift, så dette blir ingen overskrift, og det under hører ikke til noen del
    .way1 = skriv `## { $title } {"{"}#…{"}"}`, med id-en til delen i klammene
