@echo off
rem Starts Sic et Non: "sicetnon COMMAND ..." is "java -jar sicetnon.jar COMMAND ...", but starts faster.
rem It chooses as the launcher for sh does, but keeps no archive of classes and does not count the files of a
rem folder: of some thousands, "java -jar" is faster.
setlocal

set "jar=%~dp0..\lib\sicetnon.jar"
if not exist "%jar%" goto nojar

set "java=%~dp0..\runtime\bin\java.exe"
if exist "%java%" goto start
set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if exist "%java%" goto start
if defined JAVA_HOME goto nojava
set "java=java.exe"
where /q java.exe || goto nojava

:start
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dsicetnon.command=sicetnon -jar "%jar%" %*
exit /b %errorlevel%

:nojar
echo sicetnon: no sicetnon.jar in "%~dp0..\lib"; unpack the program again>&2
exit /b 2

:nojava
echo sicetnon: no Java; install Java 17 or later, or set JAVA_HOME to where it is>&2
exit /b 2
