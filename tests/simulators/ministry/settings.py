import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Partner:
    """The five values a partner puts into its static access token."""

    access_key: str
    secret_key: str
    app_name: str
    partner_code: str
    partner_code_cus: str


@dataclass(frozen=True)
class Settings:
    host: str
    port: int
    partner: Partner
    token_seconds: int
    receipts_file: Path | None


def read(arguments: Sequence[str] | None = None) -> Settings:
    """Command line first, then MINISTRY_… variables, then values that suit a local run."""
    given = _parser().parse_args(arguments, namespace=_Given())
    return Settings(
        host=given.host,
        port=given.port,
        partner=Partner(
            access_key=_env("ACCESS_KEY", "dongnai-access"),
            secret_key=_env("SECRET_KEY", "dongnai-secret"),
            app_name=_env("APP_NAME", "dti-dongnai"),
            partner_code=_env("PARTNER_CODE", "000.00.75"),
            partner_code_cus=_env("PARTNER_CODE_CUS", "000.00.75"),
        ),
        token_seconds=given.token_seconds,
        receipts_file=Path(given.receipts_file) if given.receipts_file else None,
    )


class _Given(argparse.Namespace):
    host: str
    port: int
    token_seconds: int
    receipts_file: str


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="simulators.ministry", description="Simulator of the ministry")
    parser.add_argument("--host", default=_env("HOST", "127.0.0.1"))
    parser.add_argument("--port", type=int, default=int(_env("PORT", "8095")))
    parser.add_argument("--token-seconds", type=int, default=int(_env("TOKEN_SECONDS", "60")))
    parser.add_argument("--receipts-file", default=_env("RECEIPTS_FILE", ""))
    return parser


def _env(name: str, default: str) -> str:
    return os.environ.get(f"MINISTRY_{name}", default)
