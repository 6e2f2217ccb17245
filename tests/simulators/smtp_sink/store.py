import email
import email.policy
import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session
from pydantic import AwareDatetime, BaseModel, ConfigDict


class Message(BaseModel):
    model_config = ConfigDict(frozen=True)

    message_id: str
    sender: str
    to: list[str]
    subject: str
    body: str
    received_at: AwareDatetime


class Store:
    """Takes messages from the mail server (the DATA hook) and keeps them in order of arrival."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.messages: list[Message] = []
        if file is not None and file.exists():
            lines = file.read_text(encoding="utf-8").splitlines()
            self.messages = [Message.model_validate_json(line) for line in lines]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd names it
        message = parsed(envelope, datetime.now(UTC))
        self._write(message)
        self.messages.append(message)
        return "250 Message accepted for delivery"

    def clear(self) -> None:
        self.messages.clear()
        if self._file is not None:
            self._file.unlink(missing_ok=True)

    def summary(self) -> dict[str, object]:
        counts = Counter(message.message_id for message in self.messages)
        return {
            "count": len(self.messages),
            "distinct": len(counts),
            "duplicates": {name: count for name, count in counts.items() if count > 1},
        }

    def _write(self, message: Message) -> None:
        if self._file is None:
            return
        with self._file.open("a", encoding="utf-8") as out:
            out.write(message.model_dump_json() + "\n")
            out.flush()
            os.fsync(out.fileno())


def parsed(envelope: Envelope, at: datetime) -> Message:
    content = envelope.content or b""
    raw = content.encode() if isinstance(content, str) else content
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    body = mail.get_body(("plain", "html"))
    return Message(
        message_id=str(mail.get("Message-ID", "")),
        sender=envelope.mail_from or "",
        to=list(envelope.rcpt_tos),
        subject=str(mail.get("Subject", "")),
        body=str(body.get_content()) if body is not None else "",
        received_at=at,
    )
