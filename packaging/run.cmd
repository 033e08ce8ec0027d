@echo off
rem run.cmd: sets everything up, then opens the window on the demonstration register.
rem run.cmd ARGS: the same, then the program with these arguments.
setlocal
for %%I in ("%~dp0..") do set "root=%%~fI"
call "%~dp0environment.cmd" run requirements.txt
if errorlevel 1 exit /b 2
if "%~1"=="" (
    "%root%\.venv\Scripts\python.exe" -P "%root%\packaging\first_run.py"
) else (
    "%root%\.venv\Scripts\python.exe" -P -m concertation %*
)
exit /b %errorlevel%
