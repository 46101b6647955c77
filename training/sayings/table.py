"""The head for sayings as the file that ships, in half precision."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from recoupe.encoder import FOLDER
from recoupe.encoder.sayings import TABLE
from training.export import Array

NAMES = {"cue.1": "cue", "teller.1": "teller", "word.1": "word", "cue_out": "cue.out", "nobody": "nobody"}


def save(weights: Mapping[str, Array], path: Path = FOLDER / TABLE) -> None:
    """Write the head out of its weights by their names in the network."""
    found = {"pair": weights["pair"], "steps": weights["steps.weight"]}
    for old, new in NAMES.items():
        found |= {f"{new}.{part}": weights[f"{old}.{part}"] for part in ("weight", "bias")}
    np.savez_compressed(path, **{name: value.astype(np.float16) for name, value in found.items()})
