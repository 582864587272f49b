# Sourced by run.sh: the whole server; stations send frames over TCP, each value is answered when it is durable. The list of what
# was sent is what the peers get.
run_qingjian() {
    echo "== Qingjian" >&2
    dotnet build src/Qingjian.Server -c Release -nologo -v quiet -clp:NoSummary >&2
    local qingjian="dotnet artifacts/bin/Qingjian.Server/release/qingjian.dll" folder=$work/qingjian gateway pages pid from journal months rest
    gateway=$(free_port) pages=$(free_port)
    ln -s "$data"/PRSA_Data_*.csv.gz "$work/"
    cp "$here/replay.json" "$work/"
    $qingjian import stations "$here/stations.csv" --data "$folder" --region 110000=北京市 >&2
    # As it is after years: segments of 8 MB are full and compressed, months closed a second after their last value and not after days.
    $qingjian serve --data "$folder" --http "http://127.0.0.1:$pages" --gateway "127.0.0.1:$gateway" \
        --set Archive:JournalSegmentBytes=8388608 --set Archive:ClosingQuiet=00:00:01 --set Archive:ClosingInterval=00:00:05 --set Logging:LogLevel:Default=Warning >"$work/qingjian.log" 2>&1 &
    pid=$!
    started+=("$pid")
    until_answers "http://127.0.0.1:$pages/healthz"
    until_idle "$pid"
    from=$(ticks "$pid")
    $qingjian replay "$work/replay.json" --manifest "$work/sent.csv" --gateway "127.0.0.1:$gateway" >"$work/replay.log"
    until_idle "$pid"
    local spent=$(($(ticks "$pid") - from))
    kill "$pid"
    wait "$pid" || true
    values=$(wc -l <"$work/sent.csv")
    journal=$(bytes_of "$folder/journal")
    rest=$(bytes_of "$folder/store")
    months=$(find "$folder/store" -path '*.months*' -type f -printf '%s\n' | awk '{ all += $1 } END { print all + 0 }')
    row "Qingjian, frames kept" "$(git describe --always)" "$((journal + rest))" \
        "journal of frames $(per_value "$journal"), closed months $(per_value "$months"), hot store $(per_value $((rest - months)))" "$spent"
}
