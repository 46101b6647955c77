"""Invented articles of some seventy words, French and English, as many as asked for: what growth is measured on.

The same number is the same article, so that a longer pile begins with a shorter one. Each affair is told one to four
times: by one outlet, by another in its very words, in the other language, or by one that has it from a source of its own.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice

from recoupe.model import Document, Published, PublishedBasis
from recoupe.model.ids import content_id

State = tuple[str, str, str, str]
"""A state's name in English, in French with its article, and its adjective in both."""

STATES: tuple[State, ...] = (
    ("France", "la France", "français", "French"), ("Spain", "l’Espagne", "espagnol", "Spanish"),
    ("Italy", "l’Italie", "italien", "Italian"), ("Poland", "la Pologne", "polonais", "Polish"),
    ("Sweden", "la Suède", "suédois", "Swedish"), ("Austria", "l’Autriche", "autrichien", "Austrian"),
    ("Finland", "la Finlande", "finlandais", "Finnish"), ("Bulgaria", "la Bulgarie", "bulgare", "Bulgarian"),
    ("Norway", "la Norvège", "norvégien", "Norwegian"), ("Romania", "la Roumanie", "roumain", "Romanian"),
    ("Egypt", "l’Égypte", "égyptien", "Egyptian"), ("Belgium", "la Belgique", "belge", "Belgian"),
    ("Greece", "la Grèce", "grec", "Greek"), ("Argentina", "l’Argentine", "argentin", "Argentinian"),
    ("Tunisia", "la Tunisie", "tunisien", "Tunisian"), ("Turkey", "la Turquie", "turc", "Turkish"),
)  # fmt: skip
GOODS = (
    ("barils de pétrole", "barrels of oil"), ("tonnes de blé", "tonnes of wheat"), ("camions", "trucks"),
    ("tonnes de riz", "tonnes of rice"), ("missiles", "missiles"), ("doses de vaccin", "doses of vaccine"),
    ("obus", "shells"), ("tracteurs", "tractors"), ("tonnes de charbon", "tonnes of coal"), ("drones", "drones"),
)  # fmt: skip
SYLLABLES = tuple(
    [
        "bar",
        "dol",
        "fen",
        "gor",
        "hal",
        "jul",
        "kem",
        "lor",
        "mar",
        "nov",
        "pel",
        "rin",
        "sav",
        "tol",
        "ved",
        "zan",
        "bri",
        "cor",
        "dru",
        "fal",
    ]
)
OUTLETS = tuple(
    f"{place} {kind}" for kind in ("Tribune", "Courier", "Echo") for place in ("Port", "Nord", "Golfe", "Sud")
)
FRENCH = (
    "{The_giver} a livré {number} {goods} à {the_taker}\n\n{The_giver} a livré {day} {number} {goods} à {the_taker}, a "
    "déclaré le ministre {adjective} {first} {name}. Le navire {ship} a quitté {town} dans la nuit avec {crew} marins. "
    "« Nous tiendrons nos engagements », a ajouté {name} devant la presse. Selon {other}, porte-parole du port de {town}, "
    "{more} autres {goods} partiront avant la fin du mois. {The_taker} n’a pas commenté cette livraison, la {rank}e en "
    "{year}."
)
ENGLISH = (
    "{giver} delivers {number} {goods} to {taker}\n\n{giver} delivered {number} {goods} to {taker} on {day}, {adjective} "
    'minister {first} {name} said. The ship {ship} left {town} overnight with a crew of {crew}. "We will keep our '
    'promises," {name} told reporters. According to {other}, a spokesman for the port of {town}, {more} more {goods} will '
    "leave before the end of the month. {taker} did not comment on the delivery, the {rank}th in {year}."
)
OWN = (
    "A witness saw {crew} sailors of the {ship} unload {goods} in {taker}\n\nWorkers at the pier of {town} counted {number} "
    '{goods} from {giver} on {day}, a union official told the {outlet}. {other} denied that {taker} paid for them. "It was '
    'a gift," {other} said. The {adjective} embassy promised {more} more {goods} by {year}.'
)
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
DAYS_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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
    chance = random.Random(number)
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
    giver, taker = chance.sample(STATES, 2)
    goods, day = chance.choice(GOODS), FIRST + timedelta(days=number // PER_DAY)
    details: dict[str, str | int] = {
        "number": chance.randint(11, 989), "crew": chance.randint(9, 80), "more": chance.randint(11, 500),
        "rank": chance.randint(4, 19), "year": day.year, "first": _name(chance, 2), "name": _name(chance, 3),
        "other": f"{_name(chance, 2)} {_name(chance, 3)}", "ship": _name(chance, 3), "town": f"Port-{_name(chance, 2)}",
    }  # fmt: skip
    return Affair(number, giver, taker, goods, day, details)


def _document(affair: Affair, telling: int, *, french: bool) -> Document:
    giver, taker = affair.giver, affair.taker
    outlet = OUTLETS[(affair.number + 5 * telling) % len(OUTLETS)]
    at = 1 if french else 0
    words = {
        "giver": giver[at], "taker": taker[at], "The_giver": _capital(giver[1]), "The_taker": _capital(taker[1]),
        "the_taker": taker[1], "adjective": giver[2 if french else 3], "goods": affair.goods[1 - at],
        "day": (DAYS if french else DAYS_ENGLISH)[affair.day.weekday()], "outlet": outlet,
    }  # fmt: skip
    pattern = OWN if telling == 3 else FRENCH if french else ENGLISH
    text = pattern.format(**affair.details, **words)
    printed = (affair.day + timedelta(days=1 + telling // 2)).isoformat()
    return Document(
        id=content_id("doc", "growth", affair.number, telling), path=f"growth/{affair.number}-{telling}.txt", text=text,
        language="fr" if french else "en", title=text.partition("\n")[0], outlet=outlet,
        published=Published(value=printed, earliest=printed, latest=printed, basis=PublishedBasis.METADATA),
    )  # fmt: skip


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
