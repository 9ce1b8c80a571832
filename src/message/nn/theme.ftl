no_theme_folder = det finst inga mappe `{ $folder }`; rett `theme` i content/lagvis.yaml, eller byrj på temaet med `lagvis theme FIL`
no_theme_setting = `{ $folder }theme.yaml` manglar `{ $key }`
no_theme_texts = det finst ingen tekstar til knappar og menyar på `{ $language }`
no_theme_asset = `{ $folder }templates/{ $template }` bed om `{ $name }`, som ikkje ligg i `{ $folder }css/`, `js/` eller `icons/`; legg ho der, eller ta bort linja
no_theme_file = det finst inga fil `{ $path }`
theme_text_wrong = { $place }: { $said }
theme_text_lacks = teksten `{ $key }` finst på { $there } og ikkje på { $lacking }
theme_file_needed = fila `{ $file }` manglar ({ $by ->
        [pdfs] PDF-ane treng ho
       *[editions] alle utgåver treng ho
    }); legg ho der, slik ho er i temaet som følgjer med lagvis
theme_import_lacks = `{ $file }` hentar inn `{ $lacking }`, som ikkje finst; legg ho der, eller ta bort linja
