"""One frozen class, read once, from ``SCORING_…`` variables."""

from typing import ClassVar

from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings


class Settings(ServiceSettings):
    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="SCORING_", frozen=True)
