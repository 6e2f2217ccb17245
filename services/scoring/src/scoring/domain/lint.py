"""What must hold across a whole package before it may be issued."""

from collections.abc import Iterable
from fractions import Fraction

from scoring.domain.framework import Framework, Group, Leaf, NaPolicy
from scoring.domain.inputs import amount
from scoring.domain.reader import Reader
from scoring.domain.refusals import Refused
from scoring.domain.rounding import exact

LONGEST_SHORT_NAME = 36


def lint(root: Reader, framework: Framework, units: frozenset[str] | None) -> None:
    """Note every fault of the framework in the reader; ``units`` are the codes a leaf may name."""
    _sums(root, framework)
    _checksum(root, framework)
    _unique(root, framework)
    _second_verifiers(root, framework, units)
    for position, group in enumerate(framework.groups):
        _redistribution(root, f"groups[{position}]", group)
        for place, leaf in enumerate(group.leaves):
            _leaf(root, f"groups[{position}].leaves[{place}]", leaf, units)


def _sums(root: Reader, framework: Framework) -> None:
    total = sum((group.maximum for group in framework.groups), Fraction(0))
    if total != framework.scale:
        _differs(root, "scale", framework.scale, total)
    for position, group in enumerate(framework.groups):
        of_leaves = sum((leaf.maximum for leaf in group.leaves), Fraction(0))
        if of_leaves != group.maximum:
            _differs(root, f"groups[{position}].max", group.maximum, of_leaves)


def _differs(root: Reader, key: str, stated: Fraction, summed: Fraction) -> None:
    vi = f"Ghi {exact(stated)} nhưng tổng là {exact(summed)}"
    root.fault(key, "sum-differs", vi, f"Says {exact(stated)}, but the sum is {exact(summed)}")


def _checksum(root: Reader, framework: Framework) -> None:
    reader = root.child("checksum")
    if reader.whole("leaves") != sum(len(group.leaves) for group in framework.groups):
        reader.fault("leaves", "sum-differs", "Số tiêu chí không khớp", "The number of leaves differs")
    stated = reader.mapping("groups")
    maxima = {group.code: group.maximum for group in framework.groups}
    for code in sorted(stated.keys() | maxima.keys()):
        if code not in stated or code not in maxima:
            reader.fault(
                f"groups.{code}", "unknown", "Nhóm chỉ có ở một nơi", "The group is in one place only"
            )
            continue
        try:
            same = amount(stated[code]) == maxima[code]
        except Refused:
            same = False
        if not same:
            reader.fault(f"groups.{code}", "sum-differs", "Điểm tối đa không khớp", "The maximum differs")
    reader.finish()


def _unique(root: Reader, framework: Framework) -> None:
    leaves = [
        (f"groups[{g}].leaves[{n}].code", leaf.code)
        for g, group in enumerate(framework.groups)
        for n, leaf in enumerate(group.leaves)
    ]
    _repeated(root, leaves)
    _repeated(root, ((f"groups[{n}].code", group.code) for n, group in enumerate(framework.groups)))
    _repeated(root, ((f"adjustments[{n}].code", one.code) for n, one in enumerate(framework.adjustments)))
    entries = root.children("data_items")
    _repeated(root, ((f"data_items[{n}].code", entry.text("code")) for n, entry in enumerate(entries)))


def _repeated(root: Reader, codes: Iterable[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for path, code in codes:
        if code in seen:
            root.fault(path, "repeated", f"Mã “{code}” bị trùng", f"The code “{code}” is repeated")
        seen.add(code)


def _second_verifiers(root: Reader, framework: Framework, units: frozenset[str] | None) -> None:
    for verifier, second in sorted(framework.second_verifiers.items()):
        for code in sorted({verifier, second} - {"default"}):
            _known_unit(root, f"second_verifier.{verifier}", code, units)
    default = framework.second_verifiers.get("default")
    if default is None:
        root.fault(
            "second_verifier.default", "missing", "Thiếu đơn vị thẩm định thứ hai", "No second verifier"
        )
        return
    for verifier in sorted({leaf.verifier for leaf in framework.leaves.values()}):
        if framework.second_verifiers.get(verifier, default) == verifier:
            vi = f"“{verifier}” sẽ tự thẩm định mình"
            root.fault(f"second_verifier.{verifier}", "own-unit", vi, f"“{verifier}” would appraise itself")


def _redistribution(root: Reader, path: str, group: Group) -> None:
    redistributed = any(leaf.na_policy is NaPolicy.REDISTRIBUTE_IN_GROUP for leaf in group.leaves)
    if redistributed and all(leaf.may_be_na or leaf.maximum == 0 for leaf in group.leaves):
        vi = "Mọi tiêu chí của nhóm có thể không áp dụng: không thể phân bổ lại trong nhóm"
        en = "Every leaf of the group may be not applicable: nothing to redistribute to"
        root.fault(path, "redistribution-undefined", vi, en)


def _leaf(root: Reader, path: str, leaf: Leaf, units: frozenset[str] | None) -> None:
    if len(leaf.short_name) > LONGEST_SHORT_NAME:
        most = LONGEST_SHORT_NAME
        root.fault(
            f"{path}.short_name", "too-long", f"Dài hơn {most} ký tự", f"Longer than {most} characters"
        )
    if leaf.formula.type == "F16" and leaf.maximum == 0:
        vi = "Tiêu chí F16 cần điểm tối đa; điểm trừ thuộc “adjustments”"
        root.fault(f"{path}.max", "unfit", vi, "An F16 leaf needs a maximum; deductions are adjustments")
    named = {
        "verifier": {leaf.verifier},
        "lead": {leaf.lead},
        "applicability.units": leaf.applicability.units,
    }
    for key, codes in named.items():
        for code in sorted(codes):
            _known_unit(root, f"{path}.{key}", code, units)


def _known_unit(root: Reader, path: str, code: str, units: frozenset[str] | None) -> None:
    if units is not None and code not in units:
        root.fault(path, "unknown-unit", f"Không có đơn vị “{code}”", f"No unit “{code}”")
