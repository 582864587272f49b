#!/usr/bin/env bash
# Installs from an unpacked archive of eng/publish.sh; needs no network.
#   sudo ./install.sh [PREFIX]     PREFIX: put everything below this folder and leave accounts and systemd alone (to try it)
set -euo pipefail
cd "$(dirname "$0")"
prefix=${1:-}
target=$prefix/opt/qingjian data=$prefix/var/lib/qingjian
if [ -z "$prefix" ]; then
    id qingjian >/dev/null 2>&1 || useradd --system --home-dir /var/lib/qingjian --shell /usr/sbin/nologin qingjian
fi
mkdir -p "$target" "$data" "$prefix/etc/systemd/system"
# The new program beside the old one, then the names are changed: an interrupted copy leaves the old one whole.
rm -rf "$target/bin.new"
cp -r bin "$target/bin.new"
rm -rf "$target/bin.old"
[ ! -d "$target/bin" ] || mv "$target/bin" "$target/bin.old"
mv "$target/bin.new" "$target/bin"
install -m 644 qingjian.service "$prefix/etc/systemd/system/qingjian.service"
chmod 700 "$data"
if [ -z "$prefix" ]; then
    chown qingjian:qingjian "$data"
    systemctl daemon-reload
    echo "Installed. Start it with: systemctl enable --now qingjian    and read the first password with: journalctl -u qingjian"
else
    echo "Installed below $prefix. Start it with: $target/bin/qingjian serve --data $data"
fi
