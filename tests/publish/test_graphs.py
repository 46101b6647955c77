"""Graphs are read by networkx, node by node and edge by edge."""

from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from networkx.readwrite.gexf import GEXF

from recoupe.publish import graphs
from recoupe.view.build import site
from tests.piles import BRANDT, LURANIA, TAVORIA, invented

SITE = site(invented(), language="en", title="x")
NETS = {"cites": graphs.cites(SITE), "deals": graphs.deals(SITE)}


@pytest.fixture(autouse=True)
def of_today(monkeypatch: pytest.MonkeyPatch):
    """Networkx knows GEXF 1.3 by its name since 3.5, and FollowTheMoney's library asks for one before."""
    before = GEXF.versions["1.2draft"]
    known = {key: value.replace("www.gexf.net/1.2draft", "gexf.net/1.3") for key, value in before.items()}
    monkeypatch.setitem(GEXF.versions, "1.3", {**known, "VERSION": "1.3"})


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("graphs")
    return {path.name: path for path in graphs.write(SITE, out)}


@pytest.mark.parametrize("name", ["cites", "deals"])
@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_both_formats_hold_every_node_and_edge_with_what_is_known_of_it(
    written: dict[str, Path], name: str, ending: str
):
    path, net = written[f"{name}.{ending}"], NETS[name]
    read = networkx.read_graphml(path) if ending == "graphml" else networkx.read_gexf(path)
    assert read.is_directed()
    assert {key: data["label"] for key, data in read.nodes(data=True)} == {each.id: each.label for each in net.nodes}
    found = {(a, b, str(data["weight"])) for a, b, data in read.edges(data=True)}
    assert found <= {(each.source, each.target, str(float(each.weight) if ending == "gexf" else each.weight)) for each in net.edges}  # fmt: skip
    assert read.number_of_edges() == len({(each.source, each.target) for each in net.edges}) or read.is_multigraph()


def test_an_outlet_cites_those_it_hears_and_parties_deal_one_way():
    assert any(each.target == BRANDT and each.weight == 3 for each in NETS["cites"].edges)
    assert {(each.source, each.target, each.kind) for each in NETS["deals"].edges} == {
        (LURANIA, TAVORIA, "material_cooperation")
    }


def test_a_name_that_is_markup_or_a_code_does_nothing():
    net = graphs.Net(
        nodes=(graphs.Node(id="a", label='<x onload="1">\x1b[2J\ud800&', kind="Person"),),
        edges=(graphs.Edge(source="a", target="a", kind="k", weight=1),),
    )
    for text in (graphs.graphml(net), graphs.gexf(net)):
        assert "\x1b" not in text
        ElementTree.fromstring(text.encode())
