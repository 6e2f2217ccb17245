"""One frozen class, read once, from ``EVIDENCE_…`` variables."""

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings


class Settings(ServiceSettings):
    """``s3_endpoint`` is the store's own address, ``public_url`` the gateway's, both with their scheme."""

    model_config = SettingsConfigDict(env_prefix="EVIDENCE_", frozen=True)

    s3_endpoint: str
    s3_access_key: SecretStr
    s3_secret_key: SecretStr
    s3_region: str = "us-east-1"
    public_url: str
    staging_bucket: str = "evidence-staging"
    kept_bucket: str = "evidence-kept"
    retention_days: Annotated[int, Field(ge=1)] = 3653
    form_minutes: Annotated[int, Field(ge=1, le=15)] = 15
    part_minutes: Annotated[int, Field(ge=1, le=60)] = 60
    link_minutes: Annotated[int, Field(ge=1, le=5)] = 5

    @field_validator("s3_endpoint", "public_url")
    @classmethod
    def _with_scheme(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("needs a scheme: http://host:port or https://host")
        return value.rstrip("/")
