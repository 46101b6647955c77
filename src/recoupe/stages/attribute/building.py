"""Putting a draft together from a verb, its cue and the words of its content."""

from recoupe.lang.reporting import Cue
from recoupe.model import Span, Token
from recoupe.stages.attribute.cuewords import NEAREST
from recoupe.stages.attribute.draft import Draft, Source
from recoupe.stages.attribute.page import Page, runs, spans_of
from recoupe.stages.attribute.source import agent, expletive, source_above, source_of
from recoupe.stages.attribute.verbgroup import chain_up, group
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite
from recoupe.syntax.words import is_word


def built(
    page: Page,
    tree: Tree,
    verb: Token,
    cue: Cue,
    form: str,
    content: list[Token],
    *,
    source: Source | None = None,
    also: tuple[Token, ...] = (),
    strength: float = 1.0,
) -> Draft | None:
    """Put a draft together from the words of its content."""
    source = source_of(page, tree, verb) if source is None else source
    if any(head in content for head in source.heads):
        source = source_above(page, tree, verb)
    inside = {token.i for token in content} | {head.i for head in source.heads if source.tree is tree}
    words = [
        token
        for token in [*group(tree, verb, page.lexicon), *also, *_pair(tree, verb, inside)]
        if token.i not in inside
    ]
    if left_unsaid(page, tree, verb):
        return None
    if not content or not any(is_word(token) for token in content):
        return None
    return Draft(
        form=form,
        cue_row=cue,
        tree=tree,
        anchor=verb,
        source=source,
        cue=tuple(Span(run[0].start, run[-1].end) for run in runs(tree, words)),
        content=spans_of(page, tree, content),
        strength=strength * cue.frames.get(form, 1.0),
    )


def left_unsaid(page: Page, tree: Tree, verb: Token) -> bool:
    """« sans parler de », "without saying": nothing is said; nor is it "contrary to what Karst says" what follows."""
    if any(page.lexicon.has("contrary", above.text.lower()) for above in tree.ancestors(verb)):
        return True
    top = chain_up(tree, verb, page.lexicon)
    marks = [mark for one in (verb, top) for mark in tree.children(one, "mark", "case")]
    return any(page.lexicon.has("without", mark.text.lower()) for mark in marks)


def the_writer_speaks(page: Page, tree: Tree, verb: Token) -> bool:
    """Tell what the writer says to the reader: « Rappelons que », « il faut savoir que », "it is worth noting that"."""
    if tree.child(verb, "nsubj", "aux", "cop") is not None or base(verb.deprel) in ("acl", "amod"):
        return False
    if verb.feats.get("Mood") == "Imp":
        return base(verb.deprel) in ("root", "conj", "parataxis")
    head = tree.head(verb)
    if head is None or head.i > verb.i or finite(tree, verb) or agent(page, tree, head) is not None:
        return False
    return any(expletive(page, child) for child in tree.children(head)) or _impersonal(page, tree, verb, head)


def _impersonal(page: Page, tree: Tree, verb: Token, head: Token) -> bool:
    """As in "It is worth noting that": the clause itself is the subject, and "it" is nobody."""
    own = tree.child(head, "nsubj")
    clause = base(verb.deprel) == "csubj" and tree.child(head, "cop") is not None
    return clause and (own is None or page.lexicon.has("expletive", own.text.lower()))


def _pair(tree: Tree, verb: Token, inside: set[int]) -> list[Token]:
    """« n'a ni confirmé ni démenti la visite »: a second verb before their common content belongs to the cue."""
    start = min((i for i in inside if i > verb.i), default=-1)
    for other in tree.children(verb, "conj"):
        if verb.i < other.i < start and other.upos == "VERB" and other.i - verb.i <= NEAREST:
            return list(tree.tokens[verb.i : other.i + 1])
    return []
