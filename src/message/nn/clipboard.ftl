too_large = det som blei limt inn, er for stort: det kan vere { $limit } MB; lim inn ein del om gongen
too_deep = det som blei limt inn, er for innvikla til å lesast; lim det inn som rein tekst
pictures = { $count ->
        [one] { $count } bilete
       *[other] { $count } bilete
    } er ikkje med; legg dei i `assets/`, og set dei inn etterpå
comments = { $count ->
        [one] { $count } kommentar
       *[other] { $count } kommentarar
    } er ikkje med
deletions = { $count ->
        [one] { $count } spora sletting
       *[other] { $count } spora slettingar
    } er ikkje med; det som er sett inn, er med
footnotes = { $count ->
        [one] { $count } fotnote
       *[other] { $count } fotnotar
    } er ikkje med; skriv dei i teksten, eller som fotnotar her
links = { $count ->
        [one] { $count } lenkje
       *[other] { $count } lenkjer
    } som ikkje går til ei nettside, ei e-postadresse eller ein telefon, er berre tekst no
letters = { $count ->
        [one] { $count } punkt
       *[other] { $count } punkt
    } som hadde bokstavar, har tal no; sjå etter tilvisingar til dei
