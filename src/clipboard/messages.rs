//! What is said of what was pasted.

use crate::message::messages;

messages! { "clipboard":
    /// The limit is in MB.
    too_large(limit)
    too_deep()
    pictures(count)
    comments(count)
    deletions(count)
    footnotes(count)
    /// Links to other than pages, mail and telephones, whose texts are kept.
    links(count)
    /// Items of lists that were lettered, and are numbered.
    letters(count)
}
