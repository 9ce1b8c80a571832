no_theme_folder = det finnes ingen mappe `{ $folder }`
no_theme_setting = `{ $folder }theme.yaml` mangler `{ $key }`
no_theme_texts = det finnes ingen tekster til knapper og menyer på `{ $language }`
no_theme_asset = `{ $folder }templates/{ $template }` ber om `{ $name }`, som ikke ligger i `{ $folder }css/`, `js/` eller `icons/`; legg den der, eller ta bort linja
no_theme_file = det finnes ingen fil `{ $path }`
theme_text_wrong = { $place }: { $said }
theme_text_lacks = teksten `{ $key }` finnes på { $there } og ikke på { $lacking }
