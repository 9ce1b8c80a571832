did_you_mean_this = meinte du `{ $near }`?
looks_alike = det finst `{ $near }`, som ser likt ut: i det eine er ein bokstav som `å` sett saman på ein annan måte, eller det har eit usynleg teikn. Skriv det på nytt
with_way_out = { $said }; { $way }
