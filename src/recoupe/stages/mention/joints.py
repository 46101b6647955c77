"""Where a run of capitalised words goes on after small ones: "Institute for Polar Studies", « Ana de Souza »."""

from dataclasses import dataclass, field

from wordfreq import zipf_frequency

from recoupe.model import Token
from recoupe.stages.mention.gazetteer import Hit
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use

SMALL_WORDS = 3
"""Small words that may stand in a row inside a body's name: "Institute for the …"."""
BODIES = frozenset({"Company", "Organization", "PublicBody"})
COMMON = 3.5
"""How frequent (zipf) a word must be to be one of the language."""


@dataclass(slots=True)
class Run:
    """A stretch of tokens that reads as one name. `mark` is the schema that one of its words gives (Institute)."""

    first: int
    last: int
    mark: str | None = None
    hits: list[Hit] = field(default_factory=list)


def joint(
    run: Run, i: int, tokens: tuple[Token, ...], namey: list[bool], owner: dict[int, Hit], lexicon: Lexicon
) -> int | None:
    """Return where the run goes on after small words, None where it ends.

    "Institute for Polar Studies"; « Ana de Souza »; but « Luis Arroyo de Bolivie » ends at Arroyo.
    """
    if len(tokens[run.last].text) > 1 and lexicon.does(Use.POSSESSIVE, tokens[run.last]):
        return None
    j = i
    joints = Use.ORG_JOINT if run.mark or tokens[i].upos == "CCONJ" else Use.PERSON_JOINT
    limit = SMALL_WORDS if run.mark else lexicon.settings.small_words
    while j < len(tokens) and j - i < limit and lexicon.does(joints, tokens[j]):
        j += 1
    if not run.mark and tokens[i].upos == "CCONJ":
        return j if j == i + 1 and _coordinated(run, j, tokens, namey, lexicon) else None
    if run.mark and lexicon.settings.head_first and j < len(tokens) and not namey[j]:
        return _lower_tail(run, i, j, tokens, lexicon)
    if j == i or j >= len(tokens) or not namey[j]:
        return None
    if tokens[i].upos == "CCONJ" and (tokens[i - 1].text in lexicon.marks or tokens[j - 1].upos == "DET"):
        return None  # "the Polar Institute and Ana Souza", "the University of Oruro and the Institute"
    if run.mark:
        outer = lexicon.does(Use.OUTER, tokens[i]) and (j in owner or lexicon.settings.head_first)
        return None if outer else j
    single = run.first == run.last and tokens[run.first].text in lexicon.given
    small = lexicon.does(Use.ORIGIN, tokens[i]) and not single
    return None if j in owner or small or tokens[j].text.isupper() else j


def _coordinated(run: Run, j: int, tokens: tuple[Token, ...], namey: list[bool], lexicon: Lexicon) -> bool:
    """Tell whether two common words are joined before the word that says what they name: "Oruro Food and Grain Board".

    "Ana Souza and the Grain Board", "Zembla and Grain Board" are two.
    """
    if lexicon.settings.head_first or tokens[run.first].text in lexicon.given:
        return False
    end = j
    while end < len(tokens) and namey[end] and tokens[end].text not in lexicon.marks:
        end += 1
    if end in (j, len(tokens)) or not namey[end] or lexicon.marks[tokens[end].text] not in BODIES:
        return False
    return all(_is_common(token.text, lexicon) for token in (tokens[run.last], *tokens[j:end]))


def _is_common(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word is one of the language rather than somebody's name."""
    named = word in lexicon.genders or word in lexicon.cities or word in lexicon.regions
    return not named and zipf_frequency(word.lower(), lexicon.iso, "small") >= COMMON


def _lower_tail(run: Run, i: int, j: int, tokens: tuple[Token, ...], lexicon: Lexicon) -> int | None:
    """Take up the small words of a name whose first word alone has a capital.

    « Commission polaire centrale », « Institut des affaires maritimes de Bolivie »
    """
    if not run.first <= tokens[j].head < j or j - run.first > 8:
        return None
    adjective = tokens[j].upos == "ADJ" and tokens[j].deprel == "amod" and j == i
    of = lexicon.does(Use.GENITIVE, tokens[i])
    if not adjective and not (of and j > i and tokens[j].upos == "NOUN" and tokens[j].deprel == "nmod"):
        return None
    run.last = j
    return j + 1
