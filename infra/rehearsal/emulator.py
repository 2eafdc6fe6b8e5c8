"""Runs MiniStack until standard input closes: it never outlives whoever started it, however that ended."""

import os
import signal
import sys
import threading

from ministack import app


def end_with_parent() -> None:
    sys.stdin.buffer.read()
    # The whole group: the functions' own processes too.
    os.killpg(os.getpgid(0), signal.SIGTERM)


# With TLS it would take port 443 as well, where it may.
app._port_is_bindable = lambda host, port: False
threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = ["ministack"]
app.main()
