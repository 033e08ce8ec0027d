@echo off
rem test.cmd [--quick] [PYTEST ARGS]: sets everything up, then format, lint, types and every test.
setlocal
for %%I in ("%~dp0..") do set "root=%%~fI"
call "%~dp0environment.cmd" test requirements-test.txt
if errorlevel 1 exit /b 2
"%root%\.venv\Scripts\python.exe" -P "%root%\packaging\checks.py" %*
exit /b %errorlevel%
