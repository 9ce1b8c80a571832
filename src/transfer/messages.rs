//! What is said of a layer that is sent or received.

use crate::diagnostic::diagnostics;
use crate::message::messages;

// what is refused
messages! { "transfer":
    no_single_folder()
    /// A name in the zip file that leads elsewhere, on some system.
    leaves_folder(name)
    unportable_name(name)
    /// A file among lagvis' own that is none of them.
    no_copy(name)
    one_name(first, second)
    base_stays()
    no_layer_file()
    layer_file_unread()
    of_no_kind(kind, kinds)
    /// A layer that the project does not have, and that is no kommune of the register.
    no_such_layer(path)
    another_kommune(path, sent, own)
    is_of_another(path, expected)
    /// A file of the project, or a link in the place of a folder.
    unreadable_here(path)
    nothing_to_send(name, number)
    not_sent(place, said)
    too_much_to_send(files, limit)
}
diagnostics! { "transfer":
    Refused copy_is_no_picture() => 1
}

// what becomes another
messages! { "transfer":
    file_comes(path)
    file_changes(path)
    file_goes(path)
    section_comes(section)
    section_changes(section)
    section_goes(section)
    titled(address, title)
    untitled(address)
}
