"""Reported things: what a verb praises, calls something, or speaks of."""

from recoupe.lang.reporting import WEAK, Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Stance, Token
from recoupe.stages.attribute.building import built
from recoupe.stages.attribute.cuewords import name_of, openers
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.source import agent, branch, phrase
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, infinitive, is_verb, passive
from recoupe.syntax.words import is_word

NONFINITE = ("Ger", "Part")
OBLIQUE = ("obl", "advcl", "nmod", "acl", "xcomp", "ccomp")


def predicative(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Il qualifie l'accord d'historique » -> l'accord d'historique; "called it a trap" -> it a trap"""
    if passive(tree, verb):
        return _passive_object(page, tree, verb, cue, "predicate")
    if cue.lemma == name_of(page, tree, verb) and _clitics(tree, verb):
        return _of_himself(page, tree, verb, cue)
    thing = next((c for c in tree.children(verb, "obj", "iobj", "expl") if not _reflexive(c, verb)), None)
    second = [
        child
        for child in tree.children(verb, "xcomp", "obl", "advcl", "obj", "ccomp")
        if child is not thing and child.i > verb.i and _predicates(page, tree, child, cue)
    ]
    if thing is not None and not second and any(_called_so(page, tree, child, cue) for child in tree.children(thing)):
        return built(page, tree, verb, cue, "predicate", tree.subtree(thing))
    if thing is None or not second:
        return None
    content = [*tree.subtree(thing), *(token for child in second for token in tree.subtree(child))]
    content += _purpose(tree, verb, second[-1])
    return built(page, tree, verb, cue, "predicate", content)


def _called_so(page: Page, tree: Tree, child: Token, cue: Cue) -> bool:
    """« traite le maire de menteur »: a bare noun behind the cue's preposition, hung on the one who is called so."""
    opening = [page.lexicon.preposition(leaf.text) for leaf in openers(tree, child)]
    bare = not tree.children(child, "det", "nmod:poss") and base(child.deprel) == "nmod"
    return bare and any(word in cue.prepositions for word in opening) and child.upos in ("NOUN", "ADJ")


def _of_himself(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« s'est dit satisfait des résultats » -> satisfait des résultats; « se décrit comme un voyageur »"""
    later = [child for child in tree.children(verb, "xcomp", "obj", "obl", "advcl", "ccomp") if child.i > verb.i]
    calls = [c for c in later if _predicates(page, tree, c, cue) and (c.upos in ("ADJ", "VERB") or openers(tree, c))]
    if not calls:
        return None
    content = [
        t for child in later if child.i >= calls[0].i and base(child.deprel) != "advcl" for t in tree.subtree(child)
    ]
    return built(page, tree, verb, cue, "predicate", content)


def _clitics(tree: Tree, verb: Token) -> bool:
    """« s'est dit satisfait des résultats »: a speaker tells of himself."""
    return any(_reflexive(child, verb) for child in tree.children(verb, "obj", "iobj", "expl"))


def _predicates(page: Page, tree: Tree, child: Token, cue: Cue) -> bool:
    opening = [page.lexicon.preposition(leaf.text) for leaf in openers(tree, child)]
    if base(child.deprel) in ("xcomp", "obj", "ccomp") or (not opening and child.upos in ("ADJ", "NOUN")):
        return not infinitive(tree, child) and not page.lexicon.has("day", child.lemma.lower())
    return any(word in cue.prepositions or page.lexicon.has("as", word) for word in opening)


def objective(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle dénonce la manœuvre » -> la manœuvre; "praised the crew for its calm" -> the crew for its calm"""
    if passive(tree, verb):
        return _passive_object(page, tree, verb, cue, "object")
    things = [child for child in tree.children(verb, "obj") if not _reflexive(child, verb)]
    thing = things[0] if things else _gerund(tree, verb)
    if thing is None or _clitic(verb, thing) or _is_deed(page, tree, verb, cue) or _speaks_itself(page, tree, thing):
        return None
    if page.lexicon.has("no_cue", f"{cue.lemma} {thing.lemma}"):  # "called an election"
        return None
    content, more = list(tree.subtree(thing)), _complements(page, tree, verb, cue)
    if thing.i > verb.i:
        content += more
    elif thing.feats.get("PronType") == "Rel":  # "Karst, which Vara accuses of backing the rebels"
        content = more or content
    return built(page, tree, verb, cue, "object", content)


def _speaks_itself(page: Page, tree: Tree, thing: Token) -> bool:
    """Tell a paper whose own words follow: in « a publié un communiqué affirmant que … » only the paper's are said."""
    clauses = tree.children(thing, "acl") if page.lexicon.has("channel", thing.lemma.lower()) else []
    cues = [page.lexicon.cue(CueClass.VERB, clause.lemma.lower()) for clause in clauses if not finite(tree, clause)]
    return any(cue is not None and cue.takes("clause") for cue in cues)


def _is_deed(page: Page, tree: Tree, verb: Token, cue: Cue) -> bool:
    """Tell a verb that with this preposition does something and says nothing: « condamne Brandt à une amende »."""
    opening = (leaf for child in tree.children(verb, *OBLIQUE) for leaf in openers(tree, child) if leaf.i > verb.i)
    return any(page.lexicon.has("no_cue", f"{cue.lemma} {page.lexicon.preposition(leaf.text)}") for leaf in opening)


def _gerund(tree: Tree, verb: Token) -> Token | None:
    """Return what is denied or regretted as a deed: "denies shelling the port", "denies having shelled the port"."""
    deeds = [
        child
        for child in tree.children(verb, "xcomp", "ccomp", "advcl")
        if child.i > verb.i and not tree.children(child, "mark") and _follows(tree, verb, child)
    ]
    return next((child for child in deeds if child.feats.get("VerbForm") in NONFINITE and _is_bare(tree, child)), None)


def _follows(tree: Tree, verb: Token, child: Token) -> bool:
    """Tell a complement; the parser takes one right behind its verb for an adverbial clause, which others stand off."""
    first = tree.subtree(child)[0]
    return base(child.deprel) != "advcl" or (first.i == verb.i + 1 and is_word(first))


def _is_bare(tree: Tree, deed: Token) -> bool:
    return all(aux.feats.get("VerbForm") in NONFINITE for aux in tree.children(deed, "aux"))


def _clitic(verb: Token, thing: Token) -> bool:
    """A pronoun before its verb says nothing by itself: « elle ne le dira pas »."""
    return thing.upos == "PRON" and thing.i < verb.i and thing.feats.get("PronType") not in ("Rel", "Int")


def _reflexive(token: Token, verb: Token) -> bool:
    """Tell the clitic that belongs to its verb: « se félicite »; "cast himself as" has an object."""
    return token.feats.get("Reflex") == "Yes" and token.i < verb.i


def _complements(page: Page, tree: Tree, verb: Token, cue: Cue) -> list[Token]:
    """As in "criticized the mayor for waiting": what the cue's own prepositions open belongs to the content."""
    found: list[Token] = []
    thing = tree.child(verb, "obj")
    end = max((t.i for t in tree.subtree(thing)), default=verb.i) if thing is not None else verb.i
    judged = False
    purposes = [child for child in tree.children(verb, "advmod") if tree.child(child, "ccomp") is not None]
    for child in [*tree.children(verb, *OBLIQUE), *purposes]:
        opening = [page.lexicon.preposition(leaf.text) for leaf in openers(tree, child)]
        words = tree.subtree(child)
        aside = base(child.deprel) == "advcl" and words[0].text == ","  # "attacked Quill, saying that he lied"
        follows = words[0].i == end + 1 and child.i > verb.i and not aside
        joined = follows and not judged and not _beside_the_thing(page, tree, child)
        own = any(word in cue.prepositions for word in opening)
        if child.i > verb.i and (joined or own):
            found.extend(words)
            end = max(end, words[-1].i)
            judged = judged or own
    return [*found, *(_purpose(tree, verb, thing) if thing is not None and thing.i > verb.i else [])]


def _beside_the_thing(page: Page, tree: Tree, child: Token) -> bool:
    """Tell a branch that dates the saying or names its channel: "praised the crew | on Monday | in a statement"."""
    words = [word.lemma.lower() for word in tree.subtree(child)]
    channel = page.lexicon.has("channel", child.lemma.lower())
    return channel or any(page.lexicon.has("day", word) or (word.isdigit() and len(word) == 4) for word in words)


def _purpose(tree: Tree, verb: Token, after: Token) -> list[Token]:
    """As in "called on the owners to repair the wall": an infinitive behind the content goes with it."""
    return [
        token
        for child in tree.children(verb, "xcomp", "advcl", "ccomp")
        if child.i > after.i and infinitive(tree, child) and tree.subtree(child)[0].i > after.i
        for token in tree.subtree(child)
        if tree.tokens[max(0, tree.subtree(child)[0].i - 1)].text != ","
    ]


def _passive_object(page: Page, tree: Tree, verb: Token, cue: Cue, form: str) -> Draft | None:
    """As in "The plan was rejected by the council" -> The plan, from the council; « un plan salué par tous »."""
    by = agent(page, tree, verb)
    if base(verb.deprel) in ("acl", "amod"):
        head = tree.head(verb)
        if head is None or by is None or page.lexicon.has("relay", verb.lemma.lower()):
            return None
        gone = branch(tree, verb)
        content = [token for token in tree.subtree(head) if token.i not in gone]
    else:
        patient = tree.child(verb, "nsubj:pass")
        if patient is None or _is_deed(page, tree, verb, cue):
            return None
        content = tree.subtree(patient)
    content = [*content, *_complements(page, tree, verb, cue)]
    if form == "predicate":
        content += [t for c in tree.children(verb, "xcomp") if c.i > verb.i for t in tree.subtree(c)]
    gone = branch(tree, by) if by is not None else frozenset()
    source = phrase(page, tree, by) if by is not None else NOBODY
    strength = 1.0 if by is not None or _charged(page, tree, verb, cue) else WEAK
    content = [token for token in content if token.i not in gone]
    return built(page, tree, verb, cue, form, content, source=source, strength=strength)


def _charged(page: Page, tree: Tree, verb: Token, cue: Cue) -> bool:
    """Tell what somebody is said to have done: "is accused of lying", « est soupçonné d'avoir menti »."""
    deeds = [child for child in tree.children(verb, *OBLIQUE) if is_verb(child) and child.i > verb.i]
    opening = [page.lexicon.preposition(leaf.text) for deed in deeds for leaf in openers(tree, deed)]
    return cue.row.stance is Stance.ALLEGES and any(word in cue.prepositions for word in opening)


def prepositional(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle se félicite de l'accord » -> de l'accord stays with the cue's preposition: l'accord"""
    if cue.takes("object") or cue.takes("predicate"):
        return None
    for child in tree.children(verb, *OBLIQUE):
        opening = openers(tree, child)
        match = next((leaf for leaf in opening if page.lexicon.preposition(leaf.text) in cue.prepositions), None)
        if match is None or child.i < verb.i:
            continue
        return _beyond(page, tree, verb, cue, child, (match,), f"+{page.lexicon.preposition(match.text)}")
    return None


def after_extra(page: Page, tree: Tree, verb: Token, cue: Cue, extra: tuple[Token, ...]) -> Draft | None:
    """As in "She called for a vote" -> a vote, with the preposition in the cue."""
    last = extra[-1]
    if last.deprel == "compound:prt" or base(last.deprel) == "advmod":
        thing = next((child for child in tree.children(verb, "obj") if not _reflexive(child, verb)), None)
        if thing is None:
            return None
        return built(
            page, tree, verb, cue, "object", [*tree.subtree(thing), *_complements(page, tree, verb, cue)], also=extra
        )
    if last.upos in ("NOUN", "ADJ"):
        return _after_noun(page, tree, verb, cue, extra)
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


def _after_noun(page: Page, tree: Tree, verb: Token, cue: Cue, extra: tuple[Token, ...]) -> Draft | None:
    """Return the object of a locution: « L'expert a mis en doute la valeur de la bague »."""
    thing = next(
        (child for child in tree.children(verb, "obj") if child not in extra and not _reflexive(child, verb)), None
    )
    if thing is None:
        return None
    return built(page, tree, verb, cue, "object", tree.subtree(thing), also=extra)
