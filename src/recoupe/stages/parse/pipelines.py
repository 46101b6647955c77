"""The pipeline of each language: the one that ships, or any of spaCy's with UD labels that a setting names."""

import os
from functools import cache

from recoupe.errors import UsageError
from recoupe.stages.parse.foreign import installed
from recoupe.stages.parse.shipped import Shipped
from recoupe.stages.parse.word import Pipeline

SETTING = "RECOUPE_PIPELINE_"
"""Environment variables begin so and end in a language's code, `RECOUPE_PIPELINE_FR`: a pipeline's name or a folder."""


@cache
def pipeline_for(language: str) -> Pipeline:
    """Load the pipeline of a language, once.

    Raises `UsageError` where the setting names no pipeline, `DataFileError` where the shipped one is missing.
    """
    chosen = os.environ.get(f"{SETTING}{language.upper()}")
    return _chosen(chosen, language) if chosen else Shipped(language)


def _chosen(name: str, language: str) -> Pipeline:
    setting = f"{SETTING}{language.upper()}={name}"
    try:
        return installed(name)
    except ImportError as error:
        raise UsageError(f"{setting} needs the extra: pip install 'recoupe[spacy]'") from error
    except OSError as error:
        raise UsageError(f"{setting}: no such pipeline; install it, or unset the variable") from error
