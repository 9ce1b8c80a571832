//! What is said of a theme that cannot be used.

use crate::message::messages;

messages! { "theme":
    no_theme_folder(folder)
    no_theme_setting(folder, key)
    no_theme_texts(language)
    no_theme_asset(folder, template, name)
    no_theme_file(path)
    /// By what it is needed: `editions` or `pdfs`.
    theme_file_needed(file, by)
    theme_import_lacks(file, lacking)
    theme_text_wrong(place, said)
    theme_text_lacks(key, there, lacking)
}
