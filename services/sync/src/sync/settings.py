"""One frozen class, read once, from ``SYNC_…`` variables."""

from datetime import timedelta
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings

from sync.domain.record import Persistence


class Lgsp(BaseModel):
    """What the exchange platform gave this province: ``SYNC_LGSP__ACCESS_KEY`` and so on."""

    model_config = ConfigDict(frozen=True)

    access_key: SecretStr
    secret_key: SecretStr
    app_name: str
    partner_code: str
    partner_code_cus: str


class Settings(ServiceSettings):
    """Times in seconds. The lease must outlast a token request and a sending, or records go twice."""

    model_config = SettingsConfigDict(env_prefix="SYNC_", frozen=True)

    ministry_url: str
    lgsp: Lgsp
    province: str = "75"
    token_path: str = "/lgsp/v1/token"  # noqa: S105 - a path
    values_path: str = "/dti/v1/indicators/{indicator}/values"
    answer_seconds: Annotated[float, Field(gt=0)] = 10
    lease_seconds: Annotated[float, Field(gt=0)] = 60
    look_every_seconds: Annotated[float, Field(gt=0)] = 1
    batch: Annotated[int, Field(ge=1, le=50)] = 8
    first_delay_seconds: Annotated[float, Field(gt=0)] = 30
    longest_delay_seconds: Annotated[float, Field(gt=0)] = 3600
    most_attempts: Annotated[int, Field(ge=1)] = 12

    @field_validator("ministry_url")
    @classmethod
    def _with_scheme(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("needs a scheme: https://host")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _lease_outlasts_a_sending(self) -> Self:
        if self.lease_seconds <= 3 * self.answer_seconds:
            raise ValueError("LEASE_SECONDS must be more than three times ANSWER_SECONDS")
        return self

    @property
    def persistence(self) -> Persistence:
        return Persistence(
            first=timedelta(seconds=self.first_delay_seconds),
            longest=timedelta(seconds=self.longest_delay_seconds),
            attempts=self.most_attempts,
        )
