too_large = what was pasted is too large: it can be { $limit } MB; paste a part at a time
too_deep = what was pasted is too intricate to be read; paste it as plain text
pictures = { $count ->
        [one] { $count } picture was
       *[other] { $count } pictures were
    } left out; put them into `assets/`, and insert them afterwards
comments = { $count ->
        [one] { $count } comment was
       *[other] { $count } comments were
    } left out
deletions = { $count ->
        [one] { $count } tracked deletion was
       *[other] { $count } tracked deletions were
    } left out; what was inserted is there
footnotes = { $count ->
        [one] { $count } footnote was
       *[other] { $count } footnotes were
    } left out; write them in the text, or as footnotes here
links = { $count ->
        [one] { $count } link
       *[other] { $count } links
    } to something else than a page, an address of mail or a telephone { $count ->
        [one] is
       *[other] are
    } text only now
letters = { $count ->
        [one] { $count } item that had a letter has a number
       *[other] { $count } items that had letters have numbers
    } now; look for references to them
