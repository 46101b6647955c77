"""Sets of local entities that are one: union by link, the smallest place as root, so that order does not matter."""

from recoupe.stages.resolve.locals import Local


class Clusters:
    """A union-find over local entities."""

    def __init__(self, every: list[Local]) -> None:
        self._parent: dict[Local, Local] = {local: local for local in every}
        self._members: dict[Local, list[Local]] = {local: [local] for local in every}

    def root(self, local: Local) -> Local:
        """Return the set's representative."""
        while self._parent[local] is not local:
            self._parent[local] = self._parent[self._parent[local]]
            local = self._parent[local]
        return local

    def join(self, one: Local, other: Local) -> None:
        """Make two sets one."""
        a, b = sorted((self.root(one), self.root(other)), key=lambda local: local.place)
        if a is not b:
            self._parent[b] = a
            self._members[a] += self._members.pop(b)

    def country(self, local: Local) -> str | None:
        """Return the country that the set's members give, None where none or several do."""
        found = {member.entity.country for member in self._members[self.root(local)]} - {None}
        return found.pop() if len(found) == 1 else None

    def shares_document(self, one: Local, other: Local) -> bool:
        """Tell whether both sets have a member in one document."""
        mine = {member.document_id for member in self._members[self.root(one)]}
        return any(member.document_id in mine for member in self._members[self.root(other)])

    def sets(self) -> list[list[Local]]:
        """Return the sets, and their members, ordered by place."""
        return [
            sorted(self._members[root], key=lambda m: m.place) for root in sorted(self._members, key=lambda m: m.place)
        ]
