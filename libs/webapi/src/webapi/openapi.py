"""The OpenAPI description: every error is a problem, and each route shows its own."""

from typing import cast

from fastapi import FastAPI

from webapi.problems import MEDIA_TYPE, SCHEMA_REF, Problem

REJECTED = {"description": "`invalid-request`", "content": {MEDIA_TYPE: {"schema": SCHEMA_REF}}}
REPLACED = ("HTTPValidationError", "ValidationError")


def describe(app: FastAPI) -> None:
    """Make ``app.openapi()`` tell of problems instead of FastAPI's own validation errors."""
    plain = app.openapi

    def openapi() -> dict[str, object]:
        if app.openapi_schema is None:
            _correct(plain())
        return cast("dict[str, object]", app.openapi_schema)

    app.openapi = openapi


def _correct(document: dict[str, object]) -> None:
    parts = cast("dict[str, dict[str, object]]", document.setdefault("components", {}))
    schemas = parts.setdefault("schemas", {})
    for name in REPLACED:
        schemas.pop(name, None)
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(cast("dict[str, object]", problem.pop("$defs", {})))
    schemas["Problem"] = problem
    for path in cast("dict[str, dict[str, dict[str, dict[str, object]]]]", document["paths"]).values():
        for operation in path.values():
            if "HTTPValidationError" in str(operation.get("responses", {}).get("422")):
                operation["responses"]["422"] = REJECTED
