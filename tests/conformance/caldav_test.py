#!/usr/bin/env python3
"""A calendar server takes every item, and gives it back as it was.

Radicale runs on loopback with a folder of its own.  The items of a calendar
and of its tasks are uploaded one by one, as a client does; then one is told as
cancelled, by the next build with a lock, and replaces the earlier.
"""

import base64
import contextlib
import http.client
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import icalendar_text                                       # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()
PATIENCE = 20           # seconds until the server must answer
DESK = "/clerk/desk/"
SPEC = """language en
use un/zones
place Geneva {{ zone "Europe/Zurich" }}
body Council "Council" {{ seat Geneva }}
body Clerk "Clerk" {{ under Council }}
sessions of Council {{ labelled by year
    session 2026 {{ part autumn on 2026-10-13 .. 2026-10-15
                   part winter on 2026-12-07 .. 2026-12-08
                       time "10:00" .. "18:00" }} }}
verb instructs {{ force request strength 4 forms en "instructs" }}
resolution PC/2026/1 "Repairs; and, more" {{ adopted 2026-04-14 by Council
    para 1 instructs Clerk {{ {} }} }}
calendar desk "Desk" {{ show duties of Clerk  show sessions of Council
    remind 7 days before }}
"""
MAP = 'duty map "Map, \u5730\u56fe; \\"all\\" of it" { by 2026-09-01 note "' \
    + "long \u0639\u0645\u0644 " * 50 + '\\nEND:VEVENT" }'
REPORT = 'report bench "Bench" { to Council 2026 autumn }'


class Server:
    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        config = folder / "radicale.conf"
        config.write_text(f"""[server]
hosts = 127.0.0.1:{self.port}
[auth]
type = none
[storage]
filesystem_folder = {folder}/collections
[logging]
level = error
""", encoding="utf-8")
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "radicale", "--config", str(config)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask("OPTIONS", "/")
                return
            except OSError:
                if time.monotonic() > deadline:
                    self.stop()
                    raise SystemExit("radicale does not answer")
                time.sleep(0.05)

    def ask(self, method, path, body=None, **headers):
        """(status, body, ETag)"""
        headers["Authorization"] = "Basic " + \
            base64.b64encode(b"clerk:").decode()
        with contextlib.closing(http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request(method, urllib.parse.quote(path), body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.getheader("ETag")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def build(folder, duties):
    spec = folder / "desk.remit"
    spec.write_text(SPEC.format(duties), encoding="utf-8")
    out = folder / "out"
    subprocess.run([BUILD / "remit", "build", spec, "-o", out, "--emit", "ics",
                    "--profile", "tasks", "--alarms", "--quiet", "--lock",
                    folder / "lock"], check=True)
    return [out / "desk.desk.en.ics", out / "desk.desk.en.tasks.ics"]


def items(path):
    """{identity: a calendar that holds nothing else}"""
    data = path.read_bytes()
    head, *parts = re.split(rb"(?=^BEGIN:V(?:EVENT|TODO)\r\n)", data,
                            flags=re.M)
    found = {}
    for part in parts:
        part = part.replace(b"END:VCALENDAR\r\n", b"")
        uid = re.search(rb"^UID:(.*)\r\n", part, re.M)[1].decode()
        found[uid] = head + part + b"END:VCALENDAR\r\n"
    return found


def meaning(data):
    """Every property and alarm of the one item, in an order of its own."""
    wrong = []
    components = icalendar_text.read(data, wrong)[0].components
    item = [c for c in components if c.name != "VTIMEZONE"]
    assert len(item) == 1 and not wrong, (item, wrong)
    used = {p.parameter("TZID") for p in item[0].properties} - {None}
    zones = {c.first("TZID").value for c in components
             if c.name == "VTIMEZONE"}
    assert used <= zones, f"nothing tells what {used - zones} is"

    def lines(component):
        return sorted((p.name, p.value, sorted(str(q) for q in p.parameters))
                      for p in component.properties)
    return item[0].name, lines(item[0]), [lines(c) for c in item[0].components]


def upload(server, files):
    sent = {}
    for path in files:
        for uid, data in items(path).items():
            status, said, _ = server.ask(
                "PUT", f"{DESK}{uid}.ics", data,
                **{"Content-Type": "text/calendar; charset=utf-8"})
            assert status in (201, 204), (uid, status, said)
            sent[uid] = data
    return sent


def names(server):
    """Of all that the server says it holds."""
    _, said, _ = server.ask("PROPFIND", DESK, Depth="1")
    paths = [urllib.parse.unquote(e.text) for e in
             xml.etree.ElementTree.fromstring(said).iter("{DAV:}href")]
    return sorted(p[len(DESK):-4] for p in paths if p.endswith(".ics"))


def compare(server, sent):
    assert names(server) == sorted(sent), (names(server), sorted(sent))
    for uid, data in sent.items():
        status, said, _ = server.ask("GET", f"{DESK}{uid}.ics")
        assert status == 200, (uid, status)
        assert meaning(said) == meaning(data), f"{uid}:\n{said.decode()}"


def main():
    with tempfile.TemporaryDirectory(prefix="remit-caldav-") as name:
        folder = pathlib.Path(name)
        server = Server(folder)
        try:
            status, said, _ = server.ask("MKCALENDAR", DESK)
            assert status == 201, (status, said)
            first = upload(server, build(folder, f"{MAP} {REPORT}"))
            assert len(first) == 6, sorted(first)
            compare(server, first)
            second = upload(server, build(folder, MAP))
            compare(server, second)
            assert sorted(first) == sorted(second)
            gone = second["bench.once.due@remit"]
            assert b"STATUS:CANCELLED" in gone and b"SEQUENCE:1" in gone
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
