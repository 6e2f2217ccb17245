"""Settings of a service: read once, frozen, refused with the variable's name."""

from pathlib import Path
from typing import ClassVar, Literal, Self

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsRefused(ValueError):
    """The process must not start: names each variable and what is wrong, never a value."""


class ServiceSettings(BaseSettings):
    """What every service is told. A subclass sets ``env_prefix``, for instance ``TASKS_``."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        frozen=True, extra="ignore", env_nested_delimiter="__", hide_input_in_errors=True
    )

    database_url: str = Field(repr=False)
    kafka_servers: str
    topic_prefix: str = ""
    jwks_url: str
    issuer: str
    host: str = "127.0.0.1"
    api_port: int = Field(ge=1, le=65535)
    worker_port: int = Field(ge=1, le=65535)
    worker_name: str = ""
    environment: Literal["local", "production"]
    clock_offset_file: Path | None = None
    otlp_endpoint: str | None = None
    max_body_bytes: int = Field(default=4 * 1024 * 1024, gt=0)

    def __init__(self, **given: object) -> None:
        try:
            super().__init__(**given)  # pyright: ignore[reportArgumentType] - names and types are pydantic's to judge
        except ValidationError as error:
            raise SettingsRefused(_named(error, self.model_config.get("env_prefix", ""))) from None

    @classmethod
    def read(cls) -> Self:
        """The settings of this process's environment; refuses with SettingsRefused."""
        return cls()

    @field_validator("database_url")
    @classmethod
    def _by_asyncpg(cls, url: str) -> str:
        if not url.startswith("postgresql+asyncpg://"):
            raise ValueError("must begin with postgresql+asyncpg://")
        return url

    @field_validator("clock_offset_file", "otlp_endpoint", mode="before")
    @classmethod
    def _empty_is_absent(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("clock_offset_file")
    @classmethod
    def _true_time_outside_a_local_stack(cls, file: Path | None, known: ValidationInfo) -> Path | None:
        if file is not None and known.data.get("environment") != "local":
            raise ValueError("only the local environment may shift its clock")
        return file


def _named(error: ValidationError, prefix: str) -> str:
    lines = [
        f"{prefix}{'__'.join(map(str, one['loc'])).upper()}: {one['msg']}"
        for one in error.errors(include_input=False, include_url=False)
    ]
    return "; ".join(lines)
