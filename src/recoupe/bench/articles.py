"""Invented articles of some seventy words, French and English, as many as asked for: what growth is measured on.

The same number is the same article, so that a longer pile begins with a shorter one. Each affair is told one to four
times: by one outlet, by another in its very words, in the other language, or by one with a source of its own.
"""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from recoupe.model import Document, Published, PublishedBasis
from recoupe.model.ids import content_id

MATTER = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
State = tuple[str, str, str, str]
"""A state's name in English, in French with its article, and its adjective in both."""
FIRST = date(2029, 1, 1)
PER_DAY = 7
"""Affairs of one day: a longer pile lasts longer."""


def articles(size: int) -> Iterator[Document]:
    """Yield so many articles."""
    yield from islice((one for number in count() for one in _affair(number)), size)


@dataclass(frozen=True, slots=True)
class Affair:
    """What the articles of one affair tell."""

    number: int
    giver: State
    taker: State
    goods: tuple[str, str]
    day: date
    details: dict[str, str | int]


def _affair(number: int) -> Iterator[Document]:
    chance = random.Random(number)  # noqa: S311 (an invention, no secret)
    affair = _invented(number, chance)
    kind = chance.random()
    french = kind < 0.55
    yield _document(affair, 0, french=french)
    if kind % 0.55 < 0.2:
        yield _document(affair, 1, french=french)
    if kind % 0.3 < 0.09:
        yield _document(affair, 2, french=not french)
    if kind % 0.2 < 0.06:
        yield _document(affair, 3, french=False)


def _invented(number: int, chance: random.Random) -> Affair:
    giver, taker = chance.sample(MATTER["states"], 2)
    goods, day = chance.choice(MATTER["goods"]), FIRST + timedelta(days=number // PER_DAY)
    details: dict[str, str | int] = {
        "number": chance.randint(11, 989), "crew": chance.randint(9, 80), "more": chance.randint(11, 500),
        "rank": chance.randint(4, 19), "year": day.year, "first": invented_name(chance, 2),
        "name": invented_name(chance, 3), "other": f"{invented_name(chance, 2)} {invented_name(chance, 3)}",
        "ship": invented_name(chance, 3), "town": f"Port-{invented_name(chance, 2)}",
    }  # fmt: skip
    return Affair(number, giver, taker, goods, day, details)


def _document(affair: Affair, telling: int, *, french: bool) -> Document:
    giver, taker = affair.giver, affair.taker
    outlet = MATTER["outlets"][(affair.number + 5 * telling) % len(MATTER["outlets"])]
    at, language = (1, "fr") if french else (0, "en")
    words = {
        "giver": giver[at], "taker": taker[at], "The_giver": _capital(giver[1]), "The_taker": _capital(taker[1]),
        "the_taker": taker[1], "adjective": giver[2 if french else 3], "goods": affair.goods[1 - at],
        "day": MATTER["days"][language].split()[affair.day.weekday()], "outlet": outlet,
    }  # fmt: skip
    text = MATTER["tellings"]["own" if telling == 3 else language].format(**affair.details, **words)
    printed = (affair.day + timedelta(days=1 + telling // 2)).isoformat()
    return Document(
        id=content_id("doc", "growth", affair.number, telling), path=f"growth/{affair.number}-{telling}.txt", text=text,
        language=language, title=text.partition("\n")[0], outlet=outlet,
        published=Published(value=printed, earliest=printed, latest=printed, basis=PublishedBasis.METADATA),
    )  # fmt: skip


def invented_name(chance: random.Random, syllables: int) -> str:
    """Return a name that nobody bears, of so many syllables."""
    return "".join(chance.choice(MATTER["syllables"].split()) for _ in range(syllables)).capitalize()


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
