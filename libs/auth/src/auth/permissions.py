"""What each role may do, and whether in its own unit or in the whole province.

Source: the permission matrix of the platform's domain model; the Vietnamese names of roles
are in docs/glossary.md.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal


class Role(StrEnum):
    SYSTEM_ADMIN = "system_admin"
    SYSTEM_OWNER = "system_owner"
    PUBLISHER = "publisher"
    PROVINCE_LEADER = "province_leader"
    PC_OFFICE = "pc_office"
    APPRAISER = "appraiser"
    COUNCIL = "council"
    UNIT_HEAD = "unit_head"
    UNIT_ADMIN = "unit_admin"
    OFFICER = "officer"
    SPECIALIST = "specialist"
    AUDITOR = "auditor"


class Scope(StrEnum):
    OWN = "own"
    PROVINCE = "province"


type Permission = Literal[
    "identity.unit.manage",
    "identity.person.manage",
    "scoring.framework.manage",
    "scoring.round.manage",
    "scoring.value.enter",
    "scoring.assessment.read",
    "scoring.assessment.submit",
    "scoring.leaf.appraise",
    "scoring.assessment.approve",
    "scoring.publication.propose",
    "scoring.publication.publish",
    "scoring.ranking.preview",
    "evidence.file.upload",
    "evidence.file.read",
    "tasks.plan.manage",
    "tasks.task.read",
    "tasks.task.report",
    "tasks.completion.submit",
    "tasks.completion.confirm",
    "sync.record.read",
    "sync.record.manage",
    "notify.notice.read",
    "operations.read",
]

_READ: Final[tuple[Permission, ...]] = ("scoring.assessment.read", "evidence.file.read", "tasks.task.read")


def _rights(
    *, own: tuple[Permission, ...] = (), province: tuple[Permission, ...] = ()
) -> Mapping[Permission, Scope]:
    rights: dict[Permission, Scope] = {"notify.notice.read": Scope.OWN}
    rights.update(dict.fromkeys(own, Scope.OWN))
    rights.update(dict.fromkeys(province, Scope.PROVINCE))
    return MappingProxyType(rights)


RIGHTS: Final[Mapping[Role, Mapping[Permission, Scope]]] = MappingProxyType(
    {
        Role.SYSTEM_ADMIN: _rights(
            province=("identity.unit.manage", "identity.person.manage", "operations.read"),
        ),
        Role.SYSTEM_OWNER: _rights(
            province=(
                *_READ,
                "identity.unit.manage",
                "identity.person.manage",
                "scoring.framework.manage",
                "scoring.round.manage",
                "scoring.publication.propose",
                "scoring.ranking.preview",
                "tasks.plan.manage",
                "tasks.completion.confirm",
                "sync.record.read",
                "sync.record.manage",
                "operations.read",
            ),
        ),
        Role.PUBLISHER: _rights(
            province=("scoring.assessment.read", "scoring.publication.publish", "scoring.ranking.preview"),
        ),
        Role.PROVINCE_LEADER: _rights(province=(*_READ, "scoring.ranking.preview", "sync.record.read")),
        Role.PC_OFFICE: _rights(province=(*_READ, "scoring.ranking.preview", "tasks.completion.confirm")),
        # "own" for appraising: the unit that verifies the leaf, never the unit that is assessed
        Role.APPRAISER: _rights(own=("scoring.leaf.appraise",), province=_READ),
        Role.COUNCIL: _rights(province=(*_READ, "scoring.assessment.approve", "scoring.ranking.preview")),
        Role.UNIT_HEAD: _rights(own=(*_READ, "scoring.assessment.submit", "tasks.completion.submit")),
        Role.UNIT_ADMIN: _rights(own=(*_READ, "identity.person.manage")),
        Role.OFFICER: _rights(
            own=(
                *_READ,
                "scoring.value.enter",
                "evidence.file.upload",
                "tasks.task.report",
                "tasks.completion.submit",
            ),
        ),
        Role.SPECIALIST: _rights(
            own=(*_READ, "scoring.value.enter", "evidence.file.upload", "tasks.task.report"),
        ),
        Role.AUDITOR: _rights(
            province=(*_READ, "scoring.ranking.preview", "sync.record.read", "operations.read"),
        ),
    }
)
