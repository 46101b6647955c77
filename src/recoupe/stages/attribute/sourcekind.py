"""What sort of source speaks, and which entities stand behind its words."""

from recoupe.model import MentionKind, SourceKind, Span, Token
from recoupe.stages.attribute.draft import Source
from recoupe.stages.attribute.page import Page
from recoupe.syntax import Tree

OF_SCHEMA = {
    "Person": SourceKind.PERSON,
    "Country": SourceKind.STATE,
    "PublicBody": SourceKind.ORGANISATION,
    "Organization": SourceKind.ORGANISATION,
    "Company": SourceKind.ORGANISATION,
}
OF_GROUP = {SourceKind.ROLE: SourceKind.COLLECTIVE}


def entities_of(page: Page, source: Source) -> tuple[str, ...]:
    """Return the ids of the entities that the heads of a source mention, in text order.

    « Brady et Cha » -> two
    """
    found: list[str] = []
    for head in source.heads:
        mentions = [m for m in page.mentions_within(Span(head.start, head.end)) if m.entity_id is not None]
        if mentions:
            widest = max(mentions, key=lambda m: (m.kind is not MentionKind.PRONOUN, m.end - m.start, -m.start))
            # A pronoun that takes up two persons is two mentions of the same words.
            same = [m.entity_id for m in mentions if (m.start, m.end) == (widest.start, widest.end)]
            found += [entity for entity in same if entity is not None and entity not in found]
    return tuple(found)


def kind_of(page: Page, source: Source) -> SourceKind:
    """Return the kind of a source.

    « des responsables américains » -> unnamed; « le ministre » -> role; « les analystes » -> collective
    """
    if not source.spans or not source.heads or source.tree is None:
        return SourceKind.UNNAMED
    head = source.heads[0]
    if head.lemma.lower() in page.lexicon.sources:
        return _of_noun(page, source.tree, head, page.lexicon.sources[head.lemma.lower()])
    named = _of_mention(page, head)
    if named is not None:
        return named
    if head.upos == "PRON":
        return _of_pronoun(page, head)
    if head.upos == "PROPN":
        return SourceKind.PERSON
    return _of_noun(page, source.tree, head, SourceKind.ROLE)


def _of_mention(page: Page, head: Token) -> SourceKind | None:
    mentions = page.mentions_within(Span(head.start, head.end))
    kinds = [OF_SCHEMA[one.schema] for one in mentions if one.schema in OF_SCHEMA and one.entity_id is not None]
    return kinds[0] if kinds else None


def _of_pronoun(page: Page, head: Token) -> SourceKind:
    if page.lexicon.has("nobody", head.text.lower()):
        return SourceKind.UNNAMED
    if page.lexicon.has("many", head.lemma.lower()) or page.lexicon.has("many", head.text.lower()):
        return SourceKind.COLLECTIVE
    return SourceKind.PERSON


def _of_noun(page: Page, tree: Tree, head: Token, kind: SourceKind) -> SourceKind:
    if _apposed_name(tree, head):
        return SourceKind.PERSON if kind is SourceKind.ROLE else kind
    if kind is SourceKind.UNNAMED or kind in (SourceKind.DOCUMENT, SourceKind.STATE, SourceKind.ORGANISATION):
        return kind
    plural = head.feats.get("Number") == "Plur"
    if kind is SourceKind.COLLECTIVE:
        return kind if plural or not _indefinite(page, tree, head) else SourceKind.UNNAMED
    if _indefinite(page, tree, head):
        return SourceKind.UNNAMED
    return OF_GROUP.get(kind, kind) if plural else kind


def _indefinite(page: Page, tree: Tree, head: Token) -> bool:
    """Officials without a name: « un responsable », « des diplomates », "officials", "two aides"."""
    determiners = [child for child in tree.children(head, "det", "nummod") if child.i < head.i]
    if not determiners and not tree.children(head, "nmod:poss"):
        return True
    return any(
        child.feats.get("Definite") == "Ind"
        or page.lexicon.has("indefinite", child.text.lower())
        or child.deprel == "nummod"
        for child in determiners
    )


def _apposed_name(tree: Tree, head: Token) -> bool:
    """Tell whether a name follows a title: « le géologue Tomas Irel »."""
    names = [child for child in tree.children(head, "appos", "flat", "compound", "nmod") if child.upos == "PROPN"]
    return any(not tree.children(name, "case") for name in names)
