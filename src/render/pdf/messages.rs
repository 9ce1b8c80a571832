//! What is said of texts that cannot be set as they are.

use crate::diagnostic::{diagnostics, messages};

diagnostics! {
    /// A text that Typst refuses.
    Unprintable text_refused(said) = "this cannot be printed: {said}" => "write it more simply"
    /// A picture that Typst refuses.
    Unprintable picture_refused(said) = "this cannot be printed: {said}"
        => "save the picture anew, as SVG, PNG or JPEG"
    /// A slide with more text than there is room for. The size is in points.
    SlideTooFull slide_too_full(size, over) =
        "the slide is too full: at {size} points, the smallest size that is read from the back of a hall, {over}"
        => "take something away, or divide it with `---`"
}
messages! {
    /// Where in the template it was refused.
    refused_at(place, said) = "Typst said so at `{place}`: {said}"
    /// How much too high a slide is.
    too_high(points, lines) = "it is {points} points too high (about {lines} lines)"
    /// How much too wide a word is.
    too_wide(points) = "a word in it is {points} points wider than its place"
}
