; The setup of CoachDesk for Windows 10 and later, for one user without administrator's rights or for all with them.
; packaging/frozen.py gives Version, Source, Output, Name and Icon. Inno Setup 6.3 or later.
[Setup]
AppId={{6A1B9C1E-5B0B-4E0E-9C62-C0AC4DE5C001}
AppName=CoachDesk
AppVersion={#Version}
AppPublisher=The CoachDesk authors
DefaultDirName={autopf}\CoachDesk
DefaultGroupName=CoachDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Source}\COPYING.txt
OutputDir={#Output}
OutputBaseFilename={#Name}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
UninstallDisplayIcon={app}\coachdesk.exe
SetupIconFile={#Icon}
CloseApplications=yes
; Windows reads anew who opens tel: links, after installing and after removing.
ChangesAssociations=yes
; What the program's own settings wrote for this user goes with it, also where it was installed for all.
UsedUserAreasWarning=no
; The data of the user lies in their profile and stays there.

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Telephone=Show who has the number of a tel: link (never dials)
de.Telephone=Zeigen, wessen Nummer in einem tel:-Link steht (wählt nie)

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "telephone"; Description: "{cm:Telephone}"; Flags: unchecked

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\CoachDesk"; Filename: "{app}\coachdesk.exe"; AppUserModelID: "org.coachdesk.CoachDesk"
Name: "{autodesktop}\CoachDesk"; Filename: "{app}\coachdesk.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\CoachDesk.tel"; ValueType: string; ValueData: "URL:CoachDesk"; Flags: uninsdeletekey; Tasks: telephone
Root: HKA; Subkey: "Software\Classes\CoachDesk.tel"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Tasks: telephone
Root: HKA; Subkey: "Software\Classes\CoachDesk.tel\shell\open\command"; ValueType: string; ValueData: """{app}\coachdesk.exe"" open -- ""%1"""; Tasks: telephone
Root: HKA; Subkey: "Software\CoachDesk\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "CoachDesk"; Flags: uninsdeletekey; Tasks: telephone
Root: HKA; Subkey: "Software\CoachDesk\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "{cm:Telephone}"; Tasks: telephone
Root: HKA; Subkey: "Software\CoachDesk"; ValueType: none; Flags: uninsdeletekeyifempty; Tasks: telephone
Root: HKA; Subkey: "Software\Classes\CoachDesk.tel\DefaultIcon"; ValueType: string; ValueData: "{app}\coachdesk.exe,0"; Tasks: telephone
Root: HKA; Subkey: "Software\CoachDesk\Capabilities\URLAssociations"; ValueType: string; ValueName: "tel"; ValueData: "CoachDesk.tel"; Tasks: telephone
Root: HKA; Subkey: "Software\CoachDesk\Capabilities\URLAssociations"; ValueType: string; ValueName: "callto"; ValueData: "CoachDesk.tel"; Tasks: telephone
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "CoachDesk"; ValueData: "Software\CoachDesk\Capabilities"; Flags: uninsdeletevalue; Tasks: telephone
; The choice to open with the session is made in the program's settings; a program that has gone must not stay in the list.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "CoachDesk"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\coachdesk.exe"; Description: "{cm:LaunchProgram,CoachDesk}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; The parts lie among the files of the core and would be left without it.
Filename: "{app}\parts\coach\unins000.exe"; Parameters: "/VERYSILENT /SUPPRESSMSGBOXES"; Flags: skipifdoesntexist; RunOnceId: "coach"
Filename: "{app}\parts\speech\unins000.exe"; Parameters: "/VERYSILENT /SUPPRESSMSGBOXES"; Flags: skipifdoesntexist; RunOnceId: "speech"
