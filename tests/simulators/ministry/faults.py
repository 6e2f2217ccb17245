"""Faults that an administrator switches on for the next so many matching calls."""

from enum import StrEnum
from fnmatch import fnmatchcase

from pydantic import BaseModel, ConfigDict, Field


class Kind(StrEnum):
    TIMEOUT = "timeout"
    UNAUTHORISED = "401"
    DUPLICATE = "409"
    INVALID = "422"
    BUSY = "429"
    BROKEN = "500"
    SLOW = "slow"
    ERROR_IN_200 = "200_error_body"


class Fault(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: Kind
    times: int = Field(default=1, ge=1)
    match: str = Field(default="*", description="pattern over the ministry's indicator codes")
    field: str | None = Field(default=None, description="the field a refusal names")
    seconds: float = Field(
        default=0, ge=0, description="how long a timeout or a slow answer takes; 0 = usual"
    )
    received: bool = Field(default=False, description="the values are kept although the answer is a fault")
    hit: int = Field(default=0, ge=0)

    @property
    def open(self) -> bool:
        return self.hit < self.times


class Faults:
    def __init__(self) -> None:
        self.switched: list[Fault] = []

    def switch_on(self, faults: list[Fault]) -> None:
        self.switched.extend(faults)

    def clear(self) -> None:
        self.switched.clear()

    def take(self, indicator: str) -> Fault | None:
        """The first open fault that matches, counted as used."""
        for fault in self.switched:
            if fault.open and fnmatchcase(indicator, fault.match):
                fault.hit += 1
                return fault
        return None
