"""What identity is told at start."""

from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, SecretStr
from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings


class Bootstrap(BaseModel):
    """The first administrator, made by `migrate` while there is nobody."""

    model_config = ConfigDict(frozen=True)

    username: str
    password: SecretStr


class Settings(ServiceSettings):
    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="IDENTITY_")

    keys_dir: Path
    bootstrap: Bootstrap | None = None
