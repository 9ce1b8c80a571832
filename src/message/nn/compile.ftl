letter_in_no_font = `{ $letter }` (U+{ $codepoint }) finst ikkje i skriftene, så teiknet kan ikkje skrivast ut
    .way1 = skriv det med ord, eller lag eit bilete av det
picture_unprintable = biletet kan ikkje skrivast ut: { $said }
    .way1 = lagre det på nytt, som SVG, PNG eller JPEG
filters_go_far = filtera i teikninga dekkjer langt meir enn sjølve teikninga, så ho tek for lang tid å skrive ut
    .way1 = gi kvart `<filter>` eit mindre område (`x`, `y`, `width` og `height`), bruk færre, eller lagre biletet som PNG
hidden_by_condition = `{ $section }` er skjult i alle utgåver som blir bygde av { $layer }: han er der berre når `{ $parameter }` er `{ $value }`
    .way1 = oppgi verdien, eller ta bort teksten din
unused_by_condition = denne teksten for `{ $section }` er ikkje i noka utgåve som blir bygd av { $layer }: han blir berre brukt når `{ $parameter }` er `{ $value }`
    .way1 = oppgi verdien, eller ta bort teksten din
hidden_by_layer = `{ $section }` er skjult i alle utgåver som blir bygde av { $layer }: eit anna lag skjuler han
    .way1 = ta bort teksten din
unbuilt_language = dette er på { $language ->
        [nb] bokmål
        [nn] nynorsk
       *[other] { $language }
    }, og { $layer } blir ikkje bygd på det språket
    .way1 = legg til `{ $language }` i `languages: […]` i layer.yaml, eller ta bort fila
unused_value = ingenting i utgåvene av { $layer } bruker `{ $parameter }`
    .way1 = ta bort linja
unused_picture = ingenting i utgåvene av { $layer } viser `{ $picture }`
    .way1 = bruk det i ein tekst, gi det namnet til biletet det skal erstatte, eller ta det bort saman med linja om det
the_condition = vilkåret
and_this_one = og dette
no_layer_for = { $place }: { $said }
no_edition_of = { $layer } har inga utgåve, for laget som det ligg over, finst ikkje; `lagvis check` seier kva du kan gjere
