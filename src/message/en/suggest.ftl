did_you_mean_this = did you mean `{ $near }`?
looks_alike = there is `{ $near }`, which looks the same: of one of the two a letter such as `å` is composed otherwise, or it has a character that nobody sees. Type it anew
with_way_out = { $said }; { $way }
