"""Verbs that report: from a verb of the lexicon to its content, one frame after another."""

from collections.abc import Callable, Iterator

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span, Token
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from recoupe.stages.attribute.lexicon import WEAK, Cue
from recoupe.stages.attribute.page import Page, runs, spans_of
from recoupe.stages.attribute.source import agent, branch, expletive, phrase, source_of
from recoupe.stages.attribute.verbgroup import group, infinitive, passive
from recoupe.stages.attribute.words import is_word
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

Frame = Callable[[Page, Tree, Token, Cue], Draft | None]
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET", "X", "ADJ")
NEAREST = 4
TRAILING = ("obl", "advcl", "nmod", "advmod", "ccomp", "acl", "parataxis", "dep", "xcomp")
OBLIQUE = ("obl", "advcl", "nmod", "acl", "xcomp", "ccomp")


def cues_of(page: Page, tree: Tree, token: Token, pos: CueClass) -> Iterator[tuple[Cue, tuple[Token, ...]]]:
    """Yield the cues that a word can be, those with a particle or preposition first, with those extra words.

    "called for" -> call for (for), then call
    """
    lemma = name_of(page, tree, token)
    found = [
        (cue, extra)
        for rest in page.lexicon.compounds.get(lemma, ())
        if (extra := _extra(page, tree, token, rest.split())) is not None
        and (cue := page.lexicon.cue(pos, f"{lemma} {rest}")) is not None
    ]
    yield from (pair for pair in found if base(pair[1][-1].deprel) != "case")
    plain = page.lexicon.cue(pos, lemma) or page.lexicon.cue(pos, token.lemma.lower())
    if plain is not None:
        yield plain, ()
    yield from (pair for pair in found if base(pair[1][-1].deprel) == "case")


def name_of(page: Page, tree: Tree, token: Token) -> str:
    """Return the lemma that a word is listed under, with its reflexive: « s'est félicité » -> se féliciter"""
    lemma = token.lemma.lower()
    for child in tree.children(token, "expl", "obj", "iobj", "aux"):
        if page.lexicon.has("reflexive", child.text.lower().replace("’", "'")):
            return f"se {lemma}"
    return lemma


def _extra(page: Page, tree: Tree, token: Token, words: list[str]) -> tuple[Token, ...] | None:
    """Find the particle or the cases that follow a word, each below it or below a dependent of it."""
    found: list[Token] = []
    near = [child for child in tree.children(token) if child.i > token.i]
    pool = [*near, *(leaf for child in near for leaf in tree.children(child, "case", "mark", "fixed", "advmod"))]
    for word in words:
        match = next((leaf for leaf in sorted(pool, key=lambda t: t.i) if page.lexicon.preposition(leaf.text) == word), None)
        if match is None or (found and match.i <= found[-1].i) or match.i - token.i > NEAREST:
            return None
        found.append(match)
    return tuple(found)


def verb_draft(page: Page, tree: Tree, verb: Token) -> Draft | None:
    """Return what a verb reports, by the first cue and frame that fit."""
    cues = list(cues_of(page, tree, verb, CueClass.VERB))
    for cue, extra in cues:
        draft = _with_extra(page, tree, verb, cue, extra) if extra else _by_frames(page, tree, verb, cue, CLAUSES)
        if draft is not None:
            return draft
    plain = next((cue for cue, extra in cues if not extra), None)
    if plain is None:
        return None
    return _by_frames(page, tree, verb, plain, OBJECTS) or prepositional(page, tree, verb, plain)


def _by_frames(page: Page, tree: Tree, verb: Token, cue: Cue, frames: tuple[tuple[str, Frame], ...]) -> Draft | None:
    for name, frame in frames:
        draft = frame(page, tree, verb, cue) if cue.takes(name) else None
        if draft is not None:
            return draft
    return None


def _with_extra(page: Page, tree: Tree, verb: Token, cue: Cue, extra: tuple[Token, ...]) -> Draft | None:
    draft = _after_extra(page, tree, verb, cue, extra) if cue.takes("object") else None
    return draft or _by_frames(page, tree, verb, cue, CLAUSES) or prepositional(page, tree, verb, cue)


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
    inside = {token.i for token in content}
    words = [token for token in [*group(tree, verb, page.lexicon), *also, *_pair(tree, verb, inside)] if token.i not in inside]
    if _left_unsaid(page, tree, verb):
        return None
    if not content or not any(is_word(token) for token in content):
        return None
    return Draft(
        form=form,
        cue_row=cue,
        tree=tree,
        anchor=verb,
        source=source_of(page, tree, verb) if source is None else source,
        cue=tuple(Span(run[0].start, run[-1].end) for run in runs(tree, words)),
        content=spans_of(page, tree, content),
        strength=strength * cue.frames.get(form, 1.0),
    )


