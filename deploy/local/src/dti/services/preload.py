"""Loaded once by the fork server, so that its children need not; opens no file, thread or loop."""

import gc
import importlib
import os
import signal

from dti.supervisor.spawn import die_with

# The one process whose death ends all services. It dies with the supervisor: its own pipe to it would not
# tell, since every child holds the other end of that pipe too.
SERVER = os.getpid()
SUPERVISOR = "DTI_SUPERVISOR"
die_with(int(os.environ[SUPERVISOR]), signal.SIGKILL)

HEAVY = (
    "aiokafka",
    "alembic.command",
    "asyncpg",
    "fastapi",
    "faststream.kafka",
    "httptools",
    "httpx2",
    "joserfc.jwt",
    "opentelemetry.exporter.otlp.proto.http.trace_exporter",
    "opentelemetry.sdk.trace.export",
    "prometheus_client",
    "pydantic_settings",
    "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlalchemy.ext.asyncio",
    "structlog",
    "uvicorn.protocols.http.httptools_impl",
    "uvloop",
    "auth",
    "chassis.running",
    "contracts",
    "documents",
    "messaging",
    "observability",
    "persistence",
    "persistence.migrating",
    "webapi",
)

for module in HEAVY:
    importlib.import_module(module)

gc.collect()
gc.freeze()  # what is shared stays out of the children's collections, which would copy its pages
