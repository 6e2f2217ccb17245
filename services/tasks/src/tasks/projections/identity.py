"""People and units as identity publishes them: who may do what, and which units a plan may name."""

from chassis.directory import people_of, units_of

people = people_of("tasks")
units = units_of("tasks")
