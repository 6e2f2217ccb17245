"""From a publication to the notice of it: one trace, parent by parent, across gateway, outbox and Kafka."""

import pytest
from rounds import Rounds
from testkit.collector import Collector, SeenSpan
from testkit.waiting import eventually


@pytest.mark.disturbed
async def test_a_notice_hangs_in_the_trace_of_its_publication(rounds: Rounds, collector: Collector) -> None:
    await rounds.of_seed(1)

    async def told() -> list[list[SeenSpan]]:
        heard = [
            span for span in collector.spans if span.service == "notify-worker" and "ranking" in span.name
        ]
        chains = [collector.chain(span) for span in heard]
        return [chain for chain in chains if chain[-1].service == "scoring-api"]

    chain = (await eventually(told, within=60))[0]
    assert {span.trace for span in chain} == {chain[0].trace}, "one trace"
    assert chain[0].name.startswith("notify.on-scoring"), "the consumer's span"
    assert chain[-1].name.startswith("POST"), "hangs below the request"
    assert chain[-1].name.endswith("/publication")
