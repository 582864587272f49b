#!/usr/bin/env bash
# Plants losses in 50 stations × 7 simulated days by a seed, sends what is left through the real gateway, and compares every
# account of the ledger with the truth. The server is a process of its own, started by root one of another account, which
# cannot read the truth. Prints planted and found per state; ends with 1 on a difference. docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
need_sdk
seed=${1:-20260601}
case $seed in
    ''|*[!0-9]*) echo "usage: eng/loss-drill.sh [SEED], SEED a whole number, not '$seed'" >&2; exit 2 ;;
esac
dotnet build tests/Qingjian.Server.Tests -c Release -m:1 -nologo -v quiet -clp:NoSummary >&2
report=$(mktemp)
log=$(mktemp)
trap 'rm -f "$report" "$log"' EXIT
status=0
QINGJIAN_LOSS_SEED=$seed QINGJIAN_LOSS_STATIONS=${QINGJIAN_LOSS_STATIONS:-50} QINGJIAN_LOSS_DAYS=${QINGJIAN_LOSS_DAYS:-7} \
    QINGJIAN_LOSS_REPORT=$report \
    dotnet run --project tests/Qingjian.Server.Tests -c Release --no-build -- -class '*.LossDrillTests' >"$log" 2>&1 || status=$?
cat "$report"
if [ "$status" -ne 0 ]; then
    cat "$log" >&2
    exit 1
fi
