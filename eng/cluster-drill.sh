#!/usr/bin/env bash
# Three servers with one journal in PostgreSQL, all at work: N times (3 unless told) kills one of them with -9 under load, waits until every
# station is answered by the others and a live page of each tells of it, and starts it again. Then looks for every answered value in each
# server's observations and prints the times and what was found. Ends with 1 if anything is missing, kept more than once, or changed.
# docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
. eng/test-servers.sh
need_sdk
times=${1:-3}
case $times in
    ''|*[!0-9]*|0) echo "usage: eng/cluster-drill.sh [N], N a number of kills above 0, not '$times'" >&2; exit 2 ;;
esac
dotnet build tests/Qingjian.Server.Tests -c Release -nologo -v quiet -clp:NoSummary >&2
work=$(mktemp -d)
chmod 755 "$work"
trap 'stop_postgres "$work"; rm -rf "$work"' EXIT
start_postgres "$work"
status=0
QINGJIAN_CLUSTER_KILLS=$times QINGJIAN_CLUSTER_REPORT=$work/report \
    dotnet run --project tests/Qingjian.Server.Tests -c Release --no-build -- -class '*.ClusterDrillTests' -explicit only >"$work/log" 2>&1 || status=$?
[ ! -f "$work/report" ] || cat "$work/report"
if [ "$status" -ne 0 ] || [ ! -f "$work/report" ]; then
    cat "$work/log" >&2
    exit 1
fi
