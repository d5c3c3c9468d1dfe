#!/usr/bin/env bash
# Everything that can be known without running the program. Called by ./dev check.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
failed=0
part() { printf 'check: %s\n' "$1" >&2; }
fault() { printf 'check: %s\n' "$1" >&2; failed=1; }

sources() { git ls-files -co --exclude-standard -- '*.cpp' '*.hpp'; }

part "format"
sources | xargs clang-format-19 --dry-run -Werror || fault "clang-format-19 -i mends the format"

part "layers"
python3 tests/support/check_layers.py || fault "a layer knows too much (above)"

part "words"
python3 tests/support/check_words.py || fault "a word is missing or spare (above)"

part "places"
if git grep -nIE '"(/home|/root|/work)/|https?://(registry|deb)\.' -- ':!tests/support/check.sh'; then
    fault "these lines name a place that only one machine has"
fi
if grep -q '"resolved"' net/phone/package-lock.json tests/e2e/package-lock.json 2>/dev/null; then
    fault "a lock file records download addresses"
fi

part "phone client"
(cd net/phone && npm run --silent check) || fault "the phone client does not type-check"

part "generated types"
[ -f build/test/build.ninja ] || cmake --preset test >/dev/null
cmake --build build/test --parallel "${AUFTAKT_JOBS:-2}" --target wire_types >&2
build/test/wire_types | diff -u net/phone/src/wire.ts - || fault "net/phone/src/wire.ts: write it anew with build/test/wire_types"

part "tidy"
# The pure layers: what is decided and shown. The others spend minutes on their libraries' headers.
cmake --preset dev -B build/tidy >/dev/null  # without precompiled headers: a file needs its own
printf '%s\n' src/base/{check,input_error}.cpp src/core/*.cpp src/core/sealed/*.cpp src/view/stage_*.cpp src/view/hall.cpp |
    xargs -P "${AUFTAKT_JOBS:-2}" -n 4 clang-tidy-19 --quiet -p build/tidy --extra-arg=-Wno-unknown-warning-option 2>/dev/null ||
    fault "clang-tidy found something (above)"

[ "$failed" = 0 ] && printf 'check: all good\n' >&2
exit "$failed"
