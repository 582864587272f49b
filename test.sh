#!/usr/bin/env bash
# Runs every test, installing what they need: PostgreSQL and Chromium with a Chinese font, through apt, if missing.
# Safe to run again; PostgreSQL is a throw-away server in a temporary folder. The last line is 'N passed, N failed'.
# Arguments go to `dotnet test`, for example: ./test.sh --filter-class '*Journal*'
set -euo pipefail
cd "$(dirname "$0")"
. eng/need-sdk.sh
. eng/test-servers.sh
need_sdk
install_missing
work=$(mktemp -d)
chmod 755 "$work"
trap 'stop_postgres "$work"; rm -rf "$work"' EXIT
start_postgres "$work"

echo "== build" >&2
dotnet build Qingjian.slnx -c Release -nologo -v quiet -clp:NoSummary

echo "== test" >&2
set +e
dotnet test --solution Qingjian.slnx -c Release --no-build --max-parallel-test-modules 2 --no-progress --results-directory "$work/results" "$@" 2>&1 | tee "$work/tests.log"
status=${PIPESTATUS[0]}
set -e
# The runner's summary ends with lines such as '  total: 12', '  failed: 0', '  succeeded: 12', '  skipped: 0'.
count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$work/tests.log"; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
# What failed stands at the end, where a reader (and a log that keeps only its end) finds it.
if [ "$failed" -ne 0 ]; then
    echo "== failed" >&2
    grep -A 12 -E '^failed ' "$work/tests.log" | tail -n 150 >&2
fi
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "The test run ended with code $status although no test failed; see above." >&2
    failed=1
fi
echo "$skipped skipped"
echo "$passed passed, $failed failed"
exit "$status"
