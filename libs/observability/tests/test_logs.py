import json
import logging
from collections.abc import Mapping
from typing import cast

import pytest
from observability import get_logger, span_from
from sqlalchemy.exc import IntegrityError

REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def _line(capsys: pytest.CaptureFixture[str]) -> Mapping[str, object]:
    (line,) = capsys.readouterr().out.splitlines()
    return cast("Mapping[str, object]", json.loads(line))


def test_a_log_line_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    get_logger().info("task completed", task="25195", note="đã xong\nhai dòng")
    line = _line(capsys)
    assert (line["event"], line["task"], line["service"], line["level"]) == (
        "task completed",
        "25195",
        "tests",
        "info",
    )


def test_a_log_line_knows_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    with span_from("work", REMOTE) as span:
        get_logger().info("in a span")
    line = _line(capsys)
    assert (line["trace_id"], line["span_id"]) == (
        "0af7651916cd43dd8448eb211c80319c",
        f"{span.get_span_context().span_id:016x}",
    )


@pytest.mark.parametrize("field", ["password", "email", "username", "authorization", "full_name"])
def test_personal_data_is_removed(capsys: pytest.CaptureFixture[str], field: str) -> None:
    get_logger().info("signed in", **{field: "nguyen.van.a"})
    assert "nguyen" not in capsys.readouterr().out


def test_an_exception_is_named_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise KeyError("gone")  # noqa: TRY301 - the traceback is what is looked at
    except KeyError:
        get_logger().exception("failed")
    line = _line(capsys)
    assert (line["exception"], line["reason"]) == ("builtins.KeyError", "'gone'")
    assert "test_an_exception_is_named_with_its_place" in str(line["frames"])


def test_the_values_of_a_failed_statement_are_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    error = IntegrityError("INSERT", {"email": "a@b.vn"}, ValueError("Key (email)=(a@b.vn) exists"))
    get_logger().error("failed", exc_info=error)
    assert "a@b.vn" not in capsys.readouterr().out


def test_libraries_speak_json_too_and_only_from_warning_on(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("some.library").info("chatter")
    logging.getLogger("some.library").warning("lost %s", "broker")
    assert _line(capsys)["event"] == "lost broker"


def test_an_exception_of_a_library_is_described_alike(capsys: pytest.CaptureFixture[str]) -> None:
    error = IntegrityError("INSERT", {"email": "a@b.vn"}, ValueError("Key (email)=(a@b.vn) exists"))
    logging.getLogger("some.library").error("failed", exc_info=error)
    line = _line(capsys)
    assert line["exception"] == "sqlalchemy.exc.IntegrityError"
    assert "a@b.vn" not in str(line)
