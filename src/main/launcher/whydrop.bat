@echo off
setlocal
set "WHYDROP_HOME=%~dp0.."
set "WHYDROP_JAVA=java"
if defined JAVA_HOME set "WHYDROP_JAVA=%JAVA_HOME%\bin\java"
"%WHYDROP_JAVA%" -XX:+UseParallelGC %JAVA_OPTS% -cp "%WHYDROP_HOME%\lib\*" dev.whydrop.cli.Whydrop %*
