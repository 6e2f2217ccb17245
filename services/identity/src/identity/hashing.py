"""Argon2id in a thread, with the parameters OWASP recommends (19 MiB, two passes, one lane)."""

import asyncio
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from identity.domain.refusals import SignInBusy

AT_ONCE = os.cpu_count() or 2
PLACES = 48
"""Who comes while so many are being let in would wait longer than the gateway does."""


class Hasher:
    """Hashes and verifies; never more threads at once than the machine has cores."""

    def __init__(self) -> None:
        self._argon = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._taken = 0
        # verifying against it costs what verifying a real one costs, so an unknown name takes as long
        self._nobody = self._argon.hash(os.urandom(16).hex())

    @contextmanager
    def place(self) -> Generator[None]:
        """For as long as somebody is being let in; refuses with SignInBusy when all are taken."""
        if self._taken >= PLACES:
            raise SignInBusy
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1

    async def hash(self, password: str) -> str:
        async with self._turns:
            return await asyncio.to_thread(self._argon.hash, password)

    async def hash_all(self, passwords: Mapping[str, str]) -> dict[str, str]:
        """Each value hashed with a salt of its own."""
        async with asyncio.TaskGroup() as group:
            tasks = {name: group.create_task(self.hash(value)) for name, value in passwords.items()}
        return {name: task.result() for name, task in tasks.items()}

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one of the stored hash; without a hash it is never right."""
        async with self._turns:
            right = await asyncio.to_thread(self._matches, stored or self._nobody, password)
        return right and stored is not None

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._argon.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
