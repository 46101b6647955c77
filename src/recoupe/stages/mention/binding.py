"""Binding: whom a pronoun cannot mean because of where both stand in the clause, and whom a reflexive must mean."""

from recoupe.model import MentionKind, Token
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "expl", "dislocated")
_SUBJECT = {"nsubj", "dislocated", "expl"}
_SAME = ("appos", "flat", "conj", "compound", "dep")
_CLIMBING = {"conj", "xcomp", "advcl", "ccomp", "acl", "parataxis"}


def barred(scene: Scene, token: Token, *, owner: bool = False, oblique: bool = False) -> set[Figure]:
    """Return the figures that a pronoun cannot mean; `owner`: a possessive, `oblique`: a form that is no subject.

    « Souza l'accuse et lui reproche son silence » -> neither « l' » nor « lui » is Souza, « son » may be;
    "He said Souza would pay" -> "he" is not Souza; "Luis, his father" -> "his" is not Luis
    """
    if owner:
        return _figures(scene, _owned(scene.tree, token))
    verb = _clause(scene.tree, token)
    if verb is None:
        return _figures(scene, _holders(scene.tree, token))
    places = _arguments(scene.tree, verb) + _subjects(scene.tree, verb, without=token if oblique else None)
    doubled = base(token.deprel) in _SUBJECT and not oblique
    places = [
        p
        for p in places
        if p.i != token.i
        and not _fronted(scene.tree, verb, p)
        and not (doubled and base(p.deprel) in _SUBJECT and p.i < token.i)
    ]
    return _figures(scene, places) | _below(scene, verb, token)


def doubled(scene: Scene, token: Token) -> set[Figure]:
    """Return whom a subject pronoun takes up in its clause: « Souza viendra-t-elle ? », « Souza, elle, viendra »."""
    verb = _clause(scene.tree, token)
    if verb is None or base(token.deprel) not in _SUBJECT:
        return set()
    before = [p for p in scene.tree.children(verb, "nsubj", "dislocated") if p.i < token.i]
    return _figures(scene, before)


def bound(scene: Scene, token: Token) -> set[Figure]:
    """Return whom a reflexive means: the subject of its clause.

    "Souza called himself a friend" -> Souza
    """
    verb = _clause(scene.tree, token)
    return _figures(scene, _subjects(scene.tree, verb)) if verb is not None else set()


def told(scene: Scene, token: Token) -> set[Figure]:
    """Return speaker and hearer where the pronoun's clause is what one tells the other: it may mean either.

    "Souza told Arroyo he would help" -> Souza, Arroyo
    """
    verb = _clause(scene.tree, token)
    if verb is None or base(verb.deprel) not in {"ccomp", "advcl"} or verb.head == verb.i:
        return set()
    telling = scene.tokens[verb.head]
    hearers = scene.tree.children(telling, "obj", "iobj")
    return _figures(scene, hearers) if hearers else set()


def governing(scene: Scene, token: Token) -> tuple[set[int], set[int]]:
    """Return the subjects above a pronoun's clause, and those of the clause that it is coordinated with.

    "Souza said he would come": Souza is above; "Souza came and he left": Souza is beside
    """
    above: set[int] = set()
    beside: set[int] = set()
    verb = scene.tokens[token.head]
    for _ in range(len(scene.tokens)):
        if verb.head == verb.i:
            break
        relation, verb = base(verb.deprel), scene.tokens[verb.head]
        subjects = {word.i for word in scene.tree.children(verb, "nsubj") if word.i < token.i}
        subjects |= {conjunct.i for i in subjects for conjunct in scene.tree.children(scene.tokens[i], "conj")}
        (beside if relation in {"conj", "parataxis"} else above).update(subjects)
    return above, beside


def related(scene: Scene, token: Token, *, plural: bool) -> set[Figure] | None:
    """Return of whom the relative clause speaks that holds the pronoun: the one it likely means; None outside one.

    "a baker who lost her shop" -> nobody of the cast; "sent to Souza, who said she was ready" -> Souza
    """
    for above in scene.tree.ancestors(token):
        rel = next((w for w in scene.tree.children(above, "nsubj") if w.feats.get("PronType") == "Rel"), None)
        if base(above.deprel) == "acl" and rel is not None and rel.i < token.i:
            noun = scene.tokens[above.head]
            return _figures(scene, [noun]) if (noun.feats.get("Number") == "Plur") == plural else None
    return None


def _holders(tree: Tree, token: Token) -> list[Token]:
    """Return who holds the noun that the pronoun completes: in « sa dispute avec elle », whose dispute it is."""
    noun = tree.tokens[token.head]
    if base(token.deprel) != "nmod":
        return []
    return [w for w in tree.children(noun, "nmod", "det") if w.i < token.i]


def _clause(tree: Tree, token: Token) -> Token | None:
    """Return the word whose argument the pronoun is."""
    while base(token.deprel) == "conj":
        token = tree.tokens[token.head]
    return tree.head(token) if base(token.deprel) in _ARGUMENTS else None


def _arguments(tree: Tree, verb: Token) -> list[Token]:
    return tree.children(verb, *_ARGUMENTS)


def _fronted(tree: Tree, verb: Token, place: Token) -> bool:
    """Tell whether a stretch stands before the subject with its preposition: « Selon lui, Souza l'a vu »."""
    subject = tree.child(verb, "nsubj")
    return base(place.deprel) == "obl" and subject is not None and place.i < subject.i


def _subjects(tree: Tree, verb: Token, *, without: Token | None = None) -> list[Token]:
    """Return the subject of a verb, its own or the one it shares; `without`: what only the parser takes for one.

    "Souza came and thanked him", "Souza hopes to meet him", « Souza, qui l'a reçu »
    """
    for _ in range(len(tree.tokens)):
        own = [word for word in tree.children(verb, "nsubj") if word is not without]
        relative = not own and base(verb.deprel) == "acl"
        if relative or any(word.feats.get("PronType") == "Rel" for word in own):
            return [*own, tree.tokens[verb.head]]
        if own or base(verb.deprel) not in _CLIMBING or verb.head == verb.i:
            return own
        above = tree.tokens[verb.head]
        objects = tree.children(above, "obj", "iobj") if base(verb.deprel) == "xcomp" else []
        if objects:
            return objects  # "Souza asked Arroyo to help him"
        verb = above
    return []


def _owned(tree: Tree, token: Token) -> list[Token]:
    """Return the places of what a possessive owns: the noun, its apposition, its subject."""
    noun = tree.tokens[token.head]
    if noun.i == token.i:
        return []
    places = [noun]
    if base(noun.deprel) in {"appos", "flat"}:
        places.append(tree.tokens[noun.head])
    if tree.child(noun, "cop"):
        places += tree.children(noun, "nsubj")
    return places


def _figures(scene: Scene, places: list[Token]) -> set[Figure]:
    """Return the figures that stand at the places or in apposition to them."""
    spots = {place.i for place in places}
    for place in places:
        spots |= {child.i for child in scene.tree.children(place, *_SAME)}
    return {f.figure for f in scene.found if f.figure is not None and spots & set(range(f.first, f.last + 1))}


def _below(scene: Scene, verb: Token, token: Token) -> set[Figure]:
    """Return who is named after the pronoun in what it governs."""
    inside = {word.i for word in scene.tree.subtree(verb) if word.i > token.i}
    named = (f for f in scene.found if f.kind is not MentionKind.PRONOUN and f.first > token.i and f.head in inside)
    return {f.figure for f in named if f.figure is not None}
