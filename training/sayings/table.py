"""The head for sayings as the file that ships, in half precision."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from recoupe.encoder import FOLDER
from recoupe.encoder.layers import mark_of
from recoupe.encoder.sayings import TABLE
from training.export import Array

NAMES = {"cue.1": "cue", "teller.1": "teller", "word.1": "word", "cue_out": "cue.out", "nobody": "nobody"}


def table_of(weights: Mapping[str, Array]) -> dict[str, Array]:
    """Return the layers by the names that they ship with, out of those that they have in the network."""
    found = {"pair": weights["pair"], "steps": weights["steps.weight"]}
    for old, new in NAMES.items():
        found |= {f"{new}.{part}": weights[f"{old}.{part}"] for part in ("weight", "bias")}
    return found


def save(weights: Mapping[str, Array], folder: Path = FOLDER) -> None:
    """Write the head beside the encoder that it stands on."""
    table = {name: value.astype(np.float16) for name, value in table_of(weights).items()}
    np.savez_compressed(folder / TABLE, **table, encoder=np.array(mark_of(folder), np.int64))
