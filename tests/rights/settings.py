"""Settings under which the services run here; what is not reached points nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import evidence.settings
import identity.settings
import notify.settings
import scoring.settings
import sync.settings
import tasks.settings
from testkit.engines import Engines

ISSUER = "https://rights.test"
NOWHERE = "127.0.0.1:9"


@dataclass(frozen=True)
class All:
    identity: identity.settings.Settings
    tasks: tasks.settings.Settings
    scoring: scoring.settings.Settings
    evidence: evidence.settings.Settings
    sync: sync.settings.Settings
    notify: notify.settings.Settings


def settings_of(engines: Engines, urls: Mapping[str, str], keys: Path) -> All:
    """The settings of every service on its database."""

    def common(service: str, **more: object) -> dict[str, object]:
        return {
            "database_url": urls[service],
            "kafka_servers": NOWHERE,
            "jwks_url": f"http://{NOWHERE}/jwks",
            "issuer": ISSUER,
            "api_port": 1,
            "worker_port": 2,
            "environment": "local",
        } | more

    mark = uuid4().hex[:10]
    store: dict[str, object] = {
        "s3_endpoint": f"http://{engines.s3.endpoint}",
        "s3_access_key": engines.s3.access_key,
        "s3_secret_key": engines.s3.secret_key,
        "public_url": f"http://{engines.s3.endpoint}",
        "staging_bucket": f"ri-staging-{mark}",
        "kept_bucket": f"ri-kept-{mark}",
        "retention_days": 1,
    }
    names = ("access_key", "secret_key", "app_name", "partner_code", "partner_code_cus")
    lgsp = dict.fromkeys(names, "x")
    return All(
        identity=identity.settings.Settings.model_validate(common("identity", keys_dir=keys)),
        tasks=tasks.settings.Settings.model_validate(common("tasks")),
        scoring=scoring.settings.Settings.model_validate(common("scoring")),
        evidence=evidence.settings.Settings.model_validate(common("evidence", **store)),
        sync=sync.settings.Settings.model_validate(
            common("sync", ministry_url=f"http://{NOWHERE}", lgsp=lgsp)
        ),
        notify=notify.settings.Settings.model_validate(common("notify", smtp_host="127.0.0.1", smtp_port=9)),
    )
