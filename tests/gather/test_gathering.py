"""Fetching from a server of our own, on a clock of our own."""

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from recoupe.gather import polite
from recoupe.gather.gathering import gather, hosts
from recoupe.gather.polite import Client, Refused
from recoupe.model import Document
from recoupe.stages.read import read_inputs

WORDS = "Le ministre valmérien de la Défense est arrivé mardi à Port-Ordrie, a déclaré le gouvernement de Valmère. "


def page(title):
    return f"<html><body><article><h1>{title}</h1><p>{WORDS * 3}</p><p>{title} : {WORDS}</p></article></body></html>"


class Site:
    """What the server holds: addresses with their bodies, and how often each was asked for."""

    def __init__(self):
        self.pages = {"/un": page("Un"), "/deux": page("Deux")}
        self.robots = ""
        self.asked = Counter()
        self.address = ""

    def feed(self):
        items = "".join(f"<item><link>{name}</link></item>" for name in self.pages)
        return f"<rss><channel>{items}</channel></rss>"


@pytest.fixture
def site():
    held = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            held.asked[self.path] += 1
            body = {"/robots.txt": held.robots, "/feed": held.feed(), **held.pages}.get(self.path)
            if self.path == "/moved":
                self.send_response(302)
                self.send_header("Location", "/un")
                self.end_headers()
                return
            status = 404 if body is None else 304 if self.headers.get("If-None-Match") == '"1"' else 200
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("ETag", '"1"')
            self.end_headers()
            if status == 200:
                self.wfile.write(body.encode())

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    held.address = f"http://127.0.0.1:{server.server_port}"
    yield held
    server.shutdown()
    server.server_close()


class Clock:
    """A clock that stands still until somebody sleeps."""

    def __init__(self):
        self.now, self.slept = 0.0, []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


def client(site, clock, validators=None, trusted=True):
    named = hosts([site.address]) if trusted else frozenset()
    return Client(named, {} if validators is None else validators, clock=clock, sleep=clock.sleep)


def gathered(site, asking, archive, most=10):
    return gather([f"{site.address}/feed"], asking, archive, when="2031-04-19T08:00:00Z", most=most, told=str)


def test_the_pages_of_a_feed_are_kept_and_can_be_read(site, tmp_path):
    found = gathered(site, client(site, Clock()), tmp_path / "a.warc.gz")
    assert (found.fetched, found.refused) == (2, ())
    documents = [one for one in read_inputs([tmp_path / "a.warc.gz"]) if isinstance(one, Document)]
    assert [one.url for one in documents] == [f"{site.address}/un", f"{site.address}/deux"]


def test_a_second_visit_asks_whether_anything_has_changed_and_fetches_nothing(site, tmp_path):
    memory = {}
    gathered(site, client(site, Clock(), memory), tmp_path / "a.warc.gz")
    found = gathered(site, client(site, Clock(), memory), tmp_path / "b.warc.gz")
    assert found.fetched == 0
    assert not (tmp_path / "b.warc.gz").exists()


def test_a_second_goes_by_between_two_requests_to_one_host(site, tmp_path):
    clock = Clock()
    gathered(site, client(site, clock), tmp_path / "a.warc.gz")
    assert clock.slept == [1.0, 1.0, 1.0]


def test_a_site_may_ask_for_more_time(site, tmp_path):
    site.robots, clock = "User-agent: *\nCrawl-delay: 7\n", Clock()
    gathered(site, client(site, clock), tmp_path / "a.warc.gz")
    assert clock.slept[1:] == [7.0, 7.0]


def test_what_robots_txt_closes_is_left_out_and_named(site, tmp_path):
    site.robots = "User-agent: *\nDisallow: /un\n"
    found = gathered(site, client(site, Clock()), tmp_path / "a.warc.gz")
    assert found.fetched == 1
    assert "/un: the site's robots.txt" in found.refused[0]
    assert site.asked["/un"] == 0


def test_no_more_pages_are_fetched_than_asked_for(site, tmp_path):
    assert gathered(site, client(site, Clock()), tmp_path / "a.warc.gz", most=1).fetched == 1


def test_an_address_inside_a_private_network_is_refused_unless_the_user_names_its_host(site):
    with pytest.raises(Refused, match="private network"):
        client(site, Clock(), trusted=False).get(f"{site.address}/un")
    assert not site.asked


def test_a_page_that_is_too_long_is_refused(site, monkeypatch):
    monkeypatch.setattr(polite, "MOST_BYTES", 100)
    with pytest.raises(Refused, match="longer than"):
        client(site, Clock()).get(f"{site.address}/un")


def test_a_redirection_is_followed_and_a_page_that_is_gone_is_named(site):
    asking = client(site, Clock())
    assert asking.get(f"{site.address}/moved").url.endswith("/un")
    with pytest.raises(Refused, match="404"):
        asking.get(f"{site.address}/none")
