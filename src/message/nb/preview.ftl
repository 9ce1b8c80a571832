no_server = forhåndsvisningen kan ikke startes: { $said }
port_in_use = port { $port } på { $host } kan ikke brukes: { $said }; velg en annen med `--port`
polling = merk: systemet kan ikke si fra om endringer ({ $said }), så filene sees over hvert { $interval }. millisekund
