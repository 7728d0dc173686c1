"""The dashboard: the map in a browser."""
