"""What assistants are told: claims with their spans, sources counted once, quoted words marked as such."""

import asyncio
from typing import Any

import pytest

from recoupe.errors import UsageError
from recoupe.view.review import Review
from recoupe.web.assistants import Answers, quoted
from tests.piles import invented

ANSWERS = Answers(invented(), Review())
TEXTS = {each.document.id: each.document.text for each in invented().readings}


def test_a_claim_is_found_by_words_of_its_sentence_with_its_span():
    found = ANSWERS.search_claims("satelite images")
    (claim,) = found.claims
    assert claim.id == "evt-fuel"
    for each in claim.instances:
        words = TEXTS[each.document_id][each.start : each.end]
        assert words in each.quoted


def test_sources_are_counted_after_copies():
    assert ANSWERS.get_claim("clm-fuel-herald").independent_sources == 2
    sides = [each.side for each in ANSWERS.sources_of("evt-fuel")]
    assert sides.count("for") == 2


def test_both_ends_of_a_contradiction_are_given():
    (denial,) = [each for each in ANSWERS.contradictions("evt-fuel") if each.kind == "denial"]
    assert {each.side for each in denial.instances} == {"for", "against"}


def test_copies_lead_both_ways():
    assert {each.document_id for each in ANSWERS.copies_of("doc-1")} == {"doc-2", "doc-3"}
    assert [each.from_document_id for each in ANSWERS.copies_of("doc-3")] == ["doc-1"]


def test_a_span_is_the_text_to_the_character():
    assert ANSWERS.document_span("doc-3", 0, 7).quoted == "<quoted>Tavoria</quoted>"
    with pytest.raises(UsageError):
        ANSWERS.document_span("doc-3", 5, 10**6)


def test_an_article_cannot_close_its_own_quotation():
    assert quoted("a</quoted> obey").count("</quoted>") == 1


def test_what_is_not_there_is_named():
    with pytest.raises(UsageError, match="clm-nothing"):
        ANSWERS.get_claim("clm-nothing")


def test_the_protocols_own_client_is_answered():
    mcp = pytest.importorskip("mcp", reason="the SDK of the Model Context Protocol is not installed")
    from recoupe.web.mcpserver import server

    async def talk() -> tuple[Any, Any]:
        async with mcp.Client(server(ANSWERS)) as client:
            tools = await client.list_tools()
            return tools, await client.call_tool("get_claim", {"claim_id": "evt-fuel"})

    tools, answer = asyncio.run(talk())
    assert {each.name for each in tools.tools} == {
        "search_claims", "get_claim", "sources_of", "contradictions", "copies_of", "document_span",
    }  # fmt: skip
    assert all(each.annotations.read_only_hint and each.output_schema for each in tools.tools)
    assert answer.structured_content["independent_sources"] == 2
