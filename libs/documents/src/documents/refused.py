class NotReadable(ValueError):
    """Text that is not what it should be: why, and what to write instead, in both languages."""

    def __init__(self, vi: str, en: str, *, hint_vi: str, hint_en: str) -> None:
        super().__init__(f"{en} {hint_en}")
        self.vi, self.en = vi, en
        self.hint_vi, self.hint_en = hint_vi, hint_en
