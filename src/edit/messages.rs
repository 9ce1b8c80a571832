//! What is said of edits in the page.

use crate::message::messages;

messages! { "edit":
    changes_nothing()
    edition_lost(edition, place, error)
    harms(place, error)
    main_language_only(language)
    no_edition_yet(name)
    no_such_section(address)
    not_read(place, error)
    project_not_read(error)
    same_sentence(address)
    section_changed(title)
    section_made(title)
    section_removed(title)
    section_restored(title)
    title_needed()
    title_of_new()
}
