//! What new files say to those who go on with them: comments, headings, and in brackets what is to be written.

use crate::message::messages;

// comments of layer.yaml
messages! { "scaffold":
    kommune_head(name)
    fylke_head()
    samling_head(below)
    from_register(label)
    to_fill_in(label)
    example_color()
    example_logo()
    example_mark_local()
    example_agenda()
    example_add()
}

// a module
messages! { "scaffold":
    first_part()
    key_points()
    write_summary()
    write_lead()
    write_goal()
    write_prose()
    write_points()
    write_question()
    write_right_answer()
    write_wrong_answer()
    write_reason()
    write_key_point()
}
