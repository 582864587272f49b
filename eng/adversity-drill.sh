#!/usr/bin/env bash
# Lets a server at work live through a full disk, a folder that may not be written, a clock that is set back by an hour, and a
# PostgreSQL that goes away; prints what it said, how long it took to be well again, and whether an answered value is missing.
#   eng/adversity-drill.sh [disk-full|read-only|clock-back|postgres|all]
# Needs root for disk-full (it mounts a file system in memory) and read-only (the server runs as another account then).
# Ends with 1 if anything answered is missing, kept more than once or changed. docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
. eng/test-servers.sh
need_sdk
case ${1:-all} in
    disk-full|read-only|clock-back|postgres|all) export QINGJIAN_ADVERSITY=${1:-all} ;;
    *) echo "usage: eng/adversity-drill.sh [disk-full|read-only|clock-back|postgres|all], not '$1'" >&2; exit 2 ;;
esac
work=$(mktemp -d)
chmod 755 "$work"
trap 'stop_postgres "$work"; rm -rf "$work"' EXIT
case $QINGJIAN_ADVERSITY in
    postgres|all)
        install_missing
        start_postgres "$work"
        QINGJIAN_PG_CTL=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl
        export QINGJIAN_PG_CTL QINGJIAN_PG_DATA=$work/pg/data ;;
esac
case $QINGJIAN_ADVERSITY in
    clock-back|all)
        ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 || as_root apt-get install -y -qq libfaketime >/dev/null
        QINGJIAN_FAKETIME=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 | head -n 1)
        export QINGJIAN_FAKETIME ;;
esac
dotnet build tests/Qingjian.Server.Tests -c Release -nologo -v quiet -clp:NoSummary >&2
export QINGJIAN_ADVERSITY_REPORT=$work/report
touch "$work/report"
status=0
dotnet run --project tests/Qingjian.Server.Tests -c Release --no-build -- -class '*.AdversityTests' -explicit only >"$work/log" 2>&1 || status=$?
cat "$work/report"
if [ "$status" -ne 0 ]; then
    cat "$work/log" >&2
    exit 1
fi
