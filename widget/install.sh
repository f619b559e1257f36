#!/bin/sh
# Installs what the widget is built and tested with, as package-lock.json pins it. Does nothing where it is installed.
set -eu
cd "${0%/*}"

LOWEST=18 # as in package.json
for program in node npm; do
  command -v "$program" >/dev/null || { echo "The widget cannot be built here: $program is missing." >&2; exit 1; }
done
version=$(node --print 'parseInt(process.versions.node)')
if [ "$version" -lt "$LOWEST" ]; then
  echo "The widget cannot be built here: Node.js $LOWEST or newer is needed, this is $version." >&2
  exit 1
fi

# npm writes its own list last, so one that is newer than the lock file is complete.
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent ||
  { echo "The widget cannot be built here: npm could not install its packages." >&2; exit 1; }
