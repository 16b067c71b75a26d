# The verbs of the project. Each sets up what it needs, once.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/bash

VENV := .venv
PYTHON := $(VENV)/bin/python
# The vendors' tools, each in an environment of its own: what they depend on is nobody else's business.
AWS := .venv-aws
AZURE := .venv-azure
PACKAGE := target/package
WASM := bindings/wasm/pkg/nextmove_wasm_bg.wasm
BUNDLE := target/own.nextmove
NEWER := target/newer.nextmove
OWN := tests/faults/base
EVIDENCE := target/evidence.nextmove
READ := tests/evidence
# The command as authors need it: built without content, so that it builds whatever state the content is in.
AUTHOR := cargo run --quiet --locked --package nextmove-cli --no-default-features --
RUST := Cargo.toml Cargo.lock $(shell find core/src compiler/src builtin playbooks -type f -not -name README.md)

.PHONY: help demo test lint check try corpus bench portal setup test-rust test-node test-python test-package test-web test-aws test-azure record screenshot mutants fuzz bless clean

help: ## show the verbs
	@sed -n 's/^\([a-z-]*\):.*## /\1 \t/p' $(MAKEFILE_LIST) | expand -t 14

demo: web-demo/dist/index.html ## open the page: prints a localhost address
	cd web-demo && npm run --silent serve

test: test-rust test-node test-python test-package test-web test-aws test-azure ## run every test of every language

lint: $(VENV)/.ready web-demo/node_modules/.ready $(WASM) ## formatting, clippy, types
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- --deny warnings
	cargo clippy --locked --package nextmove-cli --no-default-features --all-targets -- --deny warnings
	cargo clippy --locked --package nextmove-wasm --package nextmove-python --package xtask -- --deny warnings
	CARGO_TARGET_DIR=target cargo clippy --locked --manifest-path fuzz/Cargo.toml -- --deny warnings
	$(VENV)/bin/ruff format --check python tests/aws tests/azure
	$(VENV)/bin/ruff check python tests/aws tests/azure
	cd web-demo && npm run --silent check && npm run --silent format:check

check: ## check the authored files
	$(AUTHOR) check playbooks

try: ## check one playbook and walk its cases: PLAYBOOK=aws-s3-bucket
	$(AUTHOR) check playbooks --playbook $(or $(PLAYBOOK),$(error name it: make try PLAYBOOK=aws-s3-bucket))

corpus: ## read a corpus of real documents, and say what was recognised, refused and wrong
	cargo test --quiet --locked --package nextmove-conformance --test corpus -- --nocapture

bench: $(VENV)/.ready ## measure reading against parsing, in Rust and in Python, each in one run, and compiling by size
	cargo bench --locked --package nextmove-conformance --package nextmove-compiler
	VIRTUAL_ENV="$(CURDIR)/$(VENV)" PATH="$(CURDIR)/$(VENV)/bin:$$PATH" maturin develop --release --uv --quiet --locked
	$(PYTHON) python/benches/reading.py

portal: web-demo/node_modules/.ready $(WASM) ## build the element as one module for a portal: web-demo/dist-portal
	cd web-demo && npm run --silent portal

setup: $(VENV)/.nextmove web-demo/dist/index.html $(BUNDLE) $(NEWER) $(EVIDENCE) ## everything that the tests need

test-rust: ## the tests of the crates
	cargo test --locked
	cargo test --locked --package nextmove-cli --no-default-features

