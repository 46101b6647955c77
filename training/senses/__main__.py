"""Write the compiled rows of a language's `senses.tsv`; rows by hand stay as they are.

`python -m training.senses --language fr --resources FOLDER`, where FOLDER holds the files that `classes.toml` names.
Nouns and adjectives of PropBank's frames take the sense of a verb of the same roleset only where a person wrote it.
"""

import argparse
from pathlib import Path

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.lang.rows.senses import SenseOrigin, SenseRow
from training.senses.compiled import sense_of_classes
from training.senses.resources import Lemma, propbank, settings, verbenet
from training.senses.table import write

RESOURCES = {"en": propbank, "fr": verbenet}


def rows_of(code: str, folder: Path) -> tuple[SenseRow, ...]:
    """Return the rows of a language: those by hand, then a compiled one for each verb that no table knows."""
    language = load(code)
    curated = tuple(row for row in language.table("senses", SenseRow) if row.origin is SenseOrigin.CURATED)
    known: set[Lemma] = {(row.lemma, row.pos) for row in curated if not row.particle}
    known |= {
        (row.lemma, row.pos) for row in language.table("predicates", PredicateRow) if not row.needs and not row.beside
    }
    classes = settings()["classes"]
    compiled = [
        SenseRow(lemma=lemma, pos=pos, sense=sense, origin=SenseOrigin.COMPILED)
        for (lemma, pos), uses in RESOURCES[code](folder).items()
        if pos == "VERB" and (lemma, pos) not in known and (sense := sense_of_classes(uses, classes))
    ]
    return (*curated, *compiled)


def main() -> None:
    """Parse the command line, write the table, print how many rows it has."""
    parser = argparse.ArgumentParser(prog="python -m training.senses", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, required=True)
    parser.add_argument("--resources", type=Path, required=True, metavar="FOLDER")
    given = parser.parse_args()
    rows = rows_of(given.language, given.resources)
    write(load(given.language).folder / "senses.tsv", rows)
    print(f"{given.language}: {len(rows)} rows, {sum(row.origin is SenseOrigin.CURATED for row in rows)} by hand")


if __name__ == "__main__":
    main()
