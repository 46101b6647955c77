"""Reporting clauses set into or after what they report: "It will rain, she said", « , a-t-il ajouté, »."""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.building import built
from recoupe.stages.attribute.clauses import opened
from recoupe.stages.attribute.cuewords import name_of
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.scope import clause_behind_a_link, within_its_part, without_asides_of_the_source
from recoupe.stages.attribute.source import branch, day, source_of, subject
from recoupe.stages.attribute.verbgroup import group
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, is_verb, passive
from recoupe.syntax.words import is_word

LONGEST = 45


def incise_draft(page: Page, tree: Tree, verb: Token) -> Draft | None:
    """Return the content around a reporting clause that is set in, after or, with "as", before it.

    « La digue tiendra, a affirmé le maire, si la pluie cesse » -> La digue tiendra … si la pluie cesse
    """
    name = name_of(page, tree, verb)
    cue = page.lexicon.cue(CueClass.VERB, name) or page.lexicon.cue(CueClass.VERB, verb.lemma.lower())
    if cue is None or not (cue.takes("quote") or cue.takes("clause")):
        return None
    host = _host(page, tree, verb)
    if host is None or _reports_what_follows(page, tree, verb) or not _set_off(page, tree, verb, cue):
        return None
    own = branch(tree, verb) - (branch(tree, host) if host.head == verb.i else frozenset())
    own -= _goes_on(tree, verb, host)
    if len(own) > LONGEST:
        return None
    whole = own | _remarks(page, tree, verb, host)
    linked = clause_behind_a_link(tree, own)
    top = host if linked is None or linked.i in own else linked
    content = [token for token in [*tree.subtree(top), *_after(tree, verb, own)] if token.i not in whole]
    content = _without_opening(tree, sorted({t.i: t for t in content}.values(), key=lambda t: t.i))
    content = without_asides_of_the_source(tree, within_its_part(page, tree, content, own), own)
    return built(page, tree, verb, cue, "incise", content, strength=0.95)


def _reports_what_follows(page: Page, tree: Tree, verb: Token) -> bool:
    """In "Asked about it, she said that it would hold" the content comes after, not before."""
    return any(child.i > verb.i and opened(page, tree, child) for child in tree.children(verb, "ccomp"))


def _set_off(page: Page, tree: Tree, verb: Token, cue: Cue) -> bool:
    """Tell whether a reporting clause stands apart: a mark before it, and nothing after it that it could govern."""
    clause = [verb, *group(tree, verb, page.lexicon), *_near_subject(tree, verb)]
    clause += [mark for mark in tree.children(verb, "mark", "advmod", "case") if _is_as(page, mark)]
    clause = [token for token in clause if is_word(token)]
    first, last = min(t.i for t in clause), max(t.i for t in clause)
    if first > 0 and tree.tokens[first - 1].text in (";", ":"):
        return False
    if first > 0 and tree.tokens[first - 1].text == "(" and tree.child(verb, "obj") is not None:
        return False
    if first > 0 and is_word(tree.tokens[first - 1]) and not (first == 1 and tree.tokens[0].upos == "CCONJ"):
        return False
    after = tree.tokens[last + 1] if last + 1 < len(tree.tokens) else None
    if after is None or not is_word(after) or after.upos in ("ADP", "ADV", "SCONJ", "NOUN", "PROPN"):
        return not tree.child(verb, "xcomp")
    if after.upos in ("DET", "ADJ", "NUM") and _when(page, tree, verb, after):
        return True
    return cue.takes("told") and after.upos in ("PRON", "DET")


def _when(page: Page, tree: Tree, verb: Token, after: Token) -> bool:
    """Tell a time right behind the verb: "their union said last night"."""
    chain = [after, *tree.ancestors(after)]
    top = next((token for token in chain if token.head == verb.i), after)
    bare = base(top.deprel) == "obl" and tree.child(top, "case") is None
    return day(page, tree.tokens[after.head]) or (
        bare and (day(page, top) or top.deprel.endswith((":unmarked", ":tmod")))
    )


def _near_subject(tree: Tree, verb: Token) -> list[Token]:
    own = tree.child(verb, "nsubj")
    return tree.subtree(own) if own is not None else []


def _goes_on(tree: Tree, verb: Token, host: Token) -> frozenset[int]:
    """Return the words behind an incise that go on with the content: If it rains, she said, we will stay."""
    found: frozenset[int] = frozenset()
    for child in tree.children(verb, "ccomp", "parataxis", "conj"):
        words = tree.subtree(child)
        opens = words[0].i > verb.i and tree.tokens[words[0].i - 1].text in (",", "—", "–", "-")
        clause = tree.child(child, "nsubj", "expl") is not None
        if child is not host and opens and clause:
            found |= frozenset(t.i for t in words)
    return found


def _remarks(page: Page, tree: Tree, verb: Token, host: Token) -> frozenset[int]:
    """Return what another saying takes: The dam is old, she said, adding that it would hold."""
    found: frozenset[int] = frozenset()
    for child in tree.children(host, "advcl", "conj", "parataxis", "acl"):
        participle = child.upos == "VERB" and not finite(tree, child)
        if child.i > verb.i and participle and page.lexicon.cue(CueClass.VERB, child.lemma.lower()) is not None:
            found |= branch(tree, child)
    return found


def _after(tree: Tree, verb: Token, own: frozenset[int]) -> list[Token]:
    return [token for token in tree.subtree(verb) if token.i not in own and token.i > verb.i]


def _host(page: Page, tree: Tree, verb: Token) -> Token | None:
    """Find the head of what an incise reports."""
    relation = base(verb.deprel)
    head = tree.head(verb)
    if relation == "parataxis" and head is not None and _speaks(page, tree, verb):
        begun = tree.subtree(head)[0].i < min(t.i for t in tree.subtree(verb))
        return head if begun or _opens_with_as(page, tree, verb) else None
    if relation == "advcl" and head is not None and _opens_with_as(page, tree, verb):
        return head
    before = [child for child in tree.children(verb, "ccomp", "parataxis") if child.i < verb.i]
    return before[0] if before and _speaks(page, tree, verb) else None


def _opens_with_as(page: Page, tree: Tree, verb: Token) -> bool:
    return any(_is_as(page, mark) for mark in tree.children(verb, "mark", "advmod", "case"))


def _is_as(page: Page, mark: Token) -> bool:
    return page.lexicon.has("as", mark.text.lower())


def _speaks(page: Page, tree: Tree, verb: Token) -> bool:
    """An incise has a subject of its own, or an agent."""
    own = subject(page, tree, verb)
    if own is None:
        return passive(tree, verb) and bool(source_of(page, tree, verb).spans)
    return own.feats.get("PronType") != "Rel" or not is_verb(tree.tokens[verb.head])


def _without_opening(tree: Tree, content: list[Token]) -> list[Token]:
    """A conjunction that joins the sentence to the one before is the writer's: "But the dam will hold, she said"."""
    words = [token for token in content if is_word(token)]
    if words and words[0].upos == "CCONJ" and words[0].i == min(t.i for t in tree.tokens if is_word(t)):
        return [token for token in content if token.i > words[0].i]
    return content
