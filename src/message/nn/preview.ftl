no_server = førehandsvisinga kan ikkje startast: { $said }
port_in_use = port { $port } på { $host } kan ikkje brukast: { $said }; vel ein annan med `--port`
polling = merk: systemet kan ikkje seie frå om endringar ({ $said }), så filene blir sedde over kvart { $interval }. millisekund
