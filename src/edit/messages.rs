//! What is said of edits in the page.

use crate::message::messages;

messages! { "edit":
    changes_nothing()
    credit_needed()
    edition_lost(edition, place, error)
    harms(place, error)
    licence_needed()
    main_language_only(language)
    no_edition_yet(name)
    no_such_section(address)
    not_read(place, error)
    picture_put(name)
    picture_too_heavy(limit)
    project_not_read(error)
    same_sentence(address)
    section_changed(title)
    section_made(title)
    section_removed(title)
    section_restored(title)
    title_needed()
    title_of_new()
}
