"""Trees that can be cut and glued: a word with what stands to its left and right."""

from dataclasses import dataclass, field

from training.conllu import Gold, Word

UNSURE = "?"
"""Features of a word put in by a template; training takes no loss on them."""


@dataclass(slots=True)
class Node:
    """A word with its dependents on either side, in order."""

    word: Word
    left: list["Node"] = field(default_factory=list)
    right: list["Node"] = field(default_factory=list)

    def size(self) -> int:
        """Return the number of words."""
        return 1 + sum(child.size() for child in (*self.left, *self.right))

    def under(self, relation: str) -> "Node":
        """Return the same tree with another relation to its head."""
        self.word.deprel = relation
        return self

    def copy(self) -> "Node":
        """Return a copy that shares no word."""
        word = self.word
        twin = Word(
            form=word.form,
            lemma=word.lemma,
            upos=word.upos,
            xpos=word.xpos,
            feats=word.feats,
            head=0,
            deprel=word.deprel,
            space_after=word.space_after,
        )
        return Node(twin, [child.copy() for child in self.left], [child.copy() for child in self.right])

    def nodes(self) -> list["Node"]:
        """Return the nodes in the order of the text."""
        before = [node for child in self.left for node in child.nodes()]
        return [*before, self, *(node for child in self.right for node in child.nodes())]

    def first(self) -> Word:
        """Return the first word."""
        return self.left[0].first() if self.left else self.word

    def last(self) -> Word:
        """Return the last word."""
        return self.right[-1].last() if self.right else self.word


def leaf(form: str, upos: str, relation: str, *, xpos: str = UNSURE, lemma: str = "", glued: bool = False) -> Node:
    """Return a new word; `glued` leaves no space after it."""
    word = Word(
        form=form,
        lemma=lemma or form,
        upos=upos,
        xpos=xpos,
        feats=UNSURE,
        head=0,
        deprel=relation,
        space_after=not glued,
    )
    return Node(word)


def mark(form: str, *, xpos: str = UNSURE, glued: bool = False) -> Node:
    """Return a punctuation mark."""
    return leaf(form, "PUNCT", "punct", xpos=xpos, glued=glued)


def grow(gold: Gold) -> Node | None:
    """Return a sentence as a tree of nodes, None where it is not projective or has not one root."""
    below = gold.children()
    if len(below[0]) != 1:
        return None

    def build(number: int) -> Node:
        children = below[number]
        return Node(
            gold.words[number - 1],
            [build(child) for child in children if child < number],
            [build(child) for child in children if child > number],
        )

    node = build(below[0][0]).copy()
    same = [a.word.form == b.form for a, b in zip(node.nodes(), gold.words, strict=False)]
    return node if len(same) == len(gold.words) and all(same) else None


def flatten(node: Node, *, source: str) -> Gold:
    """Return the tree as a sentence, its first letter a capital."""
    node.word.deprel = "root"
    nodes = node.nodes()
    number = {id(n): i for i, n in enumerate(nodes, 1)}
    node.word.head = 0
    for parent in nodes:
        for child in (*parent.left, *parent.right):
            child.word.head = number[id(parent)]
    words = [n.word for n in nodes]
    first = next((word for word in words if word.upos != "PUNCT"), words[0])
    first.form = first.form[:1].upper() + first.form[1:]
    return Gold(words=words, source=source)
