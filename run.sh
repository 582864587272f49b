#!/usr/bin/env bash
# Builds the server and runs the demo: a network of stations, a month of data through the real gateway, then live.
# Needs only the .NET SDK. Arguments go to `qingjian demo`; try ./run.sh --help
set -euo pipefail
cd "$(dirname "$0")"
. eng/need-sdk.sh
need_sdk
echo "Building (first time: restoring packages) …" >&2
log=$(mktemp)
if ! dotnet build src/Qingjian.Server -c Release -nologo -v quiet >"$log" 2>&1; then
    cat "$log" >&2
    echo "The build failed; its output is above." >&2
    exit 1
fi
rm -f "$log"
exec dotnet artifacts/bin/Qingjian.Server/release/qingjian.dll demo "$@"
