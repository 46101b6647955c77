"""From a pile to all the pages of a dossier, in one language of the interface. Pure: no clock, no file, no network."""

from dataclasses import dataclass, replace

from recoupe.analysis.stand import Stand
from recoupe.model import Level, Pile
from recoupe.view.claim import claim_pages
from recoupe.view.copies import families
from recoupe.view.counting import voices_of
from recoupe.view.dealingpages import Directory, ExchangePage, PairPage, PartyPage, Timeline
from recoupe.view.exchange import exchange_page
from recoupe.view.facets import ledger
from recoupe.view.findings import clashes, forecasts, rules
from recoupe.view.method import method
from recoupe.view.overview import header, overview
from recoupe.view.pages import ClaimPage, Clash, Due, Header, Ledger, Method, Overview, Rule
from recoupe.view.pairs import Counting, pair_pages
from recoupe.view.parties import Cast, directory, party_page
from recoupe.view.questions import questions
from recoupe.view.reader import reader
from recoupe.view.rows import rows_of
from recoupe.view.shelf import Shelf
from recoupe.view.sources import everyone, sources
from recoupe.view.textpages import Family, Reader, Source, Sources
from recoupe.view.timeline import timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Every page of a dossier in one language; lists of pages are in a fixed order."""

    header: Header
    overview: Overview
    ledger: Ledger
    claims: tuple[ClaimPage, ...]
    exchange: ExchangePage
    parties: Directory
    party: tuple[PartyPage, ...]
    pair: tuple[PairPage, ...]
    timeline: Timeline
    clashes: tuple[Clash, ...]
    sources: Sources
    source: tuple[Source, ...]
    families: tuple[Family, ...]
    readers: tuple[Reader, ...]
    forecasts: tuple[Due, ...]
    rules: tuple[Rule, ...]
    method: Method
    states: dict[str, str]
    """The names of the states that the pile knows, by code."""


def site(
    pile: Pile, *, language: str, title: str, previous: Pile | None = None, nobody: frozenset[str] = frozenset()
) -> Site:
    """Return every page.

    `previous` is an earlier state of the ledger, to tell what has changed; `nobody` are entities that the user says
    are none: their words stay, and lead nowhere.
    """
    shelf = Shelf.of(pile, language, nobody)
    everything = rows_of(shelf)
    rows = tuple(row for row in everything if row.level is Level.TYPED)
    row_of = {claim_id: row for row in everything for claim_id in row.claim_ids}
    voices = voices_of(shelf, everything)
    whole = questions(everything, voices)
    asked = tuple(each for each in whole if each.level is Level.TYPED)
    counting = Counting(shelf=shelf, stand=Stand(pile), row_of=row_of, voices=voices)
    cast = Cast.of(shelf, rows)
    pairs = pair_pages(shelf, rows, voices)
    parties = directory(shelf, cast, pairs)
    found = sources(shelf, rows)
    against, due = clashes(shelf, rows, everything), forecasts(shelf, rows, everything)
    before = None if previous is None else rows_of(Shelf.of(previous, language))
    return Site(
        header=header(shelf, rows, asked, voices, title=title),
        overview=overview(shelf, rows, asked, against=against, awaited=due, previous=before),
        ledger=ledger(whole, everything),
        claims=claim_pages(shelf, everything, whole),
        exchange=exchange_page(shelf, rows, voices),
        parties=parties,
        party=tuple(party_page(shelf, counting, cast, party) for party, _, _ in parties.parties),
        pair=pairs,
        timeline=timeline(rows),
        clashes=against,
        sources=found,
        source=_linked(everyone(sources(shelf, everything)), frozenset(party.id for party, _, _ in parties.parties)),
        families=families(shelf, rows),
        readers=tuple(reader(shelf, document_id, row_of) for document_id in sorted(shelf.readings)),
        forecasts=due,
        rules=rules(shelf, rows),
        method=method(shelf, rows),
        states={
            each.country: shelf.party(each.id, each.name).text
            for each in sorted(shelf.entities.values(), key=lambda each: each.id)
            if each.schema == "Country" and each.country
        },
    )


def _linked(found: tuple[Source, ...], pages: frozenset[str | None]) -> tuple[Source, ...]:
    """Return the sources, each leading to its page as a party only where there is one."""
    return tuple(each if each.party is None or each.party.id in pages else replace(each, party=None) for each in found)
