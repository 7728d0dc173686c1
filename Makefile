# Every target makes its own environment: a fresh machine needs Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
ADDRESS ?= 127.0.0.1
PORT ?= 8501

.DEFAULT_GOAL := run
.PHONY: run test style types pytest lint bench screenshot data clean

$(VENV)/.installed: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Route Atlas needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.tested: $(VENV)/.installed tests/requirements.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@

run: $(VENV)/.installed
	@echo "Route Atlas: http://$(ADDRESS):$(PORT) (stop with Ctrl+C)"
	@$(RUN) -m streamlit run dashboard/app.py --server.address $(ADDRESS) --server.port $(PORT) \
		|| { echo "Where port $(PORT) is taken, choose another: make run PORT=8502" >&2; exit 1; }

style: $(VENV)/.tested
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

types: $(VENV)/.tested
	$(RUN) -m mypy

pytest: $(VENV)/.tested
	$(RUN) -m tests.browser.find_browser
	$(RUN) -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

lint: style types

# mypy needs one core alone: it works beside the tests.
test: style
	$(MAKE) --jobs 2 types pytest

bench: $(VENV)/.tested
	$(RUN) -m tests.browser.find_browser
	$(RUN) -m tests.benchmarks

screenshot: $(VENV)/.tested
	$(RUN) -m tests.browser.screenshot

$(VENV)/.builds: $(VENV)/.tested data/build/requirements.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check -r data/build/requirements.txt
	touch $@

data: $(VENV)/.builds
	$(RUN) -m data.build.countries
	$(RUN) -m data.build.boundaries
	$(RUN) -m data.build.region
	$(RUN) -m data.build.places
	$(RUN) -m data.build.role_model
	$(RUN) -m data.build.briefing

clean:
	rm -rf $(VENV) dashboard/static/built tests/failures
