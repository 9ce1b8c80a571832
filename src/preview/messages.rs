//! What the preview says in the terminal, and in answers that are no page of the course.

use crate::message::messages;

messages! { "preview":
    /// What the machine could not do, among findings.
    error(said)
    no_server(said)
    port_in_use(host, port, said)
    polling(said, interval)
    /// What a kind of callout is called that has no name to its readers.
    callout_name(kind)
    /// What a kind of callout is for.
    callout_use(kind)
    /// The heading of the page that stands for one that does not exist.
    no_page()
    /// The heading of the page that stands for one of a project that cannot be read.
    not_read_yet()
    to_front_page()
    no_file()
    own_fault()
    only_get_and_head()
    other_address()
    other_site()
    only_json()
    too_large()
    too_slow()
    not_understood(error)
    changed_elsewhere()
    changed_since(path)
    cannot_be_undone()
    nothing_to_undo()
    undone(done)
    made_again(done)
    edition_made(name)
    project_unread(error)
    no_edition_here()
    outside_layer(path)
}
