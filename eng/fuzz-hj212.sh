#!/usr/bin/env bash
# Feeds N mutated frames (10,000,000 unless told) to everything in Qingjian.Hj212 that takes bytes from the wire, and prints
# what was reached. Ends with 1 on an exception, a hang, unbounded memory, or a message that does not come back equal; the
# failing input is printed with its seed and number. QINGJIAN_FUZZ_SEED chooses other inputs (212 unless set).
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
need_sdk
inputs=${1:-10000000}
case $inputs in
    ''|*[!0-9]*|0) echo "usage: eng/fuzz-hj212.sh [N], N a number of inputs above 0, not '$inputs'" >&2; exit 2 ;;
esac
dotnet build tests/Qingjian.Hj212.Tests -c Release -nologo -v quiet -clp:NoSummary >&2
report=$(mktemp)
log=$(mktemp)
trap 'rm -f "$report" "$log"' EXIT
status=0
QINGJIAN_FUZZ_INPUTS=$inputs QINGJIAN_FUZZ_REPORT=$report \
    dotnet run --project tests/Qingjian.Hj212.Tests -c Release --no-build -- -class '*.FuzzTests' >"$log" 2>&1 || status=$?
cat "$report"
if [ "$status" -ne 0 ]; then
    cat "$log" >&2
    exit 1
fi
