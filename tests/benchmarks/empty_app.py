"""The floor: a Streamlit page with one select box, which answers with one line."""

import streamlit as st

st.set_page_config(layout="wide")
chosen = st.selectbox("Origin countries", ["Syria", "Afghanistan", "Iraq", "Pakistan"], key="origin")
st.markdown(f"<p id='answer'>{chosen}</p>", unsafe_allow_html=True)
