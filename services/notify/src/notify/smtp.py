"""Handing emails to the mail server: one connection per batch."""

import time
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from functools import lru_cache

from aiosmtplib import (
    SMTP,
    SMTPConnectError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)

from notify.commands.mailing import Email, Sent
from notify.domain.mailing import Again, Outcome, Refused, Taken, Untried
from notify.settings import Settings
from notify.texts import Texts, Words

WIRE = SMTP_POLICY.clone(cte_type="7bit")
END = b"\r\n"
KEPT = 64
PERMANENT = range(500, 600)
BROKEN = (SMTPConnectError, SMTPServerDisconnected, SMTPTimeoutError, OSError)


class MailServer:
    """The mail server of the settings; every wait has an end."""

    def __init__(self, settings: Settings, texts: Texts) -> None:
        self._settings = settings
        self._texts = texts
        self._content = lru_cache(KEPT)(self._written)

    async def hand_over(self, emails: Sequence[Email]) -> AsyncGenerator[Sent]:
        """What became of each email, as soon as it is known.

        A server that cannot be reached is an attempt for all of them; a connection that breaks is one for
        the email that was on it, and the rest are untried.
        """
        waiting = deque(emails)
        left: Outcome | None = None
        until = time.monotonic() + self._settings.batch_seconds
        try:
            async with self._connection() as server:
                left = Untried()
                while waiting and time.monotonic() < until:
                    outcome = await self._send(server, waiting[0])
                    yield Sent(waiting.popleft(), outcome)
        except (SMTPException, OSError) as error:
            broken = Again(type(error).__name__)
            if left is None:
                left = broken
            elif waiting:
                yield Sent(waiting.popleft(), broken)
        for email in waiting:
            yield Sent(email, left)

    def _connection(self) -> SMTP:
        known = self._settings
        password = known.smtp_password.get_secret_value() if known.smtp_password else None
        return SMTP(
            hostname=known.smtp_host,
            port=known.smtp_port,
            username=known.smtp_username,
            password=password,
            start_tls=known.smtp_starttls,
            timeout=known.smtp_seconds,
        )

    async def _send(self, server: SMTP, email: Email) -> Outcome:
        """Raises when the connection is of no more use."""
        if email.to is None:
            return Again("no address")
        try:
            await server.sendmail(self._settings.mail_from, [email.to], self.message(email, email.to))
        except SMTPRecipientsRefused as error:
            code = error.recipients[0].code
            return _refusal("recipient", code)
        except SMTPDataError as error:
            return _refusal("content", error.code)
        except BROKEN:
            raise
        except SMTPException as error:
            return Again(type(error).__name__)
        except ValueError:  # aiosmtplib and email refuse what can never be an address or a header
            return Refused("address")
        return Taken()

    def message(self, email: Email, to: str) -> bytes:
        """Equal at every attempt: id, date and words are the notice's own."""
        head = EmailMessage(policy=WIRE)
        head["Message-ID"] = email.message_id
        head["Date"] = format_datetime(email.written_at)
        head["From"] = self._settings.mail_from
        head["To"] = to
        head["Auto-Submitted"] = "auto-generated"
        return head.as_bytes().removesuffix(END) + self._content(email.words)

    def _written(self, words: Words) -> bytes:
        """Subject, text and HTML; the same for everyone who is told of one fact, so it is kept."""
        content = EmailMessage(policy=WIRE)
        content["Subject"] = " ".join(words.title_vi.split())
        content.set_content(f"{words.text_vi}\n\n--\n{words.title_en}\n{words.text_en}\n")
        content.add_alternative(self._texts.page(words), subtype="html")
        return content.as_bytes()


def _refusal(what: str, code: int) -> Outcome:
    why = f"{what} {code}"
    return Refused(why) if code in PERMANENT else Again(why)
