"""Reporting clauses set into or after what they report: "It will rain, she said", « , a-t-il ajouté, »."""

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page, is_word, spans_of
from recoupe.stages.attribute.source import branch, source_of, subject
from recoupe.stages.attribute.verbgroup import is_verb, passive
from recoupe.stages.attribute.verbs import built
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

LONGEST = 45


def incise_draft(page: Page, tree: Tree, verb: Token) -> Draft | None:
    """Return the content around a reporting clause that is set in, after or, with "as", before it.

    « La digue tiendra, a affirmé le maire, si la pluie cesse » -> La digue tiendra … si la pluie cesse
    """
    cue = page.lexicon.cue(CueClass.VERB, verb.lemma.lower())
    if cue is None or not (cue.takes("quote") or cue.takes("clause")):
        return None
    host = _host(page, tree, verb)
    if host is None:
        return None
    own = branch(tree, verb) - (branch(tree, host) if host.head == verb.i else frozenset())
    if len(own) > LONGEST:
        return None
    content = [token for token in tree.subtree(host) if token.i not in own]
    content = _without_opening(tree, content)
    return built(page, tree, verb, cue, "incise", content, strength=0.95)


def _host(page: Page, tree: Tree, verb: Token) -> Token | None:
    """Find the head of what an incise reports."""
    relation = base(verb.deprel)
    head = tree.head(verb)
    if _has_own_content(tree, verb):
        return None
    if relation == "parataxis" and head is not None and _speaks(page, tree, verb):
        return head if head.i < verb.i or _opens_with_as(page, tree, verb) else None
    if relation == "advcl" and head is not None and _opens_with_as(page, tree, verb):
        return head
    before = [child for child in tree.children(verb, "ccomp", "parataxis", "advcl") if child.i < verb.i]
    if before and _speaks(page, tree, verb) and (base(before[0].deprel) != "advcl"):
        return before[0]
    return None


def _has_own_content(tree: Tree, verb: Token) -> bool:
    return any(child.i > verb.i for child in tree.children(verb, "ccomp", "csubj"))


def _opens_with_as(page: Page, tree: Tree, verb: Token) -> bool:
    return any(page.lexicon.has("as", mark.text.lower()) for mark in tree.children(verb, "mark", "advmod", "case"))


def _speaks(page: Page, tree: Tree, verb: Token) -> bool:
    """An incise has a subject of its own, or an agent."""
    own = subject(tree, verb)
    if own is None:
        return passive(tree, verb) and bool(source_of(page, tree, verb).spans)
    return own.feats.get("PronType") != "Rel" or not is_verb(tree.tokens[verb.head])


def _without_opening(tree: Tree, content: list[Token]) -> list[Token]:
    """A conjunction that joins the sentence to the one before is the writer's: "But the dam will hold, she said"."""
    words = [token for token in content if is_word(token)]
    if words and words[0].upos == "CCONJ" and words[0].i == min(t.i for t in tree.tokens if is_word(t)):
        return [token for token in content if token.i > words[0].i]
    return content


__all__ = ["incise_draft", "spans_of"]
