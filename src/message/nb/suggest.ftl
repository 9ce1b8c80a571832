did_you_mean_this = mente du `{ $near }`?
looks_alike = det finnes `{ $near }`, som ser likt ut: i det ene er en bokstav som `å` satt sammen på en annen måte, eller det har et usynlig tegn. Skriv det på nytt
with_way_out = { $said }; { $way }
