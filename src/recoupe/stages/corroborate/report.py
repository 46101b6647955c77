"""One claim as a report: who says it, and in whose words."""

from dataclasses import dataclass

from recoupe.model import Attribution, Claim, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One claim with who says it and where: what independence is judged by.

    `origin_id` is the document that the claim's words come from, where they stand in a passage taken from another;
    `credits` are the outlets that the article says it is from; `outlet` is that of the words' own document.
    `embedded`: the claim is only named within another of the same saying (see `denial.embedded`).
    """

    claim: Claim
    document: Document
    attribution: Attribution | None
    origin_id: str | None = None
    outlet: str | None = None
    credits: tuple[str, ...] = ()
    embedded: bool = False

    @property
    def origin(self) -> str:
        """The text family of the claim's words."""
        return self.origin_id or self.document.origin_id or self.document.id

    @property
    def voice(self) -> str | None:
        """The outlet that speaks where nobody else is named."""
        return self.outlet or (self.document.outlet if self.origin == self.document.id else None)
