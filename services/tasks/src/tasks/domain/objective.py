"""Objectives: a direction, and the operators of what is to be reached."""

from enum import StrEnum


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    KEEP = "keep"
    MILESTONE = "milestone"


class Operator(StrEnum):
    AT_LEAST = "≥"
    AT_MOST = "≤"
    EXACTLY = "="
    LESS = "<"
    MORE = ">"
    BETWEEN = "range"
    TEXT = "text"
