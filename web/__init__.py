"""Daybook: a to-do list driven from the keyboard, served as HTML by your own machine."""

__version__ = "0.1.0"
