//! What the preview says in the terminal.

use crate::message::messages;

messages! { "preview":
    no_server(said)
    port_in_use(host, port, said)
    polling(said, interval)
}
