"""What a mending reads: one tree, and the words of its language that report."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.lang.reporting import Cue, Lexicon
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.syntax import Tree
from recoupe.syntax.quotation import CLOSING, OPENING
from recoupe.syntax.verbs import finite, is_verb

Changes = dict[int, tuple[int, str]]
"""For each word that is hung elsewhere its new head and relation."""

SAYS = ("clause", "quote", "told")
FORM = ("VerbForm", "Tense", "Mood")
EITHER = ('"', "''", "``")
"""Marks of quotation that look alike on both sides, as tokens."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A tree with the questions that several mendings ask of it."""

    tree: Tree
    lexicon: Lexicon

    def cue(self, token: Token) -> Cue | None:
        """Return the reporting verb of the lexicon that a word is."""
        return self.lexicon.cue(CueClass.VERB, token.lemma.lower())

    def speaks(self, token: Token) -> bool:
        """Tell whether a verb announces words: "say", « prévenir »; "want" and "praise" announce none."""
        cue = self.cue(token)
        return cue is not None and any(cue.takes(frame) for frame in SAYS)

    def asks_with_its_preposition(self, verb: Token) -> bool:
        """Tell "called for", "appealed to": a reporting verb of the lexicon with the preposition right behind it."""
        after = self.tree.tokens[verb.i + 1 : verb.i + 2]
        name = " ".join([verb.lemma.lower(), *(word.text.lower() for word in after)])
        return bool(after) and self.lexicon.cue(CueClass.VERB, name) is not None

    def reporting(self) -> Iterator[Token]:
        """Yield the verbs of the tree that the lexicon knows, in text order."""
        return (token for token in self.tree if is_verb(token) and self.cue(token) is not None)

    def same_form(self, one: Token, other: Token) -> bool:
        """Tell whether two verbs are of one tense and mood, by themselves or by their auxiliaries."""
        forms = []
        for verb in (one, other):
            lead = next((child for child in self.tree.children(verb, "aux") if child.i < verb.i), verb)
            forms.append(tuple(lead.feats.get(name) for name in FORM))
        return forms[0] == forms[1]

    def begins(self, token: Token) -> Token:
        """Return the first word of a branch."""
        return self.tree.subtree(token)[0]

    def group_start(self, verb: Token) -> int:
        """Return the place of the first word of a verb's group: « n'a pas », "has also"."""
        near = self.tree.children(verb, "aux", "expl", "advmod", "obj", "iobj")
        return min([verb.i, *(child.i for child in near if child.i < verb.i and len(self.tree.subtree(child)) == 1)])

    def conjugated(self, token: Token) -> bool:
        """Tell a conjugated verb."""
        return is_verb(token) and finite(self.tree, token)

    def quoted(self, token: Token) -> bool:
        """Tell whether a quotation that its sentence opens before a word is still open there."""
        before = [each.text for each in self.tree.tokens[: token.i]]
        opened = sum(text in OPENING for text in before) - sum(text in CLOSING for text in before)
        return opened > 0 or sum(text in EITHER for text in before) % 2 == 1
