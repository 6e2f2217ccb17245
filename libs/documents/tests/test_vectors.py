"""The file that holds the text and number rules of the browser to these."""

from .vectors import FILE, text


def test_the_vectors_are_what_these_rules_answer() -> None:
    assert FILE.read_text(encoding="utf-8") == text(), "run: python -m libs.documents.tests.vectors"
