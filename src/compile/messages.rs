//! What diagnostics over several editions say.

use crate::diagnostic::{diagnostics, messages};

diagnostics! {
    /// A letter that cannot be printed.
    Unprintable letter_in_no_font(letter, codepoint) =
        "`{letter}` (U+{codepoint}) is in none of the shipped fonts, so it cannot be printed"
        => "write it in words, or make it a picture"
    /// A picture that Typst refuses.
    Unprintable picture_unprintable(said) = "this picture cannot be printed: {said}"
        => "save it anew, as SVG, PNG or JPEG"
    HiddenText hidden_by_condition(section, layer, parameter, value) =
        "`{section}` is hidden in every edition that is built from {layer}: it exists only where `{parameter}` is `{value}`"
        => "set the value, or take your text away"
    HiddenText unused_by_condition(section, layer, parameter, value) =
        "this text for `{section}` is in no edition that is built from {layer}: it is used only where `{parameter}` is `{value}`"
        => "set the value, or take your text away"
    HiddenText hidden_by_layer(section, layer) =
        "`{section}` is hidden in every edition that is built from {layer}: another layer hides it"
        => "take your text away"
    HiddenText unbuilt_language(language, layer) = "this is in {language}, which {layer} is not built in"
        => "add `{language}` to `languages` in its layer.yaml, or take the file away"
    UnusedValue unused_value(parameter, layer) = "nothing in the editions of {layer} uses `{parameter}`"
        => "take the line away"
    UnusedValue unused_picture(picture, layer) = "nothing in the editions of {layer} shows `{picture}`"
        => "use it in a text, give it the name of the picture whose place it takes, or take it away with its row"
}
messages! {
    the_condition() = "the condition"
    and_this_one() = "and this one"
}
