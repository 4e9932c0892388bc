"""Tests of Luukku; the folders mirror the sources."""
