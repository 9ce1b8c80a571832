too_large = det som ble limt inn, er for stort: det kan være { $limit } MB; lim inn en del om gangen
too_deep = det som ble limt inn, er for innviklet til å leses; lim det inn som ren tekst
pictures = { $count ->
        [one] { $count } bilde
       *[other] { $count } bilder
    } er ikke med; legg dem i `assets/`, og sett dem inn etterpå
comments = { $count ->
        [one] { $count } kommentar
       *[other] { $count } kommentarer
    } er ikke med
deletions = { $count ->
        [one] { $count } sporet sletting
       *[other] { $count } sporede slettinger
    } er ikke med; det som er satt inn, er med
footnotes = { $count ->
        [one] { $count } fotnote
       *[other] { $count } fotnoter
    } er ikke med; skriv dem i teksten, eller som fotnoter her
links = { $count ->
        [one] { $count } lenke
       *[other] { $count } lenker
    } som ikke går til en nettside, en e-postadresse eller en telefon, er bare tekst nå
letters = { $count ->
        [one] { $count } punkt
       *[other] { $count } punkter
    } som hadde bokstaver, har tall nå; se etter henvisninger til dem
