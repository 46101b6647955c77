"""The layers of a head that stands on the encoder, as they ship beside it."""

import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recoupe.encoder.network import FOLDER, GRAPH
from recoupe.errors import DataFileError

Floats = npt.NDArray[np.float32]
Weights = dict[str, Floats]


def layer(weights: Weights, name: str, vectors: Floats) -> Floats:
    """Return what a layer makes of vectors: a linear map, then nothing below 0."""
    found: Floats = np.maximum(vectors @ weights[f"{name}.weight"].T + weights[f"{name}.bias"], 0)
    return found


def read_layers(path: Path) -> Weights | None:
    """Return a head's layers, None where there is none or it was fitted on another encoder than the one beside it.

    Raises `DataFileError` where the file holds no layers.
    """
    if not path.exists():
        return None
    try:
        with np.load(path) as arrays:
            if int(arrays["encoder"]) != mark_of(path.parent):
                return None
            return {name: array.astype(np.float32) for name, array in arrays.items() if name != "encoder"}
    except (OSError, ValueError, KeyError) as error:
        raise DataFileError(f"{path.name} holds no layers to read ({error}); install Recoupe again") from error


def mark_of(folder: Path = FOLDER) -> int:
    """Return a number that tells one encoder from another."""
    return zlib.crc32((folder / GRAPH).read_bytes())
