# Everything that is done with this checkout, by name. `make` alone says what there is.
#
#   PYTHON       the Python to use, 3.11 to 3.14; the first one of several names that is so
#   TORCH_INDEX  where PyTorch without CUDA is had
#   ARGS         arguments for `make run`, `make test` and `make bench`

TEXTS = $(wildcard $(foreach room,. core inference ui,mnist_desktop/$(room)/*.py))
PYTHON ?= python3.11 python3 python3.12 python3.13 python3.14
VENV := .venv
BIN := $(VENV)/bin
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
export TORCH_INDEX
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test wheel-test x11-test bundle bundle-bench bundle-check bundle-test check \
    format bench screenshots translations package package-test release clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.runtime ## start the program; installs what it needs first
	@.ci/system-libraries $(VENV)
	@$(BIN)/mnist-desktop $(ARGS)

setup: $(VENV)/.dev ## install the program, its tests and its checks into .venv
	@.ci/system-libraries $(VENV)

test: setup ## run the tests; no display is needed
	@$(BIN)/python -m pytest $(ARGS)

wheel-test: setup ## build the wheel, install it on its own and try it; takes minutes
	@$(BIN)/python -m pytest -m wheel $(ARGS)

x11-test: setup ## run the tests that need a real X window, in an X server of their own
	@.ci/system-libraries --with-x11-tools $(VENV)
	@QT_QPA_PLATFORM=xcb xvfb-run -a $(BIN)/python -m pytest -m x11 $(ARGS)

bundle: $(VENV)/.bundle ## build the folder that is shipped, dist/mnist-desktop; takes minutes
	@.ci/system-libraries $(VENV)
	@$(BIN)/python .ci/bundle/build.py

bundle-bench: $(VENV)/.bundle ## the same with the peers of the benchmark, in build/bench
	@.ci/system-libraries $(VENV)
	@$(BIN)/python .ci/bundle/build.py --bench

bundle-check: $(VENV)/.bundle ## check the folder against the lists of what may be in it, and try it
	@$(BIN)/python .ci/bundle/check.py dist/mnist-desktop

bundle-test: setup ## try the folder that `make bundle` made, in an X server of its own
	@.ci/system-libraries --with-x11-tools $(VENV)
	@xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- \
	    $(BIN)/python -m pytest -m bundle $(ARGS)

check: $(VENV)/.dev ## lint, format, types, and who imports whom
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.dev ## sort imports and format
	@$(BIN)/ruff check --select I --fix .
	@$(BIN)/ruff format .

bench: setup ## measure
	@$(BIN)/python -m tests.bench $(ARGS)

translations: $(VENV)/.dev ## bring the translations' lists of texts up to date
	@$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none $(TEXTS) \
	    -ts $(foreach code,de es fr ja,resources/translations/$(code).ts)

screenshots: setup ## make the screenshots of the documentation anew
	@$(BIN)/python docs/screenshots.py

package: bundle ## make the Linux packages, .tar.xz and .deb, in dist; takes minutes
	@.ci/package/tools
	@$(BIN)/python .ci/package/build.py dist/mnist-desktop dist $(ARGS)

package-test: setup ## try the packages in dist in clean roots of Debian; as root
	@.ci/package/tools --clean-root
	@$(BIN)/python .ci/package/try_packages.py dist

release: setup ## make a version: make release VERSION=1.2.0 [ARGS=--dry-run]
	@$(BIN)/python .ci/package/release.py $(VERSION) $(ARGS)

clean: ## remove what was built and installed
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp says that a step was done since what it depends on was changed.

$(VENV)/.made:
	@python=; \
	for candidate in $(PYTHON); do \
	    if $$candidate -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
	        2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "No Python from 3.11 to 3.14 was found ($(PYTHON)); install one, or name it:" \
	        "make PYTHON=/where/it/is/python3" >&2; \
	    exit 1; \
	fi; \
	.ci/system-libraries --with-venv $$python && \
	$$python -m venv $(VENV) && touch $@

$(VENV)/.runtime: $(VENV)/.made pyproject.toml
	@$(BIN)/python .ci/install-torch.py torch
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.bundle: $(VENV)/.runtime
	@$(BIN)/python -m pip install --quiet --editable '.[bundle]'
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@$(BIN)/python .ci/install-torch.py torch torchvision
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@
