"""Contacts in the shape of AvoHILMO, the national statistics of outpatient primary health care. Pure.

Only the fields are its own: who the client is does not stand in it, and an organisation that delivers to the register joins
its rows to its clients by the number of the case.
"""
