"""One frozen class, read once, from ``TASKS_…`` variables."""

from datetime import timedelta

from pydantic_settings import SettingsConfigDict
from webapi.settings import ServiceSettings


class Settings(ServiceSettings):
    """`timer_every` is how often due work is looked for."""

    model_config = SettingsConfigDict(env_prefix="TASKS_", frozen=True)

    timer_every: timedelta = timedelta(seconds=30)
