"""People and units as identity publishes them: who may do what, and whom a round assesses."""

from chassis.directory import people_of, units_of

people = people_of("scoring")
units = units_of("scoring")
