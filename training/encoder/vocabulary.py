"""Choose the pieces that ship: `python -m training.encoder.vocabulary --shared ../shared --weights e5-small-q4.bin`.

Those that cut the words of the treebanks, the training articles, our own tables and the commonest words of both
languages, and every one or two letters of the Latin script, so that no word is beyond them.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from wordfreq import top_n_list

from recoupe.encoder import FOLDER, Pieces
from recoupe.encoder.network import PIECES
from recoupe.lang import load
from training.claims.learn import WORK
from training.claims.prepare import TRAIN, articles, invented, own
from training.encoder.quarters import Quarters

LANGUAGES = ("en", "fr")
COMMON = 40_000
LETTERS = re.compile(r"[▁\x20-\x7eÀ-ÿœŒ’‘“”«»—–…€£]{1,2}")


def words(shared: Path) -> Iterator[str]:
    """Yield the words that must be cut well."""
    for language in LANGUAGES:
        for path in sorted((shared / "treebanks").glob(f"{language}_*.conllu")):
            rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
            yield from (columns[1] for columns in rows if columns[0].isdigit())
        for path in sorted(load(language).folder.glob("*.tsv")):
            yield from re.findall(r"\w+", path.read_text(encoding="utf-8"))
        for word in top_n_list(language, COMMON):
            yield from (word, word.capitalize())
    read = articles(shared, TRAIN, WORK / "train.pickle") + own("train", WORK / "own.pickle")
    for article in read + invented(WORK / "invented.pickle"):
        yield from (token.text for sentence in article.reading.sentences for token in sentence.tokens)


def main() -> None:
    """Write the table of pieces."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    source = Quarters(options.weights)
    names = {"<s>": source.begin, "</s>": source.end, "<pad>": source.pad, "<unk>": source.unknown}
    known = {number: piece for piece, number in source.pieces.items()} | {
        number: name for name, number in names.items()
    }
    every = Pieces({known[number]: float(score) for number, score in enumerate(source.scores)})
    kept = {every.numbers[name] for name in names}
    kept |= {every.numbers[piece] for piece in every.scores if LETTERS.fullmatch(piece)}
    for word in sorted(set(words(options.shared))):
        kept |= {*every.cut(word, spaced=True), *every.cut(word, spaced=False)}
    rows = [f"{piece}\t{score:.4f}" for piece, score in every.scores.items() if every.numbers[piece] in kept]
    (FOLDER / PIECES).write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(len(rows), "pieces")


if __name__ == "__main__":
    main()
