"""Who speaks: from a cue to the noun phrase of its source."""

from recoupe.lang import load
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.ontology.media import media_by_form
from recoupe.stages.attribute.draft import NOBODY, Source
from recoupe.stages.attribute.impersonal import told_by
from recoupe.stages.attribute.page import Page, plain_spans
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, is_verb, passive
from recoupe.syntax.words import is_word

SHARED = ("conj", "xcomp", "advcl", "parataxis")
DEEPEST = 5
FEW_WORDS = 7
LOOSE = ("parataxis", "discourse", "dislocated", "vocative", "list", "cc")
CLAUSAL = ("nsubj", "cop", "aux", "mark", "advmod", "advcl", "obl", "expl", "punct")
"""What makes a clause of a noun that a copula joins to its subject, and is no part of its noun phrase."""
NAMING = ("NOUN", "PROPN")


def phrase(
    page: Page, tree: Tree, head: Token, *, without: frozenset[int] = frozenset(), strength: float = 1.0
) -> Source:
    """Return the whole noun phrase of a head as a source, leaving out some words (the cue's own branch).

    "a memo stating that …" -> a memo
    """
    tokens = [token for token in tree.subtree(head) if token.i not in without]
    tokens = _without_loose_ends(page, tree, head, tokens)
    heads = tuple(token for token in tree.conjuncts(head) if token.i not in without)
    while tokens and tokens[0] is not head and tokens[0].feats.get("PronType") == "Rel":
        tokens = tokens[1:]
    spans = plain_spans(page, tree, tokens)
    return Source(spans=spans, heads=heads, tree=tree, strength=strength) if spans else NOBODY


def _without_loose_ends(page: Page, tree: Tree, head: Token, tokens: list[Token]) -> list[Token]:
    dropped: set[int] = set()
    apart = (*LOOSE, *CLAUSAL) if tree.child(head, "cop") is not None else LOOSE
    for child in tree.children(head):
        loose = base(child.deprel) in apart or _says_aside(tree, head, child)
        if loose or (base(child.deprel) == "case" and child.i < head.i):
            dropped |= {token.i for token in tree.subtree(child)}
    asides = [token for token in tokens if _of_whom(page, tree, token) or _says_too(page, tree, head, token)]
    dropped |= {token.i for aside in asides for token in tree.subtree(aside)}
    return [token for token in tokens if token.i not in dropped]


def _says_aside(tree: Tree, head: Token, child: Token) -> bool:
    """Tell a participle set off behind a name, which goes with what is said: "Ada Quill, citing a note, said"."""
    present = child.feats.get("VerbForm") in ("Part", "Ger") and child.feats.get("Tense") != "Past"
    first = tree.subtree(child)[0]
    apart = first.text == "," or (first.i > 0 and tree.tokens[first.i - 1].text == ",")
    return base(child.deprel) == "acl" and present and apart and child.i > head.i and not tree.child(child, "aux")


def _of_whom(page: Page, tree: Tree, child: Token) -> bool:
    """Tell a relative clause that holds another saying of the source: « l'un d'eux, selon lequel rien n'est dit »."""
    words = [token.text.lower() for token in tree.subtree(child) if is_word(token)][:2]
    return base(child.deprel) == "acl" and page.lexicon.has("content_relative", " ".join(words))


def _says_too(page: Page, tree: Tree, head: Token, token: Token) -> bool:
    """Tell a relative clause that is a saying of its own: "the minister, who told reporters that …, added".

    A few words only tell who is meant: « un responsable qui a demandé l'anonymat ».
    """
    words = tree.subtree(token)
    apart = words[0].i > 0 and "," in (words[0].text, tree.tokens[words[0].i - 1].text)
    relative = token.deprel == "acl:relcl" and token.head == head.i and (apart or len(words) > FEW_WORDS)
    cue = page.lexicon.cue(CueClass.VERB, token.lemma.lower()) if relative and is_verb(token) else None
    return cue is not None and tree.child(token, "ccomp", "obj", "xcomp") is not None


