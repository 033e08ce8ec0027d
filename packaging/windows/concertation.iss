; The installer for Windows, made by Inno Setup 6 from dist\Concertation: iscc /DVersion=0.1.0 packaging\windows\concertation.iss
; Installs for the user alone by default: no administrator needed, as in most town halls.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{7E3C0F4B-5B0E-4D5C-9A53-2C1B7B3A7D10}
AppName=Concertation
AppVersion={#Version}
DefaultDirName={autopf}\Concertation
DefaultGroupName=Concertation
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
SourceDir=..\..\dist\Concertation
OutputDir=..
OutputBaseFilename=Concertation-{#Version}-windows
SetupIconFile=icons\concertation.ico
UninstallDisplayIcon={app}\concertation-window.exe
WizardStyle=modern

[Languages]
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Concertation"; Filename: "{app}\concertation-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.concertation"; ValueType: string; ValueData: "Concertation.Register"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Concertation.Register"; ValueType: string; ValueData: "Registre Concertation"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Concertation.Register\DefaultIcon"; ValueType: string; ValueData: "{app}\icons\concertation.ico"
Root: HKA; Subkey: "Software\Classes\Concertation.Register\shell\open\command"; ValueType: string; ValueData: """{app}\concertation-window.exe"" ""%1"""
