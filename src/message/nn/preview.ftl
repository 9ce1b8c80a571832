error = feil: { $said }
no_server = førehandsvisinga kan ikkje startast: { $said }
port_in_use = port { $port } på { $host } kan ikkje brukast: { $said }; vel ein annan med `--port`
polling = merk: systemet kan ikkje seie frå om endringar ({ $said }), så filene blir sedde over kvart { $interval }. millisekund
callout_name = { $kind ->
    [quote] Sitat
    [statement] Utsegn
    [columns] Spaltar
    [tiles] Ruter
    [tree] Tre
    [cycle] Hjul
    [agenda] Program
    [notes] Notat til den som held kurset
    [slide] Berre på lysbiletet
    [handbook] Berre i handboka
   *[other] { $kind }
    }
callout_use = { $kind ->
    [exercise] noko å gjere saman, med tid
    [question] eit spørsmål å snakke om
    [case] ei sak å diskutere, gjerne i fleire delar
    [traffic-light] eit dilemma som ein svarer på med raudt, gult eller grønt
    [quiz] eit spørsmål å teste seg sjølv med
    [film] ei lenkje til ein film, og kva han handlar om
    [link] ei lenkje å opne i salen, til dømes eit skjema
    [quote] det nokon har sagt eller skrive
    [statement] éi setning, stor på lysbiletet
    [goals] det deltakarane skal kunne etterpå
    [keypoints] det deltakarane skal hugse
    [columns] overskrifter eller punkt side om side
    [tiles] ei liste som ruter
    [tree] ei liste i fleire nivå, teikna som eit tre
    [cycle] ei nummerert liste, teikna som eit hjul
    [agenda] programmet for ein dag, med klokkeslett
    [note] noko ved sida av teksten
    [tip] eit godt råd
    [warning] noko å passe seg for
    [law] kva lova seier
    [notes] blir ikkje vist for deltakarane
    [slide] blir vist på lysbiletet, ikkje i handboka
    [handbook] blir vist i handboka, ikkje på lysbiletet
   *[other] { $kind }
    }
no_page = Denne sida finst ikkje
not_read_yet = Prosjektet kan ikkje lesast enno
to_front_page = Til framsida
no_file = denne fila finst ikkje
own_fault = dette er ein feil i lagvis; i terminalvindauget står det meir om han
only_get_and_head = her får berre GET og HEAD svar
other_address = førehandsvisinga heiter noko anna; bruk adressa som står i terminalvindauget
other_site = ein annan nettstad kan ikkje spørje førehandsvisinga
only_json = førehandsvisinga tek berre imot endringar frå sine eigne sider
too_large = teksten er for lang til å sendast på éin gong
too_slow = teksten kom ikkje fram i tide; prøv igjen
not_understood = førehandsvisinga forstod ikkje det som blei sendt ({ $error }); last sida på nytt, og prøv igjen
changed_elsewhere = teksten er endra ein annan stad i mellomtida; opne han på nytt
changed_since = { $path } er endra sidan, så dette kan ikkje angrast utan at den endringa går tapt
cannot_be_undone = det kan ikkje angrast, for det går ikkje an å skrive i mappa `output`
nothing_to_undo = det er ikkje meir å angre eller gjere om igjen
undone = angra: { $done }
made_again = gjort om igjen: { $done }
edition_made = { $name } har fått si eiga utgåve
project_unread = prosjektet kan ikkje lesast: { $error }
no_edition_here = denne sida høyrer ikkje til noka utgåve
outside_layer = ingenting er lagra, for { $path } høyrer ikkje til denne utgåva
