# Sourced by the drills of several servers: a PostgreSQL of its own, one explicit test class, its report.
. eng/need-sdk.sh
. eng/test-servers.sh

# drill_on_postgres COMMAND TIMES TIMES_SETTING REPORT_SETTING CLASS
drill_on_postgres() {
    local command=$1 times=$2 times_setting=$3 report_setting=$4 class=$5 status=0
    case $times in
        ''|*[!0-9]*|0) echo "usage: eng/$command [N], N a number of kills above 0, not '$times'" >&2; exit 2 ;;
    esac
    need_sdk
    dotnet build tests/Qingjian.Server.Tests -c Release -nologo -v quiet -clp:NoSummary >&2
    work=$(mktemp -d)
    chmod 755 "$work"
    trap 'stop_postgres "$work"; rm -rf "$work"' EXIT
    start_postgres "$work"
    env "$times_setting=$times" "$report_setting=$work/report" \
        dotnet run --project tests/Qingjian.Server.Tests -c Release --no-build -- -class "$class" -explicit only >"$work/log" 2>&1 || status=$?
    [ ! -f "$work/report" ] || cat "$work/report"
    if [ "$status" -ne 0 ] || [ ! -f "$work/report" ]; then
        cat "$work/log" >&2
        exit 1
    fi
}
