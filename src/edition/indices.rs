//! Where things stand in an edition: types of index that the compiler tells apart.

/// The index of a layer in an edition's chain, [`super::Edition::layers`]; the base is 0, and more is higher. Which layer of the
/// project that is, is another thing: [`crate::project::LayerId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Depth(usize);

impl Depth {
    /// The base.
    pub const BASE: Self = Self(0);

    pub(crate) fn new(index: usize) -> Self {
        Self(index)
    }

    /// Whether this is the base.
    pub fn is_base(self) -> bool {
        self == Self::BASE
    }

    /// The index.
    pub fn index(self) -> usize {
        self.0
    }
}

/// The index of a module in [`super::Edition::modules`], from 0, in the order of the handbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleNumber(usize);

impl ModuleNumber {
    pub(crate) fn new(index: usize) -> Self {
        Self(index)
    }

    /// The index.
    pub fn index(self) -> usize {
        self.0
    }
}
