no_theme_folder = det finnes ingen mappe `{ $folder }`; rett `theme` i content/lagvis.yaml, eller begynn på temaet med `lagvis theme FIL`
no_theme_setting = `{ $folder }theme.yaml` mangler `{ $key }`
no_theme_texts = det finnes ingen tekster til knapper og menyer på `{ $language }`
no_theme_asset = `{ $folder }templates/{ $template }` ber om `{ $name }`, som ikke ligger i `{ $folder }css/`, `js/` eller `icons/`; legg den der, eller ta bort linja
no_theme_file = det finnes ingen fil `{ $path }`
theme_text_wrong = { $place }: { $said }
theme_text_lacks = teksten `{ $key }` finnes på { $there } og ikke på { $lacking }
theme_file_needed = fila `{ $file }` mangler ({ $by ->
        [pdfs] PDF-ene trenger den
       *[editions] alle utgaver trenger den
    }); legg den der, slik den er i temaet som følger med lagvis
theme_import_lacks = `{ $file }` henter inn `{ $lacking }`, som ikke finnes; legg den der, eller ta bort linja
