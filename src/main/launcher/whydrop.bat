@echo off
rem Starts whydrop with the Java of JAVA_HOME, or the one on the path. JAVA_OPTS is passed on, such as JAVA_OPTS=-Xmx4g.
setlocal
set "WHYDROP_FLAGS=-XX:+UseSerialGC -XX:MetaspaceSize=128m -XX:-UsePerfData -Xlog:disable"
set "WHYDROP_HOME=%~dp0.."
set "WHYDROP_JAVA=java"
if defined JAVA_HOME set "WHYDROP_JAVA=%JAVA_HOME%\bin\java"
"%WHYDROP_JAVA%" %WHYDROP_FLAGS% %JAVA_OPTS% -cp "%WHYDROP_HOME%\lib\whydrop.jar" dev.whydrop.cli.Whydrop %*
