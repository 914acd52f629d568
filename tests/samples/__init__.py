"""Drawings of digits, made for this project: how hands write, and what they wrote."""
