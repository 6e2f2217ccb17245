"""A round's rankings from nothing but what the API says of packages, inputs and decisions."""

from collections.abc import Mapping
from dataclasses import dataclass

from recompute.ranking import Row, ranked, ranking_hash
from recompute.reading import Reader, rows
from recompute.sheets import standing


@dataclass(frozen=True)
class Recomputed:
    """Rows per ranked group, the hash of each group's ranking, and of all of them together."""

    groups: Mapping[str, list[Row]]
    hashes: Mapping[str, str]
    hash: str


def recompute(base_url: str, token: str, round_code: str, *, prefix: str = "/api/scoring") -> Recomputed:
    """Compute every ranked group of the round again; the token needs to read all assessments."""
    reader = Reader(base_url, token, prefix)
    try:
        groups = {
            str(chosen["group"]): _group(reader, round_code, chosen)
            for chosen in rows(reader.round_of(round_code), "groups")
            if chosen["ranked"]
        }
    finally:
        reader.close()
    hashes = {group: ranking_hash(found) for group, found in groups.items()}
    return Recomputed(groups, hashes, ranking_hash([row for found in groups.values() for row in found]))


def _group(reader: Reader, round_code: str, chosen: Mapping[str, object]) -> list[Row]:
    group = str(chosen["group"])
    package = reader.framework(str(chosen["framework"]), str(chosen["version"]))
    return ranked(group, [standing(package, found) for found in reader.assessments(round_code, group)])
