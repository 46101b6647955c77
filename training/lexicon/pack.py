"""Packs entries into the lexicon file that `recoupe.stages.parse.lexicon` reads."""

import lzma
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recoupe.stages.parse.lexicon import HEADER


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A dictionary word: its lemma, its valency, and each of its forms with a tag such as `NOUN|Number=Plur`."""

    lemma: str
    forms: frozenset[tuple[str, str]]
    valency: tuple[str, ...] = ()


def pack(entries: Iterable[Entry], path: Path) -> int:
    """Write the entries to a lexicon file and return the number of distinct forms."""
    entries = list(entries)
    tags = {tag: number for number, tag in enumerate(sorted({tag for entry in entries for _, tag in entry.forms}))}
    valencies = {valency: number for number, valency in enumerate(sorted({()} | {entry.valency for entry in entries}))}
    paradigms: dict[str, int] = {}
    stems: dict[str, set[str]] = defaultdict(set)
    for entry in sorted(entries, key=lambda entry: (entry.lemma, entry.valency, sorted(entry.forms))):
        stem, paradigm = _split(entry, tags)
        number = paradigms.setdefault(paradigm, len(paradigms))
        valency = valencies[entry.valency]
        stems[stem].add(f"{number}.{valency}" if valency else str(number))
    lines = [
        HEADER,
        f"{len(tags)} {len(valencies)} {len(paradigms)} {len(stems)}",
        *tags,
        *(" ".join(valency) for valency in valencies),
        *paradigms,
        *(f"{stem}\t{' '.join(sorted(taken))}" for stem, taken in sorted(stems.items())),
    ]
    path.write_bytes(lzma.compress("\n".join(lines).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    return len({form for entry in entries for form, _ in entry.forms})


def _split(entry: Entry, tags: dict[str, int]) -> tuple[str, str]:
    """Return the stem shared by the forms and the lemma, and what must be added to it, as one line."""
    cut = len(entry.lemma)
    while not all(form.startswith(entry.lemma[:cut]) for form, _ in entry.forms):
        cut -= 1
    stem = entry.lemma[:cut]
    items = {f"{form[cut:]}>{entry.lemma[cut:]}>{tags[tag]}" for form, tag in entry.forms}
    return stem, " ".join(sorted(items))
