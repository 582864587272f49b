#!/usr/bin/env bash
# Two servers with one journal in PostgreSQL: the one that leads is stopped (SIGSTOP) while it has the journal's turn, until the other leads and
# answers, and goes on (SIGCONT). Then looks for every answered value and prints the times. docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/drill-on-postgres.sh
drill_on_postgres frozen-drill.sh 1 QINGJIAN_FROZEN_ROUNDS QINGJIAN_FROZEN_REPORT '*.FrozenServerTests'
