#!/bin/sh
# Builds the installers of this system, Linux or macOS, into target/installers. See README.md here.
set -eu
cd "$(dirname "$0")/.."
mvn -B -q -Dmaven.test.skip=true -Dflite.required=true package
exec "$(cat target/jdk-25)/bin/java" jpackage/Build.java "$@"
