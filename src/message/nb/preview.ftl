error = feil: { $said }
no_server = forhåndsvisningen kan ikke startes: { $said }
port_in_use = port { $port } på { $host } kan ikke brukes: { $said }; velg en annen med `--port`
polling = merk: systemet kan ikke si fra om endringer ({ $said }), så filene sees over hvert { $interval }. millisekund
callout_name = { $kind ->
    [quote] Sitat
    [statement] Utsagn
    [columns] Spalter
    [tiles] Ruter
    [tree] Tre
    [cycle] Hjul
    [agenda] Program
    [notes] Notat til den som holder kurset
    [slide] Bare på lysbildet
    [handbook] Bare i håndboka
   *[other] { $kind }
    }
callout_use = { $kind ->
    [exercise] noe å gjøre sammen, med tid
    [question] et spørsmål å snakke om
    [case] en sak å diskutere, gjerne i flere deler
    [traffic-light] et dilemma som besvares med rødt, gult eller grønt
    [quiz] et spørsmål å teste seg selv med
    [film] en lenke til en film, og hva den handler om
    [link] en lenke å åpne i salen, for eksempel et skjema
    [quote] det noen har sagt eller skrevet
    [statement] én setning, stor på lysbildet
    [goals] det deltakerne skal kunne etterpå
    [keypoints] det deltakerne skal huske
    [columns] overskrifter eller punkter side om side
    [tiles] en liste som ruter
    [tree] en liste i flere nivåer, tegnet som et tre
    [cycle] en nummerert liste, tegnet som et hjul
    [agenda] programmet for en dag, med klokkeslett
    [note] noe ved siden av teksten
    [tip] et godt råd
    [warning] noe å passe seg for
    [law] hva loven sier
    [notes] vises ikke for deltakerne
    [slide] vises på lysbildet, ikke i håndboka
    [handbook] vises i håndboka, ikke på lysbildet
   *[other] { $kind }
    }
no_page = Denne siden finnes ikke
not_read_yet = Prosjektet kan ikke leses ennå
to_front_page = Til forsiden
no_file = denne fila finnes ikke
own_fault = dette er en feil i lagvis; i terminalvinduet står det mer om den
only_get_and_head = her besvares bare GET og HEAD
other_address = forhåndsvisningen heter noe annet; bruk adressen som står i terminalvinduet
other_site = et annet nettsted kan ikke spørre forhåndsvisningen
only_json = forhåndsvisningen tar bare imot endringer fra sine egne sider
too_large = teksten er for lang til å sendes på én gang
too_slow = teksten kom ikke fram i tide; prøv igjen
not_understood = forhåndsvisningen forsto ikke det som ble sendt ({ $error }); last siden på nytt, og prøv igjen
changed_elsewhere = teksten er endret et annet sted i mellomtiden; åpne den på nytt
changed_since = { $path } er endret siden, så dette kan ikke angres uten at den endringen går tapt
cannot_be_undone = det kan ikke angres, for det går ikke an å skrive i mappa `output`
nothing_to_undo = det er ikke mer å angre eller gjøre om igjen
undone = angret: { $done }
made_again = gjort om igjen: { $done }
edition_made = { $name } har fått sin egen utgave
project_unread = prosjektet kan ikke leses: { $error }
no_edition_here = denne siden hører ikke til noen utgave
outside_layer = ingenting er lagret, for { $path } hører ikke til denne utgaven
