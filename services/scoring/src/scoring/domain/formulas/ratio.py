"""The ratio a/b that most formulas share, with its refusals."""

from fractions import Fraction

from scoring.domain.inputs import Inputs, absent, amount
from scoring.domain.refusals import DividedByZero, NumeratorAboveDenominator, UnknownInput
from scoring.domain.results import Flag, Missing, NotApplicable


def expect_only(inputs: Inputs, names: tuple[str, ...]) -> None:
    """Raises UnknownInput for an input the formula does not have."""
    for name in inputs:
        if name not in names:
            raise UnknownInput(field=name, given=name)


def ratio(
    inputs: Inputs, names: tuple[str, str] = ("a", "b"), *, allow_over: bool
) -> Fraction | Missing | NotApplicable:
    """The exact a/b; 0/0 is not applicable.

    Raises NotANumber, Negative, DividedByZero (b = 0 < a) and, unless ``allow_over``,
    NumeratorAboveDenominator.
    """
    expect_only(inputs, names)
    given = {name: amount(inputs[name], name) for name in names if inputs.get(name) is not None}
    if missing := absent(inputs, names):
        return Missing(missing)
    above, below = given[names[0]], given[names[1]]
    if below == 0:
        if above == 0:
            return NotApplicable()
        raise DividedByZero(field=names[1], a=inputs[names[0]])
    if above > below and not allow_over:
        raise NumeratorAboveDenominator(field=names[0], a=inputs[names[0]], b=inputs[names[1]])
    return above / below


def flags(value: Fraction, limit: Fraction = Fraction(1)) -> frozenset[Flag]:
    """What to tell about a ratio that a limit cut off or that is above 100 %."""
    told = {Flag.CAPPED} if value > limit else set[Flag]()
    if value > 1:
        told.add(Flag.ABOVE_HUNDRED)
    return frozenset(told)
