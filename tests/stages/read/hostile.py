"""Files that nobody would write and somebody will send: made from a seed, of every format that is read."""

import gzip
import json
import random
import zlib
from collections.abc import Callable, Iterator

PROSE = "Le ministre valmérien est arrivé mardi à Port-Ordrie, a déclaré le gouvernement de Valmère. "
CODES = "\x1b[2J\x00\x07\u202e\u2066\u2028\x85\ufeff"
SUFFIXES = (".txt", ".html", ".htm", ".json", ".jsonl", ".csv", ".warc", ".warc.gz")


def warc(*bodies: bytes, kind: str = "text/html") -> bytes:
    """Return a WARC file of pages."""
    records = []
    for number, body in enumerate(bodies):
        response = f"HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://phare.example/{number}\r\n"
            f"WARC-Record-ID: <urn:uuid:6f1c1f5e-0000-4000-8000-{number:012}>\r\nWARC-Date: 2031-04-19T08:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n"
        )
        records.append(head.encode() + response + b"\r\n\r\n")
    return b"".join(records)


def packed(*bodies: bytes) -> bytes:
    """Return a WARC file of pages, each record compressed by itself."""
    return b"".join(gzip.compress(warc(body), 1) for body in bodies)


def page(words: str) -> bytes:
    """Return a page with an article."""
    return f"<html><body><article><h1>Visite</h1><p>{words}</p><p>{words}</p></article></body></html>".encode()


def _prose(chance: random.Random) -> bytes:
    return (PROSE * chance.randint(1, 20)).encode()


def _long_word(chance: random.Random) -> bytes:
    return chance.choice([b"a", b"\xc3\xa9", b"\xc3\x83\xc2\xa9", b'"', b"\xc2\xab ", b". ", b"-"]) * 20_000


def _codes(chance: random.Random) -> bytes:
    return "".join(chance.choice(CODES) + PROSE for _ in range(5)).encode("utf-8", "surrogatepass")


def _formula(chance: random.Random) -> bytes:
    return f'=HYPERLINK("http://x.example/{chance.random()}";"Valmère") {PROSE * 3}'.encode()


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, 4000))


def _deep(chance: random.Random) -> bytes:
    size = chance.choice([50, 5_000, 100_000])
    return chance.choice([b"[" * size, b'{"text":' * size, b"<div>" * size, b"[" * size + b"]" * size])


def _entities(_: random.Random) -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "x">{levels}]><html><body>&e11;</body></html>'.encode()


def _bomb(_: random.Random) -> bytes:
    return gzip.compress(b"\0" * 20_000_000, 9)


def _surrogates(chance: random.Random) -> bytes:
    return json.dumps({"text": PROSE * 3 + "\ud83d", "\udc00": chance.choice(["\ud800", 7, [[["x"]]], None])}).encode()


def _article(chance: random.Random) -> bytes:
    row = {"text": PROSE * 3, "published": chance.choice(["2031-02-31", 7, {}, "2031-04"]), "language": [1]}
    return json.dumps(row).encode() + b"\n" + b'{"text": 1}\nnull\n{"title": "x"}\n'


def _table(chance: random.Random) -> bytes:
    return b'text,title\n"' + PROSE.encode() + b'",a\n"never closed,' + chance.randbytes(50) + b"\n" + _prose(chance)


def _archive(chance: random.Random) -> bytes:
    bodies = [page(PROSE * 3) for _ in range(3)]
    return chance.choice([warc, packed])(*bodies)


def _encoding(chance: random.Random) -> bytes:
    return (PROSE * 3).encode(chance.choice(["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "cp500"]))


MAKERS: tuple[Callable[[random.Random], bytes], ...] = (
    _prose, _long_word, _codes, _formula, _noise, _deep, _entities, _bomb, _surrogates, _article, _table, _archive,
    _encoding,
)  # fmt: skip


def _spoilt(chance: random.Random, content: bytes) -> bytes:
    """Cut a file short, change bytes of it, or put a piece of it in once more."""
    spoilt = bytearray(content)
    for _ in range(chance.randint(0, 4)):
        place = chance.randrange(len(spoilt) + 1)
        match chance.randrange(4):
            case 0:
                del spoilt[place:]
            case 1:
                spoilt[place:place] = chance.randbytes(3)
            case 2:
                spoilt[place : place + 1] = bytes([chance.randrange(256)])
            case 3:
                spoilt[place:place] = spoilt[place : place + 200]
    return bytes(spoilt)


def files(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents of so many files, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        maker, suffix = MAKERS[number % len(MAKERS)], chance.choice(SUFFIXES)
        content = maker(chance)
        if chance.random() < 0.2:
            content = page(content.decode("utf-8", "replace"))
        if suffix.endswith("gz") and not content.startswith(b"\x1f\x8b") and chance.random() < 0.7:
            content = zlib.compress(content, 1, 31)
        yield f"{number:05}-{maker.__name__.strip('_')}{suffix}", _spoilt(chance, content)
