# izde: two commands do all the set-up: `make demo` and `make test`.
PREFIX ?= /usr/local
SWIFT ?= swift
BUILD = $(SWIFT) build -c release --static-swift-stdlib --product izde
IZDE = .build/release/izde
SIZES ?= 10000,100000,300000

.PHONY: serve test-serve test-python test-spark help build demo test lint docs install uninstall bench clean sqlite extension torture \
  fuzz sanitize check links spelling second-sqlite newest-sqlite deb tarball figures train

help: ## these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

sqlite: ## install SQLite's header where it is missing
	@sh scripts/need-sqlite

build: sqlite ## build the release program
	@$(BUILD)

demo: build ## install what is missing, build, index corpus/, show real searches
	@sh scripts/demo $(IZDE)

test: sqlite ## run the tests; says how many were skipped
	@SWIFT="$(SWIFT)" sh scripts/test --parallel

serve: sqlite ## build izde-serve and open the page on corpus/ (PORT=4848)
	@$(SWIFT) build -c release --traits Server --scratch-path .build/serve --product izde
	@$(SWIFT) build -c release --traits Server --scratch-path .build/serve --product izde-serve
	@[ -f index/izde.db ] || .build/serve/release/izde index corpus
	@.build/serve/release/izde-serve --port $(or $(PORT),4848)

test-serve: sqlite ## test the page in a browser, and the interface for programs
	@SWIFT="$(SWIFT)" scripts/test-serve

test-python: sqlite ## build python/, install it into a virtual environment of its own, test it
	@SWIFT="$(SWIFT)" sh scripts/test-python

test-spark: sqlite ## test izde.spark on a cluster of processes (Java 17), in a virtual environment of its own
	@SWIFT="$(SWIFT)" sh scripts/test-spark

bench: sqlite ## build the benchmark, bring what it compares with, measure speed (SIZES=10000,100000,300000)
	@$(SWIFT) build -c release --product Benchmark
	@sh scripts/bench $(SIZES)

extension: sqlite ## build izde_extension.so for sqlite3, Python and Datasette (docs/sqlite.md)
	@$(SWIFT) build -c release --static-swift-stdlib -Xswiftc -static-stdlib --product izde_extension
	@cp .build/release/libizde_extension.so izde_extension.so
	@echo "made izde_extension.so; try: sqlite3 index/izde.db -cmd '.load ./izde_extension'"

torture: sqlite ## kill, damage, starve and crowd the indexer, the large form (TRIALS="kill damage …")
	@$(SWIFT) build -c release --static-swift-stdlib --product izde
	@$(SWIFT) build -c release --static-swift-stdlib --product Torture
	@.build/release/Torture $(TRIALS)
	@IZDE_CASES=100000 $(SWIFT) test --disable-xctest --filter BruteForceTests

fuzz: sqlite ## feed made-up bytes to every reader and parser (SECONDS=60 each, TARGETS="words …")
	@SWIFT="$(SWIFT)" sh scripts/fuzz "$(or $(SECONDS),60)" $(TARGETS)

# SQLite's shell and Python load the extension; they are not built with the sanitizer that it would need.
UNSANITIZED = --skip ExtensionTests

sanitize: sqlite ## run the tests under the address and the thread sanitizer
	@echo "not run under sanitizers: ExtensionTests (the programs that load it have none)"
	@IZDE_CASES=300 $(SWIFT) test --disable-xctest --sanitize address --scratch-path .build/address $(UNSANITIZED)
	@IZDE_CASES=300 $(SWIFT) test --disable-xctest --sanitize thread --scratch-path .build/thread $(UNSANITIZED)

check: lint links spelling docs test ## lint, pages, spelling, the library's documentation, tests

links: ## check that no link of a page is dead
	@sh scripts/check-links

spelling: ## check the spelling of pages and comments (codespell)
	@sh scripts/spelling

second-sqlite: sqlite ## hold an index against the newest SQLite (from PyPI)
	@$(SWIFT) build --product izde
	@$(SWIFT) build --product izde_extension
	@sh scripts/second-sqlite .build/debug

newest-sqlite: sqlite ## run the tests of store, index and search on Debian's newest SQLite
	@SWIFT="$(SWIFT)" sh scripts/newest-sqlite

lint: ## check the format of every Swift file
	@$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Fuzz Package.swift

docs: sqlite ## build the library's documentation; a dead link fails
	@mkdir -p .build/symbols/all .build/symbols/library
	@$(SWIFT) build --target Izde --scratch-path .build/docs -Xswiftc -emit-symbol-graph \
	  -Xswiftc -emit-symbol-graph-dir -Xswiftc .build/symbols/all
	@cp .build/symbols/all/Izde*.symbols.json .build/symbols/library
	@docc convert Sources/Izde/Izde.docc --additional-symbol-graph-dir .build/symbols/library \
	  --fallback-display-name Izde --fallback-bundle-identifier izde --warnings-as-errors \
	  --output-path .build/Izde.doccarchive
	@echo "made .build/Izde.doccarchive"

install: build ## install izde under PREFIX (/usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 $(IZDE) "$(DESTDIR)$(PREFIX)/bin/izde"
	@install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	@$(IZDE) help --man >"$(DESTDIR)$(PREFIX)/share/man/man1/izde.1"
	@sh scripts/completions $(IZDE) "$(DESTDIR)$(PREFIX)/share"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/izde"

uninstall: ## remove what install put there
	@rm -f "$(DESTDIR)$(PREFIX)/bin/izde" "$(DESTDIR)$(PREFIX)/share/man/man1/izde.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/izde" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/vendor-completions/_izde" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/izde.fish"

deb: build ## make a Debian package under .build/packages
	@sh scripts/deb $(IZDE)

tarball: build ## make an archive with the program, its manual and completions under .build/packages
	@sh scripts/tarball $(IZDE)

train: ## learn the tables of similar spellings anew (DATA=folder; docs/training.md)
	@[ -n "$(DATA)" ] || { echo "make train DATA=FOLDER: docs/training.md describes the folder"; exit 2; }
	@$(SWIFT) build -c release --product Training
	@.build/release/Training write "$(DATA)"
	@.build/release/Training measure "$(DATA)"

figures: ## write the figures of docs/measurements.md anew (DATA=folder of the data sets)
	@DATA="$(DATA)" SWIFT="$(SWIFT)" sh scripts/figures

clean: ## remove what was built and indexed
	@rm -rf .build izde_extension.so
	@find index -mindepth 1 ! -name .gitignore -delete
