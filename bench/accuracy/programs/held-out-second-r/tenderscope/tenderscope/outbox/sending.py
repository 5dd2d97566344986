import asyncio
import smtplib
from email.message import EmailMessage

from ..refine import fields


class Outbox:
    def __init__(self, limit=2):
        self.queue = asyncio.Queue(limit)
        self.slots = asyncio.BoundedSemaphore(limit)
        self.receipts = {}

    def enqueue(self, letters):
        for letter in letters:
            self.queue.put_nowait(letter)
        return self.queue.qsize()

    async def deliver(self, letter, send):
        await self.slots.acquire()
        try:
            return await send(letter)
        finally:
            self.slots.release()
            if letter.get("urgent"):
                self.slots.release()

    def acknowledge(self, ident):
        receipt = self.receipts.setdefault(ident, asyncio.get_event_loop().create_future())
        receipt.set_result("delivered")
        return receipt

    async def fan_out(self, hooks, payload):
        answers = await asyncio.gather(*(hook(payload) for hook in hooks))
        return [answer["status"] for answer in answers]


def compose(to, subject, body):
    message = EmailMessage()
    message["To"] = to
    message["Subject"] = subject
    message.set_content(body)
    return message


def post(message, port):
    with smtplib.SMTP("127.0.0.1", port, timeout=2) as server:
        server.send_message(message)


def signature(user):
    #+ profile = user["profile"]
    name = user["profile"]["name"] #~ name = profile["name"]
    return "\n".join(["", "--", name, user["profile"]["role"].capitalize()]) #~ return "\n".join(["", "--", name, profile["role"].capitalize()])


def throttle(per_hour):
    fields.within(per_hour, 1, 120, "hourly letters")
    return 3600 / per_hour
