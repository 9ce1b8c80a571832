//! What is said of texts that cannot be set as they are.

use crate::diagnostic::messages;

messages! {
    /// A letter that cannot be printed.
    letter_in_no_font(letter, codepoint) = "`{letter}` (U+{codepoint}) is in none of the shipped fonts, so it cannot be printed"
    /// What to do about it.
    write_in_words() = "write it in words, or make it a picture"

    /// A text that Typst refuses.
    cannot_be_printed(said) = "this cannot be printed: {said}"
    /// What to do about a text.
    write_more_simply() = "write it more simply"
    /// What to do about a picture.
    save_anew() = "save the picture anew, as SVG, PNG or JPEG"
    /// Where in the template it was refused.
    refused_at(place, said) = "Typst said so at `{place}`: {said}"

    /// A slide with more text than there is room for. The size is in points.
    slide_too_full(size, over) = "the slide is too full: at {size} points, the smallest size that is read from the back of a hall, {over}"
    /// How much too high it is.
    too_high(points, lines) = "it is {points} points too high (about {lines} lines)"
    /// How much too wide a word is.
    too_wide(points) = "a word in it is {points} points wider than its place"
    /// What to do about it.
    take_away_or_divide() = "take something away, or divide it with `---`"
}