test-node: $(WASM) ## the browser's engine under Node
	node --test tests/node/*.test.mjs

test-python: $(VENV)/.nextmove ## the Python package, its types and its stubs
	$(VENV)/bin/mypy python/nextmove
	$(PYTHON) -m mypy.stubtest nextmove._native
	$(PYTHON) -m pytest

test-package: $(VENV)/.ready ## the source distribution builds and works on its own
	rm -rf $(PACKAGE) && $(VENV)/bin/maturin sdist --out $(PACKAGE)
	$(VENV)/bin/uv venv --quiet $(PACKAGE)/venv
	CARGO_TARGET_DIR="$(CURDIR)/target" $(VENV)/bin/uv pip install --quiet --python $(PACKAGE)/venv $(PACKAGE)/*.tar.gz
	cd $(PACKAGE) && venv/bin/python -c "import nextmove; print(nextmove.about())"

test-web: web-demo/node_modules/.ready $(WASM) $(BUNDLE) $(NEWER) $(EVIDENCE) ## the page in Chromium
	cd web-demo && CHROMIUM="$$(../tools/chromium.sh)" npm test

test-aws: $(AWS)/.ready ## the commands of the AWS playbooks with the real AWS CLI
	cargo build --quiet --locked --package nextmove-cli
	cd tests/aws && NEXTMOVE="$(CURDIR)/target/debug/nextmove" "$(CURDIR)/$(AWS)/bin/python" -m pytest --numprocesses 2 -q -p no:cacheprovider

test-azure: $(AZURE)/.ready ## the printed lines of Azure playbooks, run by the real az against a synthetic cloud
	cargo build --quiet --locked --package nextmove-cli
	cd tests/azure && "$(CURDIR)/$(AZURE)/bin/python" -m pytest --numprocesses 2

record: $(AWS)/.ready $(AZURE)/.ready ## record anew what the CLIs of AWS and Azure print in stored cases, against synthetic accounts
	cargo build --quiet --locked --package nextmove-cli --no-default-features
	cd tests/aws && NEXTMOVE="$(CURDIR)/target/debug/nextmove" "$(CURDIR)/$(AWS)/bin/python" record.py
	cd tests/azure && NEXTMOVE="$(CURDIR)/target/debug/nextmove" "$(CURDIR)/$(AZURE)/bin/python" record.py

screenshot: web-demo/node_modules/.ready $(WASM) ## take the README's picture anew
	cd web-demo && CHROMIUM="$$(../tools/chromium.sh)" npm run --silent screenshot

mutants: ## delete each line of two playbooks in turn: something has to notice
	cargo run --release --locked --package nextmove-conformance --example deleted_lines -- aws-s3-bucket any-alert

# Seconds for each target. Documents that may not be copied in can be added as seeds by their folder.
TIME ?= 60
FUZZ := cargo fuzz run --sanitizer none
FUZZ_OPTIONS = -max_total_time=$(TIME) -timeout=25
DOCUMENTS = tests/alerts tests/found/documents $(NEXTMOVE_CORPUS)

fuzz: ## look for inputs that break what has to hold of all: TIME=seconds for each target
	cargo fuzz --version || cargo install --locked cargo-fuzz
	mkdir -p fuzz/corpus/read fuzz/corpus/alerts fuzz/corpus/bundles fuzz/corpus/requests fuzz/corpus/outputs
	$(AUTHOR) compile playbooks --output target/fuzz.bundle
	tail --bytes=+41 target/fuzz.bundle > fuzz/corpus/bundles/built-in
	$(FUZZ) read fuzz/corpus/read $(DOCUMENTS) -- -max_len=20000 $(FUZZ_OPTIONS)
	$(FUZZ) alerts fuzz/corpus/alerts $(DOCUMENTS) -- -max_len=20000 $(FUZZ_OPTIONS)
	$(FUZZ) bundles fuzz/corpus/bundles tests/found/bundles -- $(FUZZ_OPTIONS)
	$(FUZZ) requests fuzz/corpus/requests fuzz/seeds/requests tests/found/requests -- -max_len=12000 $(FUZZ_OPTIONS)
	$(FUZZ) outputs fuzz/corpus/outputs fuzz/seeds/outputs tests/found/outputs -- -max_len=8000 $(FUZZ_OPTIONS)

bless: ## write generated files anew: vectors, what outputs answer, and the list of errors
	NEXTMOVE_BLESS=1 cargo test --locked --package nextmove-conformance --test vectors
	NEXTMOVE_BLESS=1 cargo test --locked --package nextmove-compiler --test evidence_page
	NEXTMOVE_BLESS=1 cargo test --locked --package nextmove-cli --no-default-features errors_page

clean: ## remove what was built
	rm -rf target $(VENV) $(AWS) $(AZURE) bindings/wasm/pkg web-demo/node_modules web-demo/dist web-demo/dist-portal

$(VENV)/.ready: requirements-dev.txt
	test -x $(PYTHON) || python3 -m venv --without-pip $(VENV)
	test -x $(VENV)/bin/uv || python3 -m pip --quiet --python $(VENV) install "$$(grep '^uv==' requirements-dev.txt)"
	$(VENV)/bin/uv pip install --quiet --python $(PYTHON) --requirement requirements-dev.txt
	touch $@

# Compiled, as each line would otherwise wait for it.
$(AWS)/.ready: tests/aws/requirements.txt $(VENV)/.ready
	test -x $(AWS)/bin/python || $(VENV)/bin/uv venv --quiet $(AWS)
	$(VENV)/bin/uv pip install --quiet --compile-bytecode --python $(AWS)/bin/python --requirement $<
	touch $@

# Some 150 packages, 730 MB.
$(AZURE)/.ready: tests/azure/requirements.txt $(VENV)/.ready
	test -x $(AZURE)/bin/python || $(VENV)/bin/uv venv --quiet $(AZURE)
	$(VENV)/bin/uv pip install --quiet --compile-bytecode --python $(AZURE)/bin/python --requirement $<
	touch $@

$(VENV)/.nextmove: $(VENV)/.ready pyproject.toml $(RUST) $(wildcard bindings/python/src/*) $(wildcard python/nextmove/*)
	VIRTUAL_ENV="$(CURDIR)/$(VENV)" PATH="$(CURDIR)/$(VENV)/bin:$$PATH" maturin develop --uv --quiet --locked
	touch $@

$(WASM): $(RUST) $(wildcard bindings/wasm/src/* xtask/src/*)
	cargo xtask wasm
	touch $@

$(BUNDLE): $(RUST) $(shell find $(OWN) -type f)
	$(AUTHOR) compile $(OWN) --output $@

$(EVIDENCE): $(RUST) $(shell find $(READ) -type f)
	$(AUTHOR) compile $(READ) --output $@

$(NEWER): $(BUNDLE)
	rm -rf target/newer && cp -r $(OWN) target/newer
	sed 's/^version: .*/version: 2026-11-23/' $(OWN)/aws/storage/playbook.yaml > target/newer/aws/storage/playbook.yaml
	$(AUTHOR) compile target/newer --output $@ --keep $(BUNDLE)

web-demo/node_modules/.ready: web-demo/package-lock.json
	cd web-demo && npm ci --silent --no-audit --no-fund
	touch $@

web-demo/dist/index.html: web-demo/node_modules/.ready $(WASM) $(shell find web-demo/src web-demo/tools web-demo/index.html -type f 2>/dev/null)
	cd web-demo && npm run --silent build
	touch $@
