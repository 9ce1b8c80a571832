//! The browser of whoever sits at the machine.

use super::console::say_line;
use super::messages;

/// Opens an address; where no browser can be opened, that is said, and is no failure.
pub(super) fn open(address: &str) {
    if let Err(error) = opener::open_browser(address) {
        say_line(&messages::no_browser(error.to_string(), address));
    }
}
