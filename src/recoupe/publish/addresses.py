"""Where a thing is found: ids as file names and anchors, and the pages that stand for several things in one."""

import re
from dataclasses import dataclass, field

from recoupe.model import LinkRole
from recoupe.view.build import Site
from recoupe.view.dealingpages import PartyPage
from recoupe.view.parts import Row
from recoupe.view.review import Review
from recoupe.view.textpages import Source

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
FOLDED_FROM = 1000
"""Rows from which a dossier on disk folds what only one article says: a page of its own weighs more than its words."""


def file_name(key: str) -> str:
    """Return an id as a file name and an anchor: ids are safe already, words from outside may not be."""
    return UNSAFE.sub("_", key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Addresses under a language's folder. `lone` are the rows that one article tells alone, with that article's id.

    Where a dossier is folded these stand together on one page an article, and a party, a pair or a speaker that no
    other article knows, or that one row alone names, is found there (`others`). An id in neither table
    has a page of its own.
    """

    lone: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)

    def claim(self, key: str) -> str:
        """Return where a row is told: `c/event-1.html`, or `c/doc-1.html#event-1` where it is folded."""
        if key in self.lone:
            return f"c/{file_name(self.lone[key])}.html#{file_name(key)}"
        return f"c/{file_name(key)}.html"

    def party(self, key: str) -> str:
        """Return where a party, or a pair of them, is told of."""
        return self.others.get(key) or f"p/{file_name(key)}.html"

    def source(self, key: str) -> str:
        """Return where a source is told of; a speaker may be a party too, so its key says which is meant."""
        return self.others.get(f"s/{key}") or f"s/{file_name(key)}.html"


def folded(site: Site, review: Review) -> Places:
    """Return the addresses of a site on disk: folded where it is large, a page for each thing where it is not.

    What the user has judged keeps its page.
    """
    if len(site.ledger.rows) < FOLDED_FROM:
        return Places()
    places = Places(lone={row.id: row.lead.document_id for row in site.ledger.rows if told_once(row)})
    known = {pair.id: pair.row_ids for pair in site.pair}
    known |= {page.party.id or "": rows_of(page) for page in site.party if not review.on((page.party.id or "",))}
    heard = (each for each in site.source if speaks(each, review) and not each.sayings)
    known |= {f"s/{each.id}": {row.id for row in each.rows} for each in heard}
    order = {row.id: (row.lead.start, row.id) for row in site.ledger.rows}
    for key, rows in known.items():
        if len(rows) == 1 or (len({places.lone.get(row) for row in rows}) == 1 and rows <= places.lone.keys()):
            places.others[key] = places.claim(min(rows, key=order.__getitem__))
    for source in site.source:
        if source.sayings and speaks(source, review) and (place := heard_at(source, places)):
            places.others[f"s/{source.id}"] = place
    return places


def heard_at(source: Source, places: Places) -> str | None:
    """Return where a speaker is heard who says more than claims: the sentence in his one article, None for several."""
    documents = {places.lone.get(row.id) for row in source.rows} | {each.document_id for each in source.sayings}
    if len(documents) > 1:
        return None
    sentence = min([each.sentence for each in source.sayings] + [each.sentence for each in source.quotations])
    return f"a/{file_name(source.sayings[0].document_id)}.html#s{sentence}"


def rows_of(page: PartyPage) -> set[str]:
    """Return the rows that a party's page tells of, none where it tells of more than rows."""
    if page.members or page.blocs:
        return set()
    lists = (page.given, page.got, page.to_give, page.to_get, page.wanted, page.others)
    told = {row.id for rows in (*lists, *(each.rows for each in page.dealings)) for row in rows}
    return told | {each.row_id for each in page.statements}


def told_once(row: Row) -> bool:
    """Tell whether one article alone speaks of a row."""
    return len({each.document_id for each in row.quotations}) == 1


def speaks(source: Source, review: Review) -> bool:
    """Tell whether a source is a speaker and no more, and not judged."""
    return source.roles == (LinkRole.SPEAKER.value,) and not review.on((source.id,))
