level_error = feil
level_warning = åtvaring
level_notice = merknad
level_note = merk
in_editions = i { $editions }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
left_out = { $path } har { $count } til av { $code }; dei første { $shown } blir viste
decimal_number = { $whole },{ $decimals }
language_name = { $tag ->
        [nb] bokmål
        [nn] nynorsk
        [en] engelsk
        [se] nordsamisk
       *[other] { $tag }
    }
