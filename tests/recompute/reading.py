"""Reading through the API: framework packages, the round, and what stands on each leaf in the end."""

import time
from collections.abc import Iterator, Mapping
from typing import cast

import httpx2

type Json = Mapping[str, object]

PATIENT = (429, 503)
TRIES = 30


class Reader:
    """A signed-in reader of the scoring service; ``base_url`` is the gateway's address."""

    def __init__(self, base_url: str, token: str, prefix: str = "/api/scoring") -> None:
        self._client = httpx2.Client(
            base_url=base_url.rstrip("/") + prefix,
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )

    def close(self) -> None:
        self._client.close()

    def framework(self, code: str, version: str) -> Json:
        found = self._get(f"/v1/frameworks/{code}/{version}")
        return cast("Json", found.get("package", found))

    def round_of(self, code: str) -> Json:
        return self._get(f"/v1/rounds/{code}")

    def assessments(self, round_code: str, group: str) -> Iterator[Json]:
        """Every assessment of a group, as its whole document."""
        after: str | None = None
        while True:
            asked = {"group": group, "limit": "200", **({"after": after} if after else {})}
            page = self._get(f"/v1/rounds/{round_code}/assessments", asked)
            for line in rows(page, "items"):
                yield self._get(f"/v1/assessments/{line['id']}")
            after = cast("str | None", page.get("next"))
            if not after:
                return

    def _get(self, path: str, asked: Mapping[str, str] | None = None) -> Json:
        answer = self._client.get(path, params=asked)
        for _ in range(TRIES):
            if answer.status_code not in PATIENT:
                break
            time.sleep(int(answer.headers.get("retry-after", "1")))
            answer = self._client.get(path, params=asked)
        answer.raise_for_status()
        found: object = answer.json()
        assert isinstance(found, dict), path
        return cast("Json", found)


def rows(found: Json, name: str) -> list[Json]:
    """A list of objects inside a document; an absent one is empty."""
    return cast("list[Json]", found.get(name) or [])


def part(found: Json, name: str) -> Json:
    """An object inside a document; an absent one is empty."""
    return cast("Json", found.get(name) or {})


def text(found: Json, name: str) -> str | None:
    value = found.get(name)
    return None if value is None else str(value)
