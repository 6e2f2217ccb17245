"""The file that holds the engine of the browser to this one."""

from .vectors import FILE, text


def test_the_vectors_are_what_the_engine_answers() -> None:
    assert FILE.read_text(encoding="utf-8") == text(), "run: python -m services.scoring.tests.vectors"
