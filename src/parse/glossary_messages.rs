//! What is said of the glossary, and of texts that use another word than it gives.

use crate::diagnostic::diagnostics;

diagnostics! { "glossary":
    Programme incomplete_term(field) => 1
    /// An id that could be none in an address.
    Programme no_id_of_term(text) => 1
    Programme term_twice(id) => 1
    /// A text that is not written in a language of the programme.
    Programme term_lacks_language(field, tag) => 1
    /// A word of which readers could not know what it means.
    Programme word_twice(word, id) => 1
    Programme synonym_of_itself(word, id) => 1
    /// A list of words with one of signs alone.
    Programme no_word(field) => 1
    /// A word that a text uses and the glossary avoids.
    AvoidedWord avoided_word(word, term) => 1
}
