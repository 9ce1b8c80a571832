letter_in_no_font = `{ $letter }` (U+{ $codepoint }) finnes ikke i skriftene, så tegnet kan ikke skrives ut
    .way1 = skriv det med ord, eller lag et bilde av det
picture_unprintable = bildet kan ikke skrives ut: { $said }
    .way1 = lagre det på nytt, som SVG, PNG eller JPEG
filters_go_far = filtrene i tegningen dekker langt mer enn selve tegningen, så den tar for lang tid å skrive ut
    .way1 = gi hvert `<filter>` et mindre område (`x`, `y`, `width` og `height`), bruk færre, eller lagre bildet som PNG
hidden_by_condition = `{ $section }` er skjult i alle utgaver som bygges av { $layer }: den er der bare når `{ $parameter }` er `{ $value }`
    .way1 = oppgi verdien, eller ta bort teksten din
unused_by_condition = denne teksten for `{ $section }` er ikke i noen utgave som bygges av { $layer }: den brukes bare når `{ $parameter }` er `{ $value }`
    .way1 = oppgi verdien, eller ta bort teksten din
hidden_by_layer = `{ $section }` er skjult i alle utgaver som bygges av { $layer }: et annet lag skjuler den
    .way1 = ta bort teksten din
unbuilt_language = dette er på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, og { $layer } bygges ikke på det språket
    .way1 = legg til `{ $language }` i `languages: […]` i layer.yaml, eller ta bort fila
unused_value = ingenting i utgavene av { $layer } bruker `{ $parameter }`
    .way1 = ta bort linja
unused_picture = ingenting i utgavene av { $layer } viser `{ $picture }`
    .way1 = bruk det i en tekst, gi det navnet til bildet det skal erstatte, eller ta det bort sammen med linja om det
the_condition = vilkåret
and_this_one = og dette
no_layer_for = { $place }: { $said }
no_edition_of = { $layer } har ingen utgave, for laget som det ligger over, finnes ikke; `lagvis check` sier hva du kan gjøre
