"""Measurements, each beside the limit it is held against."""
