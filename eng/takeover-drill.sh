#!/usr/bin/env bash
# Two machines with one journal in PostgreSQL: N times (3 unless told) ends the database sessions of the one at work, then kills it with
# -9 and starts the other, until every station is answered again. Then looks for every answered value and prints the times and what was
# found. Ends with 1 if anything is missing, kept more than once, or changed. docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/drill-on-postgres.sh
drill_on_postgres takeover-drill.sh "${1:-3}" QINGJIAN_TAKEOVERS QINGJIAN_TAKEOVER_REPORT '*.TakeoverDrillTests'
