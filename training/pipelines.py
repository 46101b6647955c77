"""Put the components of a language together to the folder that `spacy.load` reads."""

import importlib.util
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

from recoupe.components import parser as parsing
from recoupe.components import sentences, words  # noqa: F401 - registers the factory

LEMMATIZER = "recoupe.components.lemmas"


def assemble(language: str, graphs: Path, folder: Path) -> None:
    """Write the pipeline: tokenizer, sentence ends, parser, lemmas."""
    nlp: Any = words.blank(language)
    nlp.add_pipe("recoupe_segmenter", name="segmenter", config={"language": language})
    parser = nlp.add_pipe(parsing.FACTORY, name="parser")
    parser.from_disk(graphs)
    if importlib.util.find_spec(LEMMATIZER):
        import_module(LEMMATIZER)
        nlp.add_pipe("recoupe_lemmatizer", name="lemmatizer", config={"language": language})
    nlp.meta.update(name="recoupe", version="1", description="", author="", license="")
    nlp.meta["lang"] = "xx"
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
