"""Questionnaires: the pane that fills one in, and what is shown of a signed one."""