def branch(tree: Tree, token: Token) -> frozenset[int]:
    """Return the indexes of a word and all below it."""
    return frozenset(word.i for word in tree.subtree(token))


def expletive(page: Page, token: Token) -> bool:
    """Tell « il » of « il a été rapporté », "it" of "it is said"."""
    return base(token.deprel) == "expl" and page.lexicon.has("expletive", token.text.lower())


def subject(page: Page, tree: Tree, verb: Token) -> Token | None:
    """Return the active subject of a verb, a day only where there is nothing else."""
    found = [child for child in tree.children(verb, "nsubj") if child.deprel != "nsubj:pass"]
    stop = max((t.i for t in tree.tokens[: verb.i] if t.text == ";"), default=-1)
    found = [child for child in found if child.i > stop] or found
    return next((child for child in found if not day(page, child)), found[0] if found else None)


def day(page: Page, token: Token) -> bool:
    """Tell a day or another stretch of time, which never speaks: « a déclaré mercredi le ministre »."""
    return page.lexicon.has("day", token.lemma.lower()) or page.lexicon.has("day", token.text.lower())


def agent(page: Page, tree: Tree, verb: Token) -> Token | None:
    """Return the agent of a passive: « par X », "by X"."""
    for child in tree.children(verb, "obl", "nmod"):
        cases = tree.children(child, "case")
        if any(page.lexicon.has("agent", case.text.lower()) for case in cases):
            return child
        if child.deprel.endswith(":agent") and not cases:
            return child
    return None


def source_of(page: Page, tree: Tree, verb: Token, depth: int = 0) -> Source:
    """Return the source of a verb: its subject, its agent, or the subject it shares with the verb above it.

    "She rose, saying that it rained" -> She
    """
    if passive(tree, verb):
        found = agent(page, tree, verb)
        return phrase(page, tree, found, strength=0.95) if found is not None else NOBODY
    own = subject(page, tree, verb)
    if own is not None and day(page, own):
        return NOBODY
    if own is not None:
        return _subject_phrase(page, tree, verb, own)
    if any(expletive(page, child) for child in tree.children(verb)) or depth >= DEEPEST:
        return NOBODY
    many = next((c for c in tree.children(verb, "advmod", "obj", "det") if c.i < verb.i and _many(page, c)), None)
    if many is not None:
        return phrase(page, tree, many, strength=0.8)
    return _shared(page, tree, verb, depth)


def _many(page: Page, token: Token) -> bool:
    """« beaucoup craignent que … »: a word of quantity may be read as an adverb."""
    return page.lexicon.has("quantity", token.text.lower())


def _subject_phrase(page: Page, tree: Tree, verb: Token, own: Token) -> Source:
    if page.lexicon.has("expletive", own.text.lower()) and _impersonal(tree, verb):
        return NOBODY
    told = told_by(page, tree, verb) if _nobody(page, own) else None
    if told is not None:
        return phrase(page, tree, told, strength=0.9)
    if own.upos == "PRON" and own.feats.get("PronType") == "Rel":
        return _antecedent(page, tree, verb)
    return phrase(page, tree, own, without=_spoken_to(page, tree, own))


def _nobody(page: Page, own: Token) -> bool:
    return page.lexicon.has("nobody", own.text.lower().rpartition("-")[2])


def _antecedent(page: Page, tree: Tree, verb: Token) -> Source:
    """« le maire, qui a dit que … » -> le maire: a relative word speaks for the noun before it."""
    below = verb
    for head in tree.ancestors(verb):
        if base(below.deprel) == "acl" and not is_verb(head):
            behind = range(tree.subtree(below)[0].i, len(tree.tokens))
            return phrase(page, tree, head, without=frozenset(i for i in behind if i != head.i), strength=0.9)
        below = head
    return NOBODY


def _spoken_to(page: Page, tree: Tree, own: Token) -> frozenset[int]:
    """In « ont déclaré des responsables au Courrier » the paper belongs to the verb, wherever it is attached."""
    known = media_by_form()
    for child in tree.children(own, "nmod", "obl"):
        cases = tree.children(child, "case")
        words = [token for token in tree.subtree(child) if token not in cases]
        name = " ".join(word.text for word in words)
        if cases and page.lexicon.has("medium_to", cases[0].text.lower()) and (name in known or words[0].text in known):
            return branch(tree, child)
    return frozenset()


