"""Rules the import linter cannot see; each message says what to write instead."""

import ast
import re
import subprocess

from source import ROOT, SERVICES, place, python_files, tree

CLOCKS = {"now", "utcnow", "today", "monotonic", "uuid4", "uuid7", "uuid1", "new_id"}


def calls(path_folders: tuple[str, ...]) -> list[tuple[str, ast.Call]]:
    return [
        (place(path, node), node)
        for path in python_files(*path_folders)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    ]


def named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_only_libs_commit() -> None:
    found = [where for where, call in calls(("services",)) if named(call) == "commit"]
    assert not found, f"take the session of `Transaction` or `database.transaction()`; it commits: {found}"


def test_the_domain_reads_no_clock_and_makes_no_ids() -> None:
    folders = tuple(f"services/{name}/src/{name}/domain" for name in SERVICES)
    found = [where for where, call in calls(folders) if named(call) in CLOCKS]
    assert not found, f"take `at=` or the id as an argument; the command has the clock: {found}"


def test_exact_numbers_never_pass_through_a_float() -> None:
    found = [
        where for where, call in calls(("services/scoring/src/scoring/domain",)) if named(call) == "float"
    ]
    assert not found, f"use fractions.Fraction; a Decision reads this number: {found}"


def test_a_session_dependency_ends_before_the_answer_leaves() -> None:
    found = [
        where
        for where, call in calls(("services", "libs/webapi/src"))
        if named(call) == "Depends"
        and call.args
        and getattr(call.args[0], "id", "") in {"transaction", "reading"}
        and not any(word.arg == "scope" for word in call.keywords)
    ]
    assert not found, f'write Depends(…, scope="function"): the commit must precede the response: {found}'


def test_nobody_catches_everything_outside_the_libs() -> None:
    found = [
        place(path, node)
        for path in python_files("services", "deploy/local/src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
    ]
    assert not found, f"name the faults that heal; let bugs crash: {found}"


def test_the_recomputation_knows_nothing_of_the_engine() -> None:
    ours = {
        *SERVICES,
        "contracts",
        "persistence",
        "messaging",
        "webapi",
        "auth",
        "observability",
        "documents",
        "chassis",
    }
    found = [
        place(path, node)
        for path in python_files("tests/recompute")
        for node in ast.walk(tree(path))
        for name in imported(node)
        if name.split(".")[0] in ours
    ]
    assert not found, f"the oracle must not share a line with what it checks: {found}"


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module or ""]
    return []


def test_a_production_wiring_is_the_only_place_that_constructs() -> None:
    found = [
        where
        for where, call in calls(tuple(f"services/{name}/src" for name in SERVICES))
        if named(call) in {"Database", "Outbox", "Verifier", "Worker"}
        and not where.split(":")[0].endswith(("wiring.py", "__main__.py"))
    ]
    assert not found, f"construct it in wiring.py and pass it in: {found}"


def test_the_project_names_no_machine_and_no_registry() -> None:
    words = ("/wo" + "rk/", "/ro" + "ot/", "pypi." + "org", "registry.npm" + "js", "proxy.golang" + ".org")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    found = [
        f"{name}: {word}"
        for name in listed.stdout.splitlines()
        for word in words
        if re.search(rf"(?<!\w){word}", (ROOT / name).read_text(encoding="utf-8", errors="ignore"))
    ]
    assert not found, f"another machine has other paths and mirrors: {found}"


def test_dependencies_are_coroutines() -> None:
    """A plain function as a dependency costs every request a thread and a wait for the interpreter's lock."""
    found = [
        place(path, definition)
        for path in python_files("libs/webapi/src", *(f"services/{name}/src" for name in SERVICES))
        for definition in depended_on(tree(path))
        if isinstance(definition, ast.FunctionDef)
    ]
    assert not found, f"write `async def`: {found}"


def depended_on(module: ast.Module) -> list[ast.stmt]:
    names = {
        getattr(node.args[0], "id", "")
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and named(node) == "Depends" and node.args
    }
    return [one for one in module.body if getattr(one, "name", "") in names]
