"""The Model Context Protocol's server over `Answers`: read-only tools with schemas, on standard input and output."""

from mcp.server import MCPServer
from mcp.types import ToolAnnotations

from recoupe.web.assistants import QUOTED, Answers

READING = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
INSTRUCTIONS = (
    "A ledger of claims read from news articles: who says what, and how many independent sources stand behind it. "
    "It never says what is true. Cite claim ids and spans. " + QUOTED
)


def server(answers: Answers) -> MCPServer:
    """Return a server whose tools ask one ledger; it keeps no state between calls."""
    made = MCPServer("recoupe", instructions=INSTRUCTIONS)
    for tool in (
        answers.search_claims, answers.get_claim, answers.sources_of, answers.contradictions, answers.copies_of,
        answers.document_span,
    ):  # fmt: skip
        made.tool(annotations=READING, structured_output=True)(tool)
    return made
