"""Behind the speaker: whom a source itself rests on, and who passes its words on."""

from collections.abc import Iterator

from recoupe.model import Link, LinkRole, Span, Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.source import phrase, source_of
from recoupe.stages.attribute.sourcekind import entities_of
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import passive

Roots = dict[str, tuple[Link, ...]]
"""For the entity of each source that cites somebody: whom it cites."""


def roots_of(page: Page) -> Roots:
    """Return whom each source of a document rests on, in whichever sentence it says so.

    "The Karst Gazette, citing two officials, said …. The paper wrote …" -> two officials, for both sayings
    """
    found: Roots = {}
    for tree in page.trees:
        for verb, links in _citing(page, tree):
            for entity in entities_of(page, source_of(page, tree, verb)):
                known = found.get(entity, ())
                found[entity] = (*known, *(link for link in links if link not in known))
    return found


def behind(page: Page, draft: Draft, speakers: tuple[str, ...], roots: Roots) -> list[Link]:
    """Return the roots of a saying and those who relay it."""
    return [*_roots(page, draft, speakers, roots), *_relays(page, draft)]


def _roots(page: Page, draft: Draft, speakers: tuple[str, ...], roots: Roots) -> list[Link]:
    known = [link for speaker in speakers for link in roots.get(speaker, ())]
    for verb, links in _citing(page, draft.tree):
        inside = any(span.start <= verb.start < span.end for span in draft.content)
        heads = {head.i for head in source_of(page, draft.tree, verb).heads}
        if not inside and heads & {head.i for head in draft.source.heads}:
            known += [link for link in links if link not in known]
    return known


def _citing(page: Page, tree: Tree) -> Iterator[tuple[Token, list[Link]]]:
    """Yield the verbs that name a source's own source, with its words: "citing two people", « qui cite une note »."""
    for verb in tree:
        if verb.upos != "VERB" or not page.lexicon.has("cites", verb.lemma.lower()) or passive(tree, verb):
            continue
        things = [child for child in tree.children(verb, "obj") if child.i > verb.i and child.upos != "PRON"]
        if things and not page.quoted(things[0]):
            yield verb, [link for thing in things for link in _links(page, tree, thing, LinkRole.ROOT)]


def _relays(page: Page, draft: Draft) -> list[Link]:
    """Return who speaks in the source's stead: « par la voix de son ministre », "through a spokeswoman"."""
    if draft.anchor is None or draft.form == "according":
        return []
    tree = draft.tree
    owners = [draft.anchor, *(head for head in draft.source.heads if draft.source.tree is tree)]
    found: list[Link] = []
    for child in (child for owner in owners for child in tree.children(owner, "obl", "nmod")):
        cases = [case.text.lower() for case in tree.children(child, "case")]
        if page.lexicon.has("relay_noun", child.lemma.lower()):
            persons = tree.children(child, "nmod")
        else:
            persons = [child] if any(page.lexicon.has("relay_case", case) for case in cases) else []
        found += [link for person in persons[:1] for link in _links(page, tree, person, LinkRole.RELAY)]
    return found


def _links(page: Page, tree: Tree, head: Token, role: LinkRole) -> list[Link]:
    below = {t.i for child in tree.children(head) if base(child.deprel) == "acl" for t in tree.subtree(child)}
    source = phrase(page, tree, head, without=frozenset(below))
    if not source.spans:
        return []
    span = Span(source.spans[0].start, source.spans[-1].end)
    ids = entities_of(page, source)
    text = page.text[span.start : span.end]
    return [Link(text=text, role=role, entity_id=ids[0] if ids else None, start=span.start, end=span.end)]
