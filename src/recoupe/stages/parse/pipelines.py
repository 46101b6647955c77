"""The spaCy pipeline of each language: the one that ships, or any other with UD labels that a setting names."""

import os
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline

from recoupe.errors import DataFileError, UsageError
from recoupe.lang import load

# Importing these registers the components that the shipped pipelines are made of.
from recoupe.stages.parse import biaffine, lemmas, segmenter, tokenizer  # noqa: F401

SETTING = "RECOUPE_PIPELINE_"
"""Environment variables `RECOUPE_PIPELINE_FR`, `RECOUPE_PIPELINE_EN`: an installed pipeline's name or a folder."""

NAMED = (
    "nlp.tokenizer.language", "components.segmenter.language", "components.parser.language",
    "components.lemmatizer.language",
)  # fmt: skip
"""Where a shipped pipeline names its language: its tables are those of the folder that it lies in."""

LONGEST_TEXT = 10_000_000


@cache
def pipeline_for(language: str) -> Pipeline:
    """Load the pipeline of a language, once.

    Raises `UsageError` where the setting names no pipeline, `DataFileError` where the shipped one is missing.
    """
    chosen = os.environ.get(f"{SETTING}{language.upper()}")
    pipeline = _chosen(chosen, language) if chosen else _shipped(language)
    pipeline.max_length = LONGEST_TEXT
    return pipeline


def _chosen(name: str, language: str) -> Pipeline:
    try:
        return spacy.load(name)
    except OSError as error:
        raise UsageError(
            f"{SETTING}{language.upper()}={name}: no such pipeline; install it, or unset the variable"
        ) from error


def _shipped(language: str) -> Pipeline:
    folder: Path = load(language).pipeline
    if not (folder / "meta.json").exists():
        raise DataFileError(
            f"the pipeline of {language!r} is missing from {folder.parent.name}/; install the package anew"
        )
    return spacy.load(folder, config=dict.fromkeys(NAMED, language))
