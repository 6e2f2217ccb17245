"""People and units as identity publishes them: who may look, who may resend."""

from chassis.directory import people_of, units_of

people = people_of("sync")
units = units_of("sync")
