"""Stage `parse`: the repaired view of each block through the language's pipeline, back to offsets of the raw text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from recoupe.model import Block, BlockKind, Document, Reading, Repair, Sentence, Token
from recoupe.stages.parse.finite import Sayings, sayings_of, settled, verbs
from recoupe.stages.parse.headline import Capitals
from recoupe.stages.parse.lexicon import Lexicon, lexicon_for
from recoupe.stages.parse.pipelines import pipeline_for
from recoupe.stages.parse.word import Word
from recoupe.stages.stage import DocumentStage
from recoupe.syntax.paragraphs import paragraphs
from recoupe.syntax.touching import Touching
from recoupe.syntax.view import READ, RepairedView


def run(reading: Reading) -> Reading:
    """Add the sentences of every title, heading and paragraph of the story."""
    document = reading.document
    return replace(reading, sentences=sentences(document, reading.blocks, reading.repairs))


def parse_text(text: str, language: str, document_id: str = "doc") -> tuple[Sentence, ...]:
    """Parse plain text, each line a paragraph of the story, without cleaning.

    « Le ministre est parti. Il reviendra. » -> two sentences with their trees
    """
    document = Document(id=document_id, path="", text=text, language=language)
    blocks = tuple(Block(start=span.start, end=span.end, kind=BlockKind.BODY) for span in paragraphs(text))
    return sentences(document, blocks, ())


def sentences(document: Document, blocks: Sequence[Block], repairs: Iterable[Repair]) -> tuple[Sentence, ...]:
    """Return the parsed sentences of the blocks that are read, in text order."""
    views = list(_views(document, blocks, tuple(repairs)))
    lexicon = lexicon_for(document.language)
    scribe = Scribe(lexicon, sayings_of(document.language))
    capitals = Capitals((view.text for _, view in views), document.language, lexicon)
    parsed = pipeline_for(document.language)(capitals.sentence_case(view.text) for _, view in views)
    return tuple(
        sentence
        for (index, view), found in zip(views, parsed, strict=True)
        for sentence in _sentences(found, view, scribe, document.id, index, blocks[index].kind)
    )


def _views(
    document: Document, blocks: Sequence[Block], repairs: tuple[Repair, ...]
) -> Iterator[tuple[int, RepairedView]]:
    covered = Touching(repairs)
    for index, block in enumerate(blocks):
        if block.kind in READ:
            inside = covered.overlapping(block.start, block.end)
            view = RepairedView(document.text, inside, (block,))
            if view.text.strip():
                yield index, view


def _sentences(
    found: list[list[Word]], view: RepairedView, scribe: "Scribe", document_id: str, block: int, kind: BlockKind
) -> Iterator[Sentence]:
    for words in found:
        tokens = scribe.tokens(words, view)
        yield Sentence(
            document_id=document_id, start=tokens[0].start, end=tokens[-1].end, block=block, kind=kind, tokens=tokens
        )


class Scribe:
    """Writes a pipeline's words down as records; equal words share their features."""

    def __init__(self, lexicon: Lexicon, sayings: Sayings) -> None:
        self._lexicon, self._sayings = lexicon, sayings
        self._features: dict[tuple[str, str, tuple[tuple[str, str], ...]], dict[str, str]] = {}

    def tokens(self, words: list[Word], view: RepairedView) -> tuple[Token, ...]:
        """Return the words of a sentence as records."""
        return verbs([self._token(word, place, view) for place, word in enumerate(words)], self._lexicon, self._sayings)

    def _token(self, word: Word, place: int, view: RepairedView) -> Token:
        raw = view.raw(word.start, word.end)
        return Token(
            i=place,
            start=raw.start,
            end=raw.end,
            text=word.text,
            lemma=word.lemma,
            upos=word.upos,
            deprel="root" if word.head == place else word.deprel,
            head=word.head,
            feats=self._feats(word),
            confidence=word.confidence,
        )

    def _feats(self, word: Word) -> dict[str, str]:
        key = (word.text, word.upos, word.feats)
        found = self._features.get(key)
        if found is None:
            found = self._features[key] = settled(word.text, word.upos, dict(word.feats), self._lexicon)
        return found


STAGE = DocumentStage(name="parse", version=2, needs=("document", "blocks", "repairs"), yields=("sentences",), run=run)
