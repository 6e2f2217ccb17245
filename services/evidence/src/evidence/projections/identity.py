"""People and units as identity publishes them: who may do what for which unit."""

from chassis.directory import people_of, units_of

people = people_of("evidence")
units = units_of("evidence")
