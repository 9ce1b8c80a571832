//! The languages that lagvis speaks to those who write.

use std::sync::atomic::{AtomicU8, Ordering};

/// The locale that is spoken, by its place in [`Locale::ALL`].
static SPOKEN: AtomicU8 = AtomicU8::new(Locale::English as u8);

/// A language that lagvis speaks. What readers of an edition read is another matter: a [`crate::project::Language`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Bokmål.
    #[default]
    Bokmal,
    /// Nynorsk.
    Nynorsk,
    /// English.
    English,
}

impl Locale {
    /// Every locale.
    pub const ALL: [Self; 3] = [Self::Bokmal, Self::Nynorsk, Self::English];

    /// Its tag (BCP 47), which is also the folder of its catalogue.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }

    /// Makes it the one that this run speaks. `cli` alone says so; until then it is English.
    pub(crate) fn speak(self) {
        SPOKEN.store(self as u8, Ordering::Relaxed);
    }

    /// The locale that this run speaks.
    pub fn spoken() -> Self {
        Self::ALL.get(usize::from(SPOKEN.load(Ordering::Relaxed))).copied().unwrap_or_default()
    }

    /// The locale of a tag such as `nn`, or of a system's name such as `nb_NO.UTF-8`; nothing for a language that lagvis does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['_', '-', '.', '@']).next()?;
        match language.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Bokmal),
            "nn" => Some(Self::Nynorsk),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn a_locale_is_known_by_its_tag_and_by_what_systems_call_it() {
        let of = |tag| Locale::from_tag(tag).map(Locale::tag);
        assert_eq!(
            ["nb_NO.UTF-8", "no", "nn-NO", "EN", "C", "de_DE", ""].map(of),
            [Some("nb"), Some("nb"), Some("nn"), Some("en"), None, None, None]
        );
    }
}
