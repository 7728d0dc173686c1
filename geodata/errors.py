"""The errors that geodata raises: each says where, what, and what would do."""


class GeodataError(Exception):
    """Anything that geodata refuses; its text is one sentence fit to be shown to a user."""


class DataFileError(GeodataError):
    """A file of the shipped or the user's data is missing, or does not keep to its contract."""


class UnreadableFileError(DataFileError):
    """A file that a user gave cannot be read: of another kind, damaged, locked with a password, or over a limit."""


class StoreError(GeodataError):
    """The store of the user's own reports and figures cannot do what is asked of it."""


class OlderStoreError(StoreError):
    """A store of an older version cannot be brought up to date where it is."""


class ChangedMeanwhileError(StoreError):
    """A report was erased or read again since the atlas was opened: `geodata.atlas.Atlas.refreshed` has it as it is now."""


class UnknownCountryError(GeodataError):
    """A code or name that stands for no country in the register."""


class FilterError(GeodataError):
    """A filter value that cannot be: an unknown code, a month that is none, months the wrong way round."""


class MeasureError(GeodataError):
    """Figures that must not be added to each other."""
