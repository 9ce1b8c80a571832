level_error = error
level_warning = warning
level_notice = notice
level_note = note
in_editions = in { $editions }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
left_out = { $path } has { $count } more of { $code }, of which the first { $shown } are shown
decimal_number = { $whole }.{ $decimals }
language_name = { $tag ->
        [nb] bokmål
        [nn] nynorsk
        [en] English
        [se] Northern Sámi
       *[other] { $tag }
    }
