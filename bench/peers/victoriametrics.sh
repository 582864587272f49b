# Sourced by run.sh: VictoriaMetrics, fed with the same line protocol; each field becomes a series.
run_victoriametrics() {
    echo "== VictoriaMetrics" >&2
    local folder=$work/victoriametrics port pid from
    port=$(free_port)
    victoria-metrics -storageDataPath="$folder" -httpListenAddr="127.0.0.1:$port" -retentionPeriod=50y >"$folder.log" 2>&1 &
    pid=$!
    started+=("$pid")
    until_answers "http://127.0.0.1:$port/health"
    from=$(ticks "$pid")
    post_lines "http://127.0.0.1:$port/write"
    curl -sf -o /dev/null "http://127.0.0.1:$port/internal/force_flush"
    curl -sf -o /dev/null "http://127.0.0.1:$port/internal/force_merge"
    until_idle "$pid"
    local spent=$(($(ticks "$pid") - from)) counted
    counted=$(curl -sf "http://127.0.0.1:$port/api/v1/export" -d 'match[]={mn!=""}' -d start=2000-01-01T00:00:00Z | grep -o '"timestamps":\[[^]]*\]' | tr -cd ',\n' | awk '{ all += length($0) + 1 } END { print all }')
    [ "$counted" -eq "$values" ] || { echo "VictoriaMetrics has $counted values instead of $values." >&2; exit 1; }
    row "VictoriaMetrics" "$(dpkg-query -W -f '${Version}' victoria-metrics)" "$(bytes_of "$folder")" "data $(per_value "$(bytes_of "$folder/data")"), index $(per_value "$(bytes_of "$folder/indexdb")")" "$spent"
    kill "$pid"
    wait "$pid" || true
}
