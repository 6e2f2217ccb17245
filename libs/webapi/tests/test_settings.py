import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from pydantic import ValidationError
from pydantic_settings import SettingsConfigDict
from webapi.clock import clock_for
from webapi.settings import ServiceSettings, SettingsRefused

from .notes import settings


class TasksSettings(ServiceSettings):
    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="TASKS_")


ENVIRONMENT = {
    "TASKS_DATABASE_URL": "postgresql+asyncpg://u:hidden@h/d",
    "TASKS_KAFKA_SERVERS": "127.0.0.1:9092",
    "TASKS_JWKS_URL": "http://identity/jwks",
    "TASKS_ISSUER": "dti",
    "TASKS_API_PORT": "8001",
    "TASKS_WORKER_PORT": "8002",
    "TASKS_ENVIRONMENT": "production",
    "TASKS_OF_ANOTHER_KIND": "ignored",
}


def _environment(monkeypatch: pytest.MonkeyPatch, **changes: str) -> None:
    for name, value in (ENVIRONMENT | changes).items():
        monkeypatch.setenv(name, value)


def test_a_service_reads_its_own_variables_and_ignores_others(monkeypatch: pytest.MonkeyPatch) -> None:
    _environment(monkeypatch)
    assert TasksSettings.read().api_port == 8001


@pytest.mark.parametrize(
    "wrong",
    [
        {"TASKS_DATABASE_URL": "postgresql://u:hidden@h/d"},
        {"TASKS_API_PORT": "hidden"},
        {"TASKS_ENVIRONMENT": "hidden"},
        {"TASKS_CLOCK_OFFSET_FILE": "/hidden"},
    ],
)
def test_a_bad_value_is_refused_by_the_variables_name_only(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str]
) -> None:
    _environment(monkeypatch, **wrong)
    with pytest.raises(SettingsRefused, match=next(iter(wrong))) as refused:
        TasksSettings.read()
    assert "hidden" not in str(refused.value)


def test_a_missing_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _environment(monkeypatch)
    monkeypatch.delenv("TASKS_ISSUER")
    with pytest.raises(SettingsRefused, match="TASKS_ISSUER"):
        TasksSettings.read()


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        settings().host = "0.0.0.0"


def test_settings_do_not_show_the_password() -> None:
    assert "hidden" not in repr(settings())


def test_a_local_clock_follows_its_offset_file(tmp_path: Path) -> None:
    file = tmp_path / "offset"
    clock = clock_for(settings(clock_offset_file=file))
    before = clock()
    file.write_text("-86400")
    assert clock() - before < timedelta(hours=-23)


def test_a_clock_is_aware() -> None:
    assert abs(clock_for(settings())() - datetime.now(UTC)) < timedelta(hours=1)


def test_a_refusal_brings_no_framework() -> None:
    program = "import sys, webapi.refusal; print(sorted({'fastapi', 'auth'} & sys.modules.keys()))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
