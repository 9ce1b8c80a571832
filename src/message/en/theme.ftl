no_theme_folder = there is no folder `{ $folder }`; mend `theme` in content/lagvis.yaml, or begin the theme with `lagvis theme FILE`
no_theme_setting = `{ $folder }theme.yaml` does not say `{ $key }`
no_theme_texts = there are no interface texts in `{ $language }`
no_theme_asset = `{ $folder }templates/{ $template }` asks for `{ $name }`, which is not in `{ $folder }css/`, `js/` or `icons/`; put it there, or take the line out
no_theme_file = there is no file `{ $path }`
theme_text_wrong = { $place }: { $said }
theme_text_lacks = the text `{ $key }` is in { $there } and not in { $lacking }
theme_file_needed = there is no file `{ $file }`, which { $by ->
        [pdfs] PDFs
       *[editions] all editions
    } need; put it there, as the theme has it that comes with lagvis
theme_import_lacks = `{ $file }` takes in `{ $lacking }`, which is not there; put it there, or take the line out