def _left_unsaid(page: Page, tree: Tree, verb: Token) -> bool:
    """« sans parler de », "without saying": nothing is said."""
    return any(page.lexicon.has("without", mark.text.lower()) for mark in tree.children(verb, "mark", "case"))


def _pair(tree: Tree, verb: Token, inside: set[int]) -> list[Token]:
    """« n'a ni confirmé ni démenti la visite »: a second verb before their common content belongs to the cue."""
    start = min(inside, default=-1)
    for other in tree.children(verb, "conj"):
        if verb.i < other.i < start and other.upos == "VERB" and other.i - verb.i <= NEAREST:
            return list(tree.tokens[verb.i : other.i + 1])
    return []


def clausal(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle affirme que la digue tient » -> que la digue tient"""
    wanted = tree.children(verb, "ccomp", "csubj") + _misread_clauses(page, tree, verb)
    for clause in sorted(wanted, key=lambda t: t.i):
        if clause.i < verb.i and not tree.children(verb, "expl"):
            continue
        if base(clause.deprel) == "csubj" and not passive(tree, verb):
            continue
        if infinitive(tree, clause) and not cue.takes("infinitive"):
            continue
        if passive(tree, verb) and cue.takes("told"):
            return built(page, tree, verb, cue, "clause", tree.subtree(clause), source=NOBODY)
        content = _with_relative(tree, verb, _to_the_end(page, tree, verb, cue, clause))
        return built(page, tree, verb, cue, "clause", content)
    return None


def _to_the_end(page: Page, tree: Tree, verb: Token, cue: Cue, clause: Token) -> list[Token]:
    """Take the clause with what the parser hung on the verb though it stands behind or just before the clause.

    "He said her plans | address the unrest | because of the floods" -> her plans … because of the floods
    """
    inside = {token.i for token in tree.subtree(clause)}
    if clause.i < verb.i:
        return [tree.tokens[i] for i in sorted(inside)]
    inside = {i for i in inside if i > verb.i or _is_relative(tree.tokens[i])}
    first = min(inside)
    for child in tree.children(verb):
        words = tree.subtree(child)
        if child is clause or child.i < verb.i:
            continue
        early = ("obj", "nsubj", "ccomp", "csubj")
        before = base(child.deprel) in early and verb.i < child.i < first and not cue.takes("told")
        if before and not tree.child(clause, "nsubj", "mark"):
            inside |= {token.i for token in words}
        elif child.i > first and base(child.deprel) in TRAILING and not _breaks_off(tree, child):
            inside |= {token.i for token in words}
    return [tree.tokens[i] for i in sorted(inside)]


def _is_relative(token: Token) -> bool:
    return token.feats.get("PronType") == "Rel"


def _breaks_off(tree: Tree, child: Token) -> bool:
    """Tell whether a trailing branch comments on the saying rather than belong to what is said: ", adding that"."""
    comma = tree.tokens[max(0, tree.subtree(child)[0].i - 1)].text == ","
    if base(child.deprel) in ("obl", "advmod", "nmod") or (base(child.deprel) == "ccomp" and not comma):
        return False
    return comma or not tree.children(child, "mark")


def _misread_clauses(page: Page, tree: Tree, verb: Token) -> list[Token]:
    """An adverbial clause that « que » or "that" opens is a content read amiss."""
    return [
        child
        for child in tree.children(verb, "advcl", "acl", "xcomp")
        if child.i > verb.i
        and any(page.lexicon.has("complementizer", mark.text.lower()) for mark in tree.children(child, "mark"))
        and not infinitive(tree, child)
    ]


def _with_relative(tree: Tree, verb: Token, tokens: list[Token]) -> list[Token]:
    """In "a plan that she hopes will hold" the relative word belongs to the content, wherever it is attached."""
    inside = {token.i for token in tokens}
    extra = [
        child
        for child in tree.children(verb, "obj")
        if child.feats.get("PronType") == "Rel" and child.i < verb.i and child.i not in inside
    ]
    return [*extra, *tokens]


def told(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """ "She told the crew that it would sail" -> that it would sail; "asked about the boat" -> the boat"""
    clauses = [child for child in tree.children(verb, "ccomp", "xcomp", "advcl") if child.i > verb.i]
    for clause in clauses:
        marks = tree.children(clause, "mark")
        if base(clause.deprel) == "advcl" and not any(page.lexicon.has("complementizer", m.text.lower()) for m in marks):
            continue
        if infinitive(tree, clause) and not cue.takes("infinitive"):
            continue
        source = NOBODY if passive(tree, verb) and agent(page, tree, verb) is None else None
        return built(page, tree, verb, cue, "told", tree.subtree(clause), source=source)
    return None


def infinitival(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle souhaite partir » -> partir; "They want the port to reopen" -> the port to reopen"""
    clause = next(
        (
            child
            for child in tree.children(verb, "xcomp", "ccomp", "advcl")
            if child.i > verb.i and infinitive(tree, child) and _bound(page, tree, child)
        ),
        None,
    )
    if clause is None:
        return None
    if page.lexicon.has("no_cue", f"{cue.lemma} {clause.lemma}"):
        return None
    content = tree.subtree(clause)
    raised = next((child for child in tree.children(verb, "obj") if verb.i < child.i < clause.i and is_noun(child)), None)
    if raised is not None:
        content = [*tree.subtree(raised), *content]
    if passive(tree, verb):
        return _raised(page, tree, verb, cue, content, "infinitive")
    return built(page, tree, verb, cue, "infinitive", content)


def _bound(page: Page, tree: Tree, clause: Token) -> bool:
    """A clause of purpose is no content: "they came in order to leave", « pour partir »."""
    if base(clause.deprel) != "advcl":
        return True
    return False


def is_noun(token: Token) -> bool:
    """Tell a word that can head a noun phrase."""
    return token.upos in ("NOUN", "PROPN", "PRON", "NUM")


def _raised(page: Page, tree: Tree, verb: Token, cue: Cue, content: list[Token], form: str) -> Draft | None:
    """ "The plan is expected to fail" -> The plan … to fail; nobody is named who expects it"""
    patient = tree.child(verb, "nsubj:pass", "nsubj")
    by = agent(page, tree, verb)
    source = phrase(page, tree, by) if by is not None else NOBODY
    gone = branch(tree, by) if by is not None else frozenset()
    if patient is not None and not page.lexicon.has("expletive", patient.text.lower()):
        content = [*tree.subtree(patient), *content]
    return built(page, tree, verb, cue, form, [t for t in content if t.i not in gone], source=source)


def raising(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """ "The mayor is said to favour it" -> The mayor … to favour it, from nobody in particular"""
    if not passive(tree, verb):
        return None
    clause = next((c for c in tree.children(verb, "xcomp", "ccomp") if c.i > verb.i and infinitive(tree, c)), None)
    return None if clause is None else _raised(page, tree, verb, cue, tree.subtree(clause), "raising")


def predicative(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Il qualifie l'accord d'historique » -> l'accord d'historique; "called it a trap" -> it a trap"""
    if passive(tree, verb):
        return _passive_object(page, tree, verb, cue, "predicate")
    thing = next((c for c in tree.children(verb, "obj", "iobj", "expl") if not _reflexive(c)), None)
    second = [
        child
        for child in tree.children(verb, "xcomp", "obl", "advcl", "obj", "ccomp")
        if child is not thing and child.i > verb.i and _predicates(page, tree, child, cue)
    ]
    if thing is None or not second:
        return None
    content = [*tree.subtree(thing), *(token for child in second for token in tree.subtree(child))]
    content += _purpose(tree, verb, second[-1])
    return built(page, tree, verb, cue, "predicate", content)


def _predicates(page: Page, tree: Tree, child: Token, cue: Cue) -> bool:
    opening = [page.lexicon.preposition(leaf.text) for leaf in tree.children(child, "case", "mark")]
    if base(child.deprel) in ("xcomp", "obj", "ccomp") or (not opening and child.upos in ("ADJ", "NOUN")):
        return not infinitive(tree, child) and not page.lexicon.has("day", child.lemma.lower())
    return any(word in cue.prepositions or page.lexicon.has("as", word) for word in opening)


def objective(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle dénonce la manœuvre » -> la manœuvre; "praised the crew for its calm" -> the crew for its calm"""
    if passive(tree, verb):
        return _passive_object(page, tree, verb, cue, "object")
    thing = next((child for child in tree.children(verb, "obj") if not _reflexive(child)), None)
    if thing is None:
        return None
    content = list(tree.subtree(thing))
    if thing.i > verb.i:
        content += _complements(page, tree, verb, cue)
    return built(page, tree, verb, cue, "object", content)


def _reflexive(token: Token) -> bool:
    return token.feats.get("Reflex") == "Yes"


def _complements(page: Page, tree: Tree, verb: Token, cue: Cue) -> list[Token]:
    """ "criticized the mayor for waiting": what the cue's own prepositions open belongs to the content."""
    found: list[Token] = []
    thing = tree.child(verb, "obj")
    end = max((t.i for t in tree.subtree(thing)), default=verb.i) if thing is not None else verb.i
    for child in tree.children(verb, *OBLIQUE):
        opening = [page.lexicon.preposition(leaf.text) for leaf in tree.children(child, "case", "mark")]
        words = tree.subtree(child)
        joined = words[0].i == end + 1 and any(page.lexicon.has("joins", word) for word in opening)
        if child.i > verb.i and (joined or any(word in cue.prepositions for word in opening)):
            found.extend(words)
    return [*found, *(_purpose(tree, verb, thing) if thing is not None and thing.i > verb.i else [])]


def _purpose(tree: Tree, verb: Token, after: Token) -> list[Token]:
    """ "called on the owners to repair the wall": an infinitive behind the content goes with it."""
    return [
        token
        for child in tree.children(verb, "xcomp", "advcl", "ccomp")
        if child.i > after.i and infinitive(tree, child) and tree.subtree(child)[0].i > after.i
        for token in tree.subtree(child)
        if tree.tokens[max(0, tree.subtree(child)[0].i - 1)].text != ","
    ]


def _passive_object(page: Page, tree: Tree, verb: Token, cue: Cue, form: str) -> Draft | None:
    """ "The plan was rejected by the council" -> The plan, from the council; « un plan salué par tous »"""
    by = agent(page, tree, verb)
    if base(verb.deprel) in ("acl", "amod"):
        head = tree.head(verb)
        if head is None or by is None or page.lexicon.has("relay", verb.lemma.lower()):
            return None
        gone = branch(tree, verb)
        content = [token for token in tree.subtree(head) if token.i not in gone]
    else:
        patient = tree.child(verb, "nsubj:pass")
        if patient is None:
            return None
        content = tree.subtree(patient)
    content = [*content, *_complements(page, tree, verb, cue)]
    if form == "predicate":
        content += [t for c in tree.children(verb, "xcomp") if c.i > verb.i for t in tree.subtree(c)]
    gone = branch(tree, by) if by is not None else frozenset()
    source = phrase(page, tree, by) if by is not None else NOBODY
    strength = 1.0 if by is not None else WEAK
    content = [token for token in content if token.i not in gone]
    return built(page, tree, verb, cue, form, content, source=source, strength=strength)


def prepositional(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle se félicite de l'accord » -> de l'accord stays with the cue's preposition: l'accord"""
    if cue.takes("object") or cue.takes("predicate"):
        return None
    for child in tree.children(verb, *OBLIQUE):
        opening = tree.children(child, "case", "mark")
        match = next((leaf for leaf in opening if page.lexicon.preposition(leaf.text) in cue.prepositions), None)
        if match is None or child.i < verb.i:
            continue
        return _beyond(page, tree, verb, cue, child, (match,), f"+{page.lexicon.preposition(match.text)}")
    return None


def _after_extra(page: Page, tree: Tree, verb: Token, cue: Cue, extra: tuple[Token, ...]) -> Draft | None:
    """ "She called for a vote" -> a vote, with the preposition in the cue"""
    last = extra[-1]
    if last.deprel == "compound:prt" or base(last.deprel) == "advmod":
        thing = next((child for child in tree.children(verb, "obj") if not _reflexive(child)), None)
        if thing is None:
            return None
        return built(page, tree, verb, cue, "object", [*tree.subtree(thing), *_complements(page, tree, verb, cue)], also=extra)
    child = tree.tokens[last.head]
    if child.i <= verb.i or child.i == verb.i:
        return None
    return _beyond(page, tree, verb, cue, child, extra, "object")


def _beyond(
    page: Page, tree: Tree, verb: Token, cue: Cue, child: Token, opening: tuple[Token, ...], form: str
) -> Draft | None:
    """Take what a preposition opens as content, and the preposition into the cue."""
    fixed = {token.i for word in opening for token in tree.subtree(word)}
    content = [token for token in tree.subtree(child) if token.i not in fixed and token.i > opening[0].i]
    content += _purpose(tree, verb, child)
    between = [t for t in tree.tokens[verb.i + 1 : opening[0].i] if is_word(t)] if opening[0].i - verb.i <= 3 else []
    return built(page, tree, verb, cue, form, content, also=(*between, *opening), strength=cue.frames.get(form, 1.0))


CLAUSES: tuple[tuple[str, Frame], ...] = (
    ("told", told),
    ("clause", clausal),
    ("predicate", predicative),
    ("infinitive", infinitival),
    ("raising", raising),
)
OBJECTS: tuple[tuple[str, Frame], ...] = (("object", objective),)

__all__ = ["built", "cues_of", "verb_draft"]
