import pytest
from identity.domain.passwords import strong
from identity.domain.refusals import WeakPassword


@pytest.mark.parametrize("good", ["Mat-khau-1", "Mật khẩu 1!", "ABCdef123_"])
def test_a_password_of_all_kinds_is_taken_as_it_is(good: str) -> None:
    assert strong(good) == good


@pytest.mark.parametrize(
    "bad",
    ["Mat-kha-1", "mat-khau-12", "MAT-KHAU-12", "Mat-khau-khau", "Matkhau1234", "Mat khau 1234", ""],
    ids=["short", "no upper", "no lower", "no digit", "no special", "a blank is nothing special", "empty"],
)
def test_a_weak_password_is_refused(bad: str) -> None:
    with pytest.raises(WeakPassword):
        strong(bad)
