@echo off
rem environment.cmd KIND LOCK: makes .venv fit the lock, at no cost once it does. Expects %root%.
rem The work itself is done by environment.py, the same on every system.
set "kept=%root%\.venv\installed\%~1"
if not exist "%kept%\environment" goto find
if not exist "%root%\.venv\Scripts\python.exe" goto find
set "was="
set /p was=<"%kept%\environment"
if /i not "%was%"=="%root%" goto find
fc /b "%root%\packaging\%~2" "%kept%\requirements.txt" >nul 2>nul
if errorlevel 1 goto find
fc /b "%root%\pyproject.toml" "%kept%\pyproject.toml" >nul 2>nul
if errorlevel 1 goto find
exit /b 0

:find
set "fits=import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))"
set "python=py -3.13"
%python% -c "%fits%" >nul 2>nul
if not errorlevel 1 goto found
set "python=py -3.12"
%python% -c "%fits%" >nul 2>nul
if not errorlevel 1 goto found
set "python=py -3.11"
%python% -c "%fits%" >nul 2>nul
if not errorlevel 1 goto found
set "python=python"
%python% -c "%fits%" >nul 2>nul
if not errorlevel 1 goto found
echo Concertation needs Python 3.11, 3.12 or 3.13 and found none. Install it, then run this command again: 1>&2
echo     winget install --exact --id Python.Python.3.13 1>&2
exit /b 2

:found
%python% "%root%\packaging\environment.py" %~1 1>&2
if errorlevel 1 exit /b 2
exit /b 0
