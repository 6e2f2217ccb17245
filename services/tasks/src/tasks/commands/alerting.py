"""Warnings about due dates: each once per task, kind and due day, however often the timer runs."""

from datetime import datetime, timedelta

from contracts.tasks import TaskDueSoon, TaskOverdue
from messaging import Outbox
from persistence import Session
from sqlalchemy import ColumnElement, Row, Select, exists, func, literal, select, union_all
from sqlalchemy.dialects.postgresql import insert

from tasks.commands.titles import title_of
from tasks.domain.local_time import day_of
from tasks.domain.task import Schedule
from tasks.domain.work import Status
from tasks.tables import alert, plan, task, task_instance
