"""Builds the lexicons: `python -m training.lexicon [fr|en|es ...]`."""

import sys
from pathlib import Path

from training.lexicon import english, french, spanish
from training.lexicon.pack import pack

LANGUAGES = Path(__file__).parents[2] / "src" / "recoupe" / "lang"
SOURCES = {"fr": french.entries, "en": english.entries, "es": spanish.entries}


def main(codes: list[str]) -> None:
    """Build the lexicons of the languages named, or all."""
    for code in codes or sorted(SOURCES):
        path = LANGUAGES / code / "lexicon.bin"
        forms = pack(SOURCES[code](), path)
        print(f"{code}: {forms} forms, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
