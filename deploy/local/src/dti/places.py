"""Where everything of one checkout lies."""

import secrets
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
OUTSIDE = "outside"


@dataclass(frozen=True)
class Places:
    """The folders of one stack; the tools and caches are shared by all stacks of the checkout."""

    state: Path
    root: Path = ROOT

    @property
    def tools(self) -> Path:
        return self.root / ".dti" / "tools"

    @property
    def cache(self) -> Path:
        return self.root / ".dti" / "cache"

    @property
    def logs(self) -> Path:
        return self.state / "logs"

    @property
    def data(self) -> Path:
        return self.state / "data"

    @property
    def secrets(self) -> Path:
        return self.state / "secrets.json"

    @property
    def state_file(self) -> Path:
        return self.state / "state.json"

    @property
    def lock(self) -> Path:
        return self.state / "supervisor.lock"

    @property
    def outside(self) -> Path:
        """Readable by everyone, for what an unprivileged user must reach when the checkout cannot be.

        Its name is drawn once and kept in the state: a new checkout at an old one's path finds nothing of it.
        """
        name = self.state / OUTSIDE
        if not name.exists():
            self.state.mkdir(parents=True, exist_ok=True)
            name.write_text(secrets.token_hex(6))
        return Path("/var/tmp") / f"dti-{name.read_text()}"  # noqa: S108  # survives a reboot, unlike /tmp

    @property
    def clocks(self) -> Path:
        """By service, how many seconds its clock is ahead; while late sign-offs of a demo are played."""
        return self.state / "clock"

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"


def of_checkout() -> Places:
    """The stack that `dti up` runs."""
    return Places(ROOT / ".dti")


def of_tests() -> Places:
    """The engines that `dti test` runs."""
    return Places(ROOT / ".dti" / "test")
