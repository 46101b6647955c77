"""The network in PyTorch: the encoder's layers, and the heads that stand on them."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from recoupe.encoder.steps import STEPS
from recoupe.stages.claim.heads import BUCKETS
from training.encoder.quarters import Quarters

LAYERS, HIDDEN, SORTS = 6, 160, 40
DISTANCES, TOLD, OFTEN = 12, 4, 8
DROP, DROP_HEAD = 0.1, 0.33
ROOTS = """
    AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST
    SANCTION MOBILIZE COERCE ASSAULT OTHER
""".split()  # noqa: SIM905
MODALITIES = """
    actual ongoing planned promised offered wanted obliged forbidden able hypothetical forecast
""".split()  # noqa: SIM905
CERTAINTIES = ["certain", "probable", "possible", "improbable"]
AXES = len(ROOTS) + len(MODALITIES) + len(CERTAINTIES) + 3
"""Scores of an act: event type, modality, certainty, affirmed and negated, and whether a saying's source vouches."""
RARE, FEW = -4.0, -2.0
"""What the head for sayings starts from: one word in fifty stands for a cue, one in eight is content."""
ROLES = ("none", "A0", "A1", "A2", "place", "time", "rest")


class Layer(nn.Module):
    """One layer of attention, with the weights of the file."""

    def __init__(self, source: Quarters, number: int) -> None:
        super().__init__()
        width, self.heads = source.width, source.heads

        def linear(name: str, size: int, out: int) -> nn.Linear:
            found = nn.Linear(size, out)
            found.weight.data = torch.tensor(source.quarters(f"l{number}.{name}.w", size))
            found.bias.data = torch.tensor(source.floats(f"l{number}.{name}.b"))
            return found

        def norm(name: str) -> nn.LayerNorm:
            found = nn.LayerNorm(width, source.epsilon)
            found.weight.data = torch.tensor(source.floats(f"l{number}.{name}.w"))
            found.bias.data = torch.tensor(source.floats(f"l{number}.{name}.b"))
            return found

        self.q, self.k, self.v, self.out = (linear(name, width, width) for name in ("q", "k", "v", "ao"))
        inner = len(source.floats(f"l{number}.fi.b"))
        self.up, self.down = linear("fi", width, inner), linear("fo", inner, width)
        self.first, self.second = norm("aln"), norm("oln")

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next layer's vectors: batch × pieces × width."""
        size, pieces, width = x.shape
        q, k, v = (
            part(x).view(size, pieces, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.q, self.k, self.v)
        )
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(size, pieces, width)
        x = self.first(x + F.dropout(self.out(seen), DROP, self.training))
        return self.second(x + F.dropout(self.down(F.gelu(self.up(x))), DROP, self.training))


