"""ClickHouse over HTTP from the engine inside chdb's library: `clickhouse.py LIBRARY FOLDER HTTP_PORT TCP_PORT`.

`query_stable_v2` is clickhouse-local's entry point. The query it is given opens the ports and then sleeps; it ends with the process.
"""

import ctypes
import signal
import sys

library, folder, http_port, tcp_port = sys.argv[1:5]
signal.signal(signal.SIGTERM, signal.SIG_DFL)

engine = ctypes.CDLL(library)
engine.query_stable_v2.restype = ctypes.c_void_p
engine.query_stable_v2.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]

forever = (
    "SYSTEM START LISTEN HTTP;"
    "SELECT sleepEachRow(1) FROM system.numbers FORMAT Null"
    " SETTINGS function_sleep_max_microseconds_per_block = 0, max_block_size = 1"
)
arguments = [
    "clickhouse",
    f"--path={folder}",
    "--listen_host=127.0.0.1",
    f"--http_port={http_port}",
    f"--tcp_port={tcp_port}",
    f"--query={forever}",
]
encoded = (ctypes.c_char_p * len(arguments))(*[argument.encode() for argument in arguments])
engine.query_stable_v2(len(arguments), encoded)
