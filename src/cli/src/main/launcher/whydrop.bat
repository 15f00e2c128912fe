@echo off
rem Starts whydrop with the Java of JAVA_HOME, or the one on the path. JAVA_OPTS is passed on, such as JAVA_OPTS=-Xmx4g.
setlocal DisableDelayedExpansion
set "WHYDROP_FLAGS=-XX:MetaspaceSize=128m -XX:-UsePerfData -Xlog:disable"
set "WHYDROP_JAR=%~dp0..\lib\whydrop.jar"

rem Two collectors would be refused.
set "WHYDROP_COLLECTOR=-XX:+UseSerialGC"
if not defined JAVA_OPTS goto java
echo "%JAVA_OPTS:"=%" | findstr /r /c:"-XX:+Use.*GC" >nul
if not errorlevel 1 set "WHYDROP_COLLECTOR="

:java
if defined JAVA_HOME goto home
set "WHYDROP_JAVA=java"
where /q java
if not errorlevel 1 goto run
echo There is no 'java' on the path. Maybe install Java 17 or newer, or set JAVA_HOME.>&2
exit /b 1

:home
set "WHYDROP_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%WHYDROP_JAVA%" goto run
echo There is no "%WHYDROP_JAVA%". Maybe JAVA_HOME is wrong: set it to the folder of Java 17 or newer.>&2
exit /b 1

:run
rem whydrop writes UTF-8. The console gets back the code page that it had.
set "WHYDROP_CODE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "WHYDROP_CODE_PAGE=%%p"
chcp 65001 >nul
"%WHYDROP_JAVA%" %WHYDROP_FLAGS% %WHYDROP_COLLECTOR% %JAVA_OPTS% -cp "%WHYDROP_JAR%" dev.whydrop.cli.Whydrop %*
set "WHYDROP_STATUS=%ERRORLEVEL%"
if defined WHYDROP_CODE_PAGE chcp %WHYDROP_CODE_PAGE% >nul
exit /b %WHYDROP_STATUS%
