"""Who cites whom and who deals with whom, as GraphML (Gephi, yEd, Cytoscape) and GEXF (Gephi)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from recoupe.publish.harmless import shown
from recoupe.view.build import Site

Value = str | int
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://gexf.net/1.3"
KINDS: dict[type, dict[str, str]] = {
    str: {"graphml": "string", "gexf": "string"},
    int: {"graphml": "int", "gexf": "integer"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A vertex: a source or a party."""

    id: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A directed edge; `weight` is how many instances cite, or how many independent sources tell of the dealing.

    `inferred` are those of these sources that tell of it only with a party inferred from elsewhere.
    """

    source: str
    target: str
    kind: str
    weight: int
    inferred: int = 0
    month: str = ""
    claims: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """A directed graph whose edges may stand several times between two nodes."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def cites(site: Site) -> Net:
    """Return outlets with the sources that they give: an edge from the outlet, by role, with its instances."""
    found = [
        Edge(
            source=each.outlet_id, target=each.cited_id, kind=str(each.role), weight=len(each.quotations),
            claims=" ".join(quotation.claim_id for quotation in each.quotations),
        )
        for each in site.sources.citings
    ]  # fmt: skip
    names = {each.id: Node(id=each.id, label=each.name, kind=" ".join(map(str, each.roles))) for each in site.source}
    for each in site.sources.citings:
        names.setdefault(each.outlet_id, Node(id=each.outlet_id, label=each.outlet, kind="outlet"))
        names.setdefault(each.cited_id, Node(id=each.cited_id, label=each.cited, kind=str(each.role)))
    return _net(names, found)


def deals(site: Site) -> Net:
    """Return parties with what one did to or for another: an edge a month and quadrant, its sources as weight."""
    names: dict[str, Node] = {}
    found = []
    for pair in site.pair:
        for stretch in pair.stretches:
            for party in (stretch.actor, stretch.other):
                names[party.id or ""] = Node(id=party.id or "", label=party.text, kind=party.schema or "")
            found += [
                Edge(
                    source=stretch.actor.id or "", target=stretch.other.id or "", kind=tally.quadrant,
                    weight=tally.independent + tally.inferred, inferred=tally.inferred, month=stretch.month or "",
                    claims=" ".join(row.id for row in tally.rows),
                )
                for tally in stretch.tallies if tally.rows
            ]  # fmt: skip
    return _net(names, found)


def _net(names: dict[str, Node], edges: list[Edge]) -> Net:
    used = {end for edge in edges for end in (edge.source, edge.target)}
    return Net(
        nodes=tuple(names[key] for key in sorted(used)),
        edges=tuple(sorted(edges, key=lambda each: (each.source, each.target, each.kind, each.month))),
    )


def graphml(net: Net) -> str:
    """Return a graph as GraphML."""
    top = Element("graphml", xmlns=GRAPHML)
    for domain, name, kind in _keys("graphml"):
        SubElement(top, "key", {"id": f"{domain}-{name}", "for": domain, "attr.name": name, "attr.type": kind})
    graph = SubElement(top, "graph", edgedefault="directed")
    for node in net.nodes:
        _data(SubElement(graph, "node", id=node.id), "node", _of_node(node))
    for number, edge in enumerate(net.edges):
        element = SubElement(graph, "edge", id=f"e{number}", source=edge.source, target=edge.target)
        _data(element, "edge", _of_edge(edge))
    return _text(top)


def _data(element: Element, domain: str, values: dict[str, Value]) -> None:
    for name, value in values.items():
        SubElement(element, "data", key=f"{domain}-{name}").text = _shown(value)


def gexf(net: Net) -> str:
    """Return a graph as GEXF 1.3."""
    top = Element("gexf", xmlns=GEXF, version="1.3")
    graph = SubElement(top, "graph", defaultedgetype="directed")
    for domain in ("node", "edge"):
        listed = SubElement(graph, "attributes", {"class": domain})
        for own, name, kind in _keys("gexf"):
            if own == domain:
                SubElement(listed, "attribute", id=name, title=name, type=kind)
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for node in net.nodes:
        _values(SubElement(nodes, "node", id=node.id, label=_shown(node.label)), _of_node(node))
    for number, edge in enumerate(net.edges):
        element = SubElement(
            edges, "edge", id=str(number), source=edge.source, target=edge.target, weight=str(edge.weight),
            kind=edge.kind,
        )  # fmt: skip
        _values(element, _of_edge(edge))
    return _text(top)


def _values(element: Element, values: dict[str, Value]) -> None:
    listed = SubElement(element, "attvalues")
    for name, value in values.items():
        SubElement(listed, "attvalue", {"for": name, "value": _shown(value)})


def _keys(format: Literal["graphml", "gexf"]) -> Iterable[tuple[str, str, str]]:
    node = _of_node(Node(id="", label="", kind=""))
    edge = _of_edge(Edge(source="", target="", kind="", weight=0))
    for domain, values in (("node", node), ("edge", edge)):
        yield from ((domain, name, KINDS[type(value)][format]) for name, value in values.items())


def _of_node(node: Node) -> dict[str, Value]:
    return {"label": node.label, "kind": node.kind}


def _of_edge(edge: Edge) -> dict[str, Value]:
    return {
        "kind": edge.kind,
        "weight": edge.weight,
        "inferred": edge.inferred,
        "month": edge.month,
        "claims": edge.claims,
    }


def _shown(value: Value) -> str:
    return shown(str(value))


def _text(top: Element) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top, encoding="unicode") + "\n"


def write(site: Site, out: Path) -> list[Path]:
    """Write both graphs in both formats into a folder and return the files."""
    written = []
    for name, net in (("cites", cites(site)), ("deals", deals(site))):
        for ending, make in (("graphml", graphml), ("gexf", gexf)):
            path = out / f"{name}.{ending}"
            path.write_text(make(net), encoding="utf-8", newline="\n")
            written.append(path)
    return written
