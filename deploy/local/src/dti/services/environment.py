"""What each service is told, as environment variables with the service's prefix."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dti.places import Places
from dti.ports import HOST, Ports

ADMINISTRATOR = "quantri"
LGSP_APP, LGSP_PARTNER = "dti-dongnai", "000.00.75"
_PASSED_ON = (
    "PATH",
    "LD_LIBRARY_PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "HOME",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)


@dataclass(frozen=True)
class Site:
    """One stack: its folders, ports and passwords."""

    places: Places
    ports: Ports
    passwords: Mapping[str, str]

    def url(self, name: str) -> str:
        return f"http://{HOST}:{self.ports.of(name)}"


def issuer(site: Site) -> str:
    """Who signs the tokens, as the gateway and every service check it."""
    return f"{site.url('gateway')}/api/identity"


def of_service(site: Site, service: str) -> dict[str, str]:
    """The whole environment of one service's processes."""
    own = _common(site, service) | _ADDITIONS.get(service, _nothing)(site)
    prefixed = {f"{service.upper()}_{name}": value for name, value in own.items()}
    return {name: os.environ[name] for name in _PASSED_ON if name in os.environ} | prefixed


def _common(site: Site, service: str) -> dict[str, str]:
    password = site.passwords[f"database_{service}"]
    server = f"{HOST}:{site.ports.of('postgres')}"
    return {
        "DATABASE_URL": f"postgresql+asyncpg://{service}:{password}@{server}/{service}",
        "KAFKA_SERVERS": f"{HOST}:{site.ports.of('kafka')}",
        "JWKS_URL": f"{site.url('identity-api')}/v1/jwks",
        "ISSUER": issuer(site),
        "HOST": HOST,
        "API_PORT": str(site.ports.of(f"{service}-api")),
        "WORKER_PORT": str(site.ports.of(f"{service}-worker")),
        "ENVIRONMENT": "local",
        "CLOCK_OFFSET_FILE": str(site.places.clocks / service),
        "OTLP_ENDPOINT": os.environ.get("DTI_OTLP_ENDPOINT", ""),
    }


def _nothing(_: Site) -> dict[str, str]:
    return {}


def _identity(site: Site) -> dict[str, str]:
    return {
        "KEYS_DIR": str(site.places.state / "keys"),
        "BOOTSTRAP__USERNAME": ADMINISTRATOR,
        "BOOTSTRAP__PASSWORD": site.passwords["bootstrap"],
    }


def _evidence(site: Site) -> dict[str, str]:
    return {
        "S3_ENDPOINT": site.url("s3"),
        "S3_ACCESS_KEY": site.passwords["s3_access_key"],
        "S3_SECRET_KEY": site.passwords["s3_secret_key"],
        "PUBLIC_URL": site.url("gateway"),
    }


def _sync(site: Site) -> dict[str, str]:
    return {
        "MINISTRY_URL": site.url("ministry"),
        "LGSP__ACCESS_KEY": site.passwords["lgsp_access_key"],
        "LGSP__SECRET_KEY": site.passwords["lgsp_secret_key"],
        "LGSP__APP_NAME": LGSP_APP,
        "LGSP__PARTNER_CODE": LGSP_PARTNER,
        "LGSP__PARTNER_CODE_CUS": LGSP_PARTNER,
        "ANSWER_SECONDS": "3",
        "LEASE_SECONDS": "15",
        "FIRST_DELAY_SECONDS": "1",
        "LONGEST_DELAY_SECONDS": "10",
    }


def _notify(site: Site) -> dict[str, str]:
    return {"SMTP_HOST": HOST, "SMTP_PORT": str(site.ports.of("smtp"))}


_ADDITIONS: dict[str, Callable[[Site], dict[str, str]]] = {
    "identity": _identity,
    "evidence": _evidence,
    "sync": _sync,
    "notify": _notify,
}


def of_ministry(site: Site) -> dict[str, str]:
    """The ministry's simulator knows the same partner."""
    return dict(os.environ) | {
        "MINISTRY_ACCESS_KEY": site.passwords["lgsp_access_key"],
        "MINISTRY_SECRET_KEY": site.passwords["lgsp_secret_key"],
        "MINISTRY_APP_NAME": LGSP_APP,
        "MINISTRY_PARTNER_CODE": LGSP_PARTNER,
        "MINISTRY_PARTNER_CODE_CUS": LGSP_PARTNER,
    }
