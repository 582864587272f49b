# Sourced by run.sh: processor time, disk, and when a server has nothing left to do.

# User and system time of a process and of its ended and living children, in clock ticks.
ticks() {
    local pid all=0 own
    for pid in "$1" $(pgrep -P "$1" || true); do
        own=$(awk '{ sub(/^.*\) /, ""); print $12 + $13 + $14 + $15 }' "/proc/$pid/stat" 2>/dev/null || echo 0)
        all=$((all + own))
    done
    echo "$all"
}

# Waits until the server takes less than a twentieth of one core for half a minute: flushed, compacted, merged.
until_idle() {
    local before now quiet=0
    before=$(ticks "$1")
    while [ "$quiet" -lt 6 ]; do
        sleep 5
        now=$(ticks "$1")
        if [ $((now - before)) -lt $(($(getconf CLK_TCK) / 4)) ]; then quiet=$((quiet + 1)); else quiet=0; fi
        before=$now
    done
}

until_answers() {
    until curl -sf -o /dev/null "$1"; do sleep 0.2; done
}

bytes_of() { du -sb --apparent-size "$@" 2>/dev/null | awk '{ all += $1 } END { print all + 0 }'; }

# row PRODUCT VERSION BYTES PARTS TICKS
row() {
    awk -v product="$1" -v version="$2" -v bytes="$3" -v parts="$4" -v ticks="$5" -v hz="$(getconf CLK_TCK)" -v values="$values" 'BEGIN {
        printf "| %s | %s | %.2f | %s | %d | %.1f |\n", product, version, bytes / values, parts, values / (ticks / hz), ticks / hz }' >>"$work/rows"
    tail -n 1 "$work/rows" >&2
}

per_value() { awk -v bytes="$1" -v values="$values" 'BEGIN { printf "%.2f", bytes / values }'; }
