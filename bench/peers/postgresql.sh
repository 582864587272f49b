# Sourced by run.sh: PostgreSQL with one narrow row for a value, primary key over series and hour, fed by COPY.
run_postgresql() {
    echo "== PostgreSQL" >&2
    local folder=$work/postgresql bin port pid from
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    port=$(free_port)
    mkdir -p "$folder"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
    as_postgres "$bin/initdb" -D "$folder/data" -A trust -U peers -E UTF8 --locale=C.UTF-8 >"$folder.log" 2>&1
    as_postgres "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start >>"$folder.log" 2>&1
    pid=$(head -n 1 "$folder/data/postmaster.pid")
    started+=("$pid")
    local ask=("$bin/psql" -h 127.0.0.1 -p "$port" -U peers -d postgres -v ON_ERROR_STOP=1 -qAt)
    "${ask[@]}" -c 'CREATE TABLE observation (station int, factor text, at timestamptz, value double precision, PRIMARY KEY (station, factor, at))'
    from=$(ticks "$pid")
    # One COPY for each station, as each sends for itself; MN are told apart by their last digit.
    awk -F, '{ print substr($1, length($1)) "," $2 "," $3 "," $4 > "'"$work"'/rows-" substr($1, length($1)) ".csv" }' "$work/sent.csv"
    for file in "$work"/rows-*.csv; do
        "${ask[@]}" -c '\copy observation FROM '"'$file'"' WITH (FORMAT csv)'
    done
    "${ask[@]}" -c 'VACUUM ANALYZE observation' -c CHECKPOINT
    until_idle "$pid"
    local spent=$(($(ticks "$pid") - from)) counted heap all
    counted=$("${ask[@]}" -c 'SELECT count(*) FROM observation')
    [ "$counted" -eq "$values" ] || { echo "PostgreSQL has $counted values instead of $values." >&2; exit 1; }
    heap=$("${ask[@]}" -c "SELECT pg_table_size('observation')")
    all=$("${ask[@]}" -c "SELECT pg_total_relation_size('observation')")
    row "PostgreSQL, narrow rows" "$("${ask[@]}" -c 'SHOW server_version' | cut -d' ' -f1)" "$all" "table $(per_value "$heap"), primary key $(per_value $((all - heap)))" "$spent"
    as_postgres "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null
}