def _impersonal(tree: Tree, verb: Token) -> bool:
    return not is_verb(verb) or bool(tree.children(verb, "csubj"))


def source_above(page: Page, tree: Tree, verb: Token) -> Source:
    """Return the source of the verb that a verb is joined to: "Valmere denies it, says Ordria lied" -> Valmere"""
    head = tree.head(verb)
    return source_of(page, tree, head) if head is not None and is_verb(head) else NOBODY


def _drops_its_subject(page: Page, tree: Tree, verb: Token) -> bool:
    """« viajó a Lima, donde pidió que … »: a place says nothing where verbs may do without a subject."""
    place = any(child.feats.get("PronType") == "Rel" for child in tree.children(verb, "advmod"))
    return place and load(page.reading.document.language).settings.drops_subjects


def _shared(page: Page, tree: Tree, verb: Token, depth: int) -> Source:
    """Return the source that a verb without a subject has from the word above it.

    "a memo stating that …" -> a memo; "Quill was at the forefront of claiming that …" -> Quill
    """
    head = tree.head(verb)
    if head is None:
        return NOBODY
    relation = base(verb.deprel)
    if relation == "acl" and _drops_its_subject(page, tree, verb):
        return source_above(page, tree, head)
    if relation == "acl":
        own = source_of(page, tree, head, depth + 1) if tree.child(head, "cop") is not None else NOBODY
        named = bool(own.heads) and own.heads[0].upos in NAMING
        own = own if named else _issuer(page, tree, verb, head, depth)
        return own if own.spans else phrase(page, tree, head, without=branch(tree, verb), strength=0.9)
    if relation == "xcomp":
        controller = _controller(tree, verb, head)
        if controller is not None:
            return phrase(page, tree, controller, strength=0.9)
    if relation in SHARED and (is_verb(head) or tree.child(head, "cop", "nsubj") is not None):
        if relation == "parataxis" and verb.feats.get("VerbForm") == "Fin":
            return NOBODY
        if relation in ("xcomp", "advcl", "conj") and passive(tree, head):
            patient = tree.child(head, "nsubj:pass")
            return phrase(page, tree, patient, strength=0.8) if patient is not None else NOBODY
        found = source_of(page, tree, head, depth + 1)
        return Source(spans=found.spans, heads=found.heads, tree=found.tree, strength=found.strength * 0.95)
    return NOBODY


def _issuer(page: Page, tree: Tree, verb: Token, paper: Token, depth: int) -> Source:
    """Return who gives out the paper that says something: « Karst a publié un communiqué affirmant que … » -> Karst"""
    while base(paper.deprel) == "nmod" and not page.lexicon.has("channel", paper.lemma.lower()):
        led, paper = _led_to(page, tree, paper), tree.tokens[paper.head]
        if page.lexicon.has("channel", paper.lemma.lower()) and not led:
            return NOBODY
    act = tree.head(paper)
    given = act is not None and base(paper.deprel) == "obj" and page.lexicon.has("channel", paper.lemma.lower())
    if act is None or not given or finite(tree, verb) or passive(tree, act):
        return NOBODY
    gives = page.lexicon.has("relay", act.lemma.lower()) or page.lexicon.has("support", act.lemma.lower())
    return source_of(page, tree, act, depth + 1) if gives else NOBODY


def _led_to(page: Page, tree: Tree, token: Token) -> bool:
    return any(page.lexicon.has("medium_to", case.text.lower()) for case in tree.children(token, "case"))


def _controller(tree: Tree, verb: Token, head: Token) -> Token | None:
    """The object of a verb of asking acts next: "asked the minister to explain" -> the minister."""
    candidates = [child for child in tree.children(head, "obj", "iobj", "obl") if head.i < child.i < verb.i]
    objects = [child for child in candidates if base(child.deprel) in ("obj", "iobj")]
    return objects[-1] if objects and is_word(objects[-1]) else None
