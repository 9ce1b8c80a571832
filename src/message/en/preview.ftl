error = error: { $said }
no_server = the server cannot be started: { $said }
port_in_use = { $host } port { $port } cannot be listened at: { $said }; choose another with `--port`
polling = note: the system cannot tell of changes ({ $said }), so the files are looked at every { $interval } ms
callout_name = { $kind ->
    [quote] Quotation
    [statement] Statement
    [columns] Columns
    [tiles] Tiles
    [tree] Tree
    [cycle] Wheel
    [agenda] Programme
    [notes] Notes for the speaker
    [slide] Only on the slide
    [handbook] Only in the handbook
   *[other] { $kind }
    }
callout_use = { $kind ->
    [exercise] something to do together, with its time
    [question] a question to talk about
    [case] a case to discuss, in several parts if need be
    [traffic-light] a dilemma that is answered with red, yellow or green
    [quiz] a question to test oneself with
    [film] a link to a film, and what it is about
    [link] a link to open in the room, such as a form
    [quote] somebody's words
    [statement] one sentence, large on the slide
    [goals] what the participants are to be able to do
    [keypoints] what the participants are to remember
    [columns] headings or items side by side
    [tiles] a list as tiles
    [tree] a list of several levels, drawn as a tree
    [cycle] a numbered list, drawn as a wheel
    [agenda] a day's programme, with its times
    [note] something beside the text
    [tip] good advice
    [warning] something to be careful about
    [law] what the law says
    [notes] not shown to the participants
    [slide] shown on the slide, not in the handbook
    [handbook] shown in the handbook, not on the slide
   *[other] { $kind }
    }
no_page = This page does not exist
not_read_yet = The project cannot be read yet
to_front_page = To the front page
no_file = there is no such file
own_fault = lagvis met a fault of its own; the terminal says more
only_get_and_head = only GET and HEAD are answered
other_address = this server is not called that; use the address that the terminal shows
other_site = another site may not ask this server
only_json = this server takes changes as JSON alone
too_large = the text is too long to be sent at once
too_slow = the text did not arrive in time; try again
not_understood = the request was not understood: { $error }
changed_elsewhere = the text was changed elsewhere meanwhile; open it again
changed_since = { $path } has been changed since, so this cannot be undone without losing that
cannot_be_undone = it cannot be undone, since the folder `output` cannot be written to
nothing_to_undo = there is nothing more
undone = undone: { $done }
made_again = done again: { $done }
edition_made = { $name } has an edition of its own
project_unread = the project cannot be read: { $error }
no_edition_here = this page belongs to no edition
outside_layer = nothing is saved, since { $path } does not belong to this edition
