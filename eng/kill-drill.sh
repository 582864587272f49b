#!/usr/bin/env bash
# Kills the server with -9 N times (20 unless told) in mixed load: frames, back-fill, batches, exports, commands, closing of
# months. Verifies the record after each, then looks for every answered value in the archive and prints where the kills fell
# and what was found. Ends with 1 if anything is missing, kept more than once, or changed. docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
need_sdk
times=${1:-20}
case $times in
    ''|*[!0-9]*|0) echo "usage: eng/kill-drill.sh [N], N a number of kills above 0, not '$times'" >&2; exit 2 ;;
esac
dotnet build tests/Qingjian.Server.Tests -c Release -nologo -v quiet -clp:NoSummary >&2
report=$(mktemp)
log=$(mktemp)
trap 'rm -f "$report" "$log"' EXIT
status=0
QINGJIAN_KILLS=$times QINGJIAN_KILL_REPORT=$report \
    dotnet run --project tests/Qingjian.Server.Tests -c Release --no-build -- -class '*.KillDrillTests' >"$log" 2>&1 || status=$?
cat "$report"
if [ "$status" -ne 0 ]; then
    cat "$log" >&2
    exit 1
fi
