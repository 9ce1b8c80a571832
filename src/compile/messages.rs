//! What diagnostics over several editions say. The names of functions are those of the messages in the catalogue.

use crate::diagnostic::messages;

messages! {
    hidden_by_condition(section, layer, parameter, value) =
        "`{section}` is hidden in every edition that is built from {layer}: it exists only where `{parameter}` is `{value}`"
    set_value_or_take_text() = "set the value, or take your text away"
    hidden_by_layer(section, layer) =
        "`{section}` is hidden in every edition that is built from {layer}: another layer hides it"
    take_your_text_away() = "take your text away"
    unbuilt_language(language, layer) = "this is in {language}, which {layer} is not built in"
    add_language_or_take_file(language) = "add `{language}` to `languages` in its layer.yaml, or take the file away"
    unused_value(parameter, layer) = "nothing in the editions of {layer} uses `{parameter}`"
    take_value_away() = "take the line away"
    the_condition() = "the condition"
    and_this_one() = "and this one"
}
