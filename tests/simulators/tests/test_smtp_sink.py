import smtplib
from email.message import EmailMessage

import httpx2


def a_message(message_id: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "dti@dongnai.gov.vn"
    message["To"] = "25195.chutich@dongnai.gov.vn"
    message["Subject"] = "Đã công bố xếp hạng"
    message["Message-ID"] = message_id
    message.set_content("Kết quả năm 2026 đã được công bố.")
    return message


def test_every_message_is_kept_and_repeats_are_visible(mail: tuple[int, httpx2.Client]) -> None:
    port, client = mail
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        for message_id in ("<a@dti>", "<a@dti>", "<b@dti>"):
            smtp.send_message(a_message(message_id))
    shown = client.get("/messages").json()
    assert (shown["count"], shown["distinct"], shown["duplicates"]) == (3, 2, {"<a@dti>": 2})


def test_vietnamese_text_arrives_whole(mail: tuple[int, httpx2.Client]) -> None:
    port, client = mail
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        smtp.send_message(a_message("<a@dti>"))
    message = client.get("/messages").json()["messages"][0]
    assert message["subject"] == "Đã công bố xếp hạng"
    assert message["body"].strip() == "Kết quả năm 2026 đã được công bố."
    assert message["to"] == ["25195.chutich@dongnai.gov.vn"]


def test_messages_can_be_cleared(mail: tuple[int, httpx2.Client]) -> None:
    port, client = mail
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        smtp.send_message(a_message("<a@dti>"))
    assert client.delete("/messages").json()["count"] == 0
