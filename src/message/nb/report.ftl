level_error = feil
level_warning = advarsel
level_notice = merknad
level_note = merk
in_editions = i { $editions }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
left_out = { $path } har { $count } til av { $code }; de første { $shown } vises
decimal_number = { $whole },{ $decimals }
language_name = { $tag ->
        [nb] bokmål
        [nn] nynorsk
        [en] engelsk
        [se] nordsamisk
       *[other] { $tag }
    }
