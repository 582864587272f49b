#!/usr/bin/env bash
# Three servers with one journal in PostgreSQL, all at work: N times (3 unless told) kills one of them with -9 under load, waits until every
# station is answered by the others and a live page of each tells of it, and starts it again. Then looks for every answered value in each
# server's observations and prints the times and what was found. Ends with 1 if anything is missing, kept more than once, or changed.
# docs/drills.md has the last table.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/drill-on-postgres.sh
drill_on_postgres cluster-drill.sh "${1:-3}" QINGJIAN_CLUSTER_KILLS QINGJIAN_CLUSTER_REPORT '*.ClusterDrillTests'
