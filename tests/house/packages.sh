#!/bin/sh
# Where nothing can be installed, packages.sh names exactly what is missing
# and exits 3; where nothing is missing it is silent.
set -eu

[ -z "$(scripts/packages.sh build test)" ]

# A path with the shell's own tools, and of Remit's needs all but re2c.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for tool in sh id awk sed cat mktemp rm tail grep gcc cc lemon pkg-config \
    python3 clang; do
    tool=$(command -v "$tool") && ln -s "$tool" "$place/"
done
status=0
said=$(PATH=$place scripts/packages.sh build 2>&1) || status=$?
[ "$status" -eq 3 ]
echo "$said" | grep -q '^    re2c '
echo "$said" | grep -qx '    apt-get install re2c'
[ "$(echo "$said" | grep -c '^    ')" -eq 2 ]
