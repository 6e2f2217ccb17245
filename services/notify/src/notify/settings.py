"""One frozen class, read once, from ``NOTIFY_…`` variables."""

from datetime import timedelta
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings

from notify.domain.mailing import Persistence

COMMANDS_OF_ONE_MAIL = 4


class Settings(ServiceSettings):
    """Times in seconds. The lease must outlast a batch, or mails go twice while all is well."""

    model_config = SettingsConfigDict(env_prefix="NOTIFY_", frozen=True)

    smtp_host: str
    smtp_port: Annotated[int, Field(ge=1, le=65535)]
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_starttls: bool | None = None
    mail_from: str = "no-reply@dongnai.example"
    smtp_seconds: Annotated[float, Field(gt=0)] = 10
    mail_lease_seconds: Annotated[float, Field(gt=0)] = 120
    mail_every_seconds: Annotated[float, Field(gt=0)] = 0.5
    mail_batch: Annotated[int, Field(ge=1, le=200)] = 50
    mail_lanes: Annotated[int, Field(ge=1, le=8)] = 3
    first_delay_seconds: Annotated[float, Field(gt=0)] = 15
    longest_delay_seconds: Annotated[float, Field(gt=0)] = 3600
    most_attempts: Annotated[int, Field(ge=1)] = 12
    heartbeat_seconds: Annotated[float, Field(gt=0)] = 15
    changes_kept_minutes: Annotated[int, Field(ge=5)] = 60

    @model_validator(mode="after")
    def _lease_outlasts_a_batch(self) -> Self:
        if self.mail_lease_seconds <= 2 * COMMANDS_OF_ONE_MAIL * self.smtp_seconds:
            raise ValueError("MAIL_LEASE_SECONDS must be more than eight times SMTP_SECONDS")
        return self

    @property
    def mail_domain(self) -> str:
        """The right side of every Message-ID: the host of the issuer."""
        return urlsplit(self.issuer).hostname or self.issuer

    @property
    def batch_seconds(self) -> float:
        """When a batch stops beginning further mails, so that its last one still ends within the lease."""
        return self.mail_lease_seconds / 2

    @property
    def persistence(self) -> Persistence:
        return Persistence(
            first=timedelta(seconds=self.first_delay_seconds),
            longest=timedelta(seconds=self.longest_delay_seconds),
            attempts=self.most_attempts,
        )
