no_server = the server cannot be started: { $said }
port_in_use = { $host } port { $port } cannot be listened at: { $said }; choose another with `--port`
polling = note: the system cannot tell of changes ({ $said }), so the files are looked at every { $interval } ms
