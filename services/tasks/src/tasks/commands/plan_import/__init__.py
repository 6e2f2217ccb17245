"""Importing a package of documents, plans, objectives and tasks."""

from tasks.commands.plan_import.importing import ImportResult, UnitList, import_plans
from tasks.commands.plan_import.rows import Numbered, Package

__all__ = ["ImportResult", "Numbered", "Package", "UnitList", "import_plans"]
