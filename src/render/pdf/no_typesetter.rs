//! What stands in for Typst where this program is built without it: nothing is ever set.
//!
//! It has the methods of `typesetter`. [`Typesetter::new`] gives no typesetter, so that no other method can be called.

use serde::de::DeserializeOwned;

use super::input::Input;
use super::pdf_error::PdfError;
use crate::error::Error;
use crate::project::Date;
use crate::source::{Snapshot, SourceFile};

/// A value that a template keeps, and how far down its page it stands.
#[derive(Debug)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) y: f64,
}

/// A typesetter that there is none of.
#[derive(Debug)]
pub(crate) struct Typesetter {
    pub(crate) hash: u128,
    /// There is no value of this type, and so no typesetter.
    never: std::convert::Infallible,
}

impl Typesetter {
    pub(crate) fn new(_: &Snapshot, _: &str) -> Result<Option<Self>, Error> {
        Ok(None)
    }

    pub(crate) fn has(&self, _: char) -> bool {
        match self.never {}
    }

    pub(crate) fn refuses(&self, _: &SourceFile) -> Option<String> {
        match self.never {}
    }

    pub(crate) fn has_heavy_filters(&self, _: &SourceFile) -> bool {
        match self.never {}
    }

    pub(crate) fn pdf(&self, _: &str, _: Input, _: &str, _: Date) -> Result<Vec<u8>, Vec<PdfError>> {
        match self.never {}
    }

    pub(crate) fn width(&self, _: char) -> f64 {
        match self.never {}
    }

    pub(crate) fn marks<T: DeserializeOwned>(
        &self,
        _: &str,
        _: Input,
        _: &str,
    ) -> Result<Vec<Located<T>>, Vec<PdfError>> {
        match self.never {}
    }

    pub(crate) fn evict(&self) {
        match self.never {}
    }
}
