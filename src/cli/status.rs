//! The exit status.

/// What a run ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done = 0,
    /// Something in the content is wrong.
    Content = 1,
    /// lagvis itself could not do it, or the arguments are wrong.
    Failed = 2,
}
