"""The words of notices, Vietnamese and English, from ``texts.toml`` and the mail templates."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from importlib.resources import files
from typing import cast
from zoneinfo import ZoneInfo

from documents import format_number_vi
from jinja2 import DictLoader, Environment, PackageLoader, StrictUndefined

from notify.domain.kinds import Kind

ICT = ZoneInfo("Asia/Ho_Chi_Minh")
LANGUAGES = ("vi", "en")
SAMPLE = {"vi": "dữ liệu mẫu", "en": "sample data"}


@dataclass(frozen=True)
class Words:
    """One notice in both languages."""

    title_vi: str
    title_en: str
    text_vi: str
    text_en: str


class Texts:
    """Renders notices and the bodies of mails; a word that is missing is an error, never a gap."""

    def __init__(self) -> None:
        source = files("notify").joinpath("texts.toml").read_text(encoding="utf-8")
        self._source = cast("dict[str, dict[str, str]]", tomllib.loads(source))
        sentences = {
            f"{kind}.{part}": sentence
            for kind, parts in self._source.items()
            for part, sentence in parts.items()
        }
        self._plain = _with_dates(
            Environment(loader=DictLoader(sentences), undefined=StrictUndefined, autoescape=False)  # noqa: S701 - no HTML
        )
        self._html = _with_dates(
            Environment(
                loader=PackageLoader("notify", "templates"), undefined=StrictUndefined, autoescape=True
            )
        )

    def notice(self, kind: Kind, words: Mapping[str, object], *, sample: bool) -> Words:
        """The notice of a kind; a sample round says so in title and text."""
        made = {
            f"{part}_{language}": self._sentence(kind, part, language, words)
            for part in ("title", "text")
            for language in LANGUAGES
        }
        if sample:
            for language, mark in SAMPLE.items():
                made[f"title_{language}"] = f"[{mark}] {made[f'title_{language}']}"
                made[f"text_{language}"] = f"{made[f'text_{language}']} ({mark})"
        return Words(**made)

    def page(self, words: Words) -> str:
        """The HTML body of a mail."""
        return self._html.get_template("mail.html.j2").render(words=words)

    def reason(self, code: str, language: str) -> str:
        """A refusal's code in words."""
        return self._source["reasons"].get(f"{code}_{language}", code)

    def _sentence(self, kind: Kind, part: str, language: str, words: Mapping[str, object]) -> str:
        template = self._plain.get_template(f"{kind.value}.{part}_{language}")
        reason = words.get("reason")
        known = {**words, "reason": self.reason(str(reason), language)} if reason else words
        return template.render(known)


def _with_dates(environment: Environment) -> Environment:
    environment.filters["number"] = _number
    environment.filters["day"] = _day
    environment.filters["moment"] = _moment
    return environment


def _number(written: str) -> str:
    """A decimal string as it is read here, with the decimals it came with."""
    return format_number_vi(Decimal(written), len(written.partition(".")[2]))


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(ICT):%d/%m/%Y}"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(ICT):%H:%M %d/%m/%Y}"
