"""The pages say what is there: tests, links, commands, metrics, topics and names they mention exist."""

import ast
import re
from itertools import chain
from pathlib import Path

import pytest
from contracts.topics import CATALOGUE
from dti.__main__ import VERBS, parser
from messaging.operations import USAGE
from observability import metrics
from source import LIBS, ROOT, SERVICES, tree

DOCS = ROOT / "docs"
README = ROOT / "README.md"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
HEADINGS = ["Context", "Decision", "Consequences", "Alternatives", "Revisit when"]
PAGE = 60
PAGES = [
    path
    for path in chain(
        [README],
        DOCS.rglob("*.md"),
        *(ROOT.glob(f"{folder}/*/README.md") for folder in ("libs", "services", "deploy")),
        (ROOT / folder / "README.md" for folder in ("web", "deploy/local/src/dti/seed")),
        (ROOT / "web").glob("[!n]*/*/README.md"),
    )
    if path.exists()
]


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def code_spans(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def rows(path: Path) -> list[list[str]]:
    """The cells of the tables of a page, without their heads."""
    lines = [line for line in text_of(path).splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rules = [number for number, row in enumerate(cells) if set("".join(row)) <= set("-: ")]
    return [row for number, row in enumerate(cells) if number not in rules and number + 1 not in rules]


def claims_of(path: Path) -> set[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree(path)) if isinstance(node, functions)}


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_has_its_five_parts_on_one_page(page: Path) -> None:
    assert re.findall(r"^## (.+)$", text_of(page), re.MULTILINE) == HEADINGS
    assert len(text_of(page).splitlines()) <= PAGE, "a decision is one page: keep what a doubter asks"


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_each_invariant_names_a_test_that_exists() -> None:
    guarded = rows(DOCS / "invariants.md")
    one = r"`(?:\S+\.py::test_\w+|\S+\.spec\.ts::[^`]+)`"
    unread = [row[-1] for row in guarded if not re.fullmatch(f"{one}(?:, {one})*", row[-1])]
    named = [span for row in guarded for span in re.findall(r"`([^`]+)`", row[-1])]
    absent = [span for span in named if "::" in span and not claimed(*span.split("::"))]
    assert not absent, f"renamed or removed; name the test that guards it instead: {absent}"
    assert not unread, f"the last column is `path/test_file.py::test_name`, with commas between: {unread}"
    assert len(guarded) >= 30


def claimed(path: str, name: str) -> bool:
    """Whether a file has this test; those of the browser are named in words."""
    file = ROOT / path
    if not file.exists():
        return False
    return f'test("{name}"' in text_of(file) if file.suffix == ".ts" else name in claims_of(file)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"", text_of(page))
    targets = [link.split("#")[0] for pair in links for link in pair if link]
    dead = [
        link for link in targets if link and "://" not in link and not (page.parent / link).resolve().exists()
    ]
    assert not dead, f"{shown(page)} points to nothing: {dead}"


@pytest.mark.parametrize("page", [README, *sorted((DOCS / "guide").glob("*.md"))], ids=shown)
def test_every_command_shown_is_one_of_dti(page: Path) -> None:
    found = {
        verb
        for group in re.findall(r"\./dti ([a-z]+(?:\|[a-z]+)*)", text_of(page))
        for verb in group.split("|")
    }
    unknown = found - {verb for verb, (_, line) in VERBS.items() if line}
    assert not unknown, f"{shown(page)}: `./dti --help` does not know {sorted(unknown)}"


def test_the_readme_names_every_command() -> None:
    help_text = parser().format_help()
    for verb, (_, line) in VERBS.items():
        if line:
            assert verb in help_text
            assert re.search(rf"\b{verb}\b", text_of(README)), f"README.md does not mention ./dti {verb}"


def test_the_operators_page_explains_every_metric_and_no_other() -> None:
    named = {family.name for family in metrics.registry.collect()}
    ours = {name for name in named if not name.startswith(("process_", "python_"))}
    section = text_of(DOCS / "guide" / "operator.md").split("\n## ")[1]
    explained = {name.removesuffix("_total") for name in re.findall(r"^\| `(\w+)`", section, re.MULTILINE)}
    assert explained == ours


def test_the_operators_page_knows_every_verb() -> None:
    page = text_of(DOCS / "guide" / "operator.md")
    assert not [verb for verb in USAGE.split(" | ") if verb not in page]


def test_the_integrators_page_lists_every_topic() -> None:
    listed = {span for row in rows(DOCS / "guide" / "integrator.md") for span in code_spans(row[0])}
    absent = {topic.name for topic in CATALOGUE} - listed
    assert not absent, f"the first column of the topics lacks {sorted(absent)}"


def test_every_name_in_the_glossary_stands_in_the_code() -> None:
    sources = ("libs/*/src/**/*.py", "services/*/src/**/*.py", "services/*/describe/openapi.json")
    code = "\n".join(text_of(path) for pattern in sources for path in ROOT.glob(pattern))
    entries = rows(DOCS / "glossary.md")
    spans = {span for row in entries for span in code_spans(row[2])}
    words = set(re.findall(r"\w+", code))
    absent = sorted(span for span in spans if span not in words and (span.isidentifier() or span not in code))
    assert not absent, f"the code has another word for it: {absent}"
    assert len(entries) >= 60


def test_the_glossary_follows_the_screens() -> None:
    sources = ("web/packages/i18n/catalogues/vi/*.json", "web/apps/*/src/texts/vi.ts")
    shown_words = "\n".join(text_of(path) for pattern in sources for path in ROOT.glob(pattern)).lower()
    seen = [row[1] for row in rows(DOCS / "glossary.md") if row[2].endswith("screen")]
    absent = [word for words in seen for word in words.split(", ") if word not in shown_words]
    assert not absent, f"the screens have another word for it, or none: {absent}"
    assert len(seen) >= 50


@pytest.mark.parametrize(
    "member", [f"libs/{name}" for name in LIBS] + [f"services/{name}" for name in SERVICES]
)
def test_each_member_has_a_page_of_its_own(member: str) -> None:
    page = ROOT / member / "README.md"
    assert page.exists(), (
        f"{member} needs a README.md of one page: what it owns, its public names, one example"
    )
    longest = 40 if member.startswith("libs/") else PAGE
    assert len(text_of(page).splitlines()) <= longest
