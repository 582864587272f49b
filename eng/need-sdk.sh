# Sourced by run.sh and test.sh.
need_sdk() {
    if ! command -v dotnet >/dev/null 2>&1; then
        echo "The .NET 10 SDK is missing (command 'dotnet'). Install it from https://dotnet.microsoft.com/download and run this again." >&2
        exit 2
    fi
    if ! dotnet --version >/dev/null 2>&1; then
        echo "A .NET 10 SDK is needed (global.json); this machine has:" >&2
        dotnet --list-sdks >&2 || true
        exit 2
    fi
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}
