import asyncio

import pytest
from observability import Health


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_loop_that_turns_is_alive() -> None:
    time = Time()
    health = Health(clock=time)
    health.watch("relay", within_seconds=60)
    time.now = 50
    health.progress("relay")
    time.now = 100
    assert health.live().ok


def test_a_loop_that_stopped_turning_is_named() -> None:
    time = Time()
    health = Health(clock=time)
    health.watch("relay", within_seconds=60)
    health.watch("timer", within_seconds=600)
    time.now = 61
    assert (health.live().ok, health.live().failing) == (False, ("relay",))


def test_a_loop_that_ended_on_purpose_is_not_missed() -> None:
    time = Time()
    health = Health(clock=time)
    health.watch("relay")
    health.unwatch("relay")
    time.now = 1000
    assert health.live().ok


async def test_ready_when_every_check_passes() -> None:
    health = Health()
    health.require("database", lambda: None)
    health.require("kafka", _passes)
    assert (await health.ready()).ok


@pytest.mark.parametrize("answer", [False, OSError("no route to secret-host")])
async def test_a_failing_check_is_named_without_its_details(answer: object) -> None:
    async def check() -> object:
        if isinstance(answer, OSError):
            raise answer
        return answer

    health = Health()
    health.require("database", _passes)
    health.require("kafka", check)
    assert (await health.ready()).body() == {"status": "failing", "failing": ["kafka"]}


async def test_a_check_that_hangs_fails() -> None:
    health = Health(check_seconds=0.01)
    health.require("kafka", asyncio.Event().wait)
    assert (await health.ready()).failing == ("kafka",)


async def test_a_stopping_process_is_alive_but_not_ready() -> None:
    health = Health()
    health.stop()
    assert (health.live().ok, (await health.ready()).ok) == (True, False)


async def _passes() -> None:
    return None
