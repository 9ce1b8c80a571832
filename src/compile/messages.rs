//! What diagnostics over several editions say.

use crate::diagnostic::diagnostics;
use crate::message::messages;

diagnostics! { "compile":
    /// A letter that cannot be printed.
    Unprintable letter_in_no_font(letter, codepoint) => 1
    /// A picture that Typst refuses.
    Unprintable picture_unprintable(said) => 1
    /// A drawing whose filters take too long.
    Unprintable filters_go_far() => 1
    HiddenText hidden_by_condition(section, layer, parameter, value) => 1
    HiddenText unused_by_condition(section, layer, parameter, value) => 1
    HiddenText hidden_by_layer(section, layer) => 1
    HiddenText unbuilt_language(language, layer) => 1
    UnusedValue unused_value(parameter, layer) => 1
    UnusedValue unused_picture(picture, layer) => 1
}
messages! { "compile":
    the_condition()
    and_this_one()
    /// Of an edition that is asked for, whose folder is no layer.
    no_layer_for(place, said)
    /// Of a layer whose parents cannot be followed.
    no_edition_of(layer)
}
