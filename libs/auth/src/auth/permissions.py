"""What each role may do, and whether in its own unit or in the whole province."""

from collections.abc import Mapping
from enum import StrEnum
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


# One line per service and per role is what makes these tables readable.
# fmt: off
type Permission = Literal[
    "identity.unit.manage", "identity.person.manage",
    "scoring.framework.manage", "scoring.round.manage", "scoring.value.enter", "scoring.assessment.read",
    "scoring.assessment.submit", "scoring.leaf.appraise", "scoring.assessment.approve",
    "scoring.publication.propose", "scoring.publication.publish", "scoring.ranking.preview",
    "evidence.file.upload", "evidence.file.read",
    "tasks.plan.manage", "tasks.task.read", "tasks.task.report",
    "tasks.completion.submit", "tasks.completion.confirm",
    "sync.record.read", "sync.record.manage", "notify.notice.read", "operations.read",
]

type Rights = dict[Permission, Scope]

_READ: Final[tuple[Permission, ...]] = ("scoring.assessment.read", "evidence.file.read", "tasks.task.read")
_ENTER: Final[tuple[Permission, ...]] = ("scoring.value.enter", "evidence.file.upload", "tasks.task.report")


def _own(*permissions: Permission) -> Rights:
    return dict.fromkeys((*permissions, "notify.notice.read"), Scope.OWN)


def _province(*permissions: Permission) -> Rights:
    return {**_own(), **dict.fromkeys(permissions, Scope.PROVINCE)}


RIGHTS: Final[Mapping[Role, Rights]] = {
    Role.SYSTEM_ADMIN: _province("identity.unit.manage", "identity.person.manage", "operations.read"),
    Role.SYSTEM_OWNER: _province(
        *_READ, "identity.unit.manage", "identity.person.manage",
        "scoring.framework.manage", "scoring.round.manage", "scoring.publication.propose",
        "scoring.ranking.preview", "tasks.plan.manage", "tasks.completion.confirm",
        "sync.record.read", "sync.record.manage", "operations.read",
    ),
    Role.PUBLISHER: _province(
        "scoring.assessment.read", "scoring.publication.publish", "scoring.ranking.preview",
    ),
    Role.PROVINCE_LEADER: _province(*_READ, "scoring.ranking.preview", "sync.record.read"),
    Role.PC_OFFICE: _province(*_READ, "scoring.ranking.preview", "tasks.completion.confirm"),
    # an appraiser's own unit is the one that verifies the leaf, not the one that is assessed; of other units'
    # evidence the service itself opens what proves a leaf that the own unit verifies
    Role.APPRAISER: _province("scoring.assessment.read", "tasks.task.read")
    | _own("scoring.leaf.appraise", "evidence.file.read"),
    Role.COUNCIL: _province(*_READ, "scoring.assessment.approve", "scoring.ranking.preview"),
    Role.UNIT_HEAD: _own(*_READ, "scoring.assessment.submit", "tasks.completion.submit"),
    Role.UNIT_ADMIN: _own(*_READ, "identity.person.manage"),
    Role.OFFICER: _own(*_READ, *_ENTER, "tasks.completion.submit"),
    Role.SPECIALIST: _own(*_READ, *_ENTER),
    Role.AUDITOR: _province(*_READ, "scoring.ranking.preview", "sync.record.read", "operations.read"),
}
# fmt: on
