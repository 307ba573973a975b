# What a newcomer needs:      make demo    make test
# What a contributor needs:   make check   make bench   make fuzz   make format
# On a machine to keep it on: make install PREFIX=/usr/local

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_INPUTS ?= 1000000
FUZZ_SEED ?= 1
BENCH_STREAM_MB ?= 500
export BENCH_PYTHON BENCH_READINGS BENCH_ONLY
EXAMPLE := Examples/afghanistan-pakistan-2025/reports/01-istanbul-talks-fail.json
SOURCES := Sources Tests Benchmarks Package.swift
RELEASE := .build/release/truce

.DEFAULT_GOAL := help
.PHONY: help prerequisites demo release test check lint format bench fuzz man install uninstall clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

prerequisites: ## Install what is missing, or say what to run
	@Scripts/prerequisites

demo: release ## Build the release and print the record of the first example report
	$(RELEASE) read $(EXAMPLE)

release: prerequisites ## Build the release
	$(SWIFT) build -c release --product truce

test: prerequisites ## Run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

check: prerequisites lint ## Format lint, build with warnings as errors, every test, documentation
	TRUCE_STRICT=1 $(MAKE) test
	TRUCE_STRICT=1 Scripts/man --check

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## Put the sources into the house format
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: release ## Measure speed, start-up, memory and linearity; print one table
	Scripts/bench $(RELEASE) $(BENCH_STREAM_MB)

fuzz: prerequisites ## A million mutated inputs, under the address sanitizer
	$(SWIFT) build --product truce-fuzz --sanitize=address --scratch-path .build-fuzz \
	    -Xswiftc -O
	ASAN_OPTIONS=abort_on_error=1:detect_leaks=0:handle_sigill=2:handle_sigtrap=2 \
	    .build-fuzz/debug/truce-fuzz --inputs $(FUZZ_INPUTS) --seed $(FUZZ_SEED)

man: ## Write Documentation/truce.1 anew from the help screens
	Scripts/man

install: release ## Install the program, its manual page and shell completions
	Scripts/install $(RELEASE) "$(DESTDIR)$(PREFIX)"

uninstall: ## Take away what `make install` has installed
	Scripts/install --remove "$(DESTDIR)$(PREFIX)"

clean: ## Remove everything built
	rm -rf .build .build-fuzz Benchmarks/.build
