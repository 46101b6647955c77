"""Take clauses, noun phrases and modifiers out of gold trees, to be glued into new sentences."""

from dataclasses import dataclass, field
from random import Random

from training.conllu import Gold
from training.nodes import Node, grow, mark

QUOTES = frozenset("\"«»“”'`")
CLAUSE_WORDS = range(4, 29)
PHRASE_WORDS = 14


@dataclass(slots=True)
class Pieces:
    """Subtrees of gold sentences by what they can stand for."""

    clauses: list[Node] = field(default_factory=list)
    subjects: list[Node] = field(default_factory=list)
    objects: list[Node] = field(default_factory=list)
    modifiers: list[Node] = field(default_factory=list)
    titled: list[Node] = field(default_factory=list)
    names: list[Node] = field(default_factory=list)

    def clause(self, random: Random) -> Node:
        """Return a copy of a whole finite clause without its full stop."""
        return random.choice(self.clauses).copy()

    def subject(self, random: Random) -> Node:
        """Return a copy of a noun phrase that was a subject."""
        return random.choice(self.subjects).copy()

    def speaker(self, random: Random) -> Node:
        """Return a subject that ends its clause: often a name with what its bearer is.

        « Anna Voss , directrice du port »
        """
        return random.choice(self.titled if self.titled and random.random() < 0.4 else self.subjects).copy()

    def name(self, random: Random) -> Node:
        """Return a short name."""
        return random.choice(self.names or self.subjects).copy()

    def object(self, random: Random) -> Node:
        """Return a copy of a noun phrase that was an object."""
        return random.choice(self.objects).copy()

    def modifier(self, random: Random) -> Node:
        """Return a copy of a short adjunct that stood to the right of its verb."""
        return random.choice(self.modifiers).copy()


def harvest(sentences: list[Gold]) -> Pieces:
    """Cut up gold sentences."""
    pieces = Pieces()
    for gold in sentences:
        root = grow(gold)
        if root is None:
            continue
        for node in root.nodes():
            if node.word.upos == "VERB":
                _take_dependents(node, pieces)
        if clause := _clause(root):
            pieces.clauses.append(clause)
    return pieces


def _take_dependents(verb: Node, pieces: Pieces) -> None:
    for child in (*verb.left, *verb.right):
        relation, size = child.word.deprel, child.size()
        if child.word.upos in ("NOUN", "PROPN") and size <= PHRASE_WORDS and _plain(child) and not _has(child, "case"):
            if relation in ("nsubj", "nsubj:pass"):
                pieces.subjects.append(child)
            elif relation == "obj" and size <= 9:
                pieces.objects.append(child)
            if relation == "nsubj" and child.word.upos == "PROPN" and size <= 3 and _plain(child):
                pieces.names.append(child)
        if relation == "nsubj" and child.word.upos in ("NOUN", "PROPN") and _has(child, "appos") and size <= 18:
            titled = _without_last_comma(child.copy())
            if _plain(titled):
                pieces.titled.append(titled)
    for child in verb.right:
        short = child.size() <= 5 and _plain(child)
        if short and child.word.deprel in ("obl", "obl:mod", "obl:unmarked", "advmod") and child.word.upos != "PRON":
            pieces.modifiers.append(child)


def _clause(root: Node) -> Node | None:
    """Return a declarative sentence with a subject, without its full stop.

    « Le port rouvre lundi. » -> « Le port rouvre lundi »
    """
    root = root.copy()
    if not root.right or root.right[-1].word.form != "." or root.size() - 1 not in CLAUSE_WORDS:
        return None
    root.right.pop()
    relations = {child.word.deprel.partition(":")[0] for child in (*root.left, *root.right)}
    finite = any("VerbForm=Fin" in n.word.feats and "Mood=Imp" not in n.word.feats for n in (root, *root.left))
    clean = not relations & {"parataxis", "vocative", "discourse", "list", "dislocated"}
    marks = {word.form for word in (n.word for n in root.nodes()) if word.upos == "PUNCT"}
    if "nsubj" in relations and finite and clean and not marks & (QUOTES | {":", ";", "(", "?", "!", "..."}):
        return root
    return None


def _without_last_comma(node: Node) -> Node:
    """Drop the comma that closes an apposition before the verb."""
    inner = node
    while inner.right and inner.right[-1].word.upos != "PUNCT":
        inner = inner.right[-1]
    if inner.right and inner.right[-1].word.form == ",":
        inner.right.pop()
    return node


def _plain(node: Node) -> bool:
    marks = {n.word.form for n in node.nodes() if n.word.upos == "PUNCT"}
    return not marks - {"-", ","} and node.nodes()[-1].word.upos != "PUNCT"


def _has(node: Node, relation: str) -> bool:
    return any(child.word.deprel == relation for child in (*node.left, *node.right))


def is_plural(node: Node) -> bool:
    """Tell whether a noun phrase takes a plural verb."""
    return "Number=Plur" in node.word.feats or _has(node, "conj")


def lowered(node: Node) -> Node:
    """Return a clause that no longer begins a sentence; names and acronyms keep their capitals."""
    first = node.first()
    acronym = first.form.isupper() and sum(letter.isalpha() for letter in first.form) > 1
    if first.upos != "PROPN" and first.form not in ("I", "I'm") and not acronym:
        first.form = first.form[:1].lower() + first.form[1:]
    return node


def quoted(node: Node, marks: tuple[str, str], *, opening: bool = True) -> Node:
    """Put quotation marks around a clause, as its own punctuation."""
    if opening:
        node.left.insert(0, mark(marks[0], glued=marks[0] != "«"))
    node.right.append(mark(marks[1]))
    return node
