"""Country mentions and route data, geocoded: the part of Route Atlas that knows nothing of web pages."""
