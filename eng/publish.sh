#!/usr/bin/env bash
# Makes self-contained installations: what is unpacked on a machine without .NET and without any package source runs there.
#   eng/publish.sh [OUTPUT] [RUNTIME…]     OUTPUT: artifacts/publish · RUNTIME: linux-x64 linux-arm64
# Each becomes OUTPUT/qingjian-VERSION-RUNTIME.tar.gz with its SHA-256 beside it (docs/operations.md, 'Install without a network').
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/need-sdk.sh
need_sdk
output=$(realpath -m "${1:-artifacts/publish}")
shift || true
[ $# -gt 0 ] || set -- linux-x64 linux-arm64
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
mkdir -p "$output"
for runtime in "$@"; do
    name=qingjian-$version-$runtime
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    # A build of its own: the output of a build without a runtime must not be mixed in, nor the lock files changed.
    for project in src/Qingjian.Server tools/Qingjian.Verify; do
        dotnet publish "$project" -c Release -r "$runtime" --self-contained true -o "$work/$name/bin" \
            --artifacts-path "$work/build" -p:UseCurrentRuntimeIdentifier=false -p:SelfContained=true \
            -p:RestorePackagesWithLockFile=false -p:NuGetLockFilePath="$work/none.json" -p:PublishDocumentationFiles=false -p:DebugType=none \
            -m:1 -nologo -v quiet -clp:NoSummary
    done
    cp LICENSE NOTICE README.md README.zh-CN.md CHANGELOG.md eng/qingjian.service eng/install.sh "$work/$name/"
    cp -r docs "$work/$name/docs"
    tar -C "$work" --owner=0 --group=0 -czf "$output/$name.tar.gz" "$name"
    (cd "$output" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
    echo "$name.tar.gz: $(du -m "$output/$name.tar.gz" | cut -f1) MB packed, $(du -sm "$work/$name" | cut -f1) MB unpacked"
    rm -rf "$work"
done
