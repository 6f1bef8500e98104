# Builds the installer of this system, Windows, into target/installers. See README.md here.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
mvn -B -q "-Dflite.required=true" "-Dmaven.test.skip=true" package
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$jdk = (Get-Content "target/jdk-25").Trim()
& (Join-Path $jdk "bin/java") "jpackage/Build.java" @args
exit $LASTEXITCODE
