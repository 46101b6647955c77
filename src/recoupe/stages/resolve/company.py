"""Who is named beside whom: what shows, before any claim is compared, that two documents are on one affair."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from recoupe.stages.resolve.keys import group_key, parts
from recoupe.stages.resolve.locals import Local

COUNTRY = "Country"
ENOUGH = 2
"""Names that two documents must share beside the one in question; one of them is no state's."""


class Company:
    """The names of each document. States are told from other names: half of all news names the United States."""

    def __init__(self, every: Iterable[Local]) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        for local in every:
            if local.named:
                names[local.document_id].add(_name(local))
        self._names: Mapping[str, set[str]] = names

    def of(self, people: Iterable[Local]) -> frozenset[str]:
        """Return all names in the documents of some people."""
        return frozenset().union(*(self._names.get(one.document_id, ()) for one in people))

    def keeps(self, local: Local, company: frozenset[str]) -> bool:
        """Tell whether a document's entity stands in the company in which another one is known.

        "Karst" beside the Lorne pipeline and Ida Torvald, where elsewhere "Aldo Karst" stands beside both
        """
        shared = (self._names.get(local.document_id, set()) - {_name(local)}) & company
        return len(shared) >= ENOUGH and any(not name.startswith(COUNTRY) for name in shared)


def _name(local: Local) -> str:
    entity = local.entity
    if entity.schema == COUNTRY:
        return f"{COUNTRY} {entity.country or group_key(entity.name)}"
    if entity.schema == "Person":
        return parts(entity.name)[-1]
    return group_key(entity.name)
