"""The query of a page's address, beside the filters: the choices of one page, such as the form of a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st


def put(choices: Mapping[str, Sequence[str]]) -> None:
    """Write choices into the address, under each name its values; a name without any is left out of it."""
    for name, values in choices.items():
        if not values:
            st.query_params.pop(name, None)
        elif st.query_params.get_all(name) != list(values):
            st.query_params[name] = list(values)
