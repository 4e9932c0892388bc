"""Whole journeys: a resident in a real browser, a nurse at the real window, a real backend between them."""
