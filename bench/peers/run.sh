#!/usr/bin/env bash
# Sends the same real values to Qingjian, InfluxDB 1.6, VictoriaMetrics and PostgreSQL (narrow rows) and prints, side by side,
# bytes on disk for a value and values for a second of processor time of the server.
#   bench/peers/run.sh FOLDER     FOLDER holds PRSA_Data_*.csv.gz (UCI "Beijing Multi-Site Air Quality"), hourly data of stations
# Installs the peers through apt. Everything runs in a temporary folder on free ports; only what it starts is ended.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
. eng/need-sdk.sh
. eng/test-servers.sh
data=${1:-}
ls "$data"/PRSA_Data_*.csv.gz >/dev/null 2>&1 || { echo "usage: bench/peers/run.sh FOLDER, FOLDER with PRSA_Data_*.csv.gz, not '$data'" >&2; exit 2; }
data=$(cd "$data" && pwd)
need_sdk
missing=()
command -v influxd >/dev/null || missing+=(influxdb)
command -v victoria-metrics >/dev/null || missing+=(victoria-metrics)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
    echo "== installing ${missing[*]}" >&2
    as_root apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
work=$(mktemp -d)
chmod 755 "$work"
started=()
trap 'for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done; wait; rm -rf "$work"' EXIT

. "$here/measure.sh"
. "$here/qingjian.sh"
. "$here/influxdb.sh"
. "$here/victoriametrics.sh"
. "$here/postgresql.sh"

run_qingjian
write_line_protocol
run_influxdb
run_victoriametrics
run_postgresql
echo "$values values of $(ls "$data"/PRSA_Data_*.csv.gz | wc -l) stations, $(nproc) cores, load average $(cut -d' ' -f1 /proc/loadavg) at the end"
echo
echo "| product | version | bytes on disk for a value | of them | values for a processor second | processor seconds |"
echo "| --- | --- | --- | --- | --- | --- |"
cat "$work/rows"
