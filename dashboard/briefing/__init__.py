"""Briefings: scenes kept from views, and the files that are made of them with no network."""
