# Sourced by test.sh: what the tests need beside the SDK.
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

install_missing() {
    local packages=()
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
    [ -x /usr/bin/chromium ] || packages+=(chromium)
    [ -n "$(fc-list :lang=zh family 2>/dev/null)" ] || packages+=(fonts-noto-cjk fontconfig)
    [ ${#packages[@]} -eq 0 ] && return
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Missing: ${packages[*]}. This script installs them through apt-get, which is not here; install them and run it again." >&2
        exit 2
    fi
    echo "== installing ${packages[*]}" >&2
    as_root apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

# initdb refuses root, so root hands over to the user that the package made.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
    local work=$1 bin port
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    port=$(free_port)
    mkdir -p "$work/pg"
    [ "$(id -u)" -eq 0 ] && chown postgres "$work/pg"
    as_postgres "$bin/initdb" -D "$work/pg/data" -A trust -U qingjian -E UTF8 --locale=C.UTF-8 >"$work/initdb.log" 2>&1 ||
        { cat "$work/initdb.log" >&2; exit 1; }
    as_postgres "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c fsync=off" start >"$work/pg_ctl.log" 2>&1 ||
        { cat "$work/pg_ctl.log" >&2; exit 1; }
    export QINGJIAN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=qingjian;Database=postgres"
}

stop_postgres() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1) || return 0
    [ -d "$1/pg/data" ] && as_postgres "$bin/pg_ctl" -D "$1/pg/data" -m immediate stop >/dev/null 2>&1
    return 0
}

# A port that nobody listens on, below the range out of which the system serves outgoing connections and port 0, so that none of
# the tests takes it meanwhile; bash's /dev/tcp connects only where somebody does.
free_port() {
    local port
    while :; do
        port=$((RANDOM % 10000 + 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}
