"""Files that hold a whole dossier in one language, beside the pages that they belong to: calendar and graphs."""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.publish.calendar import calendar
from recoupe.publish.catalogue import Catalogue
from recoupe.publish.graphs import cites, deals, gexf, graphml
from recoupe.view.build import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One file: its type and what makes it."""

    media: str
    make: Callable[[Site, Catalogue], str]


GRAPHML, GEXF = "application/graphml+xml", "application/gexf+xml"
WHOLE = {
    "time.ics": Whole(media="text/calendar", make=calendar),
    "cites.graphml": Whole(media=GRAPHML, make=lambda site, _: graphml(cites(site))),
    "cites.gexf": Whole(media=GEXF, make=lambda site, _: gexf(cites(site))),
    "deals.graphml": Whole(media=GRAPHML, make=lambda site, _: graphml(deals(site))),
    "deals.gexf": Whole(media=GEXF, make=lambda site, _: gexf(deals(site))),
}
"""Files by their name under the language's folder, on disk and on the server."""
