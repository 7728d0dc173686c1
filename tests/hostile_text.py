"""Texts that do harm where they are not made inert, each by the name of what it tries."""

from __future__ import annotations

INJECTIONS = {
    "template expression": "{{7*7}}",
    "template that reads the server": "{{ cycler.__init__.__globals__.os.getpid() }}",
    "template statement": "{% oops",
    "lone braces": "a {{ b",
    "template comment": "a{# gone #}b",
    "script in a template literal": "${alert(1)}",
    "backtick": "one ` two `+alert(1)+`",
    "end of script": "</script><script>alert(1)</script>",
    "image that fails": "<img src=x onerror=alert(1)>",
    "drawing that loads": '"><svg/onload=alert(1)>',
}
"""Numbers 1 to 10 of the catalogue of hostile cases, in its order."""

MARKDOWN_LINK = "[x](javascript:alert(1))"
RIGHT_TO_LEFT = "safe\u202egnp.exe"
MANY_MARKS = "a" + "\u0301" * 500
