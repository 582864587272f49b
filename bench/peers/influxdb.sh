# Sourced by run.sh: InfluxDB 1.x, one point for a station and hour with a field for each factor: the form that it likes best.
write_line_protocol() {
    TZ=UTC awk -F, '{
        # As text: an MN of 24 digits is no number.
        if ($1 "" != mn "" || $3 != start) {
            if (fields) print "air,mn=" mn " " fields " " at
            mn = $1; start = $3; fields = ""
            split($3, t, /[-T:Z]/); at = mktime(t[1] " " t[2] " " t[3] " " t[4] " " t[5] " 00") "000000000"
        }
        fields = fields (fields ? "," : "") $2 "=" $4
    } END { print "air,mn=" mn " " fields " " at }' "$work/sent.csv" >"$work/lines"
}

# post URL: the lines in batches, refused ones end the run.
post_lines() {
    split -l 5000 --filter "curl -sf --data-binary @- '$1' >/dev/null || { echo 'a batch was refused' >&2; exit 1; }" "$work/lines"
}

run_influxdb() {
    echo "== InfluxDB" >&2
    local folder=$work/influxdb port rpc pid from
    port=$(free_port) rpc=$(free_port)
    mkdir -p "$folder"
    cat >"$folder.conf" <<END
reporting-disabled = true
bind-address = "127.0.0.1:$rpc"
[meta]
  dir = "$folder/meta"
[data]
  dir = "$folder/data"
  wal-dir = "$folder/wal"
  cache-snapshot-write-cold-duration = "5s"
  compact-full-write-cold-duration = "5s"
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:$port"
  log-enabled = false
END
    influxd -config "$folder.conf" >"$folder.log" 2>&1 &
    pid=$!
    started+=("$pid")
    until_answers "http://127.0.0.1:$port/ping"
    curl -sf -o /dev/null "http://127.0.0.1:$port/query" --data-urlencode 'q=CREATE DATABASE peers'
    from=$(ticks "$pid")
    post_lines "http://127.0.0.1:$port/write?db=peers"
    until_idle "$pid"
    local spent=$(($(ticks "$pid") - from)) counted
    counted=$(curl -sf -G "http://127.0.0.1:$port/query?db=peers" --data-urlencode 'q=SELECT count(*) FROM air' | grep -o '\[\[.*\]\]' | tr -d '[]"Z' | awk -F, '{ for (i = 2; i <= NF; i++) all += $i } END { print all }')
    [ "$counted" -eq "$values" ] || { echo "InfluxDB has $counted values instead of $values." >&2; exit 1; }
    row "InfluxDB" "$(influxd version | grep -o 'v[0-9.]*' | head -n 1)" "$(bytes_of "$folder/data" "$folder/wal")" "TSM files $(per_value "$(bytes_of "$folder/data")"), WAL $(per_value "$(bytes_of "$folder/wal")")" "$spent"
    kill "$pid"
    wait "$pid" || true
}