class Body(nn.Module):
    """The encoder: pieces in, vectors out. What the pieces and places start from stays as it was."""

    def __init__(self, source: Quarters, pieces: list[int], layers: int = LAYERS) -> None:
        super().__init__()
        width = source.width
        self.words = nn.Embedding.from_pretrained(torch.tensor(source.quarters("emb.word", width, pieces)))
        places = source.floats("emb.pos").reshape(-1, width) + source.floats("emb.type")[:width]
        self.places = nn.Embedding.from_pretrained(torch.tensor(places))
        self.norm = nn.LayerNorm(width, source.epsilon)
        self.norm.weight.data = torch.tensor(source.floats("emb.ln.w"))
        self.norm.bias.data = torch.tensor(source.floats("emb.ln.b"))
        self.layers = nn.ModuleList([Layer(source, number) for number in range(layers)])

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Return vectors: batch × pieces × width."""
        x = self.norm(self.words(pieces) + self.places(torch.arange(pieces.shape[1])))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x


def layer(width: int) -> nn.Sequential:
    """Return the first layer of a head."""
    return nn.Sequential(nn.Dropout(DROP_HEAD), nn.Linear(width, HIDDEN), nn.ReLU(), nn.Dropout(DROP_HEAD))


class Saying(nn.Module):
    """The head for sayings: how far a word stands for a cue; for each cue, who speaks and what is said."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.cue, self.teller, self.word = (layer(width) for _ in range(3))
        self.cue_out, self.nobody = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 1)
        self.pair = nn.Parameter(0.02 * torch.randn(2, HIDDEN + 1, HIDDEN + 1))
        self.steps = nn.Embedding(STEPS, 2)
        with torch.no_grad():
            self.cue_out.bias.fill_(RARE)
            self.steps.weight.copy_(torch.tensor([0.0, FEW]).expand(STEPS, 2))

    def cues(self, words: Tensor) -> Tensor:
        """Return the log odds of each word that it stands for a cue. Shape as given, less its last."""
        found: Tensor = self.cue_out(self.cue(words))[..., 0]
        return found

    def pairs(self, words: Tensor, windows: Tensor, cues: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Return for cues the scores of each word as source, nobody first, and the log odds of it as content.

        `words`: windows × words × width; `windows` and `cues`: where each cue stands there; `steps`: cues × words.
        """
        hidden = self.teller(words[windows, cues])
        right = and_one(self.word(words))[windows]
        left = torch.einsum("nd,rde->nre", and_one(hidden), self.pair)
        scores = torch.einsum("nre,nwe->rnw", left, right) + self.steps(steps).permute(2, 0, 1)
        return torch.cat([self.nobody(hidden), scores[0]], 1), scores[1]


class Network(nn.Module):
    """The encoder with its heads: roles of PropBank, acts, how acts stand, parties, and sayings."""

    def __init__(self, body: Body, width: int) -> None:
        super().__init__()
        self.body = body
        self.sorts: dict[str, int] = {}

        def head() -> nn.Sequential:
            return layer(width)

        self.act, self.axes, self.party_act, self.party_word, self.role_act, self.role_word = (head() for _ in range(6))
        self.act_out, self.axes_out, self.predicate = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, AXES), nn.Linear(width, 1)
        self.party = nn.Parameter(0.02 * torch.randn(2, HIDDEN + 1, HIDDEN + 1))
        self.role = nn.Parameter(0.02 * torch.randn(len(ROLES), HIDDEN + 1, HIDDEN + 1))
        self.party_bias = nn.Parameter(torch.tensor([-1.5, -1.5]))
        sizes = {"distance": DISTANCES, "sort": SORTS, "told": TOLD, "often": OFTEN}
        self.beside = nn.ModuleDict({name: nn.Embedding(size, 2) for name, size in sizes.items()})
        sizes = {"act": 1, "axes": AXES, "party": 2}
        self.traits = nn.ModuleDict({name: nn.EmbeddingBag(BUCKETS, size, mode="sum") for name, size in sizes.items()})
        for table in (*self.beside.values(), *self.traits.values()):
            nn.init.zeros_(table.weight)  # type: ignore[arg-type]
        self.saying = Saying(width)

    def sort_of(self, sort: str) -> int:
        """Return the number of a sort of party; those met after the table is full share its last."""
        return self.sorts.setdefault(sort, min(len(self.sorts), SORTS - 1))

    def words(self, pieces: Tensor, mask: Tensor, pool: Tensor) -> Tensor:
        """Return the vectors of words, each the mean of its pieces': batch × words × width."""
        with torch.autocast("cpu", torch.bfloat16):
            found = self.body(pieces, mask)
        return torch.bmm(pool, found.float())


def and_one(rows: Tensor) -> Tensor:
    """Return rows with a one at their end."""
    return torch.cat([rows, torch.ones_like(rows[..., :1])], -1)


def bag(lists: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Return numbers and offsets as an embedding bag takes them."""
    starts = np.cumsum([0, *map(len, lists)])[:-1]
    return torch.tensor([number for each in lists for number in each], dtype=torch.long), torch.tensor(starts)
