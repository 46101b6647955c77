"""A ledger built in pieces, in whatever order and split, is the one that is built in one go: to the last byte."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.building import build
from recoupe.model import Document, Mention, MentionKind, Modality, Reading
from recoupe.pipeline import ReaderName
from recoupe.stages.corroborate.memory import Numbers, Places
from recoupe.stages.corroborate.scale import Scale
from recoupe.store.base import Entry
from recoupe.store.files import FileLedger
from recoupe.store.memory import MemoryLedger
from tests.stages.corroborate.pages import ENTITIES, reading

RAM = "A Zemblan cutter rammed the Ardavian patrol boat Tarn Vara off the Selk bank on Tuesday"
FILM = "Commodore Ilmar Dask showed a film of the Tarn Vara in Port Varan"
FRENCH = "Un cotre zemblan a percuté le patrouilleur ardavien Tarn Vara au large du banc de Selk mardi"
HULL = "The hull of the Tarn Vara, which a Zemblan cutter rammed, is being patched in Port Varan"
TALKS = "Zembla and Ardavia will hold talks on the Tarn Vara in Port Varan in June"
STORM = "A trawler sank off Cape Orle in a storm, and a helicopter lifted two fishermen from the deck"
DENIAL = "No Zemblan cutter rammed the patrol boat Tarn Vara off the Selk bank, Zembla says"


def page(
    name: str, *lines: str, day: str | None, language: str = "en", modality: Modality = Modality.ACTUAL
) -> Reading:
    """Return a page as the document stages leave it: each line a claim, two states known to the page alone."""
    found = reading(name, ". ".join(lines) + ".", *((line, "ram") for line in lines), language=language, day=day)
    mentions = tuple(
        Mention(
            document_id=name, start=n, end=n + 1, text=one.name, kind=MentionKind.NAME, schema=one.schema,
            entity_id=one.id,
        )
        for n, one in enumerate(ENTITIES)
    )  # fmt: skip
    claims = tuple(replace(claim, modality=modality) for claim in found.claims)
    return replace(found, claims=claims, entities=ENTITIES, mentions=mentions)


PAGES = (
    page("a", RAM, FILM, day="2031-05-13"),
    page("b", RAM, FILM, day="2031-05-12"),
    page("c", HULL, FILM, day="2031-05-14"),
    page("d", FRENCH, day="2031-05-14", language="fr"),
    page("e", TALKS, RAM, day="2031-05-15", modality=Modality.PLANNED),
    page("f", STORM, day="2031-05-15"),
    page("g", DENIAL, day=None),
)


class Read:
    """A runner that knows what it is asked to read."""

    def read(
        self,
        documents: Iterable[Document],
        reader: ReaderName = ReaderName.CAREFUL,
    ) -> Iterator[Entry]:
        known = {one.document.id: one for one in PAGES}
        yield from (Entry(read=document, reading=known[document.id]) for document in documents)


def files_of(ledger: FileLedger) -> dict[str, bytes]:
    """Return the files of a ledger, and of what is kept beside it for the next build."""
    paths = [path for path in ledger.folder.rglob("*") if path.is_file()] + [ledger.beside("compared")]
    return {path.name: path.read_bytes() for path in paths}


def built(folder: Path, pieces: Iterable[Iterable[int]]) -> dict[str, bytes]:
    ledger = FileLedger(folder / "ledger")
    for piece in pieces:
        build([PAGES[n].document for n in piece], ledger, Read())
    return files_of(ledger)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("whole"), [range(len(PAGES))])


@given(st.permutations(range(len(PAGES))), st.sets(st.integers(1, len(PAGES) - 1), max_size=3))
@settings(max_examples=12, deadline=None)
def test_neither_the_order_nor_the_split_shows(whole: dict[str, bytes], order: list[int], cuts: set[int]) -> None:
    places = [0, *sorted(cuts), len(PAGES)]
    with TemporaryDirectory() as folder:
        assert built(Path(folder), (order[a:b] for a, b in pairwise(places))) == whole


@pytest.mark.parametrize("kept", [None, b"", b"other bytes", "cut"])
def test_what_was_kept_may_be_lost_or_damaged(
    whole: dict[str, bytes], tmp_path: Path, kept: bytes | str | None
) -> None:
    built(tmp_path, [range(5)])
    beside = FileLedger(tmp_path / "ledger").beside("compared")
    if kept is None:
        beside.unlink()
    else:
        beside.write_bytes(beside.read_bytes()[:-9] if isinstance(kept, str) else kept)
    assert built(tmp_path, [range(5, len(PAGES))]) == whole


def test_claims_that_nothing_new_touches_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[set[str]] = []
    alone = Scale.alone

    def seen(scale: Scale, pairs: Places) -> Numbers:
        asked.extend({scale.profiles[n].claim.document_id for n in pair} for pair in pairs.tolist())
        return alone(scale, pairs)

    monkeypatch.setattr(Scale, "alone", seen)
    ledger = MemoryLedger()
    build([PAGES[n].document for n in (0, 2, 6)], ledger, Read())
    assert {"a", "c"} in asked
    asked.clear()
    build([PAGES[5].document, PAGES[4].document], ledger, Read())
    assert asked
    assert all(pages & {"e", "f"} for pages in asked)
