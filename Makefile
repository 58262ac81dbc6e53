# Two commands are enough: "make serve" and "make test". Each sets up what it needs first;
# the stamps in .venv see to it that nothing is installed twice.

PORT ?= 8000
CONTENT ?= content
# PYTHON=python3.12 chooses the interpreter; else the first Python 3.11+ found is taken.
PYTHON ?=
VENV ?= .venv
# make test TESTS=tests/content ARGS="-k slug"
TESTS ?=
ARGS ?=
# make soak SECONDS=120
SECONDS ?= 600

python := $(VENV)/bin/python
install := $(python) -m pip install --quiet --disable-pip-version-check --require-hashes
lock := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve production test fuzz soak bench bench-quick audit audit-deps screenshots lint types format lock upgrade htmx browser proxies wheel clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  PORT=$(PORT) CONTENT=$(CONTENT) choose where serve and production listen, and what they show."

serve: $(VENV)/.project htmx ## Serve the dashboard of CONTENT on PORT, and reload it on every change
	@exec $(python) -m nexus serve --port $(PORT) --content "$(CONTENT)"

production: $(VENV)/.project htmx ## Serve the same as a deployment does
	@exec $(python) -m nexus serve --production --port $(PORT) --content "$(CONTENT)"

test: $(VENV)/.dev htmx ## Run all tests, the browser's included (TESTS= and ARGS= narrow it)
	@CHROMIUM=$$($(python) scripts/ensure_browser.py) && export CHROMIUM && \
		$(python) -m pytest $(TESTS) $(ARGS)

fuzz: $(VENV)/.dev htmx ## Try 10,000 requests and contents instead of 500
	@FUZZ_EXAMPLES=1400 $(python) -m pytest tests/fuzz $(ARGS)

soak: $(VENV)/.dev htmx ## Load a server for SECONDS, with slow visitors too, and watch its memory
	@$(python) -m bench.soak --seconds $(SECONDS)

audit-deps: $(VENV)/.dev ## Look up known vulnerabilities of the locked packages, and list their licences
	@$(python) -m scripts.audit_deps

audit: $(VENV)/.dev htmx ## Check the pages of CONTENT with Lighthouse and against the HTML standard
	@$(python) scripts/ensure_browser.py > /dev/null
	@$(python) -m scripts.audit "$(CONTENT)"

bench: $(VENV)/.dev .venv-bench/.ready htmx ## Compare Nexus with others, in some seventeen minutes (ARGS= narrows it)
	@CHROMIUM=$$($(python) scripts/ensure_browser.py) && export CHROMIUM && \
		$(python) -m bench.compare $(ARGS)

bench-quick: $(VENV)/.dev .venv-bench/.ready htmx ## Run the same in a minute, only to see that it works
	@CHROMIUM=$$($(python) scripts/ensure_browser.py) && export CHROMIUM && \
		$(python) -m bench.compare --sizes 60 --seconds 1 --rounds 3 --visits 1 --edits 1 $(ARGS)

screenshots: $(VENV)/.dev htmx ## Retake the screenshots in docs/screenshots
	@CHROMIUM=$$($(python) scripts/ensure_browser.py) && export CHROMIUM && \
		$(python) -m scripts.screenshots

lint: $(VENV)/.dev ## Check style and layout of the code
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .

types: $(VENV)/.dev ## Check the types, strictly
	@$(python) -m mypy

format: $(VENV)/.dev ## Format the code as "make lint" expects
	@$(python) -m ruff check --fix .
	@$(python) -m ruff format .

lock: $(VENV)/.dev ## Compile the locks from pyproject.toml, keeping what still fits
	$(lock) $(UPGRADE) pyproject.toml -o requirements.txt
	$(lock) $(UPGRADE) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(lock) $(UPGRADE) --group build -c requirements-dev.txt -o requirements-build.txt
	$(lock) $(UPGRADE) --group npm -o requirements-npm.txt
	$(lock) $(UPGRADE) --group bench -o requirements-bench.txt

upgrade: ## Recompile the locks with the newest versions that fit
	@$(MAKE) lock UPGRADE=--upgrade

htmx: $(VENV)/.project ## Fetch htmx where it is missing; without it the site is a plain form
	@$(python) scripts/fetch_htmx.py || true

browser: $(VENV)/.dev ## Find a Chromium for the tests, or install one
	@$(python) scripts/ensure_browser.py

proxies: ## Install nginx and Caddy for the tests of the guide's settings, where that is possible
	@sh scripts/ensure_proxies.sh

wheel: $(VENV)/.dev ## Build dist/*.whl, with templates, static files and htmx in it
	@$(python) -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## Remove the environments, the index, htmx and what was built (.cache stays)
	rm -rf $(VENV) .venv-bench .nexus dist build static/vendor .mypy_cache .ruff_cache .pytest_cache

$(python):
	@sh scripts/make_venv.sh "$(VENV)" "$(PYTHON)"

# Only what Nexus is measured against: it shares nothing with what Nexus runs on.
.venv-bench/.ready: requirements-bench.txt $(python)
	@echo "Installing what Nexus is compared with"
	@$(python) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements-bench.txt
	@touch $@

# No order-only prerequisite: a Python that was replaced has lost what was installed for it.
$(VENV)/.runtime: requirements.txt requirements-build.txt $(python)
	@echo "Installing what Nexus runs on"
	@$(install) -r requirements.txt -r requirements-build.txt
	@touch $@

$(VENV)/.project: $(VENV)/.runtime pyproject.toml
	@$(python) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
		--editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.project
	@echo "Installing what its tests and checks need"
	@$(install) -r requirements-dev.txt
	@touch $@
