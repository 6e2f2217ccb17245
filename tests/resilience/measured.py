"""How far a metric of this process moved."""

from observability import metrics


class Moved:
    """The value of one sample since this was made; 0 while nobody has set it."""

    def __init__(self, sample: str, **labels: str) -> None:
        self._sample, self._labels = sample, labels
        self._before = self._now()

    def _now(self) -> float:
        return metrics.registry.get_sample_value(self._sample, self._labels) or 0.0

    @property
    def by(self) -> float:
        return self._now() - self._before
