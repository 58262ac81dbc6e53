"""The live server as a process: what it leaves in the terminal when it is told to go."""

from __future__ import annotations

import subprocess
import sys

from tests.servers import PATIENCE, ROOT

# Ctrl+C comes when a request has its thread, which has not yet read from it.
_AMID_A_REQUEST = """
import os, signal, socket, time
from werkzeug.serving import ThreadedWSGIServer
from werkzeug.wrappers import Response
from nexus.development.server import run

begin, answer = ThreadedWSGIServer.process_request, ThreadedWSGIServer.process_request_thread

def begin_and_stop(server, *request):
    begin(server, *request)
    os.kill(os.getpid(), signal.SIGINT)

def hesitate(server, *request):
    time.sleep(0.5)
    answer(server, *request)

ThreadedWSGIServer.process_request = begin_and_stop
ThreadedWSGIServer.process_request_thread = hesitate
signal.signal(signal.SIGINT, signal.default_int_handler)
with socket.create_server(("127.0.0.1", 0)) as listener:
    with socket.create_connection(listener.getsockname()) as visitor:
        visitor.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n")
        run(Response("hello"), listener)
        print(visitor.recv(12).decode())
"""


def test_ctrl_c_amid_a_request_breaks_in_on_nobody() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _AMID_A_REQUEST],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr) == ("HTTP/1.1 200\n", "")
