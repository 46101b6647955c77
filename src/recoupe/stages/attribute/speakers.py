"""Which entities speak: those that the words name, and whom "I", "we" and « ils » stand for among those who spoke."""

from collections.abc import Sequence

from recoupe.model import Entity, Span, Token
from recoupe.stages.attribute.draft import Draft, Source
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.sourcekind import entities_of

Speakers = tuple[str, ...]
REFERRING = frozenset({"Prs", "Dem", "Rel", "Int", "Neg"})
"""Pronouns that name nobody by themselves; "some" and "many" are a source of their own words."""


def speakers_of(page: Page, drafts: Sequence[Draft], parents: Sequence[int | None]) -> list[Speakers]:
    """Return the entities behind each source; `parents` gives for each saying the one that holds it.

    « … », ont écrit Brandt et Quill. « … », ont-ils ajouté. -> two speakers, twice
    """
    found: list[Speakers] = []
    pair: Speakers = ()
    for draft in drafts:
        own = entities_of(page, draft.source)
        head = _pronoun(draft.source)
        if head is not None and _plural(page, head) and len(own) <= 1 and pair and set(own) <= set(pair):
            own = pair
        pair = own if len(own) > 1 else () if own and not set(own) <= set(pair) else pair
        found.append(own)
    return _in_person(page, drafts, parents, found)


def unknown(page: Page, source: Source, speakers: Speakers) -> bool:
    """Tell whether a source is a pronoun that stands for nobody known: the words then name no source."""
    if speakers or len(source.spans) != 1 or len(source.heads) != 1:
        return False
    head, span = source.heads[0], source.spans[0]
    alone = page.text[span.start : span.end].strip() == head.text.lstrip("-") or span == Span(head.start, head.end)
    return alone and head.upos in ("PRON", "DET") and head.feats.get("PronType", "Prs") in REFERRING


def _in_person(
    page: Page, drafts: Sequence[Draft], parents: Sequence[int | None], found: list[Speakers]
) -> list[Speakers]:
    """Give "I" inside a quotation its speaker, and "we" the body that the speaker is or acts for.

    “We think we have won,” said Ada Quill of the Karst Institute. -> the institute thinks
    """
    entities = {entity.id: entity for entity in page.reading.entities}
    given: dict[int, Speakers] = {}

    def speakers(index: int) -> Speakers:
        if index not in given:
            given[index] = found[index]
            head, parent = _pronoun(drafts[index].source), parents[index]
            if head is not None and parent is not None and page.quotation_at(head.start) is not None:
                if page.lexicon.has("speaker", head.text.lower()):
                    given[index] = speakers(parent)
                elif page.lexicon.has("speakers", head.text.lower()):
                    given[index] = _bodies(speakers(parent), entities)
        return given[index]

    return [speakers(index) for index in range(len(drafts))]


def _bodies(speakers: Speakers, entities: dict[str, Entity]) -> Speakers:
    """Return the bodies that speakers are, or that each of them acts for; none where one acts for nobody known."""
    found: dict[str, None] = {}
    for speaker in speakers:
        entity = entities.get(speaker)
        if entity is None:
            return ()
        bodies = [tie.entity_id for tie in entity.acts_for] if entity.schema == "Person" else [speaker]
        if len(set(bodies)) != 1:
            return ()
        found[bodies[0]] = None
    return tuple(found)


def _pronoun(source: Source) -> Token | None:
    """Return the one word that heads a source where it is a pronoun or a possessive."""
    head = source.heads[0] if len(source.heads) == 1 else None
    return head if head is not None and head.upos in ("PRON", "DET") else None


def _plural(page: Page, head: Token) -> bool:
    return head.feats.get("Number") == "Plur" or page.lexicon.has("many", head.text.lower())
