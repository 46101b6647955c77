"""The method page: what was read, what was left out, and by which version."""

from collections import Counter

from recoupe.version import __version__
from recoupe.view.overview import issues
from recoupe.view.pages import Method
from recoupe.view.parts import Row, Side
from recoupe.view.shelf import Shelf


def method(shelf: Shelf, rows: tuple[Row, ...]) -> Method:
    """Return the counts that a reader needs to judge the counts."""
    articles = shelf.articles()
    instances = [each for row in rows for each in row.own_quotations]
    repairs = Counter(each.kind.value for reading in shelf.pile.readings for each in reading.repairs)
    languages = Counter(each.language for each in articles)
    return Method(
        version=__version__,
        languages=tuple(sorted(languages.items())),
        repairs=tuple(sorted(repairs.items(), key=lambda pair: (-pair[1], pair[0]))),
        issues=issues(shelf),
        articles=articles,
        claims=len(instances),
        own_voice=sum(each.own_voice for each in instances),
        silent=sum(each.side is Side.SILENT for each in instances),
    )
