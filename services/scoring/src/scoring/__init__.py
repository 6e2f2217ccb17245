"""Frameworks, rounds, assessments, appraisal, ranking and publication."""
