@echo off
rem Starts Voice Playground without Maven: the window, or a command (try --help).
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=%JAVA_HOME%\bin\java.exe"
call :is25 && goto run
set "JAVA=java.exe"
call :is25 && goto run
set "JAVA=@BUILD_JAVA_HOME@\bin\java.exe"
call :is25 && goto run
echo Voice Playground needs Java 25 or newer; set JAVA_HOME to one. 1>&2
exit /b 2
:run
"%JAVA%" --enable-native-access=javafx.graphics,com.sun.jna -p "%LIB%" -m voiceplayground/voiceplayground.Main %*
exit /b %ERRORLEVEL%
:is25
"%JAVA%" -version 2>&1 | findstr /r /c:"version \"2[5-9]" /c:"version \"[3-9][0-9]" >nul
exit /b %ERRORLEVEL%
