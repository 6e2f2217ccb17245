"""What every formula type is: parsed once from a package, asked for a result with the inputs as texts."""

from fractions import Fraction
from typing import ClassVar, Protocol, Self

from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result


class Formula(Protocol):
    """A formula with its parameters; immutable, exact, without side effects."""

    type: ClassVar[str]
    names: ClassVar[tuple[str, ...]]
    """The inputs it takes, as they are called in the API."""
    may_not_occur: ClassVar[bool]
    """Whether inputs 0/0 make it not applicable without anybody's approval."""

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        """Read the parameters; whatever is wrong is noted in the reader, never raised."""
        ...

    def evaluate(self, inputs: Inputs) -> Result:
        """Points in [0, max]; raises a Refused that names the input."""
        ...

    def when_closed(self) -> Fraction:
        """The points of a leaf whose inputs are still missing when the group is closed."""
        ...
