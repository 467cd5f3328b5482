; A part of CoachDesk (the second opinion, or the recogniser): lays its files among the libraries of the core, which finds
; them by their being there. packaging/frozen.py gives Version, Source, Output, Name and Part.
[Setup]
AppId=CoachDesk-{#Part}
AppName=CoachDesk {#Part}
AppVersion={#Version}
AppPublisher=The CoachDesk authors
DefaultDirName={code:CoreFolder}
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir={#Output}
OutputBaseFilename={#Name}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
UninstallFilesDir={app}\parts\{#Part}
CloseApplications=yes

[Files]
Source: "{#Source}\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs

[Code]
const
  Core = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\{6A1B9C1E-5B0B-4E0E-9C62-C0AC4DE5C001}_is1';

function CoreFolder(Param: String): String;
begin
  Result := '';
  if not RegQueryStringValue(HKA, Core, 'InstallLocation', Result) then
    RegQueryStringValue(HKCU, Core, 'InstallLocation', Result);
end;

function InitializeSetup(): Boolean;
begin
  Result := CoreFolder('') <> '';
  if not Result then
    MsgBox('CoachDesk is not installed here yet. Install it first; this adds to it.', mbInformation, MB_OK);
end;
