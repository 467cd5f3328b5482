<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {long_month} {year}</source>
        <translation>{day}. {long_month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {long_month} {year}</source>
        <translation>{weekday}, {day}. {long_month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Close: {name}</source>
        <translation>Schließen: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Close, {key}</source>
        <translation>Schließen, {key}</translation>
    </message>
    <message numerus="yes">
        <source>%n more problems wait</source>
        <comment>One more problem waits</comment>
        <translation>
            <numerusform>Ein weiteres Problem wartet</numerusform>
            <numerusform>%n weitere Probleme warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}: {key} closes this one</source>
        <translation>{words}: {key} schließt dieses</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Ein Anruf</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Callback due</source>
        <translation>Wiedervorlage fällig</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pages and commands</source>
        <translation>Seiten und Befehle</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{key}. This page is shown</source>
        <translation>{key}. Diese Seite ist zu sehen</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>Finden oder etwas tun</translation>
    </message>
    <message>
        <source>Show or add the caller</source>
        <translation>Anrufer zeigen oder hinzufügen</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Sie haben abgenommen</translation>
    </message>
    <message>
        <source>The call has ended</source>
        <translation>Das Gespräch ist zu Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n calls were heard while no window was open</source>
        <comment>One call was heard while no window was open</comment>
        <translation>
            <numerusform>Ein Anruf wurde gehört, während kein Fenster offen war</numerusform>
            <numerusform>%n Anrufe wurden gehört, während kein Fenster offen war</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>{who} is not on your list.</source>
        <translation>{who} steht nicht auf Ihrer Liste.</translation>
    </message>
    <message>
        <source>{who} rang and rang off.</source>
        <translation>{who} hat angerufen und wieder aufgelegt.</translation>
    </message>
    <message>
        <source>is calling</source>
        <translation>ruft an</translation>
    </message>
    <message>
        <source>is being called</source>
        <translation>wird angerufen</translation>
    </message>
    <message>
        <source>is on the line</source>
        <translation>ist in der Leitung</translation>
    </message>
    <message>
        <source> They are not on your list.</source>
        <translation> Die Nummer steht nicht auf Ihrer Liste.</translation>
    </message>
    <message>
        <source>Somebody without a number</source>
        <translation>Jemand ohne Nummer</translation>
    </message>
    <message>
        <source>{named} or another with this number</source>
        <translation>{named} oder jemand anders mit dieser Nummer</translation>
    </message>
    <message>
        <source>Save .ics</source>
        <translation>Als .ics sichern</translation>
    </message>
    <message>
        <source>Move to another time</source>
        <translation>Auf eine andere Zeit legen</translation>
    </message>
    <message>
        <source>Move to: tue 3pm</source>
        <translation>Neue Zeit: Di 15 Uhr</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>No callback is promised</source>
        <translation>Keine Wiedervorlage ist zugesagt</translation>
    </message>
    <message>
        <source>When someone asks to be called later, say when on the follow-up sheet. It then waits here.</source>
        <translation>Bittet jemand um einen späteren Anruf, sagen Sie beim Nachfassen, wann. Dann wartet er hier.</translation>
    </message>
    <message>
        <source>{time} yours</source>
        <translation>{time} bei Ihnen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{count} promised</source>
        <translation>{count} zugesagt</translation>
    </message>
    <message>
        <source>{late} overdue</source>
        <translation>{late} überfällig</translation>
    </message>
    <message>
        <source>{more} more come up as these are done</source>
        <translation>{more} weitere rücken nach, sobald diese erledigt sind</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>{when} yours</source>
        <translation>{when} bei Ihnen</translation>
    </message>
    <message>
        <source>Save the callback</source>
        <translation>Wiedervorlage sichern</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Until it is mended, what came with CoachDesk stands in; yours is kept as it is</source>
        <translation>Bis es verbessert ist, springt ein, was mit CoachDesk kam; Ihres bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Nobody speaks {ours} in role-play yet: they speak {theirs}, and are judged by its rules</source>
        <translation>Im Rollenspiel spricht noch niemand {ours}: Gesprochen wird {theirs}, und danach wird geurteilt</translation>
    </message>
    <message>
        <source>Drill answered</source>
        <translation>Übung beantwortet</translation>
    </message>
    <message>
        <source>{name}: {count} added</source>
        <translation>{name}: {count} hinzugefügt</translation>
    </message>
    <message>
        <source>There is no deck “{name}”.</source>
        <translation>Es gibt keinen Stapel „{name}“.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gesichert als {name}</translation>
    </message>
    <message>
        <source>{name} put away. The file is kept as {kept}</source>
        <translation>{name} ist weggelegt. Die Datei bleibt als {kept}</translation>
    </message>
    <message>
        <source>There is no persona {persona!r}.</source>
        <translation>Es gibt keine Figur {persona!r}.</translation>
    </message>
    <message>
        <source>There is no outcome {outcome!r}.</source>
        <translation>Es gibt kein Ergebnis {outcome!r}.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Follow-up practised</source>
        <translation>Nachfassen geübt</translation>
    </message>
    <message>
        <source>{name} could not be written ({strerror}).</source>
        <translation>{name} konnte nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <source>Choose another folder. The callback is kept.</source>
        <translation>Wählen Sie einen anderen Ordner. Die Wiedervorlage bleibt.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>message</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>by us</source>
        <translation>durch uns</translation>
    </message>
    <message>
        <source>by them</source>
        <translation>durch die anderen</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht abgenommen</translation>
    </message>
    <message>
        <source>Given up while it rang</source>
        <translation>Beim Klingeln aufgegeben</translation>
    </message>
    <message>
        <source>No such number</source>
        <translation>Nummer gibt es nicht</translation>
    </message>
    <message>
        <source>Did not go through</source>
        <translation>Kam nicht zustande</translation>
    </message>
    <message>
        <source>Softphone went away</source>
        <translation>Softphone verschwand</translation>
    </message>
    <message>
        <source>Everybody at</source>
        <translation>Alle bei</translation>
    </message>
    <message>
        <source>On “{point}”</source>
        <translation>Zu „{point}“</translation>
    </message>
    <message>
        <source>{minutes}&#xa0;min {rest}&#xa0;s</source>
        <translation>{minutes}&#xa0;min {rest}&#xa0;s</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed at this hour</source>
        <translation>Zu dieser Stunde nicht erlaubt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Called all the same: {override}</source>
        <translation>Trotzdem angerufen: {override}</translation>
    </message>
    <message>
        <source>Dialled with open steps: {left_open}</source>
        <translation>Mit offenen Schritten gewählt: {left_open}</translation>
    </message>
    <message>
        <source>Put right, first “{pressed}”</source>
        <translation>Berichtigt, zuerst „{pressed}“</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Anrufzeiten</translation>
    </message>
    <message>
        <source>Called all the same</source>
        <translation>Trotzdem angerufen</translation>
    </message>
    <message>
        <source>Open steps at dialling</source>
        <translation>Beim Wählen offene Schritte</translation>
    </message>
    <message>
        <source>Outline open at the end</source>
        <translation>Leitfaden am Ende offen bei</translation>
    </message>
    <message>
        <source>May we email</source>
        <translation>Dürfen wir mailen</translation>
    </message>
    <message>
        <source>First recorded as</source>
        <translation>Zuerst erfasst als</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Geklingelt</translation>
    </message>
    <message>
        <source>They rang us</source>
        <translation>Sie riefen uns an</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>{first_word}&#xa0;s after the answer</source>
        <translation>{first_word}&#xa0;s nach dem Abnehmen</translation>
    </message>
    <message>
        <source>They rang while CoachDesk was closed</source>
        <translation>Anruf an Sie, während CoachDesk geschlossen war</translation>
    </message>
    <message>
        <source>Called while CoachDesk was closed</source>
        <translation>Angerufen, während CoachDesk geschlossen war</translation>
    </message>
    <message>
        <source>It had been done on {day} at {at:%H:%M}</source>
        <translation>Getan war es am {day} um {at:%H:%M} Uhr</translation>
    </message>
    <message>
        <source>Released from do not call</source>
        <translation>Sperre aufgehoben</translation>
    </message>
    <message>
        <source>Themself</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Imported from {source}</source>
        <translation>Importiert aus {source}</translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translation>Zur Liste hinzugefügt</translation>
    </message>
    <message>
        <source>There is no command called “{command_id}”, so its key was left out.</source>
        <translation>Es gibt keinen Befehl „{command_id}“, daher wurde seine Taste ausgelassen.</translation>
    </message>
    <message>
        <source>“{key}” is not a key, so “{name}” keeps {kept}.</source>
        <translation>„{key}“ ist keine Taste, daher behält „{name}“ {kept}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{key} already stands for “{taken}”, so “{name}” keeps {kept}.</source>
        <translation>{key} steht schon für „{taken}“, daher behält „{name}“ {kept}.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Wayland places and raises windows itself. The guide says how a rule of the desktop keeps this one on top.</source>
        <translation>Wayland stellt und hebt Fenster selbst. Das Handbuch sagt, wie eine Regel der Oberfläche dieses oben hält.</translation>
    </message>
    <message>
        <source>the system’s phone program</source>
        <translation>das Telefonprogramm des Systems</translation>
    </message>
    <message>
        <source>No program on this computer takes {scheme}: links, so {plain} was not dialled.</source>
        <translation>Kein Programm auf diesem Rechner nimmt {scheme}:-Links an, daher wurde {plain} nicht gewählt.</translation>
    </message>
    <message>
        <source>Dial it by hand, or choose a softphone in Settings.</source>
        <translation>Wählen Sie von Hand, oder wählen Sie in den Einstellungen ein Softphone aus.</translation>
    </message>
    <message>
        <source>No mail program took the draft. It is kept.</source>
        <translation>Kein Mailprogramm hat den Entwurf angenommen. Er bleibt hier.</translation>
    </message>
    <message>
        <source>Copy it, or save it as an .eml file instead.</source>
        <translation>Kopieren Sie ihn, oder sichern Sie ihn als .eml-Datei.</translation>
    </message>
    <message>
        <source>There is no room for a file of its own ({strerror}). It is kept.</source>
        <translation>Für eine eigene Datei ist kein Platz ({strerror}). Sie bleibt hier.</translation>
    </message>
    <message>
        <source>No browser opened.</source>
        <translation>Kein Browser hat sich geöffnet.</translation>
    </message>
    <message>
        <source>The address is {todisplaystring}.</source>
        <translation>Die Adresse ist {todisplaystring}.</translation>
    </message>
    <message>
        <source>The folder {tolocalfile} could not be opened here.</source>
        <translation>Der Ordner {tolocalfile} ließ sich hier nicht öffnen.</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}: weniger</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: mehr</translation>
    </message>
    <message>
        <source>An empty desk has three ways on.</source>
        <translation>Ein leerer Arbeitsplatz lässt drei Wege offen.</translation>
    </message>
    <message>
        <source>A list is previewed before anything is written.</source>
        <translation>Eine Liste wird erst gezeigt, dann geschrieben.</translation>
    </message>
    <message>
        <source>One look: who, how to say it, why they should care, what to say.</source>
        <translation>Ein Blick: wer, wie man es ausspricht, was es ihnen bringt, was zu sagen ist.</translation>
    </message>
    <message>
        <source>Words that work against you are marked, with the reason and a rewrite.</source>
        <translation>Wörter, die gegen Sie arbeiten, sind markiert, mit Grund und Vorschlag.</translation>
    </message>
    <message>
        <source>The hard names of the day, prepared by keys.</source>
        <translation>Die schweren Namen des Tages, mit Tasten vorbereitet.</translation>
    </message>
    <message>
        <source>The outline is worked with Space; nothing is read out.</source>
        <translation>Durch den Leitfaden geht es mit der Leertaste; nichts wird abgelesen.</translation>
    </message>
    <message>
        <source>Not a good time: ask when, not if.</source>
        <translation>Ein schlechter Moment: fragen Sie wann, nicht ob.</translation>
    </message>
    <message>
        <source>Every objection has a card.</source>
        <translation>Für jeden Einwand gibt es eine Karte.</translation>
    </message>
    <message>
        <source>A softphone tells how the call ended, and the keys that fit stand out.</source>
        <translation>Ein Softphone sagt, wie das Gespräch endete, und die passenden Tasten treten hervor.</translation>
    </message>
    <message>
        <source>One key saves the call and opens what belongs to it.</source>
        <translation>Eine Taste sichert das Gespräch und öffnet, was dazugehört.</translation>
    </message>
    <message>
        <source>The other school is one key away.</source>
        <translation>Die andere Schule ist eine Taste entfernt.</translation>
    </message>
    <message>
        <source>A time is fixed in their zone and shown in both.</source>
        <translation>Eine Zeit wird in ihrer Zone vereinbart und in beiden gezeigt.</translation>
    </message>
    <message>
        <source>One key, and they are never called again.</source>
        <translation>Eine Taste, und sie werden nie wieder angerufen.</translation>
    </message>
    <message>
        <source>Drafts that were not handed over collect here.</source>
        <translation>Hier sammeln sich Entwürfe, die noch nicht übergeben sind.</translation>
    </message>
    <message>
        <source>Promises: overdue, today, later.</source>
        <translation>Zusagen: überfällig, heute, später.</translation>
    </message>
    <message>
        <source>The whole list, found as you type.</source>
        <translation>Die ganze Liste, gefunden beim Tippen.</translation>
    </message>
    <message>
        <source>All that is known of somebody, on one page.</source>
        <translation>Alles, was von jemandem bekannt ist, auf einer Seite.</translation>
    </message>
    <message>
        <source>A few drills a day, and prospects who answer by rules.</source>
        <translation>Ein paar Übungen am Tag, und Gesprächspartner, die nach Regeln antworten.</translation>
    </message>
    <message>
        <source>An opener is four steps, each with what the coach hears.</source>
        <translation>Eine Eröffnung hat vier Schritte, und zu jedem sagt der Coach, was er hört.</translation>
    </message>
    <message>
        <source>The method is data, with each reason and source.</source>
        <translation>Die Methode besteht aus Daten, jede mit Grund und Quelle.</translation>
    </message>
    <message>
        <source>Everything that can be set, on one page.</source>
        <translation>Alles, was sich einstellen lässt, auf einer Seite.</translation>
    </message>
    <message>
        <source>Ctrl+K finds commands, people and objections.</source>
        <translation>Strg+K findet Befehle, Menschen und Einwände.</translation>
    </message>
    <message>
        <source>F1 shows the keys.</source>
        <translation>F1 zeigt die Tasten.</translation>
    </message>
    <message>
        <source>What went wrong is said in one sentence, and nothing is lost.</source>
        <translation>Was schiefging, steht in einem Satz da, und nichts ist verloren.</translation>
    </message>
    <message>
        <source>Hi {name}, it’s Sam from Ledgerly. I know you’re busy, but we help finance teams close the month in three days. Who closes the books at {company}?</source>
        <translation>Guten Tag, hier ist Sam von Ledgerly. Ich weiß, Sie haben viel zu tun, aber wir helfen Finanzteams wie dem von {name}, den Monat in drei Tagen abzuschließen. Wer macht bei {company} den Abschluss?</translation>
    </message>
    <message>
        <source>tomorrow 3pm</source>
        <translation>morgen 15 Uhr</translation>
    </message>
    <message>
        <source>call</source>
        <comment>typed</comment>
        <translation>anruf</translation>
    </message>
    <message>
        <source>This is your first prospect. Say the name aloud: the line below it shows how. Then press V.</source>
        <translation>Das ist Ihr erster Kontakt. Sagen Sie den Namen laut: die Zeile darunter zeigt, wie. Drücken Sie dann V.</translation>
    </message>
    <message>
        <source>Press E and type “I know you’re busy”: it is marked. Ctrl+. puts better words there, Esc goes back.</source>
        <translation>Drücken Sie E und tippen Sie „Ich weiß, Sie haben viel zu tun“: es wird markiert. Strg+. setzt bessere Worte ein, Esc führt zurück.</translation>
    </message>
    <message>
        <source>Press C to dial, twice where a step is open. These numbers are reserved for fiction: nobody answers.</source>
        <translation>Drücken Sie C zum Wählen, zweimal, wo ein Schritt offen ist. Diese Nummern sind nur erfunden: niemand nimmt ab.</translation>
    </message>
    <message>
        <source>Space goes from point to point, Backspace back. B opens Plan B, O the objections.</source>
        <translation>Die Leertaste geht von Punkt zu Punkt, die Rücktaste zurück. B öffnet Plan B, O die Einwände.</translation>
    </message>
    <message>
        <source>They hung up without a word: press 1. The call is saved, and a draft is ready.</source>
        <translation>Sie haben wortlos aufgelegt: drücken Sie 1. Das Gespräch ist gesichert und ein Entwurf bereit.</translation>
    </message>
    <message>
        <source>The left and right arrows show both schools for a silent hang-up, with their sources.</source>
        <translation>Die Pfeile nach links und rechts zeigen beide Schulen für wortloses Auflegen, mit ihren Quellen.</translation>
    </message>
    <message>
        <source>Enter saves and goes on. Two keys a call, no mouse.</source>
        <translation>Enter sichert und geht weiter. Zwei Tasten je Anruf, keine Maus.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole last step back; F1 shows every key, Ctrl+K finds everything. Try one of them.</source>
        <translation>Strg+Z nimmt den ganzen letzten Schritt zurück; F1 zeigt alle Tasten, Strg+K findet alles. Probieren Sie eine davon.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>contacts.xlsx is a workbook, not a list of text.</source>
        <translation>contacts.xlsx ist eine Arbeitsmappe, keine Liste aus Text.</translation>
    </message>
    <message>
        <source>Save it as CSV and import that file.</source>
        <translation>Sichern Sie sie als CSV und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes, kept as you type</source>
        <translation>Notizen, beim Tippen gesichert</translation>
    </message>
    <message>
        <source>Listening: say it now</source>
        <translation>Ich höre zu: sagen Sie ihn jetzt</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} von {count}</translation>
    </message>
    <message>
        <source>Nobody was heard in that, so nothing was kept. R records again.</source>
        <translation>Es war niemand zu hören, daher wurde nichts behalten. R nimmt neu auf.</translation>
    </message>
    <message>
        <source>No clip of your own yet. R records one.</source>
        <translation>Noch keine eigene Aufnahme. R nimmt eine auf.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Keep clip</source>
        <translation>Aufnahme behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Recording. Say the name; R stops, {left:.0f} s are left.</source>
        <translation>Aufnahme läuft. Sagen Sie den Namen; R hält an, noch {left:.0f} s.</translation>
    </message>
    <message>
        <source>Silence is cut off; ← → move the start, Shift ← → the end.</source>
        <translation>Stille wird abgeschnitten; ← → verschieben den Anfang, Umschalt ← → das Ende.</translation>
    </message>
    <message>
        <source>{last} s recorded and not kept yet. {cut}</source>
        <translation>{last} s aufgenommen und noch nicht behalten. {cut}</translation>
    </message>
    <message>
        <source>Your own clip, {seconds} s. It is what the name’s key plays.</source>
        <translation>Ihre eigene Aufnahme, {seconds} s. Die Taste des Namens spielt sie ab.</translation>
    </message>
    <message>
        <source>{only} there</source>
        <translation>dort {only}</translation>
    </message>
    <message>
        <source>{first} to {last} there</source>
        <translation>dort {first} bis {last}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{day}, {wall} yours</source>
        <translation>{day}, {wall} bei Ihnen</translation>
    </message>
    <message>
        <source>{first}, yours too</source>
        <translation>{first}, bei Ihnen ebenso</translation>
    </message>
    <message>
        <source>{first}, {own_day}{wall} yours</source>
        <translation>{first}, {own_day}{wall} bei Ihnen</translation>
    </message>
    <message>
        <source>During the call</source>
        <translation>Während des Gesprächs</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>After the outcome</source>
        <translation>Nach dem Ergebnis</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Call, or stop the clock</source>
        <translation>Anrufen, oder die Uhr anhalten</translation>
    </message>
    <message>
        <source>Dial the other number</source>
        <translation>Die andere Nummer wählen</translation>
    </message>
    <message>
        <source>Tick that the name was said aloud</source>
        <translation>Abhaken, dass der Name laut gesagt ist</translation>
    </message>
    <message>
        <source>Next point of the outline</source>
        <translation>Nächster Punkt des Leitfadens</translation>
    </message>
    <message>
        <source>Back in the outline</source>
        <translation>Im Leitfaden zurück</translation>
    </message>
    <message>
        <source>Jot down what they answer to this point</source>
        <translation>Notieren, was sie zu diesem Punkt sagen</translation>
    </message>
    <message>
        <source>What the listen prompt counts</source>
        <translation>Was die Mahnung zum Zuhören zählt</translation>
    </message>
    <message>
        <source>Plan B: fix a time</source>
        <translation>Plan B: eine Zeit vereinbaren</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Edit the opener</source>
        <translation>Die Eröffnung bearbeiten</translation>
    </message>
    <message>
        <source>Edit the for-them line</source>
        <translation>Die Nutzenzeile bearbeiten</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Drafts to send</source>
        <translation>Entwürfe zum Senden</translation>
    </message>
    <message>
        <source>Their whole history</source>
        <translation>Ihr ganzer Verlauf</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Diese Liste durchsuchen</translation>
    </message>
    <message>
        <source>Next gap, then next finding</source>
        <translation>Nächste Lücke, dann nächste Fundstelle</translation>
    </message>
    <message>
        <source>Use the rewrite</source>
        <translation>Den Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Das Feld schließen</translation>
    </message>
    <message>
        <source>Hear the name</source>
        <translation>Den Namen hören</translation>
    </message>
    <message>
        <source>Hear the name slowly</source>
        <translation>Den Namen langsam hören</translation>
    </message>
    <message>
        <source>Hear the company</source>
        <translation>Die Firma hören</translation>
    </message>
    <message>
        <source>Another reading of the name</source>
        <translation>Eine andere Lesart des Namens</translation>
    </message>
    <message>
        <source>They say it as shown: keep it</source>
        <translation>Sie sagen ihn wie gezeigt: behalten</translation>
    </message>
    <message>
        <source>How it is said: type, record, choose</source>
        <translation>Aussprache: tippen, aufnehmen, wählen</translation>
    </message>
    <message>
        <source>Look the name up in the browser</source>
        <translation>Den Namen im Browser nachschlagen</translation>
    </message>
    <message>
        <source>Listen whether I say the name</source>
        <translation>Zuhören, ob ich den Namen sage</translation>
    </message>
    <message>
        <source>Hard names of today</source>
        <translation>Schwere Namen von heute</translation>
    </message>
    <message>
        <source>Outcome {key}</source>
        <translation>Ergebnis {key}</translation>
    </message>
    <message>
        <source>More outcomes</source>
        <translation>Weitere Ergebnisse</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht mehr anrufen</translation>
    </message>
    <message>
        <source>Skip without an outcome</source>
        <translation>Ohne Ergebnis überspringen</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Sichern und weiter</translation>
    </message>
    <message>
        <source>Save and next from a text field</source>
        <translation>Sichern und weiter, aus einem Textfeld</translation>
    </message>
    <message>
        <source>The school on the left</source>
        <translation>Die Schule links</translation>
    </message>
    <message>
        <source>The school on the right</source>
        <translation>Die Schule rechts</translation>
    </message>
    <message>
        <source>Open the draft in mail</source>
        <translation>Den Entwurf im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation>Den Entwurf kopieren</translation>
    </message>
    <message>
        <source>Copy the draft without formatting</source>
        <translation>Den Entwurf ohne Formatierung kopieren</translation>
    </message>
    <message>
        <source>Put the draft in my mailbox’s drafts, or take it back</source>
        <translation>Den Entwurf zu den Entwürfen meines Postfachs legen, oder zurückholen</translation>
    </message>
    <message>
        <source>Save the draft to a file</source>
        <translation>Den Entwurf in eine Datei sichern</translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation>Den Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Don’t send this draft</source>
        <translation>Diesen Entwurf nicht senden</translation>
    </message>
    <message>
        <source>The other draft</source>
        <translation>Der andere Entwurf</translation>
    </message>
    <message>
        <source>Another text for this draft</source>
        <translation>Ein anderer Text für diesen Entwurf</translation>
    </message>
    <message>
        <source>Type whom they named</source>
        <translation>Eingeben, wen sie genannt haben</translation>
    </message>
    <message>
        <source>Type when to call back</source>
        <translation>Eingeben, wann wieder anzurufen ist</translation>
    </message>
    <message>
        <source>No callback</source>
        <translation>Keine Wiedervorlage</translation>
    </message>
    <message>
        <source>May we email: yes, no, not asked</source>
        <translation>Dürfen wir mailen: ja, nein, nicht gefragt</translation>
    </message>
    <message>
        <source>Only your microphone’s level is measured. Nothing is recorded.</source>
        <translation>Nur der Pegel Ihres Mikrofons wird gemessen. Nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Your first word came after {first_word}&#xa0;s</source>
        <translation>Ihr erstes Wort kam nach {first_word}&#xa0;s</translation>
    </message>
    <message>
        <source>The silence is not measured: {message}</source>
        <translation>Die Stille wird nicht gemessen: {message}</translation>
    </message>
    <message>
        <source>Calling hours not known; called after a second key</source>
        <translation>Anrufzeiten nicht bekannt; nach einer zweiten Taste angerufen</translation>
    </message>
    <message>
        <source>Calling hours not known; accepted for {where} on {day}</source>
        <translation>Anrufzeiten nicht bekannt; für {where} am {day} in Kauf genommen</translation>
    </message>
    <message>
        <source>Answer it in your softphone</source>
        <translation>Nehmen Sie in Ihrem Softphone ab</translation>
    </message>
    <message>
        <source>Open in mail</source>
        <translation>In Mail öffnen</translation>
    </message>
    <message>
        <source>To my drafts</source>
        <translation>Zu Entwürfen</translation>
    </message>
    <message>
        <source>Save .eml</source>
        <translation>Als .eml sichern</translation>
    </message>
    <message>
        <source>Counted at {words_a_minute} words a minute; speechfit.app gives 140 to 160.</source>
        <translation>Gerechnet mit {words_a_minute} Wörtern in der Minute; speechfit.app nennt 140 bis 160.</translation>
    </message>
    <message>
        <source>Opened in mail</source>
        <translation>Im Mailprogramm geöffnet</translation>
    </message>
    <message>
        <source>In your mailbox’s drafts</source>
        <translation>In den Entwürfen Ihres Postfachs</translation>
    </message>
    <message>
        <source>Saved as .eml</source>
        <translation>Als .eml gesichert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied without formatting</source>
        <translation>Ohne Formatierung kopiert</translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation>Als Datei gesichert</translation>
    </message>
    <message>
        <source>Put it in the drafts of your own mailbox. Nothing is sent.</source>
        <translation>Legt ihn zu den Entwürfen Ihres eigenen Postfachs. Gesendet wird nichts.</translation>
    </message>
    <message>
        <source>With its paragraphs where that is taken; U copies bare text</source>
        <translation>Mit seinen Absätzen, wo das geht; U kopiert reinen Text</translation>
    </message>
    <message>
        <source>Email draft</source>
        <translation>E-Mail-Entwurf</translation>
    </message>
    <message>
        <source>Voicemail script</source>
        <translation>Text für die Mailbox</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Notiz an sich selbst</translation>
    </message>
    <message>
        <source>opened in the mail program</source>
        <translation>im Mailprogramm geöffnet</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>saved to a file</source>
        <translation>in eine Datei gesichert</translation>
    </message>
    <message>
        <source>put in the mailbox’s drafts</source>
        <translation>zu den Entwürfen des Postfachs gelegt</translation>
    </message>
    <message>
        <source>Callback done</source>
        <translation>Wiedervorlage erledigt</translation>
    </message>
    <message>
        <source>Callback cancelled</source>
        <translation>Wiedervorlage abgesagt</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>put away, not sent</source>
        <translation>weggelegt, nicht gesendet</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Callback fixed</source>
        <translation>Wiedervorlage vereinbart</translation>
    </message>
    <message>
        <source>It was due {when}</source>
        <translation>Sie war fällig am {when}</translation>
    </message>
    <message>
        <source>Callback open again</source>
        <translation>Wiedervorlage wieder offen</translation>
    </message>
    <message>
        <source>Callback moved</source>
        <translation>Wiedervorlage verschoben</translation>
    </message>
    <message>
        <source>To {when}. Before: {when_2}</source>
        <translation>Auf {when}. Vorher: {when_2}</translation>
    </message>
    <message>
        <source>No, proposed by the desk</source>
        <translation>Nein, vom Arbeitsplatz vorgeschlagen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>They were told the time</source>
        <translation>Die Zeit wurde ihnen gesagt</translation>
    </message>
    <message>
        <source>{day}, {local:%H:%M} in {town}</source>
        <translation>{day}, {local:%H:%M} Uhr in {town}</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Schreiben Sie statt dessen</translation>
    </message>
    <message>
        <source>Don’t send this one</source>
        <translation>Diesen nicht senden</translation>
    </message>
    <message>
        <source>Put the draft away; it stays in the history</source>
        <translation>Den Entwurf weglegen; er bleibt im Verlauf</translation>
    </message>
    <message>
        <source>No address known</source>
        <translation>Keine Adresse bekannt</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Als Text sichern</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Not sent. It stays in the history.</source>
        <translation>Nicht gesendet. Er bleibt im Verlauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <comment>%n gap</comment>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps in the draft, F8 goes to the next</source>
        <comment>%n gap in the draft, F8 goes to the next</comment>
        <translation>
            <numerusform>%n Lücke im Entwurf, F8 geht zur nächsten</numerusform>
            <numerusform>%n Lücken im Entwurf, F8 geht zur nächsten</numerusform>
        </translation>
    </message>
    <message>
        <source>; more than {longest_voicemail} s, shorten it</source>
        <translation>; mehr als {longest_voicemail} s, kürzen Sie ihn</translation>
    </message>
    <message>
        <source>To say on voicemail, about {seconds} s at {words_a_minute} words a minute{over}</source>
        <translation>Auf die Mailbox zu sprechen, etwa {seconds} s bei {words_a_minute} Wörtern in der Minute{over}</translation>
    </message>
    <message>
        <source>Note for the next call</source>
        <translation>Notiz für das nächste Gespräch</translation>
    </message>
    <message numerus="yes">
        <source>Text message, %n parts, {length} characters, {name}</source>
        <comment>Text message, %n part, {length} characters, {name}</comment>
        <translation>
            <numerusform>SMS, %n Teil, {length} Zeichen, {name}</numerusform>
            <numerusform>SMS, %n Teile, {length} Zeichen, {name}</numerusform>
        </translation>
    </message>
    <message>
        <source> {odd} can’t be sent in GSM-7, where 160 fit.</source>
        <translation> {odd} geht nicht in GSM-7, wo 160 Zeichen Platz haben.</translation>
    </message>
    <message>
        <source>{length} characters in {name}: {one} fit one message, {many} each of several.{why}</source>
        <translation>{length} Zeichen in {name}: {one} passen in eine Nachricht, {many} in jede von mehreren.{why}</translation>
    </message>
    <message>
        <source>Not in your mailbox. {reason}</source>
        <translation>Nicht in Ihrem Postfach. {reason}</translation>
    </message>
    <message>
        <source>On its way to your mailbox.</source>
        <translation>Unterwegs zu Ihrem Postfach.</translation>
    </message>
    <message>
        <source> It is tried again by itself.</source>
        <translation> Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Waits for your mailbox. {reason}{again}</source>
        <translation>Wartet auf Ihr Postfach. {reason}{again}</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweite Meinung</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation>Sagen Sie statt dessen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 von 2</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} von {of}</translation>
    </message>
    <message>
        <source>To fix: {why}</source>
        <translation>Zu verbessern: {why}</translation>
    </message>
    <message>
        <source>↓ and Enter take a line, Esc closes</source>
        <translation>↓ und Enter übernehmen eine Zeile, Esc schließt</translation>
    </message>
    <message>
        <source>For them</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>What is in it for them, in one line</source>
        <translation>Was es ihnen bringt, in einer Zeile</translation>
    </message>
    <message>
        <source>{at} of {count}: {lines}. Enter takes it.</source>
        <translation>{at} von {count}: {lines}. Enter übernimmt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines proposed. {how}.</source>
        <comment>%n line proposed. {how}.</comment>
        <translation>
            <numerusform>%n Zeile vorgeschlagen. {how}.</numerusform>
            <numerusform>%n Zeilen vorgeschlagen. {how}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take: {line}</source>
        <translation>Übernehmen: {line}</translation>
    </message>
    <message>
        <source>The calendar file is not in a mail link.</source>
        <translation>Die Kalenderdatei passt in keinen Mail-Link.</translation>
    </message>
    <message>
        <source>Too long for a mail link.</source>
        <translation>Zu lang für einen Mail-Link.</translation>
    </message>
    <message>
        <source>{why} An unsent message was opened instead.</source>
        <translation>{why} Statt dessen wurde eine ungesendete Nachricht geöffnet.</translation>
    </message>
    <message>
        <source>{why} No program here opens an unsent message, so the text was copied.</source>
        <translation>{why} Kein Programm hier öffnet eine ungesendete Nachricht, daher wurde der Text kopiert.</translation>
    </message>
    <message>
        <source>Email (*.eml)</source>
        <translation>E-Mail (*.eml)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Entwurf sichern</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>{name} could not be written ({strerror}). The draft is kept and still to send.</source>
        <translation>{name} konnte nicht geschrieben werden ({strerror}). Der Entwurf bleibt und ist noch zu senden.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>May call until {time}</source>
        <translation>Anruf erlaubt bis {time}</translation>
    </message>
    <message>
        <source>May call now</source>
        <translation>Anruf jetzt erlaubt</translation>
    </message>
    <message>
        <source>Not to be called now</source>
        <translation>Jetzt nicht anrufen</translation>
    </message>
    <message>
        <source>{when} there</source>
        <translation>dort {when}</translation>
    </message>
    <message>
        <source>{on}, {when} there</source>
        <translation>{on}, dort {when}</translation>
    </message>
    <message>
        <source>Not before {first}</source>
        <translation>Nicht vor {first}</translation>
    </message>
    <message>
        <source>Calling hours not known</source>
        <translation>Anrufzeiten nicht bekannt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Andere Nummer</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>To send: {drafts}</source>
        <translation>Zu senden: {drafts}</translation>
    </message>
    <message>
        <source>Drafts to send: {drafts}</source>
        <translation>Entwürfe zum Senden: {drafts}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>Promised today</source>
        <translation>Heute zugesagt</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>Eigene Liste</translation>
    </message>
    <message>
        <source>at {clock}</source>
        <translation>um {clock}</translation>
    </message>
    <message>
        <source>From {clock}</source>
        <translation>Ab {clock}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Zone unknown</source>
        <translation>Zeitzone unbekannt</translation>
    </message>
    <message>
        <source>{clock} there</source>
        <translation>dort {clock}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>{theirs}, {wall} yours</source>
        <translation>{theirs}, {wall} bei Ihnen</translation>
    </message>
    <message>
        <source>Hours not known. {key} again accepts it for {where}.</source>
        <translation>Zeiten nicht bekannt. Noch einmal {key} nimmt das für {where} in Kauf.</translation>
    </message>
    <message>
        <source>{words}. {key} again calls.</source>
        <translation>{words}. Noch einmal {key} ruft an.</translation>
    </message>
    <message>
        <source>Accepted for {where} on {date}</source>
        <translation>Für {where} in Kauf genommen am {date}</translation>
    </message>
    <message>
        <source>Looking at the time</source>
        <translation>Die Uhrzeit wird geprüft</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation>Trotzdem anrufen</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Kein Lautsprecher</translation>
    </message>
    <message>
        <source>No sound here</source>
        <translation>Hier kein Ton</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Keine Stimme</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Ausgesteckt</translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation>Anderswo benutzt</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>{hear}: your own clip</source>
        <translation>{hear}: Ihre eigene Aufnahme</translation>
    </message>
    <message>
        <source>Do not call.</source>
        <translation>Nicht mehr anrufen.</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Nichts zu verbessern</translation>
    </message>
    <message>
        <source>{counts}, F8 goes to the next. </source>
        <translation>{counts}, F8 geht zur nächsten. </translation>
    </message>
    <message>
        <source>Nothing to fix.</source>
        <translation>Nichts zu verbessern.</translation>
    </message>
    <message>
        <source>{label}: 1 to fix</source>
        <translation>{label}: 1 zu verbessern</translation>
    </message>
    <message>
        <source>{open_label}: write one</source>
        <translation>{open_label}: schreiben Sie einen</translation>
    </message>
    <message>
        <source>to fix</source>
        <translation>zu verbessern</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>zu wissen</translation>
    </message>
    <message>
        <source>{open_label}: add points</source>
        <translation>{open_label}: fügen Sie Punkte hinzu</translation>
    </message>
    <message>
        <source>Read in the text itself</source>
        <translation>Im Gesetzestext selbst gelesen</translation>
    </message>
    <message>
        <source>Its hours were read, the rest was not checked</source>
        <translation>Die Zeiten wurden gelesen, der Rest nicht geprüft</translation>
    </message>
    <message>
        <source>Not verified: known through others only</source>
        <translation>Nicht geprüft: nur aus zweiter Hand bekannt</translation>
    </message>
    <message>
        <source>rule not verified</source>
        <translation>Regel nicht geprüft</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} erledigt</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Anrufliste</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <comment>%n meeting</comment>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>{talked} talked, {meetings}, {to_go} to go</source>
        <translation>{talked} Gespräche, {meetings}, noch {to_go}</translation>
    </message>
    <message>
        <source>{pace} this hour</source>
        <translation>{pace} je Stunde</translation>
    </message>
    <message>
        <source>To send: {to_send}</source>
        <translation>Zu senden: {to_send}</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Every draft was handed over.</source>
        <translation>Jeder Entwurf ist übergeben.</translation>
    </message>
    <message>
        <source>Never call</source>
        <translation>Nie anrufen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Ask the receptionist: “How is the name said?” Enter keeps this, T types another.</source>
        <translation>Fragen Sie am Empfang: „Wie spricht man den Namen aus?“ Enter behält dies, T tippt etwas anderes.</translation>
    </message>
    <message>
        <source>Nobody here can read this name. Ask, and type what you hear with T.</source>
        <translation>Diesen Namen kann hier niemand lesen. Fragen Sie, und tippen Sie mit T, was Sie hören.</translation>
    </message>
    <message>
        <source>It is said as it is written, as far as is known. If you hear it otherwise, type that with T.</source>
        <translation>Soweit bekannt, spricht man ihn, wie man ihn schreibt. Hören Sie es anders, tippen Sie das mit T.</translation>
    </message>
    <message>
        <source>reading {at} of {of}</source>
        <translation>Lesart {at} von {of}</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>Andere Lesart</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>As they say it</source>
        <translation>Wie sie es sagen</translation>
    </message>
    <message>
        <source>shi-VAWN: the stressed part in capitals</source>
        <translation>shi-VAWN: die betonte Silbe groß</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Every name on the list ahead is sure, or was learned. There is nothing to prepare.</source>
        <translation>Jeder Name auf der Liste ist sicher oder gelernt. Es gibt nichts vorzubereiten.</translation>
    </message>
    <message>
        <source>Names to prepare</source>
        <translation>Namen zum Vorbereiten</translation>
    </message>
    <message>
        <source>No hard names ahead</source>
        <translation>Keine schweren Namen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>There is no other usual way to say it.</source>
        <translation>Es gibt keine andere übliche Aussprache.</translation>
    </message>
    <message>
        <source>{done} of {count} kept</source>
        <translation>{done} von {count} behalten</translation>
    </message>
    <message>
        <source>Keep and close</source>
        <translation>Behalten und schließen</translation>
    </message>
    <message>
        <source>Keep, hear next</source>
        <translation>Behalten, nächsten hören</translation>
    </message>
    <message>
        <source>{count} names are prepared.</source>
        <translation>{count} Namen sind vorbereitet.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Find an objection</source>
        <translation>Einen Einwand finden</translation>
    </message>
    <message>
        <source>What they said, a few letters</source>
        <translation>Was sie sagten, ein paar Buchstaben</translation>
    </message>
    <message>
        <source>No card has these words.</source>
        <translation>Keine Karte hat diese Wörter.</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Anruf läuft</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Es klingelt</translation>
    </message>
    <message>
        <source>Rings you</source>
        <translation>Ruft Sie an</translation>
    </message>
    <message>
        <source>Only the first {most} characters were taken.</source>
        <translation>Nur die ersten {most} Zeichen wurden übernommen.</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>for them</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>eine Frage</translation>
    </message>
    <message>
        <source>Opener</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Ready to ring back</source>
        <translation>Bereit zum Zurückrufen</translation>
    </message>
    <message>
        <source>They asked not to be called.</source>
        <translation>Sie wollen nicht mehr angerufen werden.</translation>
    </message>
    <message>
        <source>Your turn by your microphone’s level. Nothing is recorded.</source>
        <translation>Ihr Redeanteil nach dem Pegel Ihres Mikrofons. Nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Counted from your last step in the outline. No microphone is used.</source>
        <translation>Gezählt ab Ihrem letzten Schritt im Leitfaden. Ohne Mikrofon.</translation>
    </message>
    <message>
        <source>Section {title}, done</source>
        <translation>Abschnitt {title}, erledigt</translation>
    </message>
    <message>
        <source>Section {title}, to come</source>
        <translation>Abschnitt {title}, noch offen</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Was sie geantwortet haben</translation>
    </message>
    <message>
        <source>Open section: {title}</source>
        <translation>Offener Abschnitt: {title}</translation>
    </message>
    <message>
        <source>Space goes on</source>
        <translation>Leertaste: weiter</translation>
    </message>
    <message>
        <source>Space or ↓ goes on, Backspace or ↑ goes back</source>
        <translation>Leertaste oder ↓ geht weiter, Rücktaste oder ↑ zurück</translation>
    </message>
    <message>
        <source>You, {elapsed}. Ask and listen</source>
        <translation>Sie, {elapsed}. Fragen und zuhören</translation>
    </message>
    <message>
        <source>{elapsed} on this. Ask and listen</source>
        <translation>{elapsed} dabei. Fragen und zuhören</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <comment>%n point</comment>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} Source: {source}{year}.</source>
        <translation>{text} Quelle: {source}{year}.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Plan B</source>
        <translation>Plan B</translation>
    </message>
    <message>
        <source>The promise stands here once the time is fixed.</source>
        <translation>Die Zusage steht hier, sobald die Zeit fest ist.</translation>
    </message>
    <message>
        <source>3 Call later keeps this time and this answer.</source>
        <translation>3 Später anrufen behält diese Zeit und diese Antwort.</translation>
    </message>
    <message>
        <source>{why} Source: {source}</source>
        <translation>{why} Quelle: {source}</translation>
    </message>
    <message>
        <source>Outside their calling hours</source>
        <translation>Außerhalb ihrer Anrufzeiten</translation>
    </message>
    <message>
        <source>Reason for calling now</source>
        <translation>Grund, jetzt anzurufen</translation>
    </message>
    <message>
        <source>Why you call now: they asked for it …</source>
        <translation>Warum Sie jetzt anrufen: sie baten darum …</translation>
    </message>
    <message>
        <source>Call with this reason</source>
        <translation>Mit diesem Grund anrufen</translation>
    </message>
    <message>
        <source>Their calling hours are not known</source>
        <translation>Ihre Anrufzeiten sind nicht bekannt</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Eine Liste importieren</translation>
    </message>
    <message>
        <source>Add one prospect</source>
        <translation>Einen Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Their time, in a phrase. It is shown on both clocks.</source>
        <translation>Ihre Zeit, in Worten. Sie wird auf beiden Uhren gezeigt.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>May we email?</source>
        <translation>Mail erlaubt?</translation>
    </message>
    <message>
        <source>May we email? {words}</source>
        <translation>Mail erlaubt? {words}</translation>
    </message>
    <message>
        <source>Nothing is said or heard here during a call: they would hear it too.</source>
        <translation>Während eines Gesprächs wird hier nichts gesagt oder gehört: sie würden es mithören.</translation>
    </message>
    <message>
        <source>{at} of {count}, {key} keeps it</source>
        <translation>{at} von {count}, {key} behält sie</translation>
    </message>
    <message>
        <source>Heard. The step is ticked, and nothing was kept.</source>
        <translation>Gehört. Der Schritt ist abgehakt, und nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Not heard. Say it once more, or tick it by hand.</source>
        <translation>Nicht gehört. Sagen Sie ihn noch einmal, oder haken Sie von Hand ab.</translation>
    </message>
    <message>
        <source>on the desk</source>
        <translation>am Platz</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>zone unknown</source>
        <translation>Zeitzone unbekannt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>never call</source>
        <translation>nie anrufen</translation>
    </message>
    <message>
        <source>Wait for the next one: “{label}” was not recorded</source>
        <translation>Warten Sie auf den nächsten: „{label}“ wurde nicht erfasst</translation>
    </message>
    <message>
        <source>a guess: ask</source>
        <translation>geraten: fragen Sie</translation>
    </message>
    <message>
        <source>As you have learned it</source>
        <translation>Wie Sie es gelernt haben</translation>
    </message>
    <message>
        <source>As you have learned it with somebody else</source>
        <translation>Wie Sie es bei jemand anderem gelernt haben</translation>
    </message>
    <message>
        <source>CoachDesk’s own list of names</source>
        <translation>Namensliste von CoachDesk</translation>
    </message>
    <message>
        <source>the voice of its language</source>
        <translation>die Stimme der Sprache</translation>
    </message>
    <message>
        <source>letters, as in 50,000 American names</source>
        <translation>Buchstaben, wie in 50.000 amerikanischen Namen</translation>
    </message>
    <message>
        <source>spelling rules</source>
        <translation>Schreibregeln</translation>
    </message>
    <message>
        <source>Ask the receptionist how the name is said, then keep what is shown or type what you hear.</source>
        <translation>Fragen Sie am Empfang nach der Aussprache, und behalten Sie das Gezeigte oder tippen Sie, was Sie hören.</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>Say {name}: {heard}</source>
        <translation>Sagen Sie {name}: {heard}</translation>
    </message>
    <message>
        <source>Say it: {heard}</source>
        <translation>Sagen Sie: {heard}</translation>
    </message>
    <message>
        <source>IPA {ipa}</source>
        <translation>IPA {ipa}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Which way to follow up</source>
        <translation>Auf welchem Weg nachfassen</translation>
    </message>
    <message>
        <source>Dial their other number</source>
        <translation>Ihre andere Nummer wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Wieder anrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n calls this hour.</source>
        <comment>%n call this hour.</comment>
        <translation>
            <numerusform>%n Anruf in dieser Stunde.</numerusform>
            <numerusform>%n Anrufe in dieser Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never called again. Nothing is sent.</source>
        <translation>Wird nie wieder angerufen. Gesendet wird nichts.</translation>
    </message>
    <message>
        <source>Stopped: </source>
        <translation>Gesperrt: </translation>
    </message>
    <message>
        <source>A time you type is shown in both zones.</source>
        <translation>Eine getippte Zeit wird in beiden Zonen gezeigt.</translation>
    </message>
    <message>
        <source>after {elapsed}</source>
        <translation>nach {elapsed}</translation>
    </message>
    <message>
        <source>in “{section}”</source>
        <translation>in „{section}“</translation>
    </message>
    <message>
        <source>Promised: {both}</source>
        <translation>Zugesagt: {both}</translation>
    </message>
    <message>
        <source>Next on the list</source>
        <translation>Als Nächstes auf der Liste</translation>
    </message>
    <message>
        <source>Play: {play_title}.</source>
        <translation>Vorgehen: {play_title}.</translation>
    </message>
    <message>
        <source>Source: {play_source}</source>
        <translation>Quelle: {play_source}</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>What each key starts</source>
        <translation>Was jede Taste auslöst</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles davon</translation>
    </message>
    <message>
        <source>Search, print or save the whole history</source>
        <translation>Den ganzen Verlauf durchsuchen, drucken oder sichern</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Erster Anruf</translation>
    </message>
    <message>
        <source>Second call</source>
        <translation>Zweiter Anruf</translation>
    </message>
    <message>
        <source>Third call</source>
        <translation>Dritter Anruf</translation>
    </message>
    <message>
        <source>Fourth call</source>
        <translation>Vierter Anruf</translation>
    </message>
    <message>
        <source>Fifth call</source>
        <translation>Fünfter Anruf</translation>
    </message>
    <message>
        <source>Call {attempt}</source>
        <translation>Anruf {attempt}</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <comment>%n call</comment>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <comment>%n draft</comment>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown_name} asked not to be called. Nothing is dialled and no draft opens, for any number or address of theirs. To lift it later, open Prospects and give a reason.</source>
        <translation>{shown_name} will nicht mehr angerufen werden. Keine Nummer und keine Adresse wird gewählt oder angeschrieben. Aufheben lässt sich das später unter Kontakte, mit einem Grund.</translation>
    </message>
    <message>
        <source>No company known</source>
        <translation>Keine Firma bekannt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>To send: {count}</source>
        <translation>Zu senden: {count}</translation>
    </message>
    <message>
        <source>Call back when</source>
        <translation>Wann wieder anrufen</translation>
    </message>
    <message>
        <source>tue 3pm …</source>
        <translation>Di 15 Uhr …</translation>
    </message>
    <message>
        <source>tue 3pm</source>
        <translation>Di 15 Uhr</translation>
    </message>
    <message>
        <source>The down key offers times.</source>
        <translation>Die Taste nach unten bietet Zeiten an.</translation>
    </message>
    <message>
        <source>Times to call back</source>
        <translation>Zeiten zum Wiederanrufen</translation>
    </message>
    <message>
        <source>No time suits in the next two weeks. Type one.</source>
        <translation>In den nächsten zwei Wochen passt keine Zeit. Tippen Sie eine.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>bei Ihnen</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>dort {time}</translation>
    </message>
    <message>
        <source>Their name is enough; a number, an address and their job may follow.</source>
        <translation>Der Name genügt; Nummer, Adresse und Aufgabe können folgen.</translation>
    </message>
    <message>
        <source>Who is it</source>
        <translation>Wer ist es</translation>
    </message>
    <message>
        <source>Name, number, address …</source>
        <translation>Name, Nummer, Adresse …</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>{name} is on the list, named by {by}.</source>
        <translation>{name} steht auf der Liste, genannt von {by}.</translation>
    </message>
    <message>
        <source>Nobody is waiting to be called</source>
        <translation>Niemand wartet auf einen Anruf</translation>
    </message>
    <message>
        <source>Everyone with a number was called, waits for a promised time, or asked not to be called. Callbacks come back here when they are due. Who has no number yet stands among the prospects.</source>
        <translation>Alle mit einer Nummer sind angerufen, warten auf eine zugesagte Zeit oder wollen nicht mehr angerufen werden. Wiedervorlagen kommen zurück, wenn sie fällig sind. Wer noch keine Nummer hat, steht unter Kontakte.</translation>
    </message>
    <message>
        <source>A reminder</source>
        <translation>Eine Erinnerung</translation>
    </message>
    <message>
        <source>{who} and {count} more</source>
        <translation>{who} und {count} weitere</translation>
    </message>
    <message>
        <source>Call the one who is due</source>
        <translation>Den Fälligen anrufen</translation>
    </message>
    <message>
        <source>Done without a call</source>
        <translation>Ohne Anruf erledigt</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>, and {count} more</source>
        <translation>, und {count} weitere</translation>
    </message>
    <message>
        <source>Callback missed</source>
        <translation>Wiedervorlage verpasst</translation>
    </message>
    <message>
        <source>promised for</source>
        <translation>zugesagt für</translation>
    </message>
    <message>
        <source>planned for</source>
        <translation>geplant für</translation>
    </message>
    <message>
        <source>put off to</source>
        <translation>verschoben auf</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <comment>a mistake</comment>
        <translation>
            <numerusform>einen Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source> Run “coachdesk playbook check” to see them all.</source>
        <translation> „coachdesk playbook check“ zeigt alle.</translation>
    </message>
    <message>
        <source>The {noun} has {mistakes}: {shown}{more}</source>
        <translation>{noun}: {mistakes}. {shown}{more}</translation>
    </message>
    <message>
        <source>Nothing was changed.{see}</source>
        <translation>Nichts wurde geändert.{see}</translation>
    </message>
    <message>
        <source>{name} has {count}</source>
        <translation>{name} hat {count}</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>Sicherungen (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{line} Key {key}</source>
        <translation>{line} Taste {key}</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>CSV or vCard, with a preview first.</source>
        <translation>CSV oder vCard, zuerst mit Vorschau.</translation>
    </message>
    <message>
        <source>Try the sample list</source>
        <translation>Die Beispielliste ausprobieren</translation>
    </message>
    <message>
        <source>Made-up people, and a call with a guide.</source>
        <translation>Erfundene Leute, Anruf mit Führung.</translation>
    </message>
    <message>
        <source>A name and a number are enough.</source>
        <translation>Ein Name und eine Nummer genügen.</translation>
    </message>
    <message>
        <source>Who do you call today?</source>
        <translation>Wen rufen Sie heute an?</translation>
    </message>
    <message>
        <source>The desk works through one list: it says who is next and why, and keeps what came of each call.</source>
        <translation>Der Arbeitsplatz geht eine Liste durch: er sagt, wer warum der Nächste ist, und behält, was aus jedem Anruf wurde.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is dialled or sent by itself.</source>
        <translation>Alles bleibt auf diesem Rechner. Nichts wird von selbst gewählt oder gesendet.</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>As PDF, text, CSV or JSON</source>
        <translation>Als PDF, Text, CSV oder JSON</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Erase this person for good</source>
        <translation>Diese Person endgültig löschen</translation>
    </message>
    <message>
        <source>{found} of {count}</source>
        <translation>{found} von {count}</translation>
    </message>
    <message>
        <source>Nothing in the history has these words.</source>
        <translation>Nichts im Verlauf hat diese Wörter.</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Verlauf von {name}</translation>
    </message>
    <message>
        <source>History of {line}</source>
        <translation>Verlauf von {line}</translation>
    </message>
    <message>
        <source>The printer took nothing.</source>
        <translation>Der Drucker hat nichts angenommen.</translation>
    </message>
    <message>
        <source>Nothing was printed. Try another, or save a PDF.</source>
        <translation>Nichts wurde gedruckt. Versuchen Sie einen anderen, oder sichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Asked not to be called</source>
        <translation>Will nicht mehr angerufen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>One line</comment>
        <translation>
            <numerusform>Eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}, newest first, as of {day}, {time}. Times by the caller’s clock.</source>
        <translation>{lines}, die neueste zuerst, Stand {day}, {time}. Zeiten nach der Uhr des Anrufers.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt);;Table of the timeline (*.csv);;Everything, for programs (*.json)</source>
        <translation>PDF (*.pdf);;Text (*.txt);;Tabelle des Verlaufs (*.csv);;Alles, für Programme (*.json)</translation>
    </message>
    <message>
        <source>Print the history</source>
        <translation>Den Verlauf drucken</translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to the printer</source>
        <comment>One page was sent to the printer</comment>
        <translation>
            <numerusform>Eine Seite ging an den Drucker</numerusform>
            <numerusform>%n Seiten gingen an den Drucker</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Den Verlauf sichern</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>one line</comment>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {lines} as {name}</source>
        <translation>{lines} gesichert als {name}</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Wayland lets no program hear keys of another window. Bind keys in your desktop’s settings to “coachdesk call-event answered” and “coachdesk call-event ended” instead.</source>
        <translation>Wayland lässt kein Programm Tasten anderer Fenster hören. Legen Sie in den Einstellungen Ihrer Oberfläche Tasten auf „coachdesk call-event answered“ und „coachdesk call-event ended“.</translation>
    </message>
    <message>
        <source>This system gives a program no keys of its own in other windows.</source>
        <translation>Dieses System gibt einem Programm keine eigenen Tasten in fremden Fenstern.</translation>
    </message>
    <message>
        <source>first name</source>
        <comment>field</comment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <comment>field</comment>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>company</source>
        <comment>field</comment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>numbers</source>
        <comment>field</comment>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>field</comment>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>time zone</source>
        <comment>field</comment>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>country</source>
        <comment>field</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>region</source>
        <comment>field</comment>
        <translation>Region</translation>
    </message>
    <message>
        <source>city</source>
        <comment>field</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>notes</source>
        <comment>field</comment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>tags</source>
        <comment>field</comment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>for-them line</source>
        <comment>field</comment>
        <translation>Nutzenzeile</translation>
    </message>
    <message>
        <source>opener</source>
        <comment>field</comment>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>pronunciation</source>
        <comment>field</comment>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>similar client</source>
        <comment>field</comment>
        <translation>ähnlicher Kunde</translation>
    </message>
    <message>
        <source>referred by</source>
        <comment>field</comment>
        <translation>empfohlen von</translation>
    </message>
    <message>
        <source>left the company</source>
        <comment>field</comment>
        <translation>nicht mehr in der Firma</translation>
    </message>
    <message>
        <source>with {some}</source>
        <translation>mit {some}</translation>
    </message>
    <message>
        <source>without {some}</source>
        <translation>ohne {some}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> now {words}</source>
        <translation> jetzt {words}</translation>
    </message>
    <message>
        <source>, now “{new}”</source>
        <translation>, jetzt „{new}“</translation>
    </message>
    <message>
        <source>, no longer “{old}”</source>
        <translation>, nicht mehr „{old}“</translation>
    </message>
    <message>
        <source> from “{old}” to “{new}”</source>
        <translation> von „{old}“ zu „{new}“</translation>
    </message>
    <message>
        <source>Another program holds {held} already. Choose another key under Keys.</source>
        <translation>Ein anderes Programm hält {held} schon. Wählen Sie unter Tasten eine andere.</translation>
    </message>
    <message>
        <source>The folder {folder} can’t be written to, so CoachDesk was not started.</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden, daher wurde CoachDesk nicht gestartet.</translation>
    </message>
    <message>
        <source>Make it yours, or set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Machen Sie ihn zu Ihrem, oder setzen Sie XDG_RUNTIME_DIR auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Your name and company stand in every opener and draft, and are not known yet.</source>
        <translation>Ihr Name und Ihre Firma stehen in jeder Eröffnung und jedem Entwurf und sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>Openers, outlines and drafts in the language of the window</source>
        <translation>Eröffnungen, Leitfäden und Entwürfe in der Sprache des Fensters</translation>
    </message>
    <message>
        <source>Openers, outlines and drafts for your calls come in {language} too.</source>
        <translation>Eröffnungen, Leitfäden und Entwürfe für Ihre Anrufe gibt es auch auf {language}.</translation>
    </message>
    <message>
        <source>Take {language}</source>
        <translation>{language} nehmen</translation>
    </message>
    <message>
        <source>Leave them in English</source>
        <translation>Bei Englisch bleiben</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Die Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Single keys work while no text field has the focus; with Alt they always do.</source>
        <translation>Einzelne Tasten wirken, solange kein Textfeld den Fokus hat; mit Alt immer.</translation>
    </message>
    <message>
        <source>Single keys are switched off: they work with Alt.</source>
        <translation>Einzelne Tasten sind ausgeschaltet: sie wirken mit Alt.</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>No key fits that.</source>
        <translation>Keine Taste passt dazu.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>title</source>
        <comment>field</comment>
        <translation>Position</translation>
    </message>
    <message>
        <source>similar client</source>
        <translation>ähnlicher Kunde</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>my name</source>
        <translation>mein Name</translation>
    </message>
    <message>
        <source>my company</source>
        <translation>meine Firma</translation>
    </message>
    <message>
        <source>my phone</source>
        <translation>meine Nummer</translation>
    </message>
    <message>
        <source>my email</source>
        <translation>meine Mail</translation>
    </message>
    <message>
        <source>call time</source>
        <translation>Anrufzeit</translation>
    </message>
    <message>
        <source>call day</source>
        <translation>Anruftag</translation>
    </message>
    <message>
        <source>callback time</source>
        <translation>neue Zeit</translation>
    </message>
    <message>
        <source>callback zone</source>
        <translation>Ort der Zeit</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>Empfehler</translation>
    </message>
    <message>
        <source>named person</source>
        <translation>genannte Person</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>as agreed</source>
        <translation>wie vereinbart</translation>
    </message>
    <message>
        <source>What you say first</source>
        <translation>Was Sie zuerst sagen</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Put the callback off</source>
        <translation>Die Wiedervorlage verschieben</translation>
    </message>
    <message>
        <source>Next working day, {there}</source>
        <translation>Nächster Arbeitstag, {there}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Put off: minutes, or the next working day</source>
        <translation>Verschieben: Minuten, oder der nächste Arbeitstag</translation>
    </message>
    <message>
        <source>Their history</source>
        <translation>Ihr Verlauf</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>Als Kalenderdatei sichern</translation>
    </message>
    <message>
        <source>Search prospects</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Open the prospect</source>
        <translation>Den Kontakt öffnen</translation>
    </message>
    <message>
        <source>Bring to the desk</source>
        <translation>An den Arbeitsplatz holen</translation>
    </message>
    <message>
        <source>Remove the prospect</source>
        <translation>Den Kontakt entfernen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Opener builder</source>
        <translation>Eröffnung bauen</translation>
    </message>
    <message>
        <source>The other variant of the opener</source>
        <translation>Die andere Fassung der Eröffnung</translation>
    </message>
    <message>
        <source>Send the opener to the desk</source>
        <translation>Die Eröffnung an den Arbeitsplatz geben</translation>
    </message>
    <message>
        <source>The next finding in the opener</source>
        <translation>Die nächste Fundstelle in der Eröffnung</translation>
    </message>
    <message>
        <source>Use what the finding says instead</source>
        <translation>Den Vorschlag der Fundstelle übernehmen</translation>
    </message>
    <message>
        <source>Rehearse with the microphone</source>
        <translation>Mit dem Mikrofon proben</translation>
    </message>
    <message>
        <source>Record a rehearsal, or stop; in drills show the answer</source>
        <translation>Eine Probe aufnehmen oder anhalten; bei Übungen die Antwort zeigen</translation>
    </message>
    <message>
        <source>Judge a rehearsal that was typed</source>
        <translation>Eine getippte Probe beurteilen</translation>
    </message>
    <message>
        <source>Judge a rehearsal from inside its text</source>
        <translation>Eine Probe aus ihrem Text heraus beurteilen</translation>
    </message>
    <message>
        <source>Play the rehearsal</source>
        <translation>Die Probe abspielen</translation>
    </message>
    <message>
        <source>Keep the rehearsal for good</source>
        <translation>Die Probe dauerhaft behalten</translation>
    </message>
    <message>
        <source>Delete the rehearsal</source>
        <translation>Die Probe löschen</translation>
    </message>
    <message>
        <source>Role-play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Print the report on progress</source>
        <translation>Den Bericht zum Fortschritt drucken</translation>
    </message>
    <message>
        <source>Save the report on progress as a PDF</source>
        <translation>Den Bericht zum Fortschritt als PDF sichern</translation>
    </message>
    <message>
        <source>Ring the prospect chosen, or ring again</source>
        <translation>Den gewählten Gesprächspartner anrufen, oder noch einmal</translation>
    </message>
    <message>
        <source>End the call and see what there is to learn</source>
        <translation>Das Gespräch beenden und sehen, was zu lernen ist</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Die Antwort zeigen</translation>
    </message>
    <message>
        <source>Try again from the turn that cost most</source>
        <translation>Ab der teuersten Stelle noch einmal</translation>
    </message>
    <message>
        <source>Prospects are heard, or only read</source>
        <translation>Gesprächspartner hören oder nur lesen</translation>
    </message>
    <message>
        <source>Not yet: it comes back today; after a call the first outcome</source>
        <translation>Noch nicht: kommt heute wieder; nach einem Gespräch das erste Ergebnis</translation>
    </message>
    <message>
        <source>Known with effort; the second outcome</source>
        <translation>Mit Mühe gewusst; das zweite Ergebnis</translation>
    </message>
    <message>
        <source>Known; the third outcome</source>
        <translation>Gewusst; das dritte Ergebnis</translation>
    </message>
    <message>
        <source>Easily known; the fourth outcome</source>
        <translation>Leicht gewusst; das vierte Ergebnis</translation>
    </message>
    <message>
        <source>The fifth outcome after a call</source>
        <translation>Das fünfte Ergebnis nach einem Gespräch</translation>
    </message>
    <message>
        <source>The sixth outcome after a call</source>
        <translation>Das sechste Ergebnis nach einem Gespräch</translation>
    </message>
    <message>
        <source>The seventh outcome after a call</source>
        <translation>Das siebte Ergebnis nach einem Gespräch</translation>
    </message>
    <message>
        <source>The eighth outcome after a call</source>
        <translation>Das achte Ergebnis nach einem Gespräch</translation>
    </message>
    <message>
        <source>The drills that come tomorrow</source>
        <translation>Die Übungen von morgen</translation>
    </message>
    <message>
        <source>Decks: look, save as a file, add</source>
        <translation>Stapel: ansehen, als Datei sichern, hinzufügen</translation>
    </message>
    <message>
        <source>Add a deck of a coach</source>
        <translation>Den Stapel eines Coachs hinzufügen</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Search the playbook</source>
        <translation>Das Playbook durchsuchen</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Die Karte bearbeiten</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Eine Karte hinzufügen</translation>
    </message>
    <message>
        <source>Paste a script</source>
        <translation>Ein Skript einfügen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Share: save the playbook as a file, or take one over</source>
        <translation>Teilen: das Playbook als Datei sichern, oder eines übernehmen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Copy the lines for my softphone</source>
        <translation>Die Zeilen für mein Softphone kopieren</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>A command, a name, an objection</source>
        <translation>Ein Befehl, ein Name, ein Einwand</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>Nichts heißt „{text}“.</translation>
    </message>
    <message>
        <source>Never call. {second}</source>
        <translation>Nie anrufen. {second}</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps: {names}</source>
        <comment>%n gap: {names}</comment>
        <translation>
            <numerusform>%n Lücke: {names}</numerusform>
            <numerusform>%n Lücken: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>This can’t stay empty.</source>
        <translation>Das darf nicht leer bleiben.</translation>
    </message>
    <message>
        <source>For a sample prospect</source>
        <translation>Für einen Beispielkontakt</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <source>Nothing brings this back. What was done before it can’t be undone any more either.</source>
        <translation>Nichts bringt das zurück. Auch was davor getan wurde, lässt sich dann nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Mails you sent, files you exported and notes on others that name them are not reached.</source>
        <translation>Gesendete Mails, exportierte Dateien und Notizen zu anderen, in denen die Person genannt ist, werden nicht erreicht.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A call is on. Erase them when it has ended.</source>
        <translation>Ein Gespräch läuft. Löschen Sie die Person, wenn es zu Ende ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers and addresses</source>
        <translation>
            <numerusform>%n Nummer oder Adresse</numerusform>
            <numerusform>%n Nummern und Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>{values}: alone, without a name, so that nobody calls them again.</source>
        <translation>{values}: allein, ohne Namen, damit dort niemand mehr anruft.</translation>
    </message>
    <message>
        <source>They asked not to be called, so that stays. {stays}</source>
        <translation>Die Person möchte nicht angerufen werden, das bleibt. {stays}</translation>
    </message>
    <message>
        <source>Keep them on the do-not-call list</source>
        <translation>Auf der Sperrliste behalten</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n older copies they stand in</source>
        <comment>Delete the older copy they stand in</comment>
        <translation>
            <numerusform>Die ältere Kopie löschen, in der die Person steht</numerusform>
            <numerusform>Die %n älteren Kopien löschen, in denen die Person steht</numerusform>
        </translation>
    </message>
    <message>
        <source>A new backup is made first. If you keep them, a restore erases this person once more.</source>
        <translation>Vorher wird eine neue Sicherung gemacht. Behalten Sie die alten, löscht ein Zurückholen diese Person noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <comment>one call</comment>
        <translation>
            <numerusform>ein Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <comment>one note</comment>
        <translation>
            <numerusform>eine Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <comment>one draft</comment>
        <translation>
            <numerusform>ein Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callbacks</source>
        <comment>one callback</comment>
        <translation>
            <numerusform>ein Rückruf</numerusform>
            <numerusform>%n Rückrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>the recording of their name</source>
        <translation>die Aufnahme des Namens</translation>
    </message>
    <message>
        <source>their entry with all its fields and its history</source>
        <translation>der Eintrag mit allen Feldern und dem Verlauf</translation>
    </message>
    <message>
        <source>This erases {parts}.</source>
        <translation>Gelöscht werden: {parts}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This is not saved. Esc again leaves it; Ctrl+Enter saves it.</source>
        <translation>Das ist nicht gesichert. Noch einmal Esc verlässt es; Strg+Enter sichert es.</translation>
    </message>
    <message>
        <source>Line {group}: {message}</source>
        <translation>Zeile {group}: {message}</translation>
    </message>
    <message>
        <source>Saved as it stood. What was typed since is not saved yet: Ctrl+Enter saves it.</source>
        <translation>Gesichert, wie es stand. Was seither getippt wurde, noch nicht: Strg+Enter sichert es.</translation>
    </message>
    <message>
        <source>The point has</source>
        <translation>Der Punkt hat</translation>
    </message>
    <message>
        <source>Balance of the script’s own words</source>
        <translation>Gleichgewicht der eigenen Worte des Skripts</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Einen Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>The script it came from</source>
        <translation>Das Skript, aus dem er kam</translation>
    </message>
    <message>
        <source>, {seconds} s</source>
        <translation>, {seconds} s</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>Nobody is spoken of yet</source>
        <translation>Noch ist von niemandem die Rede</translation>
    </message>
    <message>
        <source>{them} % about them, {us} % about us</source>
        <translation>{them} % über sie, {us} % über uns</translation>
    </message>
    <message numerus="yes">
        <source>%n open questions</source>
        <comment>%n open question</comment>
        <translation>
            <numerusform>%n offene Frage</numerusform>
            <numerusform>%n offene Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>; {seconds} s as planned</source>
        <translation>; {seconds} s wie geplant</translation>
    </message>
    <message>
        <source>{about}; {opens} of {questions}{planned}</source>
        <translation>{about}; {opens} von {questions}{planned}</translation>
    </message>
    <message>
        <source>More is said of us than of them.</source>
        <translation>Es ist mehr von uns die Rede als von ihnen.</translation>
    </message>
    <message>
        <source>{title} {seconds} s</source>
        <translation>{title} {seconds} s</translation>
    </message>
    <message>
        <source>Said at 150 words a minute: {words}; {spoken} s in all. Source: speechfit.app</source>
        <translation>Gesprochen mit 150 Wörtern in der Minute: {words}; zusammen {spoken} s. Quelle: speechfit.app</translation>
    </message>
    <message>
        <source>Parts of the playbook</source>
        <translation>Teile des Playbooks</translation>
    </message>
    <message>
        <source>Part of the playbook</source>
        <translation>Teil des Playbooks</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message numerus="yes">
        <source>, %n parts your own</source>
        <comment>, %n part your own</comment>
        <translation>
            <numerusform>, %n eigener Teil</numerusform>
            <numerusform>, %n eigene Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, version {version}{ours}</source>
        <translation>{name}, Version {version}{ours}</translation>
    </message>
    <message>
        <source>Nothing in the playbook fits “{text}”.</source>
        <translation>Nichts im Playbook passt zu „{text}“.</translation>
    </message>
    <message>
        <source>Asks for a time</source>
        <translation>Fragt nach einer Zeit</translation>
    </message>
    <message>
        <source>Callback on a later day</source>
        <translation>Wiedervorlage an einem späteren Tag</translation>
    </message>
    <message>
        <source>Next attempt at another time of day</source>
        <translation>Nächster Versuch zu einer anderen Tageszeit</translation>
    </message>
    <message>
        <source>Long-term callback</source>
        <translation>Langfristige Wiedervorlage</translation>
    </message>
    <message>
        <source>Ring back at once</source>
        <translation>Sofort zurückrufen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Easy out</source>
        <translation>Bequemer Ausweg</translation>
    </message>
    <message>
        <source>False familiarity</source>
        <translation>Falsche Vertrautheit</translation>
    </message>
    <message>
        <source>Self-focused</source>
        <translation>Selbstbezogen</translation>
    </message>
    <message>
        <source>No who</source>
        <translation>Kein Wer</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Kein Grund</translation>
    </message>
    <message>
        <source>No for-them</source>
        <translation>Kein Nutzen</translation>
    </message>
    <message>
        <source>No question</source>
        <translation>Keine Frage</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Script-like</source>
        <translation>Wie abgelesen</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Füllwort</translation>
    </message>
    <message>
        <source>Deceptive</source>
        <translation>Täuschend</translation>
    </message>
    <message>
        <source>the page itself was read</source>
        <translation>die Seite selbst wurde gelesen</translation>
    </message>
    <message>
        <source>known only through another page</source>
        <translation>nur über eine andere Seite bekannt</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Leitfäden</translation>
    </message>
    <message>
        <source>Points, not sentences: what is read out sounds read.</source>
        <translation>Stichpunkte, keine Sätze: Abgelesenes klingt abgelesen.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Before dialling. An open step costs one more key, no more.</source>
        <translation>Vor dem Wählen. Ein offener Schritt kostet eine Taste mehr, nicht mehr.</translation>
    </message>
    <message>
        <source>Opener rules</source>
        <translation>Regeln für Eröffnungen</translation>
    </message>
    <message>
        <source>What the opener check marks, why, and what to say instead. The second opinion’s remarks come last.</source>
        <translation>Was die Prüfung der Eröffnung markiert, warum, und was besser ist. Die Bemerkungen der zweiten Meinung kommen zuletzt.</translation>
    </message>
    <message>
        <source>What one key starts.</source>
        <translation>Was eine Taste auslöst.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>As they read for a sample prospect. A gap is a field that is not known.</source>
        <translation>Wie sie für einen Beispielkontakt lauten. Eine Lücke ist ein Feld, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>When it is not a good time: ask when, not if.</source>
        <translation>Wenn es gerade nicht passt: fragen Sie wann, nicht ob.</translation>
    </message>
    <message>
        <source>Why people hang up</source>
        <translation>Warum Leute auflegen</translation>
    </message>
    <message>
        <source>Always and never</source>
        <translation>Immer und nie</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Each is one vendor’s correlation in its own calls, not a proof.</source>
        <translation>Jede ist ein Zusammenhang in den Gesprächen eines Anbieters, kein Beweis.</translation>
    </message>
    <message>
        <source>{tag}, yours</source>
        <translation>{tag}, eigene</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>open: {open_label}</source>
        <translation>offen: {open_label}</translation>
    </message>
    <message>
        <source>Not: “{words}”</source>
        <translation>Nicht: „{words}“</translation>
    </message>
    <message>
        <source>Say instead: “{readable}”</source>
        <translation>Sagen Sie statt dessen: „{readable}“</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Second opinion: {level}</source>
        <translation>Zweite Meinung: {level}</translation>
    </message>
    <message>
        <source>Sounds {category}</source>
        <translation>Klingt: {category}</translation>
    </message>
    <message>
        <source>9, More</source>
        <translation>9, Mehr</translation>
    </message>
    <message>
        <source>Stops the person and every number they have</source>
        <translation>Sperrt die Person und alle ihre Nummern</translation>
    </message>
    <message>
        <source>Marks the number as wrong</source>
        <translation>Merkt die Nummer als falsch</translation>
    </message>
    <message>
        <source>Marks that they left the company</source>
        <translation>Merkt, dass sie die Firma verlassen haben</translation>
    </message>
    <message>
        <source>Adds the person who was named</source>
        <translation>Nimmt die genannte Person auf</translation>
    </message>
    <message>
        <source>Counts as a meeting</source>
        <translation>Zählt als Termin</translation>
    </message>
    <message numerus="yes">
        <source>, after %n days</source>
        <comment>, after %n day</comment>
        <translation>
            <numerusform>, nach %n Tag</numerusform>
            <numerusform>, nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: {label}</source>
        <translation>Entwurf: {label}</translation>
    </message>
    <message>
        <source>Without an address: {label}</source>
        <translation>Ohne Adresse: {label}</translation>
    </message>
    <message>
        <source>Asks whether an email may be sent</source>
        <translation>Fragt, ob eine E-Mail gesendet werden darf</translation>
    </message>
    <message>
        <source>With a calendar file</source>
        <translation>Mit einer Kalenderdatei</translation>
    </message>
    <message>
        <source>Comes first; the other school is one key away</source>
        <translation>Kommt zuerst; die andere Schule ist eine Taste entfernt</translation>
    </message>
    <message>
        <source>After: {label}</source>
        <translation>Danach: {label}</translation>
    </message>
    <message>
        <source>Ask: {readable}</source>
        <translation>Fragen: {readable}</translation>
    </message>
    <message>
        <source>Before a time is fixed: {text}</source>
        <translation>Bevor eine Zeit fest ist: {text}</translation>
    </message>
    <message>
        <source>Once it is: {fixed}</source>
        <translation>Sobald sie es ist: {fixed}</translation>
    </message>
    <message>
        <source>Do: {do}</source>
        <translation>Tun: {do}</translation>
    </message>
    <message>
        <source>The desk: {desk}</source>
        <translation>Der Arbeitsplatz: {desk}</translation>
    </message>
    <message>
        <source>Warning: keeps the step open</source>
        <translation>Warnung: lässt den Schritt offen</translation>
    </message>
    <message>
        <source>Notice: only said</source>
        <translation>Hinweis: wird nur gesagt</translation>
    </message>
    <message>
        <source>This rule</source>
        <translation>Diese Regel</translation>
    </message>
    <message>
        <source>This remark</source>
        <translation>Diese Bemerkung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>As it comes: {usual}</source>
        <translation>Wie ausgeliefert: {usual}</translation>
    </message>
    <message>
        <source>The second opinion says nothing of it</source>
        <translation>Die zweite Meinung sagt nichts dazu</translation>
    </message>
    <message>
        <source>The second opinion says</source>
        <translation>Die zweite Meinung sagt</translation>
    </message>
    <message>
        <source>It speaks where no rule has, and reads the opener as a whole.</source>
        <translation>Sie spricht, wo keine Regel es tat, und liest die Eröffnung als Ganzes.</translation>
    </message>
    <message>
        <source>It marks nothing</source>
        <translation>Sie markiert nichts</translation>
    </message>
    <message>
        <source>It marks</source>
        <translation>Sie markiert</translation>
    </message>
    <message>
        <source>And says instead</source>
        <translation>Und schlägt vor</translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Eine Regel hinzufügen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Touching base</source>
        <translation>Mal nachhören</translation>
    </message>
    <message>
        <source>Words it marks, one a line</source>
        <translation>Wörter, die sie markiert, eins je Zeile</translation>
    </message>
    <message>
        <source>touch base</source>
        <translation>mal nachhören</translation>
    </message>
    <message>
        <source>A pattern stands between slashes: /touch(?:ing)? base/</source>
        <translation>Ein Muster steht zwischen Schrägstrichen: /mal (?:kurz )?nachhören/</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Should be marked, one a line</source>
        <translation>Soll markiert werden, eins je Zeile</translation>
    </message>
    <message>
        <source>Let’s touch base.</source>
        <translation>Ich wollte mal nachhören.</translation>
    </message>
    <message>
        <source>Should be left alone, one a line</source>
        <translation>Soll frei bleiben, eins je Zeile</translation>
    </message>
    <message>
        <source>Who pays?</source>
        <translation>Wer bezahlt das?</translation>
    </message>
    <message>
        <source>Harmless readings, one a line</source>
        <translation>Harmlose Lesarten, eine je Zeile</translation>
    </message>
    <message>
        <source>Say instead, one a line</source>
        <translation>Besser, eins je Zeile</translation>
    </message>
    <message>
        <source>Why, in one sentence</source>
        <translation>Warum, in einem Satz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Should be marked</source>
        <translation>Soll markiert werden</translation>
    </message>
    <message>
        <source>Should be left alone</source>
        <translation>Soll frei bleiben</translation>
    </message>
    <message>
        <source>Says instead</source>
        <translation>Schlägt vor</translation>
    </message>
    <message>
        <source>Line {number}: this is not marked yet.</source>
        <translation>Zeile {number}: das wird noch nicht markiert.</translation>
    </message>
    <message>
        <source>Line {number}: this is marked.</source>
        <translation>Zeile {number}: das wird markiert.</translation>
    </message>
    <message>
        <source>  marks {words}</source>
        <translation>  markiert {words}</translation>
    </message>
    <message>
        <source>  is not marked</source>
        <translation>  wird nicht markiert</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Paste the script here. Speakers, headings and [pauses] are understood.</source>
        <translation>Fügen Sie das Skript hier ein. Sprecher, Überschriften und [Pausen] werden verstanden.</translation>
    </message>
    <message>
        <source>Outline it becomes</source>
        <translation>Leitfaden, der daraus wird</translation>
    </message>
    <message>
        <source>The outline</source>
        <translation>Der Leitfaden</translation>
    </message>
    <message>
        <source>It becomes the outline of</source>
        <translation>Daraus wird der Leitfaden für</translation>
    </message>
    <message>
        <source>Use this outline</source>
        <translation>Diesen Leitfaden nehmen</translation>
    </message>
    <message>
        <source>Points of at most eight words; numbers, names and questions are kept.</source>
        <translation>Stichpunkte von höchstens acht Wörtern; Zahlen, Namen und Fragen bleiben.</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Esc again leaves the script; Ctrl+Enter goes on with it.</source>
        <translation>Noch ist nichts gesichert. Noch einmal Esc verlässt das Skript; Strg+Enter fährt damit fort.</translation>
    </message>
    <message>
        <source>There is nothing to say in this script yet.</source>
        <translation>In diesem Skript ist noch nichts zu sagen.</translation>
    </message>
    <message>
        <source>Only the first {max_script} characters are read; the rest is kept with the script.</source>
        <translation>Nur die ersten {max_script} Zeichen werden gelesen; der Rest bleibt beim Skript.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Points, one a line</source>
        <translation>Stichpunkte, einer je Zeile</translation>
    </message>
    <message>
        <source>What slips</source>
        <translation>Was liegen bleibt</translation>
    </message>
    <message>
        <source>Questions, asked as they stand</source>
        <translation>Fragen, wörtlich gestellt</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Eine je Zeile</translation>
    </message>
    <message>
        <source>Cues, not said</source>
        <translation>Regie, nicht gesprochen</translation>
    </message>
    <message>
        <source>If yes: two dates</source>
        <translation>Bei Ja: zwei Termine</translation>
    </message>
    <message>
        <source>Cut it down</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Cut it down: {named}</source>
        <translation>Kürzen: {named}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Move {name}: {value}</source>
        <translation>{name}: {value} verschieben</translation>
    </message>
    <message>
        <source>Remove the section {value}</source>
        <translation>Den Abschnitt {value} entfernen</translation>
    </message>
    <message>
        <source> And {count} more.</source>
        <translation> Und {count} weitere.</translation>
    </message>
    <message>
        <source>{why} Instead: {points}</source>
        <translation>{why} Statt dessen: {points}</translation>
    </message>
    <message>
        <source>Playbook (*.playbook);;All files (*)</source>
        <translation>Playbook (*.playbook);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>One file holds all of it: outlines, checklist, objections, Plan B, outcomes, drafts and rules. It holds nobody from your list, nothing of your calls and none of your settings.</source>
        <translation>Eine Datei enthält alles: Leitfäden, Checkliste, Einwände, Plan B, Ergebnisse, Entwürfe und Regeln. Sie enthält niemanden von Ihrer Liste, nichts aus Ihren Gesprächen und keine Ihrer Einstellungen.</translation>
    </message>
    <message>
        <source>Share the playbook</source>
        <translation>Das Playbook teilen</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei sichern</translation>
    </message>
    <message>
        <source>Take one over</source>
        <translation>Eines übernehmen</translation>
    </message>
    <message>
        <source>Save the playbook</source>
        <translation>Das Playbook sichern</translation>
    </message>
    <message>
        <source>Take a playbook over</source>
        <translation>Ein Playbook übernehmen</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>{count} new or other</source>
        <translation>{count} neu oder anders</translation>
    </message>
    <message>
        <source>{count} of yours not in it</source>
        <translation>{count} von Ihren fehlen darin</translation>
    </message>
    <message>
        <source>As yours</source>
        <translation>Wie Ihres</translation>
    </message>
    <message>
        <source>It is the playbook you use already.</source>
        <translation>Es ist das Playbook, das Sie schon benutzen.</translation>
    </message>
    <message>
        <source>Nothing is taken over yet. Yours is kept beside it, and drafts and calls that exist stay as they are.</source>
        <translation>Noch ist nichts übernommen. Ihres bleibt daneben erhalten, und Entwürfe und Gespräche, die es gibt, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Ticked by hand</source>
        <translation>Von Hand abgehakt</translation>
    </message>
    <message>
        <source>The name was said aloud</source>
        <translation>Der Name wurde laut gesagt</translation>
    </message>
    <message>
        <source>There is a for-them line</source>
        <translation>Es gibt eine Nutzenzeile</translation>
    </message>
    <message>
        <source>The opener has nothing to fix</source>
        <translation>An der Eröffnung ist nichts zu verbessern</translation>
    </message>
    <message>
        <source>The outline has points to talk from</source>
        <translation>Der Leitfaden hat Punkte zum Sprechen</translation>
    </message>
    <message>
        <source>Our team</source>
        <translation>Unser Team</translation>
    </message>
    <message>
        <source>Add an objection</source>
        <translation>Einen Einwand hinzufügen</translation>
    </message>
    <message>
        <source>They say</source>
        <translation>Sie sagen</translation>
    </message>
    <message>
        <source>We have no budget</source>
        <translation>Wir haben kein Budget</translation>
    </message>
    <message>
        <source>Found by, one a line</source>
        <translation>Gefunden über, eins je Zeile</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>Answer with, a point a line</source>
        <translation>Antworten mit, ein Punkt je Zeile</translation>
    </message>
    <message>
        <source>Then ask</source>
        <translation>Dann fragen</translation>
    </message>
    <message>
        <source>When is the next budget made?</source>
        <translation>Wann wird das nächste Budget gemacht?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <source>When done</source>
        <translation>Wenn erledigt</translation>
    </message>
    <message>
        <source>Water poured</source>
        <translation>Wasser steht bereit</translation>
    </message>
    <message>
        <source>While open</source>
        <translation>Solange offen</translation>
    </message>
    <message>
        <source>Pour water</source>
        <translation>Wasser einschenken</translation>
    </message>
    <message>
        <source>Before each call</source>
        <translation>Vor jedem Gespräch</translation>
    </message>
    <message>
        <source>Ask when, not if</source>
        <translation>Wann fragen, nicht ob</translation>
    </message>
    <message>
        <source>Ask leave to write</source>
        <translation>Fragen, ob Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>It asks if, and a no ends the call: ask which day or hour suits them.</source>
        <translation>Das fragt ob, und ein Nein beendet das Gespräch: fragen Sie, welcher Tag oder welche Stunde passt.</translation>
    </message>
    <message>
        <source>Tuesday 3:00 pm</source>
        <translation>Dienstag 15:00</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>Chicago</translation>
    </message>
    <message>
        <source>Before a time is fixed</source>
        <translation>Bevor eine Zeit fest ist</translation>
    </message>
    <message>
        <source>Once it is</source>
        <translation>Sobald sie es ist</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Your name and your company</source>
        <translation>Ihr Name und Ihre Firma</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why you ring them, and why now</source>
        <translation>Warum Sie anrufen, und warum jetzt</translation>
    </message>
    <message>
        <source>What they gain or lose</source>
        <translation>Was sie gewinnen oder verlieren</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>One about their work</source>
        <translation>Eine zu ihrer Arbeit</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>For-them line</source>
        <translation>Nutzenzeile</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mein Name</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Meine Firma</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Art des Anrufs</translation>
    </message>
    <message>
        <source>Variant {letter}</source>
        <translation>Fassung {letter}</translation>
    </message>
    <message>
        <source>Send to the desk</source>
        <translation>An den Arbeitsplatz geben</translation>
    </message>
    <message>
        <source>Use the playbook’s</source>
        <translation>Die des Playbooks nehmen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>The desk uses variant {letter}</source>
        <translation>Der Arbeitsplatz nimmt Fassung {letter}</translation>
    </message>
    <message>
        <source>The desk uses the playbook’s opener</source>
        <translation>Der Arbeitsplatz nimmt die Eröffnung des Playbooks</translation>
    </message>
    <message>
        <source>, as it was when you sent it; it has been written on since</source>
        <translation>, wie sie beim Übergeben war; seither wurde weitergeschrieben</translation>
    </message>
    <message>
        <source> {heard_by} has an opener of their own, which goes first.</source>
        <translation> {heard_by} hat eine eigene Eröffnung, die vorgeht.</translation>
    </message>
    <message>
        <source>As {heard_by} hears it</source>
        <translation>Wie {heard_by} es hört</translation>
    </message>
    <message>
        <source>These words go over more than one step: type them where they belong</source>
        <translation>Diese Worte reichen über mehr als einen Schritt: tippen Sie sie, wo sie hingehören</translation>
    </message>
    <message>
        <source>Put in:</source>
        <translation>Einsetzen:</translation>
    </message>
    <message>
        <source>Put in: {words}</source>
        <translation>Einsetzen: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n calls began with {letter}</source>
        <comment>%n call began with {letter}</comment>
        <translation>
            <numerusform>%n Anruf begann mit {letter}</numerusform>
            <numerusform>%n Anrufe begannen mit {letter}</numerusform>
        </translation>
    </message>
    <message>
        <source>No call began with {letter} yet.</source>
        <translation>Mit {letter} begann noch kein Anruf.</translation>
    </message>
    <message>
        <source>{letter} is hung up on less often, by more than chance explains.</source>
        <translation>Bei {letter} wird seltener aufgelegt, und zwar mehr, als der Zufall erklärt.</translation>
    </message>
    <message>
        <source>That does not tell yet which of them is hung up on less: the difference may be chance.</source>
        <translation>Daraus lässt sich noch nicht ablesen, bei welcher seltener aufgelegt wird: Der Unterschied kann Zufall sein.</translation>
    </message>
    <message>
        <source>{count} hung up</source>
        <translation>{count}-mal aufgelegt</translation>
    </message>
    <message>
        <source>{count} ended otherwise</source>
        <translation>{count} endeten anders</translation>
    </message>
    <message>
        <source>Nothing is said yet.</source>
        <translation>Noch ist nichts gesagt.</translation>
    </message>
    <message>
        <source> No value for: {fields}.</source>
        <translation> Kein Wert für: {fields}.</translation>
    </message>
    <message>
        <source>{words} words, about {seconds} s at 150 words a minute (speechfit.app).{missing}</source>
        <translation>{words} Wörter, etwa {seconds} s bei 150 Wörtern in der Minute (speechfit.app).{missing}</translation>
    </message>
    <message>
        <source>Say something; … is a silence</source>
        <translation>Sagen Sie etwas; … ist eine Pause</translation>
    </message>
    <message>
        <source>The call is over; Esc leaves the line</source>
        <translation>Das Gespräch ist vorbei; Esc verlässt die Zeile</translation>
    </message>
    <message>
        <source>Whom to ring</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>Was Sie sagen</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Gespräch beenden</translation>
    </message>
    <message>
        <source>No sound: read only</source>
        <translation>Kein Ton: nur lesen</translation>
    </message>
    <message>
        <source>Heard and read</source>
        <translation>Hören und lesen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Prospects are heard and read</source>
        <translation>Gesprächspartner werden gehört und gelesen</translation>
    </message>
    <message>
        <source>Prospects are only read</source>
        <translation>Gesprächspartner werden nur gelesen</translation>
    </message>
    <message>
        <source>{trouble} Their words stay to be read.</source>
        <translation>{trouble} Ihre Worte sind weiter zu lesen.</translation>
    </message>
    <message>
        <source>Prospects are heard as well as read</source>
        <translation>Gesprächspartner werden gehört und gelesen</translation>
    </message>
    <message>
        <source>{company}. {about} The name is said {said}.</source>
        <translation>{company}. {about} Der Name wird {said} gesprochen.</translation>
    </message>
    <message>
        <source>{left} of 10, began at {began}</source>
        <translation>{left} von 10, begann bei {began}</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Noch einmal anrufen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>call later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>aufgelegt</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>älteste</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>{day}: {known} of {answered} known</source>
        <translation>{day}: {known} von {answered} gewusst</translation>
    </message>
    <message>
        <source>Decks (*.txt *.toml);;All files (*)</source>
        <translation>Stapel (*.txt *.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Deck as text (*.txt)</source>
        <translation>Stapel als Text (*.txt)</translation>
    </message>
    <message>
        <source>The playbook</source>
        <translation>Das Playbook</translation>
    </message>
    <message>
        <source>Your role-plays</source>
        <translation>Ihre Rollenspiele</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>What works against this? Say it better.</source>
        <translation>Was arbeitet hier dagegen? Sagen Sie es besser.</translation>
    </message>
    <message>
        <source>Which play do you choose?</source>
        <translation>Welches Vorgehen wählen Sie?</translation>
    </message>
    <message>
        <source>Answer in one line.</source>
        <translation>Antworten Sie in einer Zeile.</translation>
    </message>
    <message>
        <source>Turn the if into a when.</source>
        <translation>Machen Sie aus dem Ob ein Wann.</translation>
    </message>
    <message>
        <source>Say the name aloud.</source>
        <translation>Sagen Sie den Namen laut.</translation>
    </message>
    <message>
        <source>Which point is missing?</source>
        <translation>Welcher Punkt fehlt?</translation>
    </message>
    <message>
        <source>Add a deck</source>
        <translation>Einen Stapel hinzufügen</translation>
    </message>
    <message>
        <source>Its drills</source>
        <translation>Seine Übungen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Save the deck</source>
        <translation>Den Stapel sichern</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keinen.</translation>
    </message>
    <message>
        <source>all new</source>
        <translation>alle neu</translation>
    </message>
    <message>
        <source>{fresh} of them new</source>
        <translation>{fresh} davon neu</translation>
    </message>
    <message>
        <source> It takes the place of the deck of this name.</source>
        <translation> Er tritt an die Stelle des Stapels mit diesem Namen.</translation>
    </message>
    <message>
        <source>{count}, {new}.{taken} Nothing is taken over yet.</source>
        <translation>{count}, {new}.{taken} Noch ist nichts übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n drills</source>
        <comment>1 drill</comment>
        <translation>
            <numerusform>1 Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>With effort</source>
        <translation>Mit Mühe</translation>
    </message>
    <message>
        <source>Knew it</source>
        <translation>Gewusst</translation>
    </message>
    <message>
        <source>Easily</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Tab to type your answer, or think it and press Enter</source>
        <translation>Mit Tab tippen, oder nur denken; dann Enter</translation>
    </message>
    <message>
        <source>Tomorrow’s drills</source>
        <translation>Die Übungen von morgen</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>{count} fällig</translation>
    </message>
    <message>
        <source>{new} new</source>
        <translation>{new} neu</translation>
    </message>
    <message>
        <source>Drills come from the playbook, your list and your role-plays.</source>
        <translation>Übungen kommen aus dem Playbook, Ihrer Liste und Ihren Rollenspielen.</translation>
    </message>
    <message>
        <source>That is all for today. {tomorrow}</source>
        <translation>Das war alles für heute. {tomorrow}</translation>
    </message>
    <message>
        <source>The next one comes {day} at {here:%H:%M}. {tomorrow}</source>
        <translation>Die nächste kommt {day} um {here:%H:%M}. {tomorrow}</translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n drills.</source>
        <comment>Tomorrow: %n drill.</comment>
        <translation>
            <numerusform>Morgen: %n Übung.</numerusform>
            <numerusform>Morgen: %n Übungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then the follow-up: which outcome do you record?</source>
        <translation>Nun das Nachfassen: welches Ergebnis erfassen Sie?</translation>
    </message>
    <message>
        <source>“{outcome}” fits.</source>
        <translation>„{outcome}“ passt.</translation>
    </message>
    <message>
        <source>“{outcome}” doesn’t fit.</source>
        <translation>„{outcome}“ passt nicht.</translation>
    </message>
    <message>
        <source> And which play of “{label}”?</source>
        <translation> Und welches Vorgehen bei „{label}“?</translation>
    </message>
    <message>
        <source>There is not enough memory to listen to that.</source>
        <translation>Zum Anhören reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>It can still be played.</source>
        <translation>Abspielen lässt es sich trotzdem.</translation>
    </message>
    <message>
        <source>Patience: {left} of {fields}</source>
        <translation>Geduld: {left} von {fields}</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Parts of practice</source>
        <translation>Teile des Übens</translation>
    </message>
    <message>
        <source>Part of practice</source>
        <translation>Teil des Übens</translation>
    </message>
    <message numerus="yes">
        <source>%n drills for now</source>
        <comment>%n drill for now</comment>
        <translation>
            <numerusform>%n Übung für jetzt</numerusform>
            <numerusform>%n Übungen für jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Why prospects lost patience</source>
        <translation>Was Geduld gekostet hat</translation>
    </message>
    <message>
        <source>What became of role-plays</source>
        <translation>Was aus Rollenspielen wurde</translation>
    </message>
    <message>
        <source>Drills of the last fourteen days</source>
        <translation>Übungen der letzten vierzehn Tage</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Next: {focus}</source>
        <translation>Als Nächstes: {focus}</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>Noch nichts zu sehen</translation>
    </message>
    <message>
        <source>Ring somebody in a role-play; what costs patience is counted here.</source>
        <translation>Rufen Sie in einem Rollenspiel jemanden an; was Geduld kostet, wird hier gezählt.</translation>
    </message>
    <message>
        <source>“{words}” Try: {instead}</source>
        <translation>„{words}“ Versuchen Sie: {instead}</translation>
    </message>
    <message>
        <source>; thin: the {of_before} before</source>
        <translation>; blass: die {of_before} davor</translation>
    </message>
    <message>
        <source>Role-plays, the oldest first: the higher, the better; dark is a meeting</source>
        <translation>Rollenspiele, die ältesten zuerst: je höher, desto besser; dunkel ist ein Termin</translation>
    </message>
    <message>
        <source>Drills by the day; dark are those you knew</source>
        <translation>Übungen je Tag; dunkel sind die gewussten</translation>
    </message>
    <message>
        <source>In how many of these role-plays each cost patience{before}</source>
        <translation>In wie vielen dieser Rollenspiele jedes Geduld gekostet hat{before}</translation>
    </message>
    <message>
        <source>How you speak</source>
        <translation>Wie Sie sprechen</translation>
    </message>
    <message>
        <source>Record a rehearsal: three things that are so stand here then.</source>
        <translation>Nehmen Sie eine Probe auf: drei Dinge, die stimmen, stehen dann hier.</translation>
    </message>
    <message>
        <source>{now} of {of}</source>
        <translation>{now} von {of}</translation>
    </message>
    <message>
        <source>{now}, before {before} of {of_before}</source>
        <translation>{now}, davor {before} von {of_before}</translation>
    </message>
    <message numerus="yes">
        <source>Last %n role-plays: {meetings} met, {hung_up} hung up.</source>
        <comment>Last %n role-play: {meetings} met, {hung_up} hung up.</comment>
        <translation>
            <numerusform>Letztes Rollenspiel: {meetings} mit Termin, {hung_up} aufgelegt.</numerusform>
            <numerusform>Letzte %n Rollenspiele: {meetings} mit Termin, {hung_up} aufgelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drills answered: {drills}, known {known}.</source>
        <translation>Übungen beantwortet: {drills}, gewusst {known}.</translation>
    </message>
    <message>
        <source>Gets better</source>
        <translation>Wird besser</translation>
    </message>
    <message>
        <source>Gets worse</source>
        <translation>Wird schlechter</translation>
    </message>
    <message>
        <source>Doesn’t get better yet</source>
        <translation>Wird noch nicht besser</translation>
    </message>
    <message>
        <source>Listening to it. You can go on meanwhile.</source>
        <translation>Es wird angehört. Sie können inzwischen weitermachen.</translation>
    </message>
    <message>
        <source>A call is under way: nothing records until it ends.</source>
        <translation>Ein Gespräch läuft: bis zu seinem Ende nimmt nichts auf.</translation>
    </message>
    <message>
        <source>What you want to say; or the whole of it, typed</source>
        <translation>Was Sie sagen wollen; oder das Ganze, getippt</translation>
    </message>
    <message>
        <source>Judge what is typed</source>
        <translation>Getipptes beurteilen</translation>
    </message>
    <message>
        <source>Keep for good</source>
        <translation>Dauerhaft behalten</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Aufnahmen</translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsals were</source>
        <comment>1 rehearsal was</comment>
        <translation>
            <numerusform>1 Probe wurde</numerusform>
            <numerusform>%n Proben wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} deleted after 30 days, as promised</source>
        <translation>{count} nach 30 Tagen gelöscht, wie versprochen</translation>
    </message>
    <message>
        <source>Recording, {clock}. Space stops.</source>
        <translation>Aufnahme läuft, {clock}. Die Leertaste hält an.</translation>
    </message>
    <message>
        <source>Space records, and Space stops. Without a microphone: Enter goes to the text above, Ctrl+Enter judges it.</source>
        <translation>Die Leertaste nimmt auf und hält an. Ohne Mikrofon: Eingabe geht zum Text darüber, Strg+Eingabe beurteilt ihn.</translation>
    </message>
    <message>
        <source>{deaf} What you type above is judged as well: Enter goes there, Ctrl+Enter judges it.</source>
        <translation>{deaf} Auch Getipptes wird beurteilt: Eingabe geht zum Text darüber, Strg+Eingabe beurteilt ihn.</translation>
    </message>
    <message>
        <source>This take is not kept yet. Keep it, or delete it.</source>
        <translation>Diese Aufnahme ist noch nicht behalten. Behalten oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Taken down: {heard}</source>
        <translation>Mitgeschrieben: {heard}</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Berührt</translation>
    </message>
    <message>
        <source>Not heard, or said in other words</source>
        <translation>Nicht gehört, oder anders gesagt</translation>
    </message>
    <message>
        <source>kept for good</source>
        <translation>dauerhaft behalten</translation>
    </message>
    <message>
        <source>until {day_words}</source>
        <translation>bis {day_words}</translation>
    </message>
    <message>
        <source>{pace:.0f} words a minute</source>
        <translation>{pace:.0f} Wörter in der Minute</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>Nothing can be told of it</source>
        <translation>Dazu lässt sich nichts sagen</translation>
    </message>
    <message>
        <source>One thing that is so</source>
        <translation>Eins, das stimmt</translation>
    </message>
    <message>
        <source>Two things that are so</source>
        <translation>Zwei Dinge, die stimmen</translation>
    </message>
    <message>
        <source>Three things that are so</source>
        <translation>Drei Dinge, die stimmen</translation>
    </message>
    <message>
        <source>first word after {lead} s</source>
        <translation>erstes Wort nach {lead} s</translation>
    </message>
    <message numerus="yes">
        <source>%n pauses</source>
        <comment>%n pause</comment>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
    <message>
        <source>longest stretch {seconds:.0f} s</source>
        <translation>längste Strecke {seconds:.0f} s</translation>
    </message>
    <message numerus="yes">
        <source>%n fillers</source>
        <comment>%n filler</comment>
        <translation>
            <numerusform>%n Füllwort</numerusform>
            <numerusform>%n Füllwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Nothing has been practised yet.</source>
        <translation>Noch wurde nichts geübt.</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht sichern</translation>
    </message>
    <message>
        <source>{name}, as of {day}</source>
        <translation>{name}, Stand {day}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>{whose}. Made by CoachDesk on this computer.</source>
        <translation>{whose}. Von CoachDesk auf diesem Rechner gemacht.</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>What gets better, and what doesn’t</source>
        <translation>Was besser wird und was nicht</translation>
    </message>
    <message>
        <source>In how many of the latest role-plays each cost patience</source>
        <translation>In wie vielen der letzten Rollenspiele jedes Geduld gekostet hat</translation>
    </message>
    <message>
        <source>Words that cost patience, and what to try</source>
        <translation>Worte, die Geduld kosten, und was zu versuchen ist</translation>
    </message>
    <message>
        <source>{day}: {answered} answered, {known} known</source>
        <translation>{day}: {answered} beantwortet, {known} gewusst</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>The rehearsal as a wave</source>
        <translation>Die Probe als Welle</translation>
    </message>
    <message>
        <source>a pause of {seconds} seconds at {start:.0f}</source>
        <translation>eine Pause von {seconds} Sekunden bei {start:.0f}</translation>
    </message>
    <message>
        <source>{text} at {start:.0f}</source>
        <translation>{text} bei {start:.0f}</translation>
    </message>
    <message>
        <source>No pauses and no fillers</source>
        <translation>Keine Pausen und keine Füllwörter</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Cost {value} of patience</source>
        <translation>Kostete {value} Geduld</translation>
    </message>
    <message>
        <source>Again from turn {again}</source>
        <translation>Noch einmal ab Runde {again}</translation>
    </message>
    <message>
        <source>Again from here</source>
        <translation>Ab hier noch einmal</translation>
    </message>
    <message>
        <source>what worked</source>
        <translation>was gewirkt hat</translation>
    </message>
    <message>
        <source>Turn {turn}: {title}</source>
        <translation>Runde {turn}: {title}</translation>
    </message>
    <message>
        <source>Try: {instead}</source>
        <translation>Versuchen Sie: {instead}</translation>
    </message>
    <message>
        <source>Turn {turn}</source>
        <translation>Runde {turn}</translation>
    </message>
    <message>
        <source>What worked:</source>
        <translation>Was gewirkt hat:</translation>
    </message>
    <message>
        <source>Give a name, a company or a number.</source>
        <translation>Geben Sie einen Namen, eine Firma oder eine Nummer an.</translation>
    </message>
    <message>
        <source>“{number}” has too few digits for a phone number.</source>
        <translation>„{number}“ hat zu wenige Ziffern für eine Telefonnummer.</translation>
    </message>
    <message>
        <source>“{number}” has too many digits for one phone number.</source>
        <translation>„{number}“ hat zu viele Ziffern für eine einzige Telefonnummer.</translation>
    </message>
    <message>
        <source>“{address}” is not an email address.</source>
        <translation>„{address}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. They are named like Europe/Dublin.</source>
        <translation>Es gibt keine Zeitzone „{zone}“. Sie heißen wie Europe/Dublin.</translation>
    </message>
    <message>
        <source>A country is two letters, such as US or IE.</source>
        <translation>Ein Land hat zwei Buchstaben, etwa DE oder AT.</translation>
    </message>
    <message>
        <source>{name}, kind</source>
        <translation>{name}, Art</translation>
    </message>
    <message>
        <source>work</source>
        <comment>kind of number</comment>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>{name} is wrong</source>
        <translation>{name} ist falsch</translation>
    </message>
    <message>
        <source>Marks a number that reaches nobody: it is kept and not proposed again.</source>
        <translation>Merkt eine Nummer, unter der niemand zu erreichen ist: sie bleibt und wird nicht wieder vorgeschlagen.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Head of Finance</source>
        <translation>Leitung Finanzen</translation>
    </message>
    <message>
        <source>For them, in one line</source>
        <translation>Nutzen, in einer Zeile</translation>
    </message>
    <message>
        <source>Close the month in 3 days, not 9</source>
        <translation>Monatsabschluss in 3 Tagen statt 9</translation>
    </message>
    <message>
        <source>Opener of their own</source>
        <translation>Eigene Eröffnung</translation>
    </message>
    <message>
        <source>Empty: the playbook’s opener</source>
        <translation>Leer: die Eröffnung des Playbooks</translation>
    </message>
    <message>
        <source>How the name is said</source>
        <translation>Wie man den Namen ausspricht</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Region or state</source>
        <translation>Region oder Bundesland</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>A client like them</source>
        <translation>Ein ähnlicher Kunde</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Add a prospect</source>
        <translation>Einen Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Weitere Nummer</translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Weitere Adresse</translation>
    </message>
    <message>
        <source>Has left the company</source>
        <translation>Hat die Firma verlassen</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n to mend.</source>
        <comment>Not saved: one to mend.</comment>
        <translation>
            <numerusform>Nicht gesichert: eins ist zu verbessern.</numerusform>
            <numerusform>Nicht gesichert: %n sind zu verbessern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked not to be called.</source>
        <translation>Will nicht mehr angerufen werden.</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>The first people</source>
        <translation>Die Ersten</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n to know about</source>
        <comment>One thing to know about</comment>
        <translation>
            <numerusform>Eins ist zu wissen</numerusform>
            <numerusform>%n Dinge sind zu wissen</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n people found.</source>
        <comment>One person found.</comment>
        <translation>
            <numerusform>Eine Person gefunden.</numerusform>
            <numerusform>%n Personen gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows hold nobody and are left out.</source>
        <comment>%n row holds nobody and is left out.</comment>
        <translation>
            <numerusform>%n Zeile enthält niemanden und wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen enthalten niemanden und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is here already is not added twice.</source>
        <translation>Wer schon hier ist, wird nicht noch einmal aufgenommen.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>one person</comment>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt *.vcf *.vcard);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing {people_words}</source>
        <translation>Importiert: {people_words}</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Everyone on that list is here already</source>
        <translation>Alle auf dieser Liste sind schon hier</translation>
    </message>
    <message>
        <source>Import {people_words}</source>
        <translation>Importieren: {people_words}</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>No row of this file holds a name, a company or a number.</source>
        <translation>Keine Zeile dieser Datei enthält einen Namen, eine Firma oder eine Nummer.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Legen Sie eine Datei hier ab, oder wählen Sie eine</translation>
    </message>
    <message>
        <source>CSV of any kind, or vCard. You see what was understood before anything is saved.</source>
        <translation>CSV jeder Art, oder vCard. Sie sehen, was verstanden wurde, bevor etwas gesichert wird.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
    <message>
        <source>Column for {label}</source>
        <translation>Spalte für {label}</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(ohne Überschrift)</translation>
    </message>
    <message>
        <source>Left the company</source>
        <translation>Nicht mehr in der Firma</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx);;vCard (*.vcf);;JSON (*.json)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx);;vCard (*.vcf);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics);;CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)</source>
        <translation>Kalender (*.ics);;CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;JSON (*.json)</source>
        <translation>Excel (*.xlsx);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Name, company, number or address</source>
        <translation>Name, Firma, Nummer oder Adresse</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message numerus="yes">
        <source>The %n prospects found</source>
        <comment>The one prospect found</comment>
        <translation>
            <numerusform>Der eine gefundene Kontakt</numerusform>
            <numerusform>Die %n gefundenen Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} of the %n found</source>
        <comment>{title} of the %n found</comment>
        <translation>
            <numerusform>{title}: nur der %n gefundene</numerusform>
            <numerusform>{title}: nur die %n gefundenen</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: all on the list</source>
        <translation>{title}: alle auf der Liste</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>one row</comment>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {rows} to {name}</source>
        <translation>{rows} nach {name} exportiert</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{without} without a number</source>
        <translation>{without} ohne Nummer</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Niemand passt</translation>
    </message>
    <message>
        <source>No prospect has “{search}” in name, company or number.</source>
        <translation>Kein Kontakt hat „{search}“ in Name, Firma oder Nummer.</translation>
    </message>
    <message>
        <source>Everybody has a number</source>
        <translation>Alle haben eine Nummer</translation>
    </message>
    <message>
        <source>Nobody on the list is without one that can be dialled.</source>
        <translation>Niemand auf der Liste ist ohne eine, die sich wählen lässt.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Noch ist niemand auf der Liste</translation>
    </message>
    <message>
        <source>Import a list, or add one prospect.</source>
        <translation>Importieren Sie eine Liste, oder fügen Sie einen Kontakt hinzu.</translation>
    </message>
    <message>
        <source>Key {cap}</source>
        <translation>Taste {cap}</translation>
    </message>
    <message numerus="yes">
        <source>%n prospects without a number fit</source>
        <comment>one prospect without a number fits</comment>
        <translation>
            <numerusform>ein Kontakt ohne Nummer passt</numerusform>
            <numerusform>%n Kontakte ohne Nummer passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospects without a number</source>
        <comment>one prospect without a number</comment>
        <translation>
            <numerusform>ein Kontakt ohne Nummer</numerusform>
            <numerusform>%n Kontakte ohne Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospects fit</source>
        <comment>one prospect fits</comment>
        <translation>
            <numerusform>ein Kontakt passt</numerusform>
            <numerusform>%n Kontakte passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospects</source>
        <comment>one prospect</comment>
        <translation>
            <numerusform>ein Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>List of prospects</source>
        <translation>Liste der Kontakte</translation>
    </message>
    <message>
        <source>Lift the do-not-call</source>
        <translation>„Nicht mehr anrufen“ aufheben</translation>
    </message>
    <message>
        <source>Give the reason. Without one nothing is lifted.</source>
        <translation>Geben Sie den Grund an. Ohne einen wird nichts aufgehoben.</translation>
    </message>
    <message>
        <source>They asked not to be called. Only lift this where they have asked to be called again, or where it was recorded by mistake. The reason is kept for good.</source>
        <translation>Sie wollten nicht mehr angerufen werden. Heben Sie das nur auf, wenn sie wieder angerufen werden wollen oder es versehentlich erfasst wurde. Der Grund bleibt dauerhaft erhalten.</translation>
    </message>
    <message>
        <source>They wrote on 24 November and asked for a call</source>
        <translation>Sie schrieben am 24. November und baten um einen Anruf</translation>
    </message>
    <message>
        <source>Since {since}. The reason is kept for good.</source>
        <translation>Seit {since}. Der Grund bleibt dauerhaft erhalten.</translation>
    </message>
    <message>
        <source>They asked for a call</source>
        <translation>Sie baten um einen Anruf</translation>
    </message>
    <message>
        <source>key {keys}</source>
        <translation>Taste {keys}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>CoachDesk made a mistake, and this step was not done. What was saved before is safe.</source>
        <translation>CoachDesk hat einen Fehler gemacht, und dieser Schritt blieb aus. Was vorher gesichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Try it another way. The log in the data folder says where it happened.</source>
        <translation>Versuchen Sie es auf anderem Weg. Das Protokoll im Datenordner sagt, wo es geschah.</translation>
    </message>
    <message>
        <source>The desk is closed.</source>
        <translation>Der Arbeitsplatz ist geschlossen.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Erase who was taken off</source>
        <translation>Entfernte löschen</translation>
    </message>
    <message>
        <source>Erases for good whom you removed from the list before</source>
        <translation>Löscht endgültig, wen Sie früher von der Liste genommen haben</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>well</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>braucht einen Blick</translation>
    </message>
    <message>
        <source>A checked backup: {name}</source>
        <translation>Eine geprüfte Sicherung: {name}</translation>
    </message>
    <message>
        <source>Everything on the desk is replaced by what {name} holds. What is there now is backed up first, so that it can be brought back the same way.</source>
        <translation>Alles am Arbeitsplatz wird durch das ersetzt, was {name} enthält. Was jetzt da ist, wird vorher gesichert, so dass es auf demselben Weg zurückkommen kann.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Who was taken off the list is still on record, with their calls. This erases all of them for good; that they must not be called stays. Nothing brings them back, and what was done before can’t be undone any more.</source>
        <translation>Wer von der Liste genommen wurde, ist mit seinen Anrufen noch gespeichert. Das löscht alle endgültig; wer nicht angerufen werden darf, bleibt gesperrt. Nichts bringt sie zurück, und was davor getan wurde, lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Key for {command}: {key}</source>
        <translation>Taste für {command}: {key}</translation>
    </message>
    <message>
        <source>{text} {heading} keys</source>
        <translation>{text} {heading} Tasten</translation>
    </message>
    <message>
        <source>The one your server marks as drafts</source>
        <translation>Der, den Ihr Server als Entwürfe kennzeichnet</translation>
    </message>
    <message>
        <source>One key puts a draft into the drafts of your own mailbox, where you look at it once more and send it yourself. CoachDesk can’t send. Without a connection drafts wait and go when it is back.</source>
        <translation>Eine Taste legt einen Entwurf zu den Entwürfen Ihres eigenen Postfachs, wo Sie ihn noch einmal ansehen und selbst senden. CoachDesk kann nicht senden. Ohne Verbindung warten Entwürfe und gehen, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>The password is in the system’s keyring.</source>
        <translation>Das Passwort liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps passwords: yours is kept until CoachDesk is closed.</source>
        <translation>Dieses System hat keinen Schlüsselbund für Passwörter: Ihres bleibt, bis CoachDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Passwort des Postfachs</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Folder for drafts</source>
        <translation>Ordner für Entwürfe</translation>
    </message>
    <message>
        <source>Test the mailbox</source>
        <translation>Das Postfach testen</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>Das Passwort vergessen</translation>
    </message>
    <message>
        <source>Name the server and the user first.</source>
        <translation>Nennen Sie zuerst Server und Benutzer.</translation>
    </message>
    <message>
        <source>Asking {server}.</source>
        <translation>{server} wird gefragt.</translation>
    </message>
    <message>
        <source>, which your server marks as drafts</source>
        <translation>, den Ihr Server als Entwürfe kennzeichnet</translation>
    </message>
    <message>
        <source>It works: drafts go to “{drafts}”{marked}. {kept}</source>
        <translation>Es geht: Entwürfe kommen nach „{drafts}“{marked}. {kept}</translation>
    </message>
    <message>
        <source>The mailbox has no folder “{chosen}”. Choose another below. {kept}</source>
        <translation>Das Postfach hat keinen Ordner „{chosen}“. Wählen Sie unten einen anderen. {kept}</translation>
    </message>
    <message>
        <source>Your server marks no folder as drafts. Choose one below. {kept}</source>
        <translation>Ihr Server kennzeichnet keinen Ordner als Entwürfe. Wählen Sie unten einen. {kept}</translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation>Das Passwort ist vergessen.</translation>
    </message>
    <message>
        <source>No setting fits that.</source>
        <translation>Keine Einstellung passt dazu.</translation>
    </message>
    <message>
        <source>Playbook: {named}</source>
        <translation>Playbook: {named}</translation>
    </message>
    <message>
        <source>As the playbook says</source>
        <translation>Wie das Playbook sagt</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>Alle Tasten wie zuvor</translation>
    </message>
    <message>
        <source>Mailbox drafts IMAP password keyring test folder mail</source>
        <translation>Postfach Entwürfe IMAP Passwort Schlüsselbund Test Ordner Mail</translation>
    </message>
    <message>
        <source>Do not call list stop import export search release number address domain</source>
        <translation>Nicht mehr anrufen Sperrliste sperren importieren exportieren suchen aufheben Nummer Adresse Domain</translation>
    </message>
    <message>
        <source>Data folder backup restore doctor check everything</source>
        <translation>Datenordner sichern zurückholen prüfen alles Sicherung</translation>
    </message>
    <message>
        <source>C on the desk dials through it, once for each key. What it tells of the call is shown there: that it rings, that they answered, and how it ended.</source>
        <translation>C am Arbeitsplatz wählt damit, einmal je Tastendruck. Was es vom Anruf erzählt, wird dort gezeigt: dass es klingelt, dass sie abgenommen haben und wie er endete.</translation>
    </message>
    <message>
        <source>Softphone test call found lines copy hook baresip Linphone MicroSIP sip tel tray</source>
        <translation>Softphone Testanruf gefunden Zeilen kopieren hook baresip Linphone MicroSIP sip tel tray</translation>
    </message>
    <message>
        <source>Let your softphone tell of its calls</source>
        <translation>Lassen Sie Ihr Softphone von seinen Anrufen erzählen</translation>
    </message>
    <message>
        <source>you ended it</source>
        <translation>Sie haben beendet</translation>
    </message>
    <message>
        <source>they ended it</source>
        <translation>die anderen haben beendet</translation>
    </message>
    <message>
        <source>by whom isn’t told</source>
        <translation>wer beendet hat, wird nicht gesagt</translation>
    </message>
    <message>
        <source>it was busy</source>
        <translation>es war besetzt</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>der Anruf wurde abgelehnt</translation>
    </message>
    <message>
        <source>no such number</source>
        <translation>die Nummer gibt es nicht</translation>
    </message>
    <message>
        <source>Number for a test call</source>
        <translation>Nummer für einen Testanruf</translation>
    </message>
    <message>
        <source>Your own mobile, +353 87 555 0100</source>
        <translation>Ihr eigenes Handy, +353 87 555 0100</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Die Zeilen kopieren</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>The lines are copied</source>
        <translation>Die Zeilen sind kopiert</translation>
    </message>
    <message>
        <source>Type a number that you may ring, your own mobile for example.</source>
        <translation>Tippen Sie eine Nummer, die Sie anrufen dürfen, etwa Ihr eigenes Handy.</translation>
    </message>
    <message>
        <source>{program} took {number}.</source>
        <translation>{program} hat {number} angenommen.</translation>
    </message>
    <message>
        <source>{source} tells: {told_words}.</source>
        <translation>{source} sagt: {told_words}.</translation>
    </message>
    <message>
        <source>Set up {title}</source>
        <translation>{title} einrichten</translation>
    </message>
    <message>
        <source>It tells: {tells}</source>
        <translation>Es erzählt: {tells}</translation>
    </message>
    <message>
        <source>{name} is not in touch yet. That changes here by itself.</source>
        <translation>{name} ist noch nicht verbunden. Das ändert sich hier von selbst.</translation>
    </message>
    <message>
        <source>{name} is there, and another program takes its line away.</source>
        <translation>{name} ist da, und ein anderes Programm nimmt ihm die Leitung weg.</translation>
    </message>
    <message>
        <source>{name} is in touch: its calls are heard.</source>
        <translation>{name} ist verbunden: seine Anrufe werden gehört.</translation>
    </message>
    <message>
        <source>An event was heard: the lines are in place.</source>
        <translation>Ein Ereignis wurde gehört: die Zeilen sind am Platz.</translation>
    </message>
    <message>
        <source>No event was heard yet. That changes here with the first call.</source>
        <translation>Noch wurde kein Ereignis gehört. Das ändert sich hier mit dem ersten Anruf.</translation>
    </message>
    <message>
        <source>Your softphone</source>
        <translation>Ihr Softphone</translation>
    </message>
    <message>
        <source>it is being called</source>
        <translation>es wird angerufen</translation>
    </message>
    <message>
        <source>it rings</source>
        <translation>es klingelt</translation>
    </message>
    <message>
        <source>it was answered</source>
        <translation>es wurde abgenommen</translation>
    </message>
    <message>
        <source>it ended and nobody had answered</source>
        <translation>er endete, und niemand hatte abgenommen</translation>
    </message>
    <message>
        <source>it ended after {seconds}&#xa0;s, and {by}</source>
        <translation>er endete nach {seconds}&#xa0;s, und {by}</translation>
    </message>
    <message>
        <source>{name}: not found</source>
        <translation>{name}: nicht gefunden</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>set up for CoachDesk</source>
        <translation>für CoachDesk eingerichtet</translation>
    </message>
    <message>
        <source>not set up for CoachDesk yet</source>
        <translation>noch nicht für CoachDesk eingerichtet</translation>
    </message>
    <message>
        <source>Import a do-not-call list</source>
        <translation>Eine Sperrliste importieren</translation>
    </message>
    <message>
        <source>Stop them all</source>
        <translation>Alle sperren</translation>
    </message>
    <message>
        <source>Stopping what {name} says. The desk waits until it is done.</source>
        <translation>Es wird gesperrt, was {name} sagt. Der Arbeitsplatz wartet, bis das erledigt ist.</translation>
    </message>
    <message>
        <source>Read from: {list}</source>
        <translation>Gelesen aus: {list}</translation>
    </message>
    <message>
        <source>The first of them</source>
        <translation>Die Ersten davon</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Zeilen zum Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <comment>%n number</comment>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <comment>%n address</comment>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <comment>%n domain</comment>
        <translation>
            <numerusform>%n Domain</numerusform>
            <numerusform>%n Domains</numerusform>
        </translation>
    </message>
    <message>
        <source>No number, address or domain</source>
        <translation>Keine Nummer, Adresse oder Domain</translation>
    </message>
    <message>
        <source>{file}: nothing new.</source>
        <translation>{file}: nichts Neues.</translation>
    </message>
    <message>
        <source>{file}: {what} would be stopped.</source>
        <translation>{file}: {what} würden gesperrt.</translation>
    </message>
    <message>
        <source>{file}: {what} is stopped now.</source>
        <translation>{file}: {what} ist jetzt gesperrt.</translation>
    </message>
    <message>
        <source>{file}: {what} are stopped now.</source>
        <translation>{file}: {what} sind jetzt gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source> %n people on your list would not be called any more.</source>
        <comment> 1 person on your list would not be called any more.</comment>
        <translation>
            <numerusform> 1 Person auf Ihrer Liste würde nicht mehr angerufen.</numerusform>
            <numerusform> %n Personen auf Ihrer Liste würden nicht mehr angerufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n people on your list won’t be called any more.</source>
        <comment> 1 person on your list won’t be called any more.</comment>
        <translation>
            <numerusform> 1 Person auf Ihrer Liste wird nicht mehr angerufen.</numerusform>
            <numerusform> %n Personen auf Ihrer Liste werden nicht mehr angerufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before</source>
        <translation>schon gesperrt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht gekennzeichnet</translation>
    </message>
    <message>
        <source>Of {rows} rows: {rest}.</source>
        <translation>Von {rows} Zeilen: {rest}.</translation>
    </message>
    <message>
        <source>Row {row}: {message}</source>
        <translation>Zeile {row}: {message}</translation>
    </message>
    <message>
        <source>… and {more} more.</source>
        <translation>… und {more} weitere.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;Text, one a line (*.txt);;JSON (*.json)</source>
        <translation>Durch Kommas getrennte Werte (*.csv);;Text, eins je Zeile (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Die Liste exportieren</translation>
    </message>
    <message>
        <source>Search the do-not-call list</source>
        <translation>Die Sperrliste durchsuchen</translation>
    </message>
    <message>
        <source>Number, address or domain</source>
        <translation>Nummer, Adresse oder Domain</translation>
    </message>
    <message>
        <source>What is stopped is never dialled, written to or called back, whoever has it, on the list now or imported later. An import is taken back with Undo until the next prospect opens; later only a reason lifts it.</source>
        <translation>Was gesperrt ist, wird nie gewählt, angeschrieben oder zurückgerufen, wem immer es gehört, ob auf der Liste oder später importiert. Ein Import lässt sich mit Rückgängig zurücknehmen, bis der nächste Kontakt geöffnet wird; später hebt nur ein Grund ihn auf.</translation>
    </message>
    <message>
        <source>{what} is stopped.</source>
        <translation>{what} ist gesperrt.</translation>
    </message>
    <message>
        <source>{what} are stopped.</source>
        <translation>{what} sind gesperrt.</translation>
    </message>
    <message>
        <source>Nothing on the do-not-call list fits that.</source>
        <translation>Nichts auf der Sperrliste passt dazu.</translation>
    </message>
    <message>
        <source>Since {date}. {reason}</source>
        <translation>Seit {date}. {reason}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Release {value}</source>
        <translation>{value} aufheben</translation>
    </message>
    <message>
        <source>Export the do-not-call list</source>
        <translation>Die Sperrliste exportieren</translation>
    </message>
    <message>
        <source>{rows} lines in {name}</source>
        <translation>{rows} Zeilen in {name}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Softphone</source>
        <translation>Softphone</translation>
    </message>
    <message>
        <source>Stands in openers and drafts.</source>
        <translation>Steht in Eröffnungen und Entwürfen.</translation>
    </message>
    <message>
        <source>Said in the first sentence of a call.</source>
        <translation>Fällt im ersten Satz eines Anrufs.</translation>
    </message>
    <message>
        <source>My phone</source>
        <translation>Meine Telefonnummer</translation>
    </message>
    <message>
        <source>Goes below drafts, so that people can ring back.</source>
        <translation>Steht unter Entwürfen, damit man zurückrufen kann.</translation>
    </message>
    <message>
        <source>My email</source>
        <translation>Meine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>The sender of drafts saved as .eml.</source>
        <translation>Der Absender von Entwürfen, die als .eml gesichert werden.</translation>
    </message>
    <message>
        <source>Home time zone</source>
        <translation>Eigene Zeitzone</translation>
    </message>
    <message>
        <source>Empty: the computer’s.</source>
        <translation>Leer: die des Rechners.</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>Eigenes Land</translation>
    </message>
    <message>
        <source>Two letters. Numbers without a country code are read as numbers of this country.</source>
        <translation>Zwei Buchstaben. Nummern ohne Ländervorwahl werden als Nummern dieses Landes gelesen.</translation>
    </message>
    <message>
        <source>Language of my calls</source>
        <translation>Anrufsprache</translation>
    </message>
    <message>
        <source>Rules, outlines and drafts come in this language. That of the screens is another setting.</source>
        <translation>In dieser Sprache kommen Regeln, Leitfäden und Entwürfe. Die des Fensters ist eine andere Einstellung.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of this window, from the next start on. What you say and write has a setting of its own.</source>
        <translation>Dieses Fensters, ab dem nächsten Start. Was Sie sagen und schreiben, hat eine eigene Einstellung.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Toasts appear and go without fading.</source>
        <translation>Meldungen kommen und gehen, ohne zu verblassen.</translation>
    </message>
    <message>
        <source>Open with the session</source>
        <translation>Beim Anmelden öffnen</translation>
    </message>
    <message>
        <source>The desk is there when you have logged in. Callbacks that came due meanwhile are told.</source>
        <translation>Der Arbeitsplatz ist da, sobald Sie angemeldet sind. Inzwischen fällige Wiedervorlagen werden gemeldet.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Calls planned in an hour.</source>
        <translation>Geplante Anrufe in einer Stunde.</translation>
    </message>
    <message>
        <source> an hour</source>
        <translation> je Stunde</translation>
    </message>
    <message>
        <source>Listen prompt</source>
        <translation>Mahnung zum Zuhören</translation>
    </message>
    <message>
        <source>So long after your last step in the outline the desk says: ask and listen. In one vendor’s calls the longest turn was 37 s on successful ones and 25 s on others (Gong): a long turn is not bad as such.</source>
        <translation>So lange nach Ihrem letzten Schritt im Leitfaden sagt der Arbeitsplatz: fragen und zuhören. In den Gesprächen eines Anbieters war die längste Redezeit am Stück 37 s bei erfolgreichen und 25 s bei anderen (Gong): lange zu reden ist nicht an sich schlecht.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>First hour of a day</source>
        <translation>Erste Stunde eines Tages</translation>
    </message>
    <message>
        <source>A callback “on Tuesday” is set for then.</source>
        <translation>Eine Wiedervorlage „am Dienstag“ wird auf diese Zeit gelegt.</translation>
    </message>
    <message>
        <source>Sound of a reminder</source>
        <translation>Ton der Erinnerung</translation>
    </message>
    <message>
        <source>Two soft notes when a callback is due; never while a call is going on.</source>
        <translation>Zwei leise Töne, wenn eine Wiedervorlage fällig ist; nie während eines Gesprächs.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>The built-in voice says exactly what is shown. The system’s reads the letters in its own way.</source>
        <translation>Die eingebaute Stimme sagt genau, was gezeigt wird. Die des Systems liest die Buchstaben auf ihre Art.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Prospects speak</source>
        <translation>Gesprächspartner sprechen</translation>
    </message>
    <message>
        <source>In role-play their answers are heard as well as read; nothing listens to you.</source>
        <translation>Im Rollenspiel sind ihre Antworten zu hören und zu lesen; Ihnen hört nichts zu.</translation>
    </message>
    <message>
        <source>Pronunciation site</source>
        <translation>Seite für Aussprache</translation>
    </message>
    <message>
        <source>The key to look a name up opens it in the browser, and nothing else does. {name} stands for the name.</source>
        <translation>Die Taste zum Nachschlagen öffnet sie im Browser, sonst nichts. {name} steht für den Namen.</translation>
    </message>
    <message>
        <source>After a silent hang-up</source>
        <translation>Nach wortlosem Auflegen</translation>
    </message>
    <message>
        <source>Which school comes first. The other is one key away, and both rates are counted.</source>
        <translation>Welche Schule zuerst kommt. Die andere ist eine Taste entfernt, und beide Quoten werden gezählt.</translation>
    </message>
    <message>
        <source>Dial through</source>
        <translation>Wählen mit</translation>
    </message>
    <message>
        <source>C dials with it, and it tells how the call goes as far as it can.</source>
        <translation>C wählt damit, und es sagt, wie der Anruf läuft, soweit es kann.</translation>
    </message>
    <message>
        <source>The system’s program</source>
        <translation>Das Programm des Systems</translation>
    </message>
    <message>
        <source>My own command</source>
        <translation>Eigener Befehl</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Links</translation>
    </message>
    <message>
        <source>Which links your softphone takes.</source>
        <translation>Welche Links Ihr Softphone annimmt.</translation>
    </message>
    <message>
        <source>SIP domain</source>
        <translation>SIP-Domain</translation>
    </message>
    <message>
        <source>Put behind numbers where the softphone’s account doesn’t do it. Mostly empty.</source>
        <translation>Kommt hinter Nummern, wo das Konto des Softphones es nicht selbst tut. Meist leer.</translation>
    </message>
    <message>
        <source>Port of baresip</source>
        <translation>Port von baresip</translation>
    </message>
    <message>
        <source>The one in its line ctrl_tcp_listen. Only this computer is asked.</source>
        <translation>Der in seiner Zeile ctrl_tcp_listen. Nur dieser Rechner wird gefragt.</translation>
    </message>
    <message>
        <source>A program and its arguments, with {number} once among them. No shell reads it.</source>
        <translation>Ein Programm und seine Argumente, darunter einmal {number}. Keine Shell liest es.</translation>
    </message>
    <message>
        <source>phone --dial {number}</source>
        <translation>phone --dial {number}</translation>
    </message>
    <message>
        <source>Measure the silence after they answer</source>
        <translation>Die Stille messen, nachdem sie abgenommen haben</translation>
    </message>
    <message>
        <source>The microphone’s level tells when you begin to talk. Only the level is looked at, nothing is recorded, and the desk says so while it is. Dead air is the first reason why people hang up.</source>
        <translation>Der Pegel des Mikrofons sagt, wann Sie zu sprechen beginnen. Nur der Pegel wird angesehen, nichts wird aufgenommen, und der Arbeitsplatz sagt es, solange es geschieht. Stille in der Leitung ist der erste Grund, warum Leute auflegen.</translation>
    </message>
    <message>
        <source>Keys in other programs</source>
        <translation>Tasten in anderen Programmen</translation>
    </message>
    <message>
        <source>The keys for “They answered” and “The call has ended” count while the softphone has the keyboard.</source>
        <translation>Die Tasten für „Sie haben abgenommen“ und „Das Gespräch ist zu Ende“ gelten, während das Softphone die Tastatur hat.</translation>
    </message>
    <message>
        <source>Stay on top</source>
        <translation>Oben bleiben</translation>
    </message>
    <message>
        <source>This window stays above the others.</source>
        <translation>Dieses Fenster bleibt über den anderen.</translation>
    </message>
    <message>
        <source>Come up when a call is answered</source>
        <translation>Nach vorn kommen, wenn abgenommen wird</translation>
    </message>
    <message>
        <source>The window comes to the front; the keyboard stays with the softphone.</source>
        <translation>Das Fenster kommt nach vorn; die Tastatur bleibt beim Softphone.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Speaks IMAP.</source>
        <translation>Spricht IMAP.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Mostly your whole address.</source>
        <translation>Meist Ihre ganze Adresse.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Never without.</source>
        <translation>Nie ohne.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>993 for TLS, 143 for STARTTLS.</source>
        <translation>993 für TLS, 143 für STARTTLS.</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A PEM file with the certificates your company signs with. Mostly empty.</source>
        <translation>Eine PEM-Datei mit den Zertifikaten, mit denen Ihre Firma unterschreibt. Meist leer.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Einzelne Tasten</translation>
    </message>
    <message>
        <source>1 to 9, X, S and the others without Alt, while no text field has focus.</source>
        <translation>1 bis 9, X, S und die anderen ohne Alt, solange kein Textfeld den Fokus hat.</translation>
    </message>
    <message>
        <source>Close, Esc</source>
        <translation>Schließen, Esc</translation>
    </message>
    <message>
        <source>Another program listens to {name} too, and each takes the line from the other: calls are shown late, and a short one can be missed.</source>
        <translation>Ein anderes Programm hört {name} ebenfalls zu, und jedes nimmt dem anderen die Leitung weg: Anrufe erscheinen verspätet, und ein kurzer kann fehlen.</translation>
    </message>
    <message>
        <source>Close the other one. It may be a second CoachDesk.</source>
        <translation>Schließen Sie das andere. Vielleicht ist es ein zweites CoachDesk.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{other}, {here:%H:%M} yours</source>
        <translation>{other}, {here:%H:%M} bei Ihnen</translation>
    </message>
    <message>
        <source>There is no voice here that could say this.</source>
        <translation>Hier gibt es keine Stimme, die das sagen könnte.</translation>
    </message>
    <message>
        <source>Add the sample list</source>
        <translation>Die Beispielliste hinzufügen</translation>
    </message>
    <message>
        <source>Remove the sample list</source>
        <translation>Die Beispielliste entfernen</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Den letzten Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Die Tasten zeigen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Stand at the left edge</source>
        <translation>An den linken Rand stellen</translation>
    </message>
    <message>
        <source>Stand at the right edge</source>
        <translation>An den rechten Rand stellen</translation>
    </message>
    <message>
        <source>Take the tour: one call, two minutes</source>
        <translation>Den Rundgang machen: ein Anruf, zwei Minuten</translation>
    </message>
    <message>
        <source>Close the problem that is shown</source>
        <translation>Das gezeigte Problem schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A checked backup was saved as {name}</source>
        <translation>Eine geprüfte Sicherung liegt als {name} vor</translation>
    </message>
    <message>
        <source>There is no prospect {prospect!r}.</source>
        <translation>Es gibt keinen Kontakt {prospect!r}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No prospect is open.</source>
        <translation>Kein Kontakt ist offen.</translation>
    </message>
    <message>
        <source>Press Enter to open the next one.</source>
        <translation>Drücken Sie Enter, um den nächsten zu öffnen.</translation>
    </message>
    <message>
        <source>Call them back now</source>
        <translation>Jetzt zurückrufen</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>You chose them</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>{shown_name} asked not to be called.</source>
        <translation>{shown_name} will nicht mehr angerufen werden.</translation>
    </message>
    <message>
        <source>{shown_name} has no second number.</source>
        <translation>{shown_name} hat keine zweite Nummer.</translation>
    </message>
    <message>
        <source>Add one with Edit.</source>
        <translation>Fügen Sie unter Bearbeiten eine hinzu.</translation>
    </message>
    <message>
        <source>Number changed to {number}</source>
        <translation>Nummer geändert auf {number}</translation>
    </message>
    <message>
        <source>Their other number</source>
        <translation>Ihre andere Nummer</translation>
    </message>
    <message>
        <source>Unknown calling hours accepted: {where}</source>
        <translation>Unbekannte Anrufzeiten in Kauf genommen: {where}</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>The only one left</source>
        <translation>Als Einziger übrig</translation>
    </message>
    <message>
        <source>Opened {shown_name}</source>
        <translation>{shown_name} geöffnet</translation>
    </message>
    <message>
        <source>Taken back: choose the outcome again</source>
        <translation>Rückgängig gemacht: wählen Sie das Ergebnis neu</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>The list is worked through</source>
        <translation>Die Liste ist abgearbeitet</translation>
    </message>
    <message>
        <source>There is none yet; it will be {database}.</source>
        <translation>Es gibt noch keine; sie wird {database} heißen.</translation>
    </message>
    <message>
        <source>They can be read.</source>
        <translation>Sie lassen sich lesen.</translation>
    </message>
    <message>
        <source>None are saved yet; the defaults are in use.</source>
        <translation>Noch sind keine gesichert; der Standard gilt.</translation>
    </message>
    <message>
        <source>Your own playbook is sound.</source>
        <translation>Ihr eigenes Playbook ist in Ordnung.</translation>
    </message>
    <message>
        <source>The default playbook is sound.</source>
        <translation>Das Standard-Playbook ist in Ordnung.</translation>
    </message>
    <message>
        <source> There are {count} more.</source>
        <translation> Es gibt {count} weitere.</translation>
    </message>
    <message>
        <source>Mend it, or move {own} aside to use the default.</source>
        <translation>Verbessern Sie es, oder legen Sie {own} beiseite, um den Standard zu benutzen.</translation>
    </message>
    <message>
        <source>Install CoachDesk again.</source>
        <translation>Installieren Sie CoachDesk neu.</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gesichert: {names}</translation>
    </message>
    <message>
        <source>. Yours is kept as {kept}</source>
        <translation>. Ihre Fassung bleibt als {kept}</translation>
    </message>
    <message>
        <source>Back to the default: {names}{yours}</source>
        <translation>Zurück zum Standard: {names}{yours}</translation>
    </message>
    <message>
        <source>The playbook is in {name}</source>
        <translation>Das Playbook liegt in {name}</translation>
    </message>
    <message>
        <source>. Yours is kept as {name}</source>
        <translation>. Ihres bleibt als {name}</translation>
    </message>
    <message>
        <source>In use: {name}, version {version}{yours}</source>
        <translation>In Gebrauch: {name}, Version {version}{yours}</translation>
    </message>
    <message>
        <source>{name} could not be put aside ({strerror}).</source>
        <translation>{name} ließ sich nicht beiseite legen ({strerror}).</translation>
    </message>
    <message>
        <source>Your own is still used.</source>
        <translation>Ihr eigenes bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>opened in mail</source>
        <translation>im Mailprogramm geöffnet</translation>
    </message>
    <message>
        <source>saved as .eml</source>
        <translation>als .eml gesichert</translation>
    </message>
    <message>
        <source>copied without formatting</source>
        <translation>ohne Formatierung kopiert</translation>
    </message>
    <message>
        <source>saved as a file</source>
        <translation>als Datei gesichert</translation>
    </message>
    <message>
        <source>Draft edited for {name}</source>
        <translation>Entwurf für {name} bearbeitet</translation>
    </message>
    <message>
        <source>That draft is not waiting any more.</source>
        <translation>Dieser Entwurf wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Its words are in the history.</source>
        <translation>Seine Worte stehen im Verlauf.</translation>
    </message>
    <message>
        <source>{value} asked not to be contacted. The draft stays here.</source>
        <translation>{value} will nicht mehr angesprochen werden. Der Entwurf bleibt hier.</translation>
    </message>
    <message numerus="yes">
        <source>gaps: {fields}</source>
        <comment>a gap: {fields}</comment>
        <translation>
            <numerusform>eine Lücke: {fields}</numerusform>
            <numerusform>Lücken: {fields}</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft still has {left}.</source>
        <translation>Der Entwurf hat noch {left}.</translation>
    </message>
    <message>
        <source>Fill in what is missing first.</source>
        <translation>Füllen Sie zuerst, was fehlt.</translation>
    </message>
    <message>
        <source>“{to}” is no email address that mail programs take.</source>
        <translation>„{to}“ ist keine E-Mail-Adresse, die Mailprogramme annehmen.</translation>
    </message>
    <message>
        <source>Mend it, or leave it empty. The draft stays here.</source>
        <translation>Verbessern Sie sie, oder lassen Sie sie leer. Der Entwurf bleibt hier.</translation>
    </message>
    <message>
        <source>A draft can’t be handed over by {how!r}.</source>
        <translation>Ein Entwurf lässt sich nicht als {how!r} übergeben.</translation>
    </message>
    <message>
        <source>Use one of {list}.</source>
        <translation>Nehmen Sie eins von {list}.</translation>
    </message>
    <message>
        <source>Draft for {name} {handed}</source>
        <translation>Entwurf für {name} {handed}</translation>
    </message>
    <message>
        <source>Draft {handed}</source>
        <translation>Entwurf {handed}</translation>
    </message>
    <message>
        <source>Draft for {name} put away</source>
        <translation>Entwurf für {name} weggelegt</translation>
    </message>
    <message>
        <source>Draft put away</source>
        <translation>Entwurf weggelegt</translation>
    </message>
    <message>
        <source>That draft is no longer there.</source>
        <translation>Dieser Entwurf ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Er wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Restored {name}</source>
        <translation>{name} zurückgeholt</translation>
    </message>
    <message>
        <source>, and {kept} later do-not-calls were kept</source>
        <translation>, und {kept} spätere Sperren bleiben erhalten</translation>
    </message>
    <message>
        <source>Restored {name}{stops}</source>
        <translation>{name} zurückgeholt{stops}</translation>
    </message>
    <message>
        <source>No prospect fits {text!r}.</source>
        <translation>Kein Kontakt passt zu {text!r}.</translation>
    </message>
    <message>
        <source>Give an id, a number or an address.</source>
        <translation>Geben Sie eine Kennung, eine Nummer oder eine Adresse an.</translation>
    </message>
    <message>
        <source>More than one prospect fits {text!r}.</source>
        <translation>Mehr als ein Kontakt passt zu {text!r}.</translation>
    </message>
    <message>
        <source>Give the id.</source>
        <translation>Geben Sie die Kennung an.</translation>
    </message>
    <message>
        <source>Added {shown_name}</source>
        <translation>{shown_name} hinzugefügt</translation>
    </message>
    <message>
        <source>Release them with a reason instead. Nothing was changed.</source>
        <translation>Heben Sie die Sperre mit einem Grund auf. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Edited {shown_name}</source>
        <translation>{shown_name} bearbeitet</translation>
    </message>
    <message>
        <source>Removed {shown_name}</source>
        <translation>{shown_name} entfernt</translation>
    </message>
    <message>
        <source>Stopped {shown_name}</source>
        <translation>{shown_name} gesperrt</translation>
    </message>
    <message>
        <source>Never call: {shown_name}</source>
        <translation>Nie anrufen: {shown_name}</translation>
    </message>
    <message>
        <source>Released {shown_name}</source>
        <translation>Sperre von {shown_name} aufgehoben</translation>
    </message>
    <message>
        <source>{shown_name} may be called again</source>
        <translation>{shown_name} darf wieder angerufen werden</translation>
    </message>
    <message>
        <source>Imported {count} from {name}</source>
        <translation>{count} aus {name} importiert</translation>
    </message>
    <message>
        <source>Nothing is called {what!r}.</source>
        <translation>Nichts heißt {what!r}.</translation>
    </message>
    <message>
        <source>Export one of {list}.</source>
        <translation>Exportieren Sie eins von {list}.</translation>
    </message>
    <message>
        <source>The sample list is on the desk already</source>
        <translation>Die Beispielliste ist schon da</translation>
    </message>
    <message>
        <source>Added the sample list</source>
        <translation>Beispielliste hinzugefügt</translation>
    </message>
    <message>
        <source>Sample list</source>
        <translation>Beispielliste</translation>
    </message>
    <message>
        <source>There is no sample list to remove</source>
        <translation>Es gibt keine Beispielliste zu entfernen</translation>
    </message>
    <message>
        <source>Removed the sample list</source>
        <translation>Beispielliste entfernt</translation>
    </message>
    <message>
        <source>A prospect needs a name, a company or a number.</source>
        <translation>Ein Kontakt braucht einen Namen, eine Firma oder eine Nummer.</translation>
    </message>
    <message>
        <source>There is no time zone called {zone!r}.</source>
        <translation>Es gibt keine Zeitzone {zone!r}.</translation>
    </message>
    <message>
        <source>A do-not-call is lifted only with a reason.</source>
        <translation>„Nicht mehr anrufen“ wird nur mit einem Grund aufgehoben.</translation>
    </message>
    <message>
        <source>This draft waits for your mailbox.</source>
        <translation>Dieser Entwurf wartet auf Ihr Postfach.</translation>
    </message>
    <message>
        <source>Take it back first, then change it.</source>
        <translation>Holen Sie ihn zuerst zurück, dann ändern Sie ihn.</translation>
    </message>
    <message>
        <source>Only an email goes to the mailbox.</source>
        <translation>Nur eine E-Mail kommt ins Postfach.</translation>
    </message>
    <message>
        <source>Copy this one.</source>
        <translation>Kopieren Sie diesen.</translation>
    </message>
    <message>
        <source>No mailbox is set up.</source>
        <translation>Kein Postfach ist eingerichtet.</translation>
    </message>
    <message>
        <source>Name it in the settings.</source>
        <translation>Nennen Sie es in den Einstellungen.</translation>
    </message>
    <message>
        <source>Draft for {name} to the mailbox</source>
        <translation>Entwurf für {name} ins Postfach</translation>
    </message>
    <message>
        <source>On its way to your mailbox</source>
        <translation>Unterwegs zu Ihrem Postfach</translation>
    </message>
    <message>
        <source>That draft is not waiting for the mailbox.</source>
        <translation>Dieser Entwurf wartet nicht auf das Postfach.</translation>
    </message>
    <message>
        <source>Taken back: it is still to send</source>
        <translation>Zurückgeholt: er ist noch zu senden</translation>
    </message>
    <message>
        <source>Draft put in the mailbox</source>
        <translation>Entwurf ins Postfach gelegt</translation>
    </message>
    <message>
        <source>Draft not in the mailbox yet</source>
        <translation>Entwurf noch nicht im Postfach</translation>
    </message>
    <message>
        <source>Drafts on their way</source>
        <translation>Entwürfe unterwegs</translation>
    </message>
    <message>
        <source>What was written to {name} before lies in {folder}: delete it there</source>
        <translation>Was vorher an {name} geschrieben wurde, liegt in {folder}: löschen Sie es dort</translation>
    </message>
    <message>
        <source> for {name}</source>
        <translation> für {name}</translation>
    </message>
    <message>
        <source>Draft{to} put in {folder}</source>
        <translation>Entwurf{to} in {folder} gelegt</translation>
    </message>
    <message>
        <source>Draft{to} lies in {folder} already</source>
        <translation>Entwurf{to} liegt schon in {folder}</translation>
    </message>
    <message>
        <source>{reason} The draft waits, and goes when it can.</source>
        <translation>{reason} Der Entwurf wartet und geht, sobald es möglich ist.</translation>
    </message>
    <message>
        <source>Somebody who was named needs a name.</source>
        <translation>Wer genannt wurde, braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type the name they gave you.</source>
        <translation>Tippen Sie den Namen, den man Ihnen gab.</translation>
    </message>
    <message>
        <source>It was not dialled.</source>
        <translation>Es wurde nicht gewählt.</translation>
    </message>
    <message>
        <source>{number} is not a number of {shown_name} that is in use.</source>
        <translation>{number} ist keine benutzte Nummer von {shown_name}.</translation>
    </message>
    <message>
        <source>{number} must not be called at this hour there. {not_dialled}</source>
        <translation>{number} darf zu dieser Stunde dort nicht angerufen werden. {not_dialled}</translation>
    </message>
    <message>
        <source>The Call key asks for a reason to call all the same.</source>
        <translation>Die Anruftaste fragt nach einem Grund, trotzdem anzurufen.</translation>
    </message>
    <message>
        <source>{number} is on your do-not-call list.</source>
        <translation>{number} steht auf Ihrer Sperrliste.</translation>
    </message>
    <message>
        <source>The call ended</source>
        <translation>Das Gespräch ist beendet</translation>
    </message>
    <message>
        <source>Heard while closed</source>
        <translation>Gehört, während geschlossen war</translation>
    </message>
    <message>
        <source>Opener written</source>
        <translation>Eröffnung geschrieben</translation>
    </message>
    <message>
        <source>This opener can’t be used yet: {wrong}</source>
        <translation>Diese Eröffnung ist noch nicht zu gebrauchen: {wrong}</translation>
    </message>
    <message>
        <source>The desk keeps the one it has.</source>
        <translation>Der Arbeitsplatz behält die bisherige.</translation>
    </message>
    <message>
        <source>Opener {upper} is on the desk: {title}</source>
        <translation>Eröffnung {upper} ist am Arbeitsplatz: {title}</translation>
    </message>
    <message>
        <source>The playbook’s opener is on the desk: {title}</source>
        <translation>Die Eröffnung des Playbooks ist am Arbeitsplatz: {title}</translation>
    </message>
    <message>
        <source>The playbook has no outline {kind!r}.</source>
        <translation>Das Playbook hat keinen Leitfaden {kind!r}.</translation>
    </message>
    <message>
        <source>There is no variant {variant!r}.</source>
        <translation>Es gibt keine Fassung {variant!r}.</translation>
    </message>
    <message>
        <source>The playbook has no outcome {outcome!r}.</source>
        <translation>Das Playbook hat kein Ergebnis {outcome!r}.</translation>
    </message>
    <message>
        <source>It knows {known}.</source>
        <translation>Es kennt {known}.</translation>
    </message>
    <message>
        <source>It has {list}.</source>
        <translation>Es hat {list}.</translation>
    </message>
    <message>
        <source>The outcome {id} has no play {play!r}.</source>
        <translation>Das Ergebnis {id} hat kein Vorgehen {play!r}.</translation>
    </message>
    <message>
        <source>No outcome is recorded yet.</source>
        <translation>Noch ist kein Ergebnis erfasst.</translation>
    </message>
    <message>
        <source>Record one first.</source>
        <translation>Erfassen Sie zuerst eins.</translation>
    </message>
    <message>
        <source>An outcome pressed just before the desk last ended was not recorded: {message}</source>
        <translation>Ein Ergebnis, das kurz vor dem letzten Ende gedrückt wurde, ist nicht erfasst: {message}</translation>
    </message>
    <message>
        <source>It is kept in {name} in the data folder.</source>
        <translation>Es liegt als {name} im Datenordner.</translation>
    </message>
    <message>
        <source>CoachDesk made a mistake.</source>
        <translation>CoachDesk hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>An outcome pressed just before the desk last ended was not recorded yet: {what}</source>
        <translation>Ein Ergebnis, das kurz vor dem letzten Ende gedrückt wurde, ist noch nicht erfasst: {what}</translation>
    </message>
    <message>
        <source>It is kept in {name} in the data folder and tried again at the next start.</source>
        <translation>Es liegt als {name} im Datenordner und wird beim nächsten Start wieder versucht.</translation>
    </message>
    <message>
        <source>Callback for {name} done</source>
        <translation>Wiedervorlage für {name} erledigt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>put off to {both}</source>
        <translation>verschoben auf {both}</translation>
    </message>
    <message>
        <source>Put off to {both}: {name}.</source>
        <translation>Verschoben auf {both}: {name}.</translation>
    </message>
    <message>
        <source>That callback is not waiting any more.</source>
        <translation>Diese Wiedervorlage wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Callback for {name} {what}</source>
        <translation>Wiedervorlage für {name} {what}</translation>
    </message>
    <message>
        <source>That callback is no longer there.</source>
        <translation>Diese Wiedervorlage ist nicht mehr da.</translation>
    </message>
    <message>
        <source>That is too long to be how a name is said.</source>
        <translation>Das ist zu lang für eine Aussprache.</translation>
    </message>
    <message>
        <source>Nothing was changed. Shorten it.</source>
        <translation>Nichts wurde geändert. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>Learned how {name} is said</source>
        <translation>Aussprache von {name} gelernt</translation>
    </message>
    <message>
        <source>Forgot how {name} is said</source>
        <translation>Aussprache von {name} vergessen</translation>
    </message>
    <message>
        <source>There is nothing in that recording.</source>
        <translation>In dieser Aufnahme ist nichts.</translation>
    </message>
    <message>
        <source>Nothing was kept. Record it once more.</source>
        <translation>Nichts wurde behalten. Nehmen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>A clip holds {longest_clip:.0f} seconds.</source>
        <translation>Eine Aufnahme fasst {longest_clip:.0f} Sekunden.</translation>
    </message>
    <message>
        <source>Nothing was kept. Cut it shorter.</source>
        <translation>Nichts wurde behalten. Schneiden Sie sie kürzer.</translation>
    </message>
    <message>
        <source>Recorded how {name} is said</source>
        <translation>Aussprache von {name} aufgenommen</translation>
    </message>
    <message>
        <source>Deleted the clip of {name}</source>
        <translation>Aufnahme von {name} gelöscht</translation>
    </message>
    <message>
        <source>No time was given.</source>
        <translation>Es wurde keine Zeit angegeben.</translation>
    </message>
    <message>
        <source>Type one such as “tue 3pm”.</source>
        <translation>Tippen Sie eine, etwa „Di 15 Uhr“.</translation>
    </message>
    <message>
        <source>There is no text {template!r} to choose here.</source>
        <translation>Es gibt hier keinen Text {template!r} zu wählen.</translation>
    </message>
    <message>
        <source>After “{label}” nobody is named.</source>
        <translation>Nach „{label}“ wird niemand genannt.</translation>
    </message>
    <message>
        <source>On the list: {named}</source>
        <translation>Auf der Liste: {named}</translation>
    </message>
    <message>
        <source>The desk has moved on, so nothing was recorded.</source>
        <translation>Der Arbeitsplatz ist weitergegangen, daher wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Open this one again from the list, then choose the outcome.</source>
        <translation>Öffnen Sie diesen wieder aus der Liste, dann wählen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>Recorded: {outcome}</source>
        <translation>Erfasst: {outcome}</translation>
    </message>
    <message>
        <source>Their callback is now on {short_day}, {both}.</source>
        <translation>Ihre Wiedervorlage ist nun am {short_day}, {both}.</translation>
    </message>
    <message>
        <source>{message} It is left out until it is mended</source>
        <translation>{message} Er bleibt außen vor, bis er verbessert ist</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>The deck could not be put away: {why}.</source>
        <translation>Der Stapel ließ sich nicht weglegen: {why}.</translation>
    </message>
    <message>
        <source>Stopped the list {file}</source>
        <translation>Liste {file} gesperrt</translation>
    </message>
    <message>
        <source>Released {text}</source>
        <translation>{text} aufgehoben</translation>
    </message>
    <message>
        <source>{values} may be called again</source>
        <translation>{values} darf wieder angerufen werden</translation>
    </message>
    <message>
        <source>{file} holds no number, address or domain that can be stopped.</source>
        <translation>{file} enthält keine Nummer, Adresse oder Domain, die sich sperren lässt.</translation>
    </message>
    <message>
        <source>{first}Nothing was imported.</source>
        <translation>{first}Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{named} is not stopped.</source>
        <translation>{named} ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Rehearsal kept</source>
        <translation>Probe behalten</translation>
    </message>
    <message>
        <source>The recording can’t be read: {why}.</source>
        <translation>Die Aufnahme lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>Its figures are still here.</source>
        <translation>Ihre Zahlen sind noch hier.</translation>
    </message>
    <message>
        <source>Rehearsal deleted</source>
        <translation>Probe gelöscht</translation>
    </message>
    <message>
        <source>The recording could not be kept: {why}.</source>
        <translation>Die Aufnahme ließ sich nicht behalten: {why}.</translation>
    </message>
    <message>
        <source>It stays here to hear and to keep again.</source>
        <translation>Sie bleibt hier zum Hören und für einen neuen Versuch.</translation>
    </message>
    <message>
        <source>A recording can’t be deleted: {why}.</source>
        <translation>Eine Aufnahme lässt sich nicht löschen: {why}.</translation>
    </message>
    <message>
        <source>It lies in {parent}.</source>
        <translation>Sie liegt in {parent}.</translation>
    </message>
    <message>
        <source>Opener changed</source>
        <translation>Eröffnung geändert</translation>
    </message>
    <message>
        <source>For-them line changed</source>
        <translation>Nutzenzeile geändert</translation>
    </message>
    <message>
        <source>Note on {shown_name}</source>
        <translation>Notiz zu {shown_name}</translation>
    </message>
    <message>
        <source>The checklist has no step {step!r}.</source>
        <translation>Die Checkliste hat keinen Schritt {step!r}.</translation>
    </message>
    <message>
        <source>Step ticked</source>
        <translation>Schritt abgehakt</translation>
    </message>
    <message>
        <source>{label} for {shown_name}</source>
        <translation>{label} für {shown_name}</translation>
    </message>
    <message>
        <source>That is {count} characters; {most} fit.</source>
        <translation>Das sind {count} Zeichen; {most} haben Platz.</translation>
    </message>
    <message>
        <source>No calendar takes a time in the year {year}.</source>
        <translation>Kein Kalender nimmt eine Zeit im Jahr {year}.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>There is no field called {field!r}.</source>
        <translation>Es gibt kein Feld {field!r}.</translation>
    </message>
    <message>
        <source>The fields are {list}.</source>
        <translation>Die Felder sind {list}.</translation>
    </message>
    <message>
        <source>The file has {list}.</source>
        <translation>Die Datei hat {list}.</translation>
    </message>
    <message>
        <source>There is no property called {name!r}.</source>
        <translation>Es gibt keine Eigenschaft {name!r}.</translation>
    </message>
    <message>
        <source>“{cut}” is no country we know; the address was kept with the other details.</source>
        <translation>„{cut}“ ist kein bekanntes Land; die Adresse bleibt bei den übrigen Angaben.</translation>
    </message>
    <message>
        <source>There is no field called {name!r}.</source>
        <translation>Es gibt kein Feld {name!r}.</translation>
    </message>
    <message>
        <source>There is no column called {part!r}.</source>
        <translation>Es gibt keine Spalte {part!r}.</translation>
    </message>
    <message>
        <source>The columns are {listed}.</source>
        <translation>Die Spalten sind {listed}.</translation>
    </message>
    <message>
        <source>This is a web page or XML, not a contact list.</source>
        <translation>Das ist eine Webseite oder XML, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a calendar, not a contact list.</source>
        <translation>Das ist ein Kalender, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a JSON file, not a contact list.</source>
        <translation>Das ist eine JSON-Datei, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is an LDIF address book.</source>
        <translation>Das ist ein LDIF-Adressbuch.</translation>
    </message>
    <message>
        <source>Save it as CSV or vCard and import that file. {nothing}</source>
        <translation>Sichern Sie es als CSV oder vCard und importieren Sie diese Datei. {nothing}</translation>
    </message>
    <message>
        <source>{name} holds no contact card.</source>
        <translation>{name} enthält keine Visitenkarte.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde angehalten.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>There is no file {path!r}.</source>
        <translation>Es gibt keine Datei {path!r}.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name} is larger than {size_limit} MB.</source>
        <translation>{name} ist größer als {size_limit} MB.</translation>
    </message>
    <message>
        <source>Part it into smaller lists. {nothing}</source>
        <translation>Teilen Sie sie in kleinere Listen. {nothing}</translation>
    </message>
    <message>
        <source>the name is not a possible one</source>
        <translation>der Name ist nicht möglich</translation>
    </message>
    <message>
        <source>{name} can’t be opened ({reason}).</source>
        <translation>{name} lässt sich nicht öffnen ({reason}).</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>No column of {name} could be understood; it has {seen}.</source>
        <translation>Keine Spalte von {name} ließ sich verstehen; es gibt {seen}.</translation>
    </message>
    <message>
        <source>Say which column holds the name, the company or the number. {nothing}</source>
        <translation>Sagen Sie, in welcher Spalte Name, Firma oder Nummer steht. {nothing}</translation>
    </message>
    <message>
        <source>The file has more than {row_limit} cards.</source>
        <translation>Die Datei hat mehr als {row_limit} Karten.</translation>
    </message>
    <message>
        <source>No name, number or address in this row; it was skipped.</source>
        <translation>Kein Name, keine Nummer und keine Adresse in dieser Zeile; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The same person as in row {first}; the two were made one.</source>
        <translation>Dieselbe Person wie in Zeile {first}; aus beiden wurde eine.</translation>
    </message>
    <message>
        <source>This is a spreadsheet file, not a plain list.</source>
        <translation>Das ist eine Tabellendatei, keine einfache Liste.</translation>
    </message>
    <message>
        <source>This is a picture, not a contact list.</source>
        <translation>Das ist ein Bild, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a PDF document, not a contact list.</source>
        <translation>Das ist ein PDF-Dokument, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a text document, not a contact list.</source>
        <translation>Das ist ein Textdokument, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a packed file, not a contact list.</source>
        <translation>Das ist eine gepackte Datei, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>This is a database, not a contact list.</source>
        <translation>Das ist eine Datenbank, keine Kontaktliste.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) and import that file. Nothing was imported.</source>
        <translation>Sichern Sie sie als CSV (UTF-8) und importieren Sie diese Datei. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>This file doesn’t hold text.</source>
        <translation>Diese Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Einige Zeichen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character.</source>
        <translation>Die Datei endet mitten in einem Zeichen.</translation>
    </message>
    <message>
        <source>{strays} characters were not UTF-8 and were read as Windows-1252.</source>
        <translation>{strays} Zeichen waren kein UTF-8 und wurden als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>{found} is no kind of file these can be written to.</source>
        <translation>{found} ist keine Art von Datei, in die sich das schreiben lässt.</translation>
    </message>
    <message>
        <source>Use {endings}. Nothing was written.</source>
        <translation>Nehmen Sie {endings}. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give a file name with an ending. Nothing was written.</source>
        <translation>Geben Sie einen Dateinamen mit Endung an. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}).</source>
        <translation>{name} konnte nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>{found} is no kind of file a record can be written to.</source>
        <translation>{found} ist keine Art von Datei für einen Verlauf.</translation>
    </message>
    <message>
        <source>Use json, csv or txt. Nothing was written.</source>
        <translation>Nehmen Sie json, csv oder txt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{too_long} lines never end; they were left out.</source>
        <translation>{too_long} Zeilen enden nie; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>No number, address or domain in this row.</source>
        <translation>Keine Nummer, Adresse oder Domain in dieser Zeile.</translation>
    </message>
    <message>
        <source>{name} holds no column of numbers, e-mail addresses or domains.</source>
        <translation>{name} enthält keine Spalte mit Nummern, E-Mail-Adressen oder Domains.</translation>
    </message>
    <message>
        <source>Put one of them on each line. Nothing was imported.</source>
        <translation>Schreiben Sie eins davon in jede Zeile. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Use csv, txt or json. Nothing was written.</source>
        <translation>Nehmen Sie csv, txt oder json. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{name} is {kind}.</source>
        <translation>{name} ist {kind}.</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>Die Datei enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed here; the line was read as it stands.</source>
        <translation>Ein Anführungszeichen wird hier nie geschlossen; die Zeile wurde gelesen, wie sie steht.</translation>
    </message>
    <message>
        <source>The file has more than {row_limit} rows.</source>
        <translation>Die Datei hat mehr als {row_limit} Zeilen.</translation>
    </message>
    <message>
        <source>Part it into smaller lists. Nothing was imported.</source>
        <translation>Teilen Sie sie in kleinere Listen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>This line below the table is no person and was left out.</source>
        <translation>Diese Zeile unter der Tabelle ist keine Person und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>They said no to an email: none is prepared.</source>
        <translation>Sie wollen keine E-Mail: keine wird vorbereitet.</translation>
    </message>
    <message>
        <source>No email address: this is second best.</source>
        <translation>Keine E-Mail-Adresse: das ist die zweitbeste Lösung.</translation>
    </message>
    <message>
        <source>No email address: no draft is prepared.</source>
        <translation>Keine E-Mail-Adresse: kein Entwurf wird vorbereitet.</translation>
    </message>
    <message>
        <source>The call was refused</source>
        <translation>Der Anruf wurde abgelehnt</translation>
    </message>
    <message>
        <source>It was busy</source>
        <translation>Es war besetzt</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat abgenommen</translation>
    </message>
    <message>
        <source>You rang off before they answered</source>
        <translation>Sie haben aufgelegt, bevor abgenommen wurde</translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation>Diese Nummer gibt es nicht</translation>
    </message>
    <message>
        <source>The call did not go through</source>
        <translation>Der Anruf kam nicht zustande</translation>
    </message>
    <message>
        <source>The softphone went away before anybody answered</source>
        <translation>Das Softphone verschwand, bevor jemand abnahm</translation>
    </message>
    <message>
        <source>They rang off before you answered</source>
        <translation>Der Anrufer legte auf, bevor Sie abnahmen</translation>
    </message>
    <message>
        <source>after {length}</source>
        <translation>nach {length}</translation>
    </message>
    <message>
        <source>The softphone went away {after}</source>
        <translation>Das Softphone verschwand {after}</translation>
    </message>
    <message>
        <source>The call ended {after}; the softphone doesn’t say by whom</source>
        <translation>Das Gespräch endete {after}; das Softphone sagt nicht, durch wen</translation>
    </message>
    <message>
        <source>You ended the call {after}</source>
        <translation>Sie haben das Gespräch {after} beendet</translation>
    </message>
    <message>
        <source>They ended the call {after}</source>
        <translation>Die anderen haben das Gespräch {after} beendet</translation>
    </message>
    <message>
        <source>{whole}:{whole_2:02d}&#xa0;min</source>
        <translation>{whole}:{whole_2:02d}&#xa0;min</translation>
    </message>
    <message>
        <source>{name}: {calls} in 30 days, and {calls_a_month} are allowed.</source>
        <translation>{name}: {calls} in 30 Tagen, und {calls_a_month} sind erlaubt.</translation>
    </message>
    <message>
        <source>{name}: {calls} in 24 hours, and {calls_a_day} are allowed.</source>
        <translation>{name}: {calls} in 24 Stunden, und {calls_a_day} sind erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <comment>1 call</comment>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Where this number lies isn’t known, so neither is its rule.</source>
        <translation>Wo diese Nummer liegt, ist nicht bekannt, also auch nicht ihre Regel.</translation>
    </message>
    <message>
        <source>No calling-hours rule is known for {name}.</source>
        <translation>Für {name} ist keine Regel zu Anrufzeiten bekannt.</translation>
    </message>
    <message>
        <source>It may lie in {count} places, and all of them must permit.</source>
        <translation>Sie kann an {count} Orten liegen, und alle müssen es erlauben.</translation>
    </message>
    <message>
        <source>{words} It may lie in several places or zones, and all of them must permit.</source>
        <translation>{words} Sie kann in mehreren Orten oder Zonen liegen, und alle müssen es erlauben.</translation>
    </message>
    <message>
        <source>{list}, state not known</source>
        <translation>{list}, Bundesstaat nicht bekannt</translation>
    </message>
    <message>
        <source>a place that isn’t known</source>
        <translation>einen unbekannten Ort</translation>
    </message>
    <message>
        <source>another time of day</source>
        <translation>andere Tageszeit</translation>
    </message>
    <message numerus="yes">
        <source>Attempt %n, best hour there</source>
        <comment>Best hour there</comment>
        <translation>
            <numerusform>Beste Stunde dort</numerusform>
            <numerusform>Versuch %n, beste Stunde dort</numerusform>
        </translation>
    </message>
    <message>
        <source>Next on the list, their calling hours are not known</source>
        <translation>Als Nächstes auf der Liste, die Anrufzeiten sind nicht bekannt</translation>
    </message>
    <message>
        <source>Next on the list, though it is {then} there</source>
        <translation>Als Nächstes auf der Liste, obwohl es dort {then} ist</translation>
    </message>
    <message>
        <source>May be called from {then} yours</source>
        <translation>Anruf erlaubt ab {then} bei Ihnen</translation>
    </message>
    <message>
        <source>Not to be called yet</source>
        <translation>Noch nicht anzurufen</translation>
    </message>
    <message>
        <source>Nobody else is left, and a number is missing</source>
        <translation>Sonst ist niemand übrig, und eine Nummer fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Attempt %n, next on the list</source>
        <comment>Next on the list</comment>
        <translation>
            <numerusform>Als Nächstes auf der Liste</numerusform>
            <numerusform>Versuch %n, als Nächstes auf der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Put off until {then}</source>
        <translation>Verschoben auf {then}</translation>
    </message>
    <message>
        <source>Callback promised for {then}</source>
        <translation>Anruf zugesagt für {then}</translation>
    </message>
    <message>
        <source>Attempt {attempt}, {other_time}</source>
        <translation>Versuch {attempt}, {other_time}</translation>
    </message>
    <message>
        <source>Attempt {attempt}, due at {then}</source>
        <translation>Versuch {attempt}, fällig um {then}</translation>
    </message>
    <message>
        <source>They asked not to be called: nothing is prepared.</source>
        <translation>Sie wollen nicht mehr angerufen werden: nichts wird vorbereitet.</translation>
    </message>
    <message>
        <source>They can’t be rung back now. {rule}</source>
        <translation>Jetzt lässt sich nicht zurückrufen. {rule}</translation>
    </message>
    <message>
        <source>They were rung back once already.</source>
        <translation>Es wurde schon einmal zurückgerufen.</translation>
    </message>
    <message>
        <source>No other number is left: ask for a replacement.</source>
        <translation>Keine andere Nummer ist übrig: fragen Sie nach einer neuen.</translation>
    </message>
    <message>
        <source>They have another number: {other}.</source>
        <translation>Es gibt eine andere Nummer: {other}.</translation>
    </message>
    <message>
        <source>{row} calls in a row rang out. Another channel is one key away: {label}.</source>
        <translation>{row} Anrufe hintereinander blieben ohne Antwort. Ein anderer Weg ist eine Taste entfernt: {label}.</translation>
    </message>
    <message>
        <source>Attempt {attempt} of {limit}: no further try is proposed.</source>
        <translation>Versuch {attempt} von {limit}: ein weiterer wird nicht vorgeschlagen.</translation>
    </message>
    <message>
        <source>No time within their hours was found in the next two weeks.</source>
        <translation>In den nächsten zwei Wochen fand sich keine Zeit innerhalb der Anrufzeiten.</translation>
    </message>
    <message>
        <source>Try their other number</source>
        <translation>Die andere Nummer versuchen</translation>
    </message>
    <message>
        <source>No time is fixed yet. {why}</source>
        <translation>Noch ist keine Zeit vereinbart. {why}</translation>
    </message>
    <message>
        <source>Attempt {attempt} of {limit}.</source>
        <translation>Versuch {attempt} von {limit}.</translation>
    </message>
    <message>
        <source>Their callback stands: {short_day} {clock}, {zone_city}.</source>
        <translation>Die Wiedervorlage bleibt: {short_day} {clock}, {zone_city}.</translation>
    </message>
    <message>
        <source>The time that was fixed.</source>
        <translation>Die vereinbarte Zeit.</translation>
    </message>
    <message>
        <source>Their zone isn’t sure: {either}.</source>
        <translation>Die Zeitzone ist nicht sicher: {either}.</translation>
    </message>
    <message>
        <source>The best hour of the day.</source>
        <translation>Die beste Stunde des Tages.</translation>
    </message>
    <message>
        <source>Every time of day was tried: the least tried again.</source>
        <translation>Jede Tageszeit wurde versucht: die seltenste noch einmal.</translation>
    </message>
    <message>
        <source>Another time of day than the first try.</source>
        <translation>Eine andere Tageszeit als beim ersten Versuch.</translation>
    </message>
    <message>
        <source>Another time of day than both tries.</source>
        <translation>Eine andere Tageszeit als bei beiden Versuchen.</translation>
    </message>
    <message>
        <source>Another time of day than all three tries.</source>
        <translation>Eine andere Tageszeit als bei allen drei Versuchen.</translation>
    </message>
    <message>
        <source>Another time of day than all four tries.</source>
        <translation>Eine andere Tageszeit als bei allen vier Versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Another time of day than all %n tries.</source>
        <translation>
            <numerusform>Eine andere Tageszeit als beim ersten Versuch.</numerusform>
            <numerusform>Eine andere Tageszeit als bei allen %n Versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source> And {value} more.</source>
        <translation> Und {value} weitere.</translation>
    </message>
    <message>
        <source>The calling hours can’t be used: {said}{more}</source>
        <translation>Die Anrufzeiten sind nicht zu gebrauchen: {said}{more}</translation>
    </message>
    <message>
        <source>There are two rules for {where}.</source>
        <translation>Für {where} gibt es zwei Regeln.</translation>
    </message>
    <message>
        <source>There is a rule for {known}, and no such region.</source>
        <translation>Für {known} gibt es eine Regel, aber keine solche Region.</translation>
    </message>
    <message>
        <source>The key “{key}” is missing.</source>
        <translation>Der Schlüssel „{key}“ fehlt.</translation>
    </message>
    <message>
        <source>“{what}” must be like “08:00-20:00”, later than the one before.</source>
        <translation>„{what}“ muss aussehen wie „08:00-20:00“ und später liegen als der Eintrag davor.</translation>
    </message>
    <message>
        <source>Another callback is due about then.</source>
        <translation>Um diese Zeit ist eine andere Wiedervorlage fällig.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>A public holiday there: {name}.</source>
        <translation>Dort ein Feiertag: {name}.</translation>
    </message>
    <message>
        <source>A {day_name} there.</source>
        <translation>Dort ein {day_name}.</translation>
    </message>
    <message>
        <source>Outside what is permitted there. {rule}</source>
        <translation>Außerhalb dessen, was dort erlaubt ist. {rule}</translation>
    </message>
    <message>
        <source>That is night there.</source>
        <translation>Das ist dort nachts.</translation>
    </message>
    <message>
        <source>Type a time that lies ahead, such as “tue 3pm”.</source>
        <translation>Tippen Sie eine Zeit, die noch kommt, etwa „Di 15 Uhr“.</translation>
    </message>
    <message>
        <source>{astimezone:%H:%M} {place} time is {local:%H:%M} there</source>
        <translation>{astimezone:%H:%M} in {place} ist dort {local:%H:%M}</translation>
    </message>
    <message>
        <source>the clocks change that day</source>
        <translation>an diesem Tag werden die Uhren umgestellt</translation>
    </message>
    <message>
        <source>read “{text}” as {word}</source>
        <translation>„{text}“ als {word} gelesen</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>Monat {number}</translation>
    </message>
    <message>
        <source>{month_name} {in_year} has no day {day}.</source>
        <translation>{month_name} {in_year} hat keinen {day}. Tag.</translation>
    </message>
    <message>
        <source>Type a date that exists, such as “3 March”.</source>
        <translation>Tippen Sie ein Datum, das es gibt, etwa „3. März“.</translation>
    </message>
    <message>
        <source>{text} may be {first} {capitalize} or {second} {capitalize_2}.</source>
        <translation>{text} kann {first} {capitalize} oder {second} {capitalize_2} sein.</translation>
    </message>
    <message>
        <source>Type the month in letters, such as “{first} {capitalize}”.</source>
        <translation>Tippen Sie den Monat in Buchstaben, etwa „{first}. {capitalize}“.</translation>
    </message>
    <message>
        <source>read {text} as {name_of}</source>
        <translation>{text} als {name_of} gelesen</translation>
    </message>
    <message>
        <source>{name_of} is in the past.</source>
        <translation>{name_of} ist vorbei.</translation>
    </message>
    <message>
        <source>Type “{day} {capitalize} {second}” for the next one.</source>
        <translation>Tippen Sie „{day}. {capitalize} {second}“ für den nächsten.</translation>
    </message>
    <message>
        <source>No month has a day {day}.</source>
        <translation>Kein Monat hat einen {day}. Tag.</translation>
    </message>
    <message>
        <source>Type a date that exists, such as “the 15th”.</source>
        <translation>Tippen Sie ein Datum, das es gibt, etwa „am 15.“.</translation>
    </message>
    <message>
        <source>took {name_of}</source>
        <translation>genommen: {name_of}</translation>
    </message>
    <message>
        <source>That stretch ends before it begins.</source>
        <translation>Diese Spanne endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Type the earlier day first.</source>
        <translation>Tippen Sie den früheren Tag zuerst.</translation>
    </message>
    <message>
        <source>That is too long for a time.</source>
        <translation>Das ist zu lang für eine Zeit.</translation>
    </message>
    <message>
        <source>Type only the day and the time, such as “tue 3pm”.</source>
        <translation>Tippen Sie nur Tag und Uhrzeit, etwa „Di 15 Uhr“.</translation>
    </message>
    <message>
        <source>Type a day and a time, such as “tue 3pm”, “in two weeks” or “12 March 10:30”.</source>
        <translation>Tippen Sie Tag und Uhrzeit, etwa „Di 15 Uhr“, „in zwei Wochen“ oder „12. März 10:30“.</translation>
    </message>
    <message>
        <source>“For” says how long, not when.</source>
        <translation>„Für“ sagt, wie lange, nicht, wann.</translation>
    </message>
    <message>
        <source>“{capitalize}” names no time.</source>
        <translation>„{capitalize}“ nennt keine Zeit.</translation>
    </message>
    <message>
        <source>“{capitalize}” names no day.</source>
        <translation>„{capitalize}“ nennt keinen Tag.</translation>
    </message>
    <message>
        <source>Type a month, such as “early June”.</source>
        <translation>Tippen Sie einen Monat, etwa „Anfang Juni“.</translation>
    </message>
    <message>
        <source>That is in the past.</source>
        <translation>Das ist vorbei.</translation>
    </message>
    <message>
        <source>That names more than one time, or none.</source>
        <translation>Das nennt mehr als eine Zeit, oder keine.</translation>
    </message>
    <message>
        <source>Type one day and one time, such as “tue 3pm”.</source>
        <translation>Tippen Sie einen Tag und eine Uhrzeit, etwa „Di 15 Uhr“.</translation>
    </message>
    <message>
        <source>That was not understood as a time.</source>
        <translation>Das wurde nicht als Zeit verstanden.</translation>
    </message>
    <message>
        <source>That is too far ahead.</source>
        <translation>Das ist zu weit voraus.</translation>
    </message>
    <message>
        <source>Type a date within ten years.</source>
        <translation>Tippen Sie ein Datum innerhalb von zehn Jahren.</translation>
    </message>
    <message>
        <source>Type a time that lies ahead, such as “in 20 minutes”.</source>
        <translation>Tippen Sie eine Zeit, die noch kommt, etwa „in 20 Minuten“.</translation>
    </message>
    <message>
        <source>took the latest moment</source>
        <translation>den spätesten Zeitpunkt genommen</translation>
    </message>
    <message>
        <source>took minutes</source>
        <translation>als Minuten genommen</translation>
    </message>
    <message>
        <source>took two hours from now</source>
        <translation>zwei Stunden ab jetzt genommen</translation>
    </message>
    <message>
        <source>“{text}” can’t be part of a time.</source>
        <translation>„{text}“ kann nicht Teil einer Zeit sein.</translation>
    </message>
    <message>
        <source>Type a day and a time, such as “tue 3pm”.</source>
        <translation>Tippen Sie einen Tag und eine Uhrzeit, etwa „Di 15 Uhr“.</translation>
    </message>
    <message>
        <source>“{match}{text}” is no time.</source>
        <translation>„{match}{text}“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>No time was typed.</source>
        <translation>Es wurde keine Zeit getippt.</translation>
    </message>
    <message>
        <source>There is no such day in that month.</source>
        <translation>Diesen Tag gibt es in dem Monat nicht.</translation>
    </message>
    <message>
        <source>Type the date, such as “27 March”.</source>
        <translation>Tippen Sie das Datum, etwa „27. März“.</translation>
    </message>
    <message>
        <source>The year {number} is too far ahead.</source>
        <translation>Das Jahr {number} ist zu weit voraus.</translation>
    </message>
    <message>
        <source>{name} has already begun.</source>
        <translation>{name} hat schon begonnen.</translation>
    </message>
    <message>
        <source>Type a day, or the year with it, such as “{name} {year}”.</source>
        <translation>Tippen Sie einen Tag, oder das Jahr dazu, etwa „{name} {year}“.</translation>
    </message>
    <message>
        <source>{in_year} has no week {number}.</source>
        <translation>{in_year} hat keine Woche {number}.</translation>
    </message>
    <message>
        <source>Type a date, such as “12 March”.</source>
        <translation>Tippen Sie ein Datum, etwa „12. März“.</translation>
    </message>
    <message>
        <source>took the latest day</source>
        <translation>den spätesten Tag genommen</translation>
    </message>
    <message>
        <source>Midnight may begin or end that day.</source>
        <translation>Mitternacht kann diesen Tag beginnen oder beenden.</translation>
    </message>
    <message>
        <source>Type the time in figures, such as “23:59”.</source>
        <translation>Tippen Sie die Zeit in Ziffern, etwa „23:59“.</translation>
    </message>
    <message>
        <source>“{hour}” may be a day or a time.</source>
        <translation>„{hour}“ kann ein Tag oder eine Uhrzeit sein.</translation>
    </message>
    <message>
        <source>Type “the {hour}th” or “{hour}:00”.</source>
        <translation>Tippen Sie „am {hour}.“ oder „{hour}:00“.</translation>
    </message>
    <message>
        <source>That time has passed today.</source>
        <translation>Diese Zeit ist heute vorbei.</translation>
    </message>
    <message>
        <source>Type a later time, or “tomorrow” with it.</source>
        <translation>Tippen Sie eine spätere Zeit, oder „morgen“ dazu.</translation>
    </message>
    <message>
        <source>took the working day before {name_of}</source>
        <translation>den Werktag vor dem {name_of} genommen</translation>
    </message>
    <message>
        <source>took the working day after {name_of}</source>
        <translation>den Werktag nach dem {name_of} genommen</translation>
    </message>
    <message>
        <source>That names two times.</source>
        <translation>Das nennt zwei Zeiten.</translation>
    </message>
    <message>
        <source>Type one of them, such as “in two hours” or “3pm”.</source>
        <translation>Tippen Sie eine davon, etwa „in zwei Stunden“ oder „15 Uhr“.</translation>
    </message>
    <message>
        <source>That names two days.</source>
        <translation>Das nennt zwei Tage.</translation>
    </message>
    <message>
        <source>Type one of them, such as “in two days” or “tuesday”.</source>
        <translation>Tippen Sie einen davon, etwa „in zwei Tagen“ oder „Dienstag“.</translation>
    </message>
    <message>
        <source>took the same time of day, {at:%H:%M}</source>
        <translation>dieselbe Tageszeit genommen, {at:%H:%M}</translation>
    </message>
    <message>
        <source>That is more than ten years ahead.</source>
        <translation>Das ist mehr als zehn Jahre voraus.</translation>
    </message>
    <message>
        <source>Type a nearer date, such as “12 March 10:30”.</source>
        <translation>Tippen Sie ein näheres Datum, etwa „12. März 10:30“.</translation>
    </message>
    <message>
        <source>Type “eod tomorrow” for the next day.</source>
        <translation>Tippen Sie „morgen Feierabend“ für den nächsten Tag.</translation>
    </message>
    <message>
        <source>“{hour}” may be this evening or tomorrow morning.</source>
        <translation>„{hour}“ kann heute Abend oder morgen früh sein.</translation>
    </message>
    <message>
        <source>Type “{hour}pm” or “tomorrow {hour}am”.</source>
        <translation>Tippen Sie „{hour} Uhr abends“ oder „morgen früh um {hour}“.</translation>
    </message>
    <message>
        <source>took tomorrow</source>
        <translation>morgen genommen</translation>
    </message>
    <message>
        <source>That names a time but no day.</source>
        <translation>Das nennt eine Uhrzeit, aber keinen Tag.</translation>
    </message>
    <message>
        <source>Type the day with it, such as “3 March 10:30”.</source>
        <translation>Tippen Sie den Tag dazu, etwa „3. März 10:30“.</translation>
    </message>
    <message>
        <source>that has begun: took {at:%H:%M}</source>
        <translation>das hat begonnen: {at:%H:%M} genommen</translation>
    </message>
    <message>
        <source>took {capitalize} {day}</source>
        <translation>{capitalize} {day} genommen</translation>
    </message>
    <message>
        <source>that has begun: took its last working day</source>
        <translation>das hat schon begonnen: den letzten Werktag davon genommen</translation>
    </message>
    <message>
        <source>the clocks skip {at:%H:%M} that night: took {moved:%H:%M}</source>
        <translation>die Uhren überspringen {at:%H:%M} in dieser Nacht: {moved:%H:%M} genommen</translation>
    </message>
    <message>
        <source>{at:%H:%M} comes twice that night: took the first</source>
        <translation>{at:%H:%M} kommt in dieser Nacht zweimal: das erste genommen</translation>
    </message>
    <message>
        <source>Type one of them, such as “same time” or “3pm”.</source>
        <translation>Tippen Sie eins davon, etwa „zur selben Zeit“ oder „15 Uhr“.</translation>
    </message>
    <message>
        <source>took {start} for “{name}”</source>
        <translation>{start} Uhr genommen für „{name}“</translation>
    </message>
    <message>
        <source>took {start} to {end} for “{name}”</source>
        <translation>{start} bis {end} Uhr genommen für „{name}“</translation>
    </message>
    <message>
        <source>Type when to call, such as “15:50” or “from 10 to 16”.</source>
        <translation>Tippen Sie, wann anzurufen ist, etwa „15:50“ oder „von 10 bis 16 Uhr“.</translation>
    </message>
    <message>
        <source>took {start} to {end}</source>
        <translation>{start} bis {end} Uhr genommen</translation>
    </message>
    <message>
        <source>took {start}:{start_2:02}</source>
        <translation>{start}:{start_2:02} genommen</translation>
    </message>
    <message>
        <source>took the midnight that ends the day</source>
        <translation>die Mitternacht genommen, die den Tag beendet</translation>
    </message>
    <message>
        <source>took {hour}:{minute:02}</source>
        <translation>{hour}:{minute:02} genommen</translation>
    </message>
    <message>
        <source>{hour}:{minute:02} does not lie in the {name}.</source>
        <translation>{hour}:{minute:02} liegt nicht in: {name}.</translation>
    </message>
    <message>
        <source>Type the time alone, such as “15:30”.</source>
        <translation>Tippen Sie nur die Uhrzeit, etwa „15:30“.</translation>
    </message>
    <message>
        <source>“{hour}-{hour_2}” may be hours or a date.</source>
        <translation>„{hour}-{hour_2}“ können Stunden oder ein Datum sein.</translation>
    </message>
    <message>
        <source>Type “4 pm to 10 pm”, or the date with its month.</source>
        <translation>Tippen Sie „16 bis 22 Uhr“, oder das Datum mit seinem Monat.</translation>
    </message>
    <message>
        <source>took the {capitalize} of the week {ahead} weeks ahead</source>
        <translation>{capitalize} der Woche in {ahead} Wochen genommen</translation>
    </message>
    <message>
        <source>took the second {weekday} from now; the third is {later}</source>
        <translation>den zweiten {weekday} ab jetzt genommen; der dritte ist der {later}</translation>
    </message>
    <message>
        <source>today is {weekday}: took next week’s</source>
        <translation>heute ist {weekday}: den der nächsten Woche genommen</translation>
    </message>
    <message>
        <source>“next” is the week after this one; for {coming} type “this {weekday}”</source>
        <translation>„next“ meint die Woche nach dieser; für den {coming} tippen Sie „diesen {weekday}“</translation>
    </message>
    <message>
        <source>That may be {one} or {other}.</source>
        <translation>Das kann der {one} oder der {other} sein.</translation>
    </message>
    <message>
        <source>Type the date, or “this” or “next week” with the day.</source>
        <translation>Tippen Sie das Datum, oder den Tag mit „diesen“ oder „nächste Woche“.</translation>
    </message>
    <message>
        <source>{name_of} is a {real}, not a {capitalize}.</source>
        <translation>{name_of} ist {real}, nicht {capitalize}.</translation>
    </message>
    <message>
        <source>Type “{real} {name_of}” or “{capitalize} {name_of_2}”.</source>
        <translation>Tippen Sie „{real}, {name_of}“ oder „{capitalize}, {name_of_2}“.</translation>
    </message>
    <message>
        <source>“My time” does not say where you are.</source>
        <translation>„Meine Zeit“ sagt nicht, wo Sie sind.</translation>
    </message>
    <message>
        <source>Type it in the prospect’s time, or name the zone: “3pm EST”.</source>
        <translation>Tippen Sie es in der Zeit des Kontakts, oder nennen Sie die Zone: „15 Uhr MEZ“.</translation>
    </message>
    <message>
        <source>There is no time zone called “{iana}”.</source>
        <translation>Es gibt keine Zeitzone „{iana}“.</translation>
    </message>
    <message>
        <source>Choose the prospect’s zone from the list.</source>
        <translation>Wählen Sie die Zone des Kontakts aus der Liste.</translation>
    </message>
    <message>
        <source>The password of {user} at {server} isn’t known. Type it in the settings.</source>
        <translation>Das Passwort von {user} bei {server} ist nicht bekannt. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Tippen Sie zuerst das Passwort.</translation>
    </message>
    <message>
        <source>Nothing was tried.</source>
        <translation>Nichts wurde versucht.</translation>
    </message>
    <message>
        <source> The server says: {words}</source>
        <translation> Der Server sagt: {words}</translation>
    </message>
    <message>
        <source>The certificate of {server} can’t be trusted: {why}. The password was not given.</source>
        <translation>Dem Zertifikat von {server} ist nicht zu trauen: {why}. Das Passwort wurde nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Check the name of the server, or add the file of your own authority.</source>
        <translation>Prüfen Sie den Namen des Servers, oder geben Sie die Datei Ihrer eigenen Zertifizierungsstelle an.</translation>
    </message>
    <message>
        <source>{server} does not speak TLS as it should on this port. The password was not given.</source>
        <translation>{server} spricht auf diesem Port TLS nicht, wie es sollte. Das Passwort wurde nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Port 993 goes with TLS, port 143 with STARTTLS.</source>
        <translation>Port 993 gehört zu TLS, Port 143 zu STARTTLS.</translation>
    </message>
    <message>
        <source>{server} did not answer in time.</source>
        <translation>{server} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{server} can’t be reached now.</source>
        <translation>{server} ist jetzt nicht zu erreichen.</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>es ist nicht gültig</translation>
    </message>
    <message>
        <source>{server} broke the connection off.</source>
        <translation>{server} hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>{server} lets nobody in just now.{quoted}</source>
        <translation>{server} lässt gerade niemanden ein.{quoted}</translation>
    </message>
    <message>
        <source>{server} did not accept the password of {user}.{quoted}</source>
        <translation>{server} hat das Passwort von {user} nicht angenommen.{quoted}</translation>
    </message>
    <message>
        <source>Type it again in the settings; some providers want a password made for programs.</source>
        <translation>Tippen Sie es in den Einstellungen neu; manche Anbieter wollen ein eigenes Passwort für Programme.</translation>
    </message>
    <message>
        <source>The mailbox takes nothing just now.{quoted}</source>
        <translation>Das Postfach nimmt gerade nichts an.{quoted}</translation>
    </message>
    <message>
        <source>The mailbox is full.{quoted}</source>
        <translation>Das Postfach ist voll.{quoted}</translation>
    </message>
    <message>
        <source>The mailbox refused the draft.{quoted}</source>
        <translation>Das Postfach hat den Entwurf abgelehnt.{quoted}</translation>
    </message>
    <message>
        <source>The mailbox has no folder “{folder}” any more.</source>
        <translation>Das Postfach hat keinen Ordner „{folder}“ mehr.</translation>
    </message>
    <message>
        <source>Test the mailbox in the settings and choose one.</source>
        <translation>Testen Sie das Postfach in den Einstellungen und wählen Sie einen.</translation>
    </message>
    <message>
        <source>The mailbox marks no folder as its drafts.</source>
        <translation>Das Postfach kennzeichnet keinen Ordner als Entwürfe.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked or refused: the password could not be {done}.</source>
        <translation>Der Schlüsselbund des Systems ist verschlossen oder weigert sich: das Passwort konnte nicht {done} werden.</translation>
    </message>
    <message>
        <source>Unlock it, or type the password for this session.</source>
        <translation>Öffnen Sie ihn, oder tippen Sie das Passwort für diese Sitzung.</translation>
    </message>
    <message>
        <source>The file of certificates {name} {why}.</source>
        <translation>Die Zertifikatsdatei {name} {why}.</translation>
    </message>
    <message>
        <source>Choose a PEM file in the settings, or leave the field empty.</source>
        <translation>Wählen Sie in den Einstellungen eine PEM-Datei, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>{server} offers no STARTTLS on this port, so the password was not given.</source>
        <translation>{server} bietet auf diesem Port kein STARTTLS, daher wurde das Passwort nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Choose TLS and port 993 in the settings.</source>
        <translation>Wählen Sie in den Einstellungen TLS und Port 993.</translation>
    </message>
    <message>
        <source>{server} can’t take this user name or password: it holds characters it has no way to hear.</source>
        <translation>{server} kann diesen Benutzernamen oder dieses Passwort nicht annehmen: es hat Zeichen, die er nicht versteht.</translation>
    </message>
    <message>
        <source>Type them again in the settings.</source>
        <translation>Tippen Sie beides in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>{server} does not answer like a mail server.</source>
        <translation>{server} antwortet nicht wie ein Mailserver.</translation>
    </message>
    <message>
        <source>Check server and port.</source>
        <translation>Prüfen Sie Server und Port.</translation>
    </message>
    <message>
        <source>baresip does not answer on port {port}, so the number was not dialled.</source>
        <translation>baresip antwortet nicht auf Port {port}, daher wurde die Nummer nicht gewählt.</translation>
    </message>
    <message>
        <source>Start baresip with its module ctrl_tcp; Settings shows the lines for its configuration.</source>
        <translation>Starten Sie baresip mit seinem Modul ctrl_tcp; die Einstellungen zeigen die Zeilen dafür.</translation>
    </message>
    <message>
        <source>baresip did not dial: {value}.</source>
        <translation>baresip hat nicht gewählt: {value}.</translation>
    </message>
    <message>
        <source>{folder} belongs to someone else, so CoachDesk was not started.</source>
        <translation>{folder} gehört jemand anderem, daher wurde CoachDesk nicht gestartet.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Setzen Sie XDG_RUNTIME_DIR auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>tel: links come to CoachDesk itself: choose your softphone, or sip: links.</source>
        <translation>tel:-Links kommen zu CoachDesk selbst: wählen Sie Ihr Softphone, oder sip:-Links.</translation>
    </message>
    <message>
        <source>The system’s phone program</source>
        <translation>Das Telefonprogramm des Systems</translation>
    </message>
    <message>
        <source>{name} takes commands from other computers ({what}): let it listen on 127.0.0.1 alone.</source>
        <translation>{name} nimmt Befehle von anderen Rechnern an ({what}): lassen Sie es nur auf 127.0.0.1 hören.</translation>
    </message>
    <message>
        <source>“{shown}” is no link to a phone number, so nothing was opened.</source>
        <translation>„{shown}“ ist kein Link zu einer Telefonnummer, daher wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>It looks like tel:+12025550142.</source>
        <translation>Er sieht aus wie tel:+12025550142.</translation>
    </message>
    <message>
        <source>Linphone’s daemon does not answer, so the number was not dialled.</source>
        <translation>Der Dienst von Linphone antwortet nicht, daher wurde die Nummer nicht gewählt.</translation>
    </message>
    <message>
        <source>Start it with: linphonecsh init</source>
        <translation>Starten Sie ihn mit: linphonecsh init</translation>
    </message>
    <message>
        <source>Linphone did not dial: {why}.</source>
        <translation>Linphone hat nicht gewählt: {why}.</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>es nannte keinen Grund</translation>
    </message>
    <message>
        <source>Try the call in Linphone itself.</source>
        <translation>Versuchen Sie den Anruf in Linphone selbst.</translation>
    </message>
    <message>
        <source>{number!r} is not a plain phone number, so it was not dialled.</source>
        <translation>{number!r} ist keine einfache Telefonnummer, daher wurde sie nicht gewählt.</translation>
    </message>
    <message>
        <source>A number is 3 to 15 digits, with or without a plus before them.</source>
        <translation>Eine Nummer hat 3 bis 15 Ziffern, mit oder ohne Plus davor.</translation>
    </message>
    <message>
        <source>Set up a softphone for tel: links in the system’s settings, or choose one in Settings.</source>
        <translation>Richten Sie in den Einstellungen des Systems ein Softphone für tel:-Links ein, oder wählen Sie eins in den Einstellungen.</translation>
    </message>
    <message>
        <source>{scheme}: links come to CoachDesk itself, so {number} was not dialled.</source>
        <translation>{scheme}:-Links kommen zu CoachDesk selbst, daher wurde {number} nicht gewählt.</translation>
    </message>
    <message>
        <source>Choose your softphone in Settings, or sip: links.</source>
        <translation>Wählen Sie in den Einstellungen Ihr Softphone, oder sip:-Links.</translation>
    </message>
    <message>
        <source>No program on this computer takes {scheme}: links, so {number} was not dialled.</source>
        <translation>Kein Programm auf diesem Rechner nimmt {scheme}:-Links an, daher wurde {number} nicht gewählt.</translation>
    </message>
    <message>
        <source>The dial command names a program and then, exactly once, {number}.</source>
        <translation>Der Wählbefehl nennt ein Programm und dann genau einmal {number}.</translation>
    </message>
    <message>
        <source>It looks like: &quot;C:\Program Files\Phone\phone.exe&quot; --dial {number}</source>
        <translation>Er sieht aus wie: &quot;C:\Program Files\Phone\phone.exe&quot; --dial {number}</translation>
    </message>
    <message>
        <source>its name can’t be one</source>
        <translation>sein Name ist nicht möglich</translation>
    </message>
    <message>
        <source>{program} could not be started ({why}), so the number was not dialled.</source>
        <translation>{program} ließ sich nicht starten ({why}), daher wurde die Nummer nicht gewählt.</translation>
    </message>
    <message>
        <source>Look at the softphone in Settings.</source>
        <translation>Sehen Sie in den Einstellungen nach dem Softphone.</translation>
    </message>
    <message>
        <source>{program} did not dial: it ended with status {status}.</source>
        <translation>{program} hat nicht gewählt: es endete mit dem Status {status}.</translation>
    </message>
    <message>
        <source>The dial command has a quote that isn’t closed.</source>
        <translation>Der Wählbefehl hat ein Anführungszeichen, das nicht geschlossen ist.</translation>
    </message>
    <message>
        <source>Too many events of calls are waiting, so this one was not kept.</source>
        <translation>Zu viele Ereignisse von Anrufen warten, daher wurde dieses nicht behalten.</translation>
    </message>
    <message>
        <source>Open CoachDesk once.</source>
        <translation>Öffnen Sie CoachDesk einmal.</translation>
    </message>
    <message>
        <source>The event of a call could not be kept ({strerror}).</source>
        <translation>Das Ereignis eines Anrufs ließ sich nicht behalten ({strerror}).</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{instead} It is {filled}.</source>
        <translation>{instead} Es ist {filled}.</translation>
    </message>
    <message>
        <source>{name} agreed to meet. The pain: {pain}</source>
        <translation>{name} hat einem Termin zugestimmt. Der Schmerzpunkt: {pain}</translation>
    </message>
    <message>
        <source>{name} has fixed a time for your next call. Confirm it in writing.</source>
        <translation>{name} hat eine Zeit für Ihren nächsten Anruf vereinbart. Bestätigen Sie sie schriftlich.</translation>
    </message>
    <message>
        <source>{name} can be called again, but no time was fixed: that was an if, not a when.</source>
        <translation>{name} kann wieder angerufen werden, aber keine Zeit ist vereinbart: das war ein Ob, kein Wann.</translation>
    </message>
    <message>
        <source>{name} declined. What was not found: {pain}</source>
        <translation>{name} hat abgelehnt. Was nicht gefunden wurde: {pain}</translation>
    </message>
    <message>
        <source>{name} hung up without a word. What ended it: {ended}.</source>
        <translation>{name} hat wortlos aufgelegt. Was es beendet hat: {ended}.</translation>
    </message>
    <message>
        <source>{name} hung up and said so. What ended it: {ended}.</source>
        <translation>{name} hat es gesagt und aufgelegt. Was es beendet hat: {ended}.</translation>
    </message>
    <message>
        <source>The call was left open. {name} was still there.</source>
        <translation>Das Gespräch blieb offen. {name} war noch da.</translation>
    </message>
    <message>
        <source>{name} hung up without a word</source>
        <translation>{name} hat wortlos aufgelegt</translation>
    </message>
    <message>
        <source>{name} hung up and said so</source>
        <translation>{name} hat es gesagt und aufgelegt</translation>
    </message>
    <message>
        <source>{name} can be called again</source>
        <translation>{name} kann wieder angerufen werden</translation>
    </message>
    <message>
        <source>{name} listened and declined</source>
        <translation>{name} hat zugehört und abgelehnt</translation>
    </message>
    <message>
        <source>{name} agreed to meet</source>
        <translation>{name} hat einem Termin zugestimmt</translation>
    </message>
    <message>
        <source>{happened}, {against} “{label}” fits: {why}</source>
        <translation>{happened}, {against} „{label}“ passt: {why}</translation>
    </message>
    <message>
        <source>It is what the playbook puts first. </source>
        <translation>Das stellt das Playbook an die erste Stelle. </translation>
    </message>
    <message>
        <source>and nobody asked never to be called: that would close the door for good.</source>
        <translation>und niemand bat darum, nie mehr angerufen zu werden: das würde die Tür für immer schließen.</translation>
    </message>
    <message>
        <source>and no meeting was fixed.</source>
        <translation>und kein Termin wurde vereinbart.</translation>
    </message>
    <message>
        <source>and the two are not the same: what is said to end a call leaves no doubt about the line.</source>
        <translation>und beides ist nicht dasselbe: was ein Gespräch beenden soll, lässt am Anschluss keinen Zweifel.</translation>
    </message>
    <message>
        <source>and did not hang up.</source>
        <translation>und hat nicht aufgelegt.</translation>
    </message>
    <message>
        <source>and nothing was said that makes it “{casefold}”.</source>
        <translation>und nichts wurde gesagt, das es zu „{casefold}“ macht.</translation>
    </message>
    <message>
        <source>and was on the phone in person.</source>
        <translation>und war selbst am Telefon.</translation>
    </message>
    <message>
        <source>which is not “{casefold}”.</source>
        <translation>was nicht „{casefold}“ ist.</translation>
    </message>
    <message>
        <source> You fixed a time on the phone, so this one keeps a promise.</source>
        <translation> Sie haben am Telefon eine Zeit vereinbart, also hält dies ein Versprechen.</translation>
    </message>
    <message>
        <source> No time was fixed on the phone: next time ask when, not if, before they go.</source>
        <translation> Am Telefon wurde keine Zeit vereinbart: fragen Sie nächstes Mal wann, nicht ob, bevor sie gehen.</translation>
    </message>
    <message>
        <source>A step holds more than {most} characters.</source>
        <translation>Ein Schritt hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>Darin sind keine Worte.</translation>
    </message>
    <message>
        <source>{count} words; a point has at most {point_words}.</source>
        <translation>{count} Wörter; ein Stichpunkt hat höchstens {point_words}.</translation>
    </message>
    <message>
        <source>That is still an if.</source>
        <translation>Das ist noch ein Ob.</translation>
    </message>
    <message>
        <source>No time is asked for in it.</source>
        <translation>Darin wird nach keiner Zeit gefragt.</translation>
    </message>
    <message>
        <source>Still heard: “{text}”. {why}</source>
        <translation>Noch zu hören: „{text}“. {why}</translation>
    </message>
    <message>
        <source>Nothing works against it. It has {count_words} words, which is more than a line.</source>
        <translation>Nichts spricht dagegen. Es hat {count_words} Wörter, und das ist mehr als eine Zeile.</translation>
    </message>
    <message>
        <source>That is a when.</source>
        <translation>Das ist ein Wann.</translation>
    </message>
    <message>
        <source>Nothing in it works against you.</source>
        <translation>Nichts darin arbeitet gegen Sie.</translation>
    </message>
    <message>
        <source>speechfit.app, a vendor; others say 120 to 145</source>
        <translation>speechfit.app, ein Anbieter; andere nennen 120 bis 145</translation>
    </message>
    <message>
        <source>speechfit.app, a vendor</source>
        <translation>speechfit.app, ein Anbieter</translation>
    </message>
    <message>
        <source>Gong, a vendor: 37 s on calls that went well, 25 s on others; long is not bad as such</source>
        <translation>Gong, ein Anbieter: 37 s bei guten Gesprächen, 25 s bei anderen; lang ist nicht an sich schlecht</translation>
    </message>
    <message>
        <source>measured here; nobody has published a figure for it</source>
        <translation>hier gemessen; eine Zahl dazu hat niemand veröffentlicht</translation>
    </message>
    <message>
        <source>It was typed, so nothing is said about pace and pauses.</source>
        <translation>Es wurde getippt, daher wird zu Tempo und Pausen nichts gesagt.</translation>
    </message>
    <message>
        <source>Said at 150 words a minute it takes {seconds:.0f} s.</source>
        <translation>Mit 150 Wörtern in der Minute dauert es {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>slower than</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>quicker than</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb der Spanne</translation>
    </message>
    <message>
        <source>close to</source>
        <translation>nahe an der Spanne</translation>
    </message>
    <message>
        <source>You speak {rough}{pace:.0f} words a minute, {where} the {slow} to {quick} that are asked for.</source>
        <translation>Sie sprechen {rough}{pace:.0f} Wörter in der Minute: {where} (empfohlen sind {slow} bis {quick}).</translation>
    </message>
    <message>
        <source>roughly </source>
        <translation>ungefähr </translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message numerus="yes">
        <source>At least %n fillers were heard; more may have been missed.</source>
        <comment>At least %n filler was heard; more may have been missed.</comment>
        <translation>
            <numerusform>Mindestens %n Füllwort war zu hören; weitere können überhört worden sein.</numerusform>
            <numerusform>Mindestens %n Füllwörter waren zu hören; weitere können überhört worden sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>No filler was heard</source>
        <translation>Kein Füllwort war zu hören</translation>
    </message>
    <message numerus="yes">
        <source>%n fillers were heard</source>
        <comment>%n filler was heard</comment>
        <translation>
            <numerusform>%n Füllwort war zu hören</numerusform>
            <numerusform>%n Füllwörter waren zu hören</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>just</source>
        <comment>no more than</comment>
        <translation>genau</translation>
    </message>
    <message>
        <source>{said}, {share} in 100 words; {beside} the {most_fillers} that are called too many.</source>
        <translation>{said}, {share} auf 100 Wörter; {beside} die {most_fillers}, die als zu viele gelten.</translation>
    </message>
    <message>
        <source>Your longest stretch without a second’s pause lasts {seconds:.0f} s.</source>
        <translation>Ihre längste Strecke ohne eine Sekunde Pause dauert {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>Your first word comes after {lead} s; they hear only silence until then.</source>
        <translation>Ihr erstes Wort kommt nach {lead} s; bis dahin ist nur Stille zu hören.</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>You pause {often} for half a second or more, {seconds} s at most.</source>
        <translation>Sie machen {often} eine halbe Sekunde Pause oder länger, höchstens {seconds} s.</translation>
    </message>
    <message>
        <source>The settings in {name} can’t be read ({error}).</source>
        <translation>Die Einstellungen in {name} lassen sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Verbessern oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The settings in {name} are not valid TOML: {error}.</source>
        <translation>Die Einstellungen in {name} sind kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <source>Mend the line or remove the file.</source>
        <translation>Verbessern Sie die Zeile, oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>The setting {key} must be a table of texts.</source>
        <translation>Die Einstellung {key} muss eine Tabelle von Texten sein.</translation>
    </message>
    <message>
        <source>The setting {key} must be {kind}, not {value!r}.</source>
        <translation>Die Einstellung {key} muss {kind} sein, nicht {value!r}.</translation>
    </message>
    <message>
        <source>The language must be a tag such as de or pt_BR, not {language!r}.</source>
        <translation>Die Sprache muss ein Kürzel wie de oder pt_BR sein, nicht {language!r}.</translation>
    </message>
    <message>
        <source>The theme must be one of {list}, not {theme!r}.</source>
        <translation>Die Farben müssen eins von {list} sein, nicht {theme!r}.</translation>
    </message>
    <message>
        <source>The text size must be 100 to 200 percent, not {text_size}.</source>
        <translation>Die Textgröße muss zwischen 100 und 200 Prozent liegen, nicht bei {text_size}.</translation>
    </message>
    <message>
        <source>The pace must be 1 to 500 calls an hour, not {pace_goal}.</source>
        <translation>Das Tempo muss zwischen 1 und 500 Anrufen je Stunde liegen, nicht bei {pace_goal}.</translation>
    </message>
    <message>
        <source>The listen prompt must come after 5 to 600 seconds, not {listen_after}.</source>
        <translation>Die Mahnung zum Zuhören muss nach 5 bis 600 Sekunden kommen, nicht nach {listen_after}.</translation>
    </message>
    <message>
        <source>The day must start at a time such as 09:00, not {day_starts!r}.</source>
        <translation>Der Tag muss zu einer Zeit wie 09:00 beginnen, nicht {day_starts!r}.</translation>
    </message>
    <message>
        <source>The language of the calls must be a code such as en or de, not {call_language!r}.</source>
        <translation>Die Sprache der Gespräche muss ein Kürzel wie en oder de sein, nicht {call_language!r}.</translation>
    </message>
    <message>
        <source>The mailbox must be secured by tls or starttls, not {mail_security!r}.</source>
        <translation>Das Postfach muss mit tls oder starttls gesichert sein, nicht mit {mail_security!r}.</translation>
    </message>
    <message>
        <source>The port of the mailbox must be 1 to 65535, not {mail_port}.</source>
        <translation>Der Port des Postfachs muss 1 bis 65535 sein, nicht {mail_port}.</translation>
    </message>
    <message>
        <source>{mail_server!r} is no name of a mail server; it looks like imap.example.com.</source>
        <translation>{mail_server!r} ist kein Name eines Mailservers; er sieht aus wie imap.example.com.</translation>
    </message>
    <message>
        <source>The port has a field of its own.</source>
        <translation>Der Port hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>The user, folder and file of the mailbox must be plain text on one line.</source>
        <translation>Benutzer, Ordner und Datei des Postfachs müssen einfacher Text in einer Zeile sein.</translation>
    </message>
    <message>
        <source>The voice must be one of {list}, not {voice!r}.</source>
        <translation>Die Stimme muss eins von {list} sein, nicht {voice!r}.</translation>
    </message>
    <message>
        <source>The pronunciation site must be an address such as {say_site}, not {say_site_2!r}.</source>
        <translation>Die Seite für Aussprache muss eine Adresse wie {say_site} sein, nicht {say_site_2!r}.</translation>
    </message>
    <message>
        <source>It begins with https:// and has {name} where the name goes.</source>
        <translation>Sie beginnt mit https:// und hat {name}, wo der Name hinkommt.</translation>
    </message>
    <message>
        <source>The softphone must be one of {list}, not {softphone!r}.</source>
        <translation>Das Softphone muss eins von {list} sein, nicht {softphone!r}.</translation>
    </message>
    <message>
        <source>Links must begin with tel or sip, not {dial_scheme!r}.</source>
        <translation>Links müssen mit tel oder sip beginnen, nicht mit {dial_scheme!r}.</translation>
    </message>
    <message>
        <source>The port of baresip must be 1 to 65535, not {baresip_port}.</source>
        <translation>Der Port von baresip muss 1 bis 65535 sein, nicht {baresip_port}.</translation>
    </message>
    <message>
        <source>{sip_domain!r} is no SIP domain; it looks like pbx.example.com.</source>
        <translation>{sip_domain!r} ist keine SIP-Domain; sie sieht aus wie pbx.example.com.</translation>
    </message>
    <message>
        <source>The dial command must hold {number} exactly once.</source>
        <translation>Der Wählbefehl muss {number} genau einmal enthalten.</translation>
    </message>
    <message>
        <source>It looks like: phone --dial {number}</source>
        <translation>Er sieht aus wie: phone --dial {number}</translation>
    </message>
    <message>
        <source>{name} could not be written ({strerror}). The old one was kept.</source>
        <translation>{name} konnte nicht geschrieben werden ({strerror}). Die alte Fassung bleibt.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Die Datei fehlt.</translation>
    </message>
    <message>
        <source>The file can’t be read: {value}.</source>
        <translation>Die Datei lässt sich nicht lesen: {value}.</translation>
    </message>
    <message>
        <source>The file is larger than {value} MB, which no playbook needs.</source>
        <translation>Die Datei ist größer als {value} MB; das braucht kein Playbook.</translation>
    </message>
    <message>
        <source>The file isn’t UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file holds binary data, not text.</source>
        <translation>Die Datei enthält Binärdaten, keinen Text.</translation>
    </message>
    <message>
        <source>This isn’t valid TOML: {what}.</source>
        <translation>Das ist kein gültiges TOML: {what}.</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>Die Datei ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>“{key}” must be {wanted}.</source>
        <translation>„{key}“ muss sein: {wanted}.</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>Der Text hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>“{key}” must not be empty.</source>
        <translation>„{key}“ darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“{key}” must lie between {least} and {most}.</source>
        <translation>„{key}“ muss zwischen {least} und {most} liegen.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch (true, false)</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>The list holds more than {most} items.</source>
        <translation>Die Liste hat mehr als {most} Einträge.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Each item must be text in quotes.</source>
        <translation>Jeder Eintrag muss Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>“{key}” is “{value}”, and must be one of: {known}.</source>
        <translation>„{key}“ ist „{value}“ und muss eines davon sein: {known}.</translation>
    </message>
    <message>
        <source>a table of texts</source>
        <translation>eine Tabelle von Texten</translation>
    </message>
    <message>
        <source>“{name}” must be text in quotes.</source>
        <translation>„{name}“ muss Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>eine Liste von Tabellen</translation>
    </message>
    <message>
        <source>Each item must be a table.</source>
        <translation>Jeder Eintrag muss eine Tabelle sein.</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>The key “{key}” isn’t known here.</source>
        <translation>Den Schlüssel „{key}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There are two {noun} called “{value}”.</source>
        <translation>„{value}“ gibt es zweimal ({noun}).</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>This computer has no speaker or headset that CoachDesk can find.</source>
        <translation>Dieser Rechner hat keinen Lautsprecher und kein Headset, das CoachDesk findet.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Stecken Sie eins ein.</translation>
    </message>
    <message>
        <source>This computer has no microphone that CoachDesk can find.</source>
        <translation>Dieser Rechner hat kein Mikrofon, das CoachDesk findet.</translation>
    </message>
    <message>
        <source>The {what} went away.</source>
        <translation>Nicht mehr da: {what}.</translation>
    </message>
    <message>
        <source>Plug it in and try again.</source>
        <translation>Stecken Sie es ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>CoachDesk was installed without its sound library on this kind of computer.</source>
        <translation>CoachDesk wurde auf dieser Art Rechner ohne seine Tonbibliothek installiert.</translation>
    </message>
    <message>
        <source>The respelling is shown all the same.</source>
        <translation>Die Aussprache wird trotzdem gezeigt.</translation>
    </message>
    <message>
        <source>Another program is using the {what}.</source>
        <translation>Von einem anderen Programm benutzt: {what}.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Schließen Sie es dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system does not let CoachDesk use the {what}.</source>
        <translation>Das System erlaubt CoachDesk nicht den Zugriff: {what}.</translation>
    </message>
    <message>
        <source>Allow it in the system’s privacy settings.</source>
        <translation>Erlauben Sie ihn in den Datenschutz-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The {what} did not start.</source>
        <translation>Nicht gestartet: {what}.</translation>
    </message>
    <message>
        <source>Look at the system’s sound settings.</source>
        <translation>Sehen Sie in den Ton-Einstellungen des Systems nach.</translation>
    </message>
    <message>
        <source>The sound could not be played or recorded.</source>
        <translation>Der Ton ließ sich nicht abspielen oder aufnehmen.</translation>
    </message>
    <message>
        <source>This system has no voice of its own that CoachDesk can use.</source>
        <translation>Dieses System hat keine eigene Stimme, die CoachDesk benutzen kann.</translation>
    </message>
    <message>
        <source>Choose the built-in voice in the settings.</source>
        <translation>Wählen Sie in den Einstellungen die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>The system’s voice did not start.</source>
        <translation>Die Stimme des Systems ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The system’s voice did not say it.</source>
        <translation>Die Stimme des Systems hat es nicht gesagt.</translation>
    </message>
    <message>
        <source>Save it as 16-bit WAV.</source>
        <translation>Sichern Sie sie als WAV mit 16 Bit.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>Look at its name and folder.</source>
        <translation>Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{name} can’t be read: {value}.</source>
        <translation>{name} lässt sich nicht lesen: {value}.</translation>
    </message>
    <message>
        <source>This recording lasts {round} minutes; {round_2} are the most that are read.</source>
        <translation>Diese Aufnahme dauert {round} Minuten; höchstens {round_2} werden gelesen.</translation>
    </message>
    <message>
        <source>Cut it and try again. Nothing was changed.</source>
        <translation>Schneiden Sie sie und versuchen Sie es erneut. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it does not begin as one</source>
        <translation>sie beginnt nicht wie eine</translation>
    </message>
    <message>
        <source>its head is cut off</source>
        <translation>ihr Kopf ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is packed in a way of its own, number {kind}</source>
        <translation>sie ist auf eigene Art gepackt, Nummer {kind}</translation>
    </message>
    <message>
        <source>This WAV file is of an unusual kind.</source>
        <translation>Diese WAV-Datei ist von ungewöhnlicher Art.</translation>
    </message>
    <message>
        <source>This is not a WAV file CoachDesk can read: {why}.</source>
        <translation>Das ist keine WAV-Datei, die CoachDesk lesen kann: {why}.</translation>
    </message>
    <message>
        <source>The part that takes down words is not installed.</source>
        <translation>Der Teil, der Wörter mitschreibt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Pauses are found without.</source>
        <translation>Pausen werden auch ohne ihn gefunden.</translation>
    </message>
    <message>
        <source>The words could not be taken down.</source>
        <translation>Die Wörter ließen sich nicht mitschreiben.</translation>
    </message>
    <message>
        <source>The recording is kept as it is.</source>
        <translation>Die Aufnahme bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the person instead.</source>
        <translation>Nichts wurde geändert. Heben Sie statt dessen die Sperre der Person auf.</translation>
    </message>
    <message>
        <source>Nothing of this step was kept; everything saved before it is still there.</source>
        <translation>Von diesem Schritt wurde nichts behalten; alles, was vorher gesichert war, ist noch da.</translation>
    </message>
    <message>
        <source>Another program is using the data file.</source>
        <translation>Ein anderes Programm benutzt die Datendatei.</translation>
    </message>
    <message>
        <source>{kept} Close the other program, then try again.</source>
        <translation>{kept} Schließen Sie das andere Programm, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>{kept} Free some space, then try again.</source>
        <translation>{kept} Schaffen Sie Platz, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The data file can’t be written.</source>
        <translation>In die Datendatei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{kept} Check who may write to its folder.</source>
        <translation>{kept} Prüfen Sie, wer in ihren Ordner schreiben darf.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the data file.</source>
        <translation>Der Datenträger weigerte sich, die Datendatei zu lesen oder zu schreiben.</translation>
    </message>
    <message>
        <source>{kept} Check the disk, then try again.</source>
        <translation>{kept} Prüfen Sie den Datenträger, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The data file is damaged and can’t be read.</source>
        <translation>Die Datendatei ist beschädigt und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>It is left as it is. Run “coachdesk doctor”, or restore the newest backup with “coachdesk restore”.</source>
        <translation>Sie bleibt, wie sie ist. Rufen Sie „coachdesk doctor“ auf, oder holen Sie mit „coachdesk restore“ die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>The text holds a character that can’t be stored.</source>
        <translation>Der Text enthält ein Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>Nothing was kept. Remove it, then try again.</source>
        <translation>Nichts wurde behalten. Entfernen Sie es, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} can’t be opened: {value}.</source>
        <translation>{name} lässt sich nicht öffnen: {value}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check who may read and write its folder.</source>
        <translation>Nichts wurde geändert. Prüfen Sie, wer den Ordner lesen und beschreiben darf.</translation>
    </message>
    <message>
        <source>{name} isn’t a CoachDesk data file.</source>
        <translation>{name} ist keine Datendatei von CoachDesk.</translation>
    </message>
    <message>
        <source>It was left untouched. Choose another data folder.</source>
        <translation>Sie blieb unberührt. Wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>A newer CoachDesk wrote this data file (its format is {found}, this program knows {known}).</source>
        <translation>Ein neueres CoachDesk hat diese Datendatei geschrieben (ihr Format ist {found}, dieses Programm kennt {known}).</translation>
    </message>
    <message>
        <source>It was left untouched. Install the newer version, or choose another data folder.</source>
        <translation>Sie blieb unberührt. Installieren Sie die neuere Version, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The data file could not be brought up to date.</source>
        <translation>Die Datendatei ließ sich nicht auf den neuen Stand bringen.</translation>
    </message>
    <message>
        <source>It was left as it was.</source>
        <translation>Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>A copy was kept as {name}.</source>
        <translation>Eine Kopie liegt als {name} daneben.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Restore the newest backup: {backup}</source>
        <translation>Holen Sie die neueste Sicherung zurück: {backup}</translation>
    </message>
    <message>
        <source>There is no backup in its folder.</source>
        <translation>In ihrem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>{name} is damaged and can’t be read. {kept}</source>
        <translation>{name} ist beschädigt und lässt sich nicht lesen. {kept}</translation>
    </message>
    <message>
        <source>The outcome is not on the disk yet ({strerror}). It will be saved once the desk is there.</source>
        <translation>Das Ergebnis ist noch nicht auf dem Datenträger ({strerror}). Es wird gesichert, sobald der Arbeitsplatz da ist.</translation>
    </message>
    <message>
        <source>Free some space, and keep the window open until the sheet shows.</source>
        <translation>Schaffen Sie Platz, und lassen Sie das Fenster offen, bis das Nachfassen erscheint.</translation>
    </message>
    <message>
        <source>{name} isn’t a CoachDesk backup.</source>
        <translation>{name} ist keine Sicherung von CoachDesk.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try an older backup.</source>
        <translation>Nichts wurde geändert. Versuchen Sie eine ältere Sicherung.</translation>
    </message>
    <message>
        <source>The backup could not be put in place: {value}.</source>
        <translation>Die Sicherung ließ sich nicht einsetzen: {value}.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>Prüfen Sie den Datenordner.</translation>
    </message>
    <message>
        <source>The backup could not be written: {value}.</source>
        <translation>Die Sicherung ließ sich nicht schreiben: {value}.</translation>
    </message>
    <message>
        <source>Your data is unchanged.</source>
        <translation>Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>The data file is in use.</source>
        <translation>Die Datendatei ist in Gebrauch.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close CoachDesk first.</source>
        <translation>Nichts wurde geändert. Schließen Sie zuerst CoachDesk.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>Die Datendatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The data file is sound.</source>
        <translation>Die Datendatei ist in Ordnung.</translation>
    </message>
    <message>
        <source>The data file is damaged: {list}</source>
        <translation>Die Datendatei ist beschädigt: {list}</translation>
    </message>
    <message>
        <source>{broken} rows point nowhere.</source>
        <translation>{broken} Zeilen zeigen ins Leere.</translation>
    </message>
    <message>
        <source>Every row has what it points to.</source>
        <translation>Jede Zeile hat, worauf sie zeigt.</translation>
    </message>
    <message>
        <source>The data format is {found}; this program writes {revision}.</source>
        <translation>Das Datenformat ist {found}; dieses Programm schreibt {revision}.</translation>
    </message>
    <message>
        <source>SQLite {sqlite_version} keeps a {mode} journal, synchronous extra.</source>
        <translation>SQLite {sqlite_version} führt ein {mode}-Journal, synchronous extra.</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>{free:,.0f} MB are free.</source>
        <translation>{free:,.0f} MB sind frei.</translation>
    </message>
    <message>
        <source>{path} can’t be written by you.</source>
        <translation>In {path} dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>Others on this computer may read {path}. Run: chmod 600 “{path}”.</source>
        <translation>Andere auf diesem Rechner dürfen {path} lesen. Geben Sie ein: chmod 600 „{path}“.</translation>
    </message>
    <message>
        <source>Only you may read the data file.</source>
        <translation>Nur Sie dürfen die Datendatei lesen.</translation>
    </message>
    <message>
        <source>The newest backup is {name}.</source>
        <translation>Die neueste Sicherung ist {name}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>{name} is stopped with everybody at {domain}.</source>
        <translation>{name} ist zusammen mit allen bei {domain} gesperrt.</translation>
    </message>
    <message>
        <source>Release {domain} itself, with a reason. Nothing was changed.</source>
        <translation>Heben Sie {domain} selbst auf, mit einem Grund. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That is no longer there.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime.</source>
        <translation>Das wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it again.</source>
        <translation>Nichts wurde geändert. Öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>That is already on record.</source>
        <translation>Das ist schon erfasst.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>That can’t be taken back any more.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This store isn’t a file.</source>
        <translation>Dieser Speicher ist keine Datei.</translation>
    </message>
    <message>
        <source>Close baresip.</source>
        <translation>Schließen Sie baresip.</translation>
    </message>
    <message>
        <source>Put the lines below into ~/.baresip/config, in place of those that begin alike.</source>
        <translation>Setzen Sie die Zeilen unten in ~/.baresip/config, an die Stelle derer, die gleich beginnen.</translation>
    </message>
    <message>
        <source>Start baresip again, and choose baresip in CoachDesk’s settings.</source>
        <translation>Starten Sie baresip wieder, und wählen Sie baresip in den Einstellungen von CoachDesk.</translation>
    </message>
    <message>
        <source>Everything: ringing, answer, end, by whom and why. Incoming calls and calls you dial by hand too.</source>
        <translation>Alles: Klingeln, Abnehmen, Ende, durch wen und warum. Auch Anrufe, die hereinkommen oder von Hand gewählt sind.</translation>
    </message>
    <message>
        <source>Start Linphone’s daemon with the line below, at log-in for example.</source>
        <translation>Starten Sie den Dienst von Linphone mit der Zeile unten, zum Beispiel beim Anmelden.</translation>
    </message>
    <message>
        <source>Choose Linphone in CoachDesk’s settings.</source>
        <translation>Wählen Sie Linphone in den Einstellungen von CoachDesk.</translation>
    </message>
    <message>
        <source>The Linphone with a window: make it the program for sip: links, choose the system’s phone program here, and tell its calls with the keys.</source>
        <translation>Linphone mit Fenster: machen Sie es zum Programm für sip:-Links, wählen Sie hier das Telefonprogramm des Systems, und melden Sie seine Anrufe mit den Tasten.</translation>
    </message>
    <message>
        <source>The daemon: answer and end, not by whom. The one with a window: nothing.</source>
        <translation>Der Dienst: Abnehmen und Ende, nicht durch wen. Das mit Fenster: nichts.</translation>
    </message>
    <message>
        <source>Close MicroSIP.</source>
        <translation>Schließen Sie MicroSIP.</translation>
    </message>
    <message>
        <source>Open its file %APPDATA%\MicroSIP\microsip.ini and put the lines below under [Settings], in place of those that begin alike.</source>
        <translation>Öffnen Sie seine Datei %APPDATA%\MicroSIP\microsip.ini und setzen Sie die Zeilen unten unter [Settings], an die Stelle derer, die gleich beginnen.</translation>
    </message>
    <message>
        <source>Start MicroSIP again, and choose MicroSIP in CoachDesk’s settings.</source>
        <translation>Starten Sie MicroSIP wieder, und wählen Sie MicroSIP in den Einstellungen von CoachDesk.</translation>
    </message>
    <message>
        <source>Dialling, ringing, answer and end; busy or refused. Not who ended a call.</source>
        <translation>Wählen, Klingeln, Abnehmen und Ende; besetzt oder abgelehnt. Nicht, wer ein Gespräch beendet hat.</translation>
    </message>
    <message>
        <source>Any softphone that runs a program on events</source>
        <translation>Jedes Softphone, das bei Ereignissen ein Programm startet</translation>
    </message>
    <message>
        <source>Give the softphone one line for each event it has; it puts the number behind it, in any spelling.</source>
        <translation>Geben Sie dem Softphone für jedes Ereignis, das es kennt, eine Zeile; die Nummer hängt es an, in jeder Schreibweise.</translation>
    </message>
    <message>
        <source>Where it says who ended a call, take the line with --by; else the last one.</source>
        <translation>Wo es sagt, wer ein Gespräch beendet hat, nehmen Sie die Zeile mit --by; sonst die letzte.</translation>
    </message>
    <message>
        <source>What the softphone has events for.</source>
        <translation>Wofür das Softphone Ereignisse hat.</translation>
    </message>
    <message>
        <source>is a premium-rate number</source>
        <translation>ist eine kostenpflichtige Nummer</translation>
    </message>
    <message>
        <source>is a shared-cost number</source>
        <translation>ist eine Nummer mit geteilten Kosten</translation>
    </message>
    <message>
        <source>is a pager’s number</source>
        <translation>ist die Nummer eines Pagers</translation>
    </message>
    <message>
        <source>is a mailbox’s number</source>
        <translation>ist die Nummer einer Mailbox</translation>
    </message>
    <message>
        <source>has * or # in it, which tell the exchange to do something</source>
        <translation>enthält * oder #, und das sind Befehle an die Vermittlung</translation>
    </message>
    <message>
        <source>holds no digits</source>
        <translation>enthält keine Ziffern</translation>
    </message>
    <message>
        <source>has letters in it</source>
        <translation>enthält Buchstaben</translation>
    </message>
    <message>
        <source>is an emergency number</source>
        <translation>ist eine Notrufnummer</translation>
    </message>
    <message>
        <source>is a short number, and those are services</source>
        <translation>ist eine Kurzwahl, und das sind Dienste</translation>
    </message>
    <message>
        <source>was rounded by a spreadsheet and can’t be trusted</source>
        <translation>wurde von einer Tabelle gerundet, und darauf ist kein Verlass</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>ist keine Telefonnummer</translation>
    </message>
    <message>
        <source>has too many digits for a phone number</source>
        <translation>hat zu viele Ziffern für eine Telefonnummer</translation>
    </message>
    <message>
        <source>has no area code</source>
        <translation>hat keine Vorwahl</translation>
    </message>
    <message>
        <source>is not a possible phone number</source>
        <translation>ist keine mögliche Telefonnummer</translation>
    </message>
    <message>
        <source>is too short for a phone number</source>
        <translation>ist zu kurz für eine Telefonnummer</translation>
    </message>
    <message>
        <source>has no area code, so it can’t be dialled as it is</source>
        <translation>hat keine Vorwahl und lässt sich so nicht wählen</translation>
    </message>
    <message>
        <source>can’t be dialled before its country is known</source>
        <translation>lässt sich nicht wählen, bevor das Land bekannt ist</translation>
    </message>
    <message>
        <source>This is {count} characters long; the first {name_limit} are used, all are kept.</source>
        <translation>Das ist {count} Zeichen lang; die ersten {name_limit} werden benutzt, alle bleiben erhalten.</translation>
    </message>
    <message>
        <source>Invisible control characters were taken out.</source>
        <translation>Unsichtbare Steuerzeichen wurden entfernt.</translation>
    </message>
    <message>
        <source>“{cut}” is not an e-mail address; it was kept in the notes.</source>
        <translation>„{cut}“ ist keine E-Mail-Adresse; es steht in den Notizen.</translation>
    </message>
    <message>
        <source>“{cut}” is not a time zone name; it was kept with the other details.</source>
        <translation>„{cut}“ ist kein Name einer Zeitzone; es steht bei den übrigen Angaben.</translation>
    </message>
    <message>
        <source>“{cut}” is no country we know; it was kept with the other details.</source>
        <translation>„{cut}“ ist kein bekanntes Land; es steht bei den übrigen Angaben.</translation>
    </message>
    <message>
        <source>{cut} is marked do-not-call in the file; it was not taken as a number to dial.</source>
        <translation>{cut} ist in der Datei gesperrt; sie wurde nicht als Nummer zum Wählen genommen.</translation>
    </message>
    <message>
        <source>{number} {problem}; it was kept in the notes.</source>
        <translation>{number} {problem}; es steht in den Notizen.</translation>
    </message>
    <message>
        <source>“{cut}” {problem}. It was kept as written.</source>
        <translation>„{cut}“ {problem}. Es bleibt, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>{cut} is not a domain.</source>
        <translation>{cut} ist keine Domain.</translation>
    </message>
    <message>
        <source>{cut} is not an e-mail address.</source>
        <translation>{cut} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>{name} is shared by very many people, so it was not stopped.</source>
        <translation>{name} wird von sehr vielen geteilt und wurde daher nicht gesperrt.</translation>
    </message>
    <message>
        <source>your own command</source>
        <translation>Ihr eigener Befehl</translation>
    </message>
    <message>
        <source>(hangs up)</source>
        <translation>(legt auf)</translation>
    </message>
    <message>
        <source>A name said wrong ends the call before the reason for it is heard.</source>
        <translation>Ein falsch gesagter Name beendet das Gespräch, bevor sein Grund gehört wird.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Nobody can be heard speaking in it: silence, or a noise that is always the same.</source>
        <translation>Niemand ist darin zu hören: Stille, oder ein gleichförmiges Geräusch.</translation>
    </message>
    <message>
        <source>The part that takes down words is not installed, so fillers can’t be told, and the pace is a rough one, counted by how often the voice rises.</source>
        <translation>Der Teil, der Wörter mitschreibt, ist nicht installiert; Füllwörter lassen sich daher nicht nennen, und das Tempo ist ein grobes, gezählt am Heben der Stimme.</translation>
    </message>
    <message>
        <source>A recogniser took down the words; it mishears some, so the words prove nothing about what was said.</source>
        <translation>Eine Spracherkennung hat die Wörter mitgeschrieben; manche verhört sie, daher beweisen die Wörter nichts über das Gesagte.</translation>
    </message>
    <message>
        <source>The text was known to the recogniser: its words are heard more readily, and a word heard is likely, not proven.</source>
        <translation>Die Spracherkennung kannte den Text: seine Wörter hört sie leichter, und ein gehörtes Wort ist wahrscheinlich, nicht bewiesen.</translation>
    </message>
    <message>
        <source>Little of the text can be heard in it. Either something else was said, or it could not be understood.</source>
        <translation>Vom Text ist wenig zu hören. Entweder wurde etwas anderes gesagt, oder es war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Too little is clear to tell fillers, so none is named; the pace takes it that the text was said as written.</source>
        <translation>Zu wenig ist klar, um Füllwörter zu nennen, daher wird keins genannt; das Tempo nimmt an, dass der Text wie geschrieben gesagt wurde.</translation>
    </message>
    <message>
        <source>Few of its words are clear, so what was left out can’t be told; the pace takes it that the text was said as written.</source>
        <translation>Nur wenige seiner Wörter sind deutlich, darum lässt sich nicht sagen, was ausgelassen wurde; das Tempo nimmt an, dass der Text gesagt wurde, wie er dasteht.</translation>
    </message>
    <message>
        <source>The recording is cut off at its loudest; move the microphone away a little.</source>
        <translation>Die Aufnahme ist an ihren lautesten Stellen abgeschnitten; rücken Sie das Mikrofon etwas weg.</translation>
    </message>
    <message>
        <source>It hardly sounds like speech (music, or too much noise), so its words and its pace are left out.</source>
        <translation>Es klingt kaum nach Sprache (Musik, oder zu viel Lärm), daher bleiben Wörter und Tempo weg.</translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Akan</source>
        <translation>Akan</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Esperanto</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisch-Gälisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Hausa</translation>
    </message>
    <message>
        <source>Hawaiian</source>
        <translation>Hawaiisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>Igbo</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxemburgisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Panjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbo-Croatian</source>
        <translation>Serbokroatisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation>Samoanisch</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Turkmenisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Tongan</source>
        <translation>Tongaisch</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Wolof</source>
        <translation>Wolof</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>Zulu</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>key</comment>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>key</comment>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation>→</translation>
    </message>
    <message>
        <source>Opening with the session could not be changed ({reason}). It stays as it was.</source>
        <translation>Das Öffnen beim Anmelden ließ sich nicht ändern ({reason}). Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Your system’s own settings have a list of programs that start with it.</source>
        <translation>Die Einstellungen Ihres Systems haben eine Liste der Programme, die mit ihm starten.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Nobody was taken off the list</source>
        <translation>Niemand wurde von der Liste genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n people are erased for good</source>
        <comment>One person is erased for good</comment>
        <translation>
            <numerusform>Eine Person ist endgültig gelöscht</numerusform>
            <numerusform>%n Personen sind endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>What was deleted is written over when the desk closes: {why}</source>
        <translation>Gelöschtes wird überschrieben, beim Schließen des Fensters: {why}</translation>
    </message>
    <message>
        <source>The older copies still hold them: {why}</source>
        <translation>Die älteren Kopien enthalten die Person noch: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n older copies could not be deleted.</source>
        <comment>One older copy could not be deleted.</comment>
        <translation>
            <numerusform>Eine ältere Kopie ließ sich nicht löschen.</numerusform>
            <numerusform>%n ältere Kopien ließen sich nicht löschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copies are deleted and a new one is made.</source>
        <comment>The older copy is deleted and a new one is made.</comment>
        <translation>
            <numerusform>Die ältere Kopie ist gelöscht und eine neue gemacht.</numerusform>
            <numerusform>%n ältere Kopien sind gelöscht und eine neue ist gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{first} to {second}” may be minutes to the hour or a stretch.</source>
        <translation>„{first} to {second}“ können Minuten vor der Stunde oder ein Zeitraum sein.</translation>
    </message>
    <message>
        <source>end of the day</source>
        <comment>part of the day</comment>
        <translation>Ende des Tages</translation>
    </message>
    <message>
        <source>morning</source>
        <comment>part of the day</comment>
        <translation>Vormittag</translation>
    </message>
    <message>
        <source>afternoon</source>
        <comment>part of the day</comment>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>evening</source>
        <comment>part of the day</comment>
        <translation>Abend</translation>
    </message>
    <message>
        <source>night</source>
        <comment>part of the day</comment>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>lunch</source>
        <comment>part of the day</comment>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>breakfast</source>
        <comment>part of the day</comment>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>brunch</source>
        <comment>part of the day</comment>
        <translation>Brunch</translation>
    </message>
    <message>
        <source>dinner</source>
        <comment>part of the day</comment>
        <translation>Abendessen</translation>
    </message>
    <message>
        <source>supper</source>
        <comment>part of the day</comment>
        <translation>Abendbrot</translation>
    </message>
    <message>
        <source>teatime</source>
        <comment>part of the day</comment>
        <translation>Teezeit</translation>
    </message>
    <message>
        <source>early morning</source>
        <comment>part of the day</comment>
        <translation>früher Morgen</translation>
    </message>
    <message>
        <source>mid-morning</source>
        <comment>part of the day</comment>
        <translation>Mitte des Vormittags</translation>
    </message>
    <message>
        <source>late morning</source>
        <comment>part of the day</comment>
        <translation>später Vormittag</translation>
    </message>
    <message>
        <source>early afternoon</source>
        <comment>part of the day</comment>
        <translation>früher Nachmittag</translation>
    </message>
    <message>
        <source>mid-afternoon</source>
        <comment>part of the day</comment>
        <translation>Mitte des Nachmittags</translation>
    </message>
    <message>
        <source>late afternoon</source>
        <comment>part of the day</comment>
        <translation>später Nachmittag</translation>
    </message>
    <message>
        <source>early evening</source>
        <comment>part of the day</comment>
        <translation>früher Abend</translation>
    </message>
    <message>
        <source>late evening</source>
        <comment>part of the day</comment>
        <translation>später Abend</translation>
    </message>
    <message>
        <source>late night</source>
        <comment>part of the day</comment>
        <translation>späte Nacht</translation>
    </message>
    <message>
        <source>after lunch</source>
        <comment>part of the day</comment>
        <translation>nach dem Mittag</translation>
    </message>
    <message>
        <source>before lunch</source>
        <comment>part of the day</comment>
        <translation>vor dem Mittag</translation>
    </message>
    <message>
        <source>after work</source>
        <comment>part of the day</comment>
        <translation>nach Feierabend</translation>
    </message>
    <message>
        <source>before work</source>
        <comment>part of the day</comment>
        <translation>vor der Arbeit</translation>
    </message>
    <message>
        <source>after hours</source>
        <comment>part of the day</comment>
        <translation>nach Büroschluss</translation>
    </message>
    <message>
        <source>after school</source>
        <comment>part of the day</comment>
        <translation>nach der Schule</translation>
    </message>
    <message>
        <source>after dinner</source>
        <comment>part of the day</comment>
        <translation>nach dem Abendessen</translation>
    </message>
    <message>
        <source>before dinner</source>
        <comment>part of the day</comment>
        <translation>vor dem Abendessen</translation>
    </message>
    <message>
        <source>after breakfast</source>
        <comment>part of the day</comment>
        <translation>nach dem Frühstück</translation>
    </message>
    <message>
        <source>first thing</source>
        <comment>part of the day</comment>
        <translation>gleich morgens</translation>
    </message>
    <message>
        <source>start of the day</source>
        <comment>part of the day</comment>
        <translation>Tagesbeginn</translation>
    </message>
    <message>
        <source>last thing</source>
        <comment>part of the day</comment>
        <translation>zuletzt am Tag</translation>
    </message>
    <message>
        <source>: weekend</source>
        <translation>: Wochenende</translation>
    </message>
    <message>
        <source>public holiday: </source>
        <translation>Feiertag: </translation>
    </message>
    <message>
        <source>{there} {place}, {mine} {city}, you</source>
        <translation>{there} {place}, {mine} {city}, bei Ihnen</translation>
    </message>
    <message>
        <source>yet another</source>
        <translation>noch eine andere</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} oder {last}</translation>
    </message>
    <message>
        <source>“{said}” has two readings.</source>
        <translation>„{said}“ kann zweierlei heißen.</translation>
    </message>
    <message>
        <source>Type “{one}” or “{other}”.</source>
        <translation>Tippen Sie „{one}“ oder „{other}“.</translation>
    </message>
    <message>
        <source>“{word}” names no time.</source>
        <translation>„{word}“ nennt keine Zeit.</translation>
    </message>
    <message>
        <source>There is no month {number}.</source>
        <translation>Einen Monat {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing is in it for them yet.</source>
        <translation>Noch ist nichts für den anderen dabei.</translation>
    </message>
    <message>
        <source>The line is about us; begin with what they gain.</source>
        <translation>Der Satz handelt von uns; beginnen Sie mit dem, was der andere gewinnt.</translation>
    </message>
    <message>
        <source>Over {most} words don’t fit in a breath.</source>
        <translation>Mehr als {most} Wörter passen nicht in einen Atemzug.</translation>
    </message>
    <message>
        <source>It fits anybody. Name a pain, a gain, a number, or somebody like them.</source>
        <translation>Das passt auf jeden. Nennen Sie einen Ärger, einen Gewinn, eine Zahl oder jemanden wie den anderen.</translation>
    </message>
    <message>
        <source>There are no words in it to judge.</source>
        <translation>Es sind keine Wörter da, die sich beurteilen lassen.</translation>
    </message>
    <message>
        <source>Only {language} is judged, and most of this is in another script.</source>
        <translation>Beurteilt wird nur {language}, und das meiste hier ist in einer anderen Schrift.</translation>
    </message>
    <message>
        <source>Only the first {most} characters are judged.</source>
        <translation>Nur die ersten {most} Zeichen werden beurteilt.</translation>
    </message>
    <message>
        <source>In {language} the rules judge alone; the second opinion knows only English.</source>
        <translation>Auf {language} urteilen nur die Regeln; die zweite Meinung kann nur Englisch.</translation>
    </message>
    <message>
        <source>{count} words get read out; a point has at most {most}.</source>
        <translation>{count} Wörter werden abgelesen; ein Punkt hat höchstens {most}.</translation>
    </message>
    <message>
        <source>Two sentences get read out; a point is a few words.</source>
        <translation>Zwei Sätze werden abgelesen; ein Punkt sind ein paar Wörter.</translation>
    </message>
    <message>
        <source>Talk in the first person gets read out; name what it is about.</source>
        <translation>Was mit „ich“ beginnt, wird abgelesen; nennen Sie, worum es geht.</translation>
    </message>
    <message>
        <source>A whole sentence gets read out; a few words get said.</source>
        <translation>Ein ganzer Satz wird abgelesen; ein paar Wörter werden gesagt.</translation>
    </message>
    <message>
        <source>No time fixed yet</source>
        <translation>Noch keine Zeit vereinbart</translation>
    </message>
    <message>
        <source>The time that was fixed</source>
        <translation>Die vereinbarte Zeit</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>Filled in from a list</source>
        <translation>Aus einer Liste ergänzt</translation>
    </message>
    <message>
        <source>Marked as do not call</source>
        <translation>Als gesperrt gekennzeichnet</translation>
    </message>
    <message>
        <source>They asked not to be contacted.</source>
        <translation>Die Person möchte nicht angerufen werden.</translation>
    </message>
    <message>
        <source>They asked to be forgotten.</source>
        <translation>Die Person möchte vergessen werden.</translation>
    </message>
    <message>
        <source>Of somebody who asked not to be called</source>
        <translation>Von jemandem, der nicht angerufen werden möchte</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>On the list {file}</source>
        <translation>Steht auf der Liste {file}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>It was called off.</source>
        <translation>Es wurde abgesagt.</translation>
    </message>
    <message>
        <source>A line has no field called “{name}”.</source>
        <translation>Ein Satz hat kein Feld „{name}“.</translation>
    </message>
    <message>
        <source>“{reason}” is none of the seven reasons: {known}.</source>
        <translation>„{reason}“ ist keiner der sieben Gründe: {known}.</translation>
    </message>
    <message>
        <source>“{wrong}” is the right name, and can’t be a wrong one.</source>
        <translation>„{wrong}“ ist der richtige Name und kann kein falscher sein.</translation>
    </message>
    <message>
        <source>There is no voice called “{mood}”.</source>
        <translation>Eine Stimme „{mood}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no objection card called “{id}”.</source>
        <translation>Eine Einwandkarte „{id}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The voice “{voice}” has no lines for: {known}.</source>
        <translation>Der Stimme „{voice}“ fehlen Sätze für: {known}.</translation>
    </message>
    <message>
        <source>There is no weight for: {known}.</source>
        <translation>Es fehlt ein Gewicht für: {known}.</translation>
    </message>
    <message>
        <source>There is no sign called: {known}.</source>
        <translation>Es fehlt ein Zeichen: {known}.</translation>
    </message>
    <message>
        <source>The deck has its name already.</source>
        <translation>Der Stapel hat schon einen Namen.</translation>
    </message>
    <message>
        <source>A drill begins with its kind and a colon: {kinds}.</source>
        <translation>Eine Übung beginnt mit ihrer Art und einem Doppelpunkt: {kinds}.</translation>
    </message>
    <message>
        <source>The deck has no name. It begins with “Deck:” and its name.</source>
        <translation>Der Stapel hat keinen Namen. Er beginnt mit „Deck:“ und dem Namen.</translation>
    </message>
    <message>
        <source>There is no drill in it.</source>
        <translation>Es ist keine Übung darin.</translation>
    </message>
    <message>
        <source>Before it there is no drill; one begins with {kinds}.</source>
        <translation>Davor steht keine Übung; eine beginnt mit {kinds}.</translation>
    </message>
    <message>
        <source>It stands in this drill twice.</source>
        <translation>Es steht in dieser Übung zweimal.</translation>
    </message>
    <message>
        <source>There is nothing after “{kind}:”.</source>
        <translation>Nach „{kind}:“ kommt nichts.</translation>
    </message>
    <message>
        <source>This drill has no answer to compare with: a line “Answer: …”.</source>
        <translation>Dieser Übung fehlt die Antwort zum Vergleichen: eine Zeile „Answer: …“.</translation>
    </message>
    <message>
        <source>It holds more than {most} characters.</source>
        <translation>Es hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>This drill stands in the deck twice.</source>
        <translation>Diese Übung steht zweimal im Stapel.</translation>
    </message>
    <message>
        <source>The deck holds more than {most} drills.</source>
        <translation>Der Stapel hat mehr als {most} Übungen.</translation>
    </message>
    <message>
        <source>It holds a character that no screen shows. Type the line again.</source>
        <translation>Es enthält ein Zeichen, das kein Bildschirm zeigt. Tippen Sie die Zeile neu.</translation>
    </message>
    <message>
        <source>There are no drafts (drafts/*.txt).</source>
        <translation>Es gibt keine Entwürfe (drafts/*.txt).</translation>
    </message>
    <message>
        <source>There are more than {most} drafts.</source>
        <translation>Es gibt mehr als {most} Entwürfe.</translation>
    </message>
    <message>
        <source>The line “---” between head and body is missing.</source>
        <translation>Die Zeile „---“ zwischen Kopf und Text fehlt.</translation>
    </message>
    <message>
        <source>“channel” must be one of: {known}.</source>
        <translation>„channel“ muss eines davon sein: {known}.</translation>
    </message>
    <message>
        <source>The body is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>An email needs a subject.</source>
        <translation>Eine E-Mail braucht einen Betreff.</translation>
    </message>
    <message>
        <source>“{key}” isn’t known here; the head holds {known}.</source>
        <translation>„{key}“ gibt es hier nicht; im Kopf stehen {known}.</translation>
    </message>
    <message>
        <source>“{key}” stands there twice.</source>
        <translation>„{key}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>“{key}” is missing in the head.</source>
        <translation>„{key}“ fehlt im Kopf.</translation>
    </message>
    <message>
        <source> in line {line}</source>
        <translation> in Zeile {line}</translation>
    </message>
    <message>
        <source>Your {file} has a mistake{place}, so it can’t be edited here: {message}{more}</source>
        <translation>Ihre Datei {file} hat einen Fehler{place} und lässt sich hier nicht ändern: {message}{more}</translation>
    </message>
    <message>
        <source>It is kept as it is. Mend it in a text editor, or go back to the default, which keeps yours as .bak.</source>
        <translation>Sie bleibt, wie sie ist. Verbessern Sie sie in einem Texteditor, oder kehren Sie zum Standard zurück; Ihre bleibt dann als .bak.</translation>
    </message>
    <message>
        <source>It can’t be changed here: {why}.</source>
        <translation>Das lässt sich hier nicht ändern: {why}.</translation>
    </message>
    <message>
        <source>The playbook could not be tried: {value}.</source>
        <translation>Das Playbook ließ sich nicht prüfen: {value}.</translation>
    </message>
    <message>
        <source>No playbook came with CoachDesk in the language “{tag}”.</source>
        <translation>In der Sprache „{tag}“ kam kein Playbook mit CoachDesk.</translation>
    </message>
    <message>
        <source>Set the language of the calls to one of: {known}.</source>
        <translation>Stellen Sie die Sprache der Anrufe auf eine davon: {known}.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This was changed in {file} since you opened it. That change is kept; yours is not saved.</source>
        <translation>In {file} wurde das geändert, seit Sie es geöffnet haben. Diese Änderung bleibt; Ihre ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Copy your words from here, leave this sheet and open it again.</source>
        <translation>Kopieren Sie Ihre Worte von hier, schließen Sie dieses Blatt und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>The playbook could not be written to {file}: {value}.</source>
        <translation>Das Playbook ließ sich nicht nach {file} schreiben: {value}.</translation>
    </message>
    <message>
        <source>{name} could not be looked at: {value}.</source>
        <translation>{name} ließ sich nicht ansehen: {value}.</translation>
    </message>
    <message>
        <source>The playbook could not be installed: {value}.</source>
        <translation>Das Playbook ließ sich nicht einrichten: {value}.</translation>
    </message>
    <message>
        <source>The one in use was kept.</source>
        <translation>Das bisherige bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Eine Datei {file} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} is no playbook, or was damaged.</source>
        <translation>{name} ist kein Playbook oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} holds “{filename}”, which is no part of a playbook.</source>
        <translation>{name} enthält „{filename}“; das ist kein Teil eines Playbooks.</translation>
    </message>
    <message>
        <source>{name} holds a file twice, or too many.</source>
        <translation>{name} enthält eine Datei zweimal, oder zu viele.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a playbook needs.</source>
        <translation>{name} wird entpackt größer, als ein Playbook braucht.</translation>
    </message>
    <message>
        <source>“{filename}” is larger than a playbook needs.</source>
        <translation>„{filename}“ ist größer, als ein Playbook braucht.</translation>
    </message>
    <message>
        <source>The point has {what} words; a point has at most {most}.</source>
        <translation>Der Punkt hat {what} Wörter; ein Punkt hat höchstens {most}.</translation>
    </message>
    <message>
        <source>There is no field called “{name}”.</source>
        <translation>Ein Feld „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A line for them needs “roles” or “industries”.</source>
        <translation>Ein Satz für den anderen braucht „roles“ oder „industries“.</translation>
    </message>
    <message>
        <source>A sign needs “patterns”, “cased” or “together”.</source>
        <translation>Ein Zeichen braucht „patterns“, „cased“ oder „together“.</translation>
    </message>
    <message>
        <source>“{value}” is no end of a call; there are: {known}.</source>
        <translation>„{value}“ ist kein Ende eines Anrufs; es gibt: {known}.</translation>
    </message>
    <message>
        <source>The pattern is longer than {most} characters.</source>
        <translation>Das Muster hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The pattern is broken: {error}.</source>
        <translation>Das Muster ist kaputt: {error}.</translation>
    </message>
    <message>
        <source>There are no words called {group} in words.toml.</source>
        <translation>In words.toml gibt es keine Wörter {group}.</translation>
    </message>
    <message>
        <source>The pattern matches nothing at all, so it would mark every place.</source>
        <translation>Das Muster trifft auf nichts und würde deshalb jede Stelle markieren.</translation>
    </message>
    <message>
        <source>The pattern repeats a repetition and could run for minutes; write the repetition out or bound it.</source>
        <translation>Das Muster wiederholt eine Wiederholung und könnte minutenlang laufen; schreiben Sie sie aus oder begrenzen Sie sie.</translation>
    </message>
    <message>
        <source>The outline “first_call” is missing.</source>
        <translation>Der Leitfaden „first_call“ fehlt.</translation>
    </message>
    <message>
        <source>There is no play called “{chosen}”.</source>
        <translation>Ein Vorgehen „{chosen}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The key {key} belongs to two outcomes.</source>
        <translation>Die Taste {key} gehört zu zwei Ergebnissen.</translation>
    </message>
    <message>
        <source>There is no play called “{then}”.</source>
        <translation>Ein Vorgehen „{then}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no draft called “{name}” (drafts/{name}.txt).</source>
        <translation>Einen Entwurf „{name}“ gibt es nicht (drafts/{name}.txt).</translation>
    </message>
    <message>
        <source>There is no outline called “{outline}”.</source>
        <translation>Einen Leitfaden „{outline}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>An outcome that stops opens no draft.</source>
        <translation>Ein Ergebnis, das sperrt, öffnet keinen Entwurf.</translation>
    </message>
    <message>
        <source>There is no figure called “{name}”.</source>
        <translation>Eine Kennzahl „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no sign called “{sign}”.</source>
        <translation>Ein Zeichen „{sign}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no sign called “{name}”.</source>
        <translation>Ein Zeichen „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Two steps are known to be done by “{kind}”.</source>
        <translation>Zwei Schritte gelten durch „{kind}“ als erledigt.</translation>
    </message>
    <message>
        <source>Its bad example “{what}” is not marked.</source>
        <translation>Ihr schlechtes Beispiel „{what}“ wird nicht markiert.</translation>
    </message>
    <message>
        <source>Its good example “{what}” is marked.</source>
        <translation>Ihr gutes Beispiel „{what}“ wird markiert.</translation>
    </message>
    <message>
        <source>Its good example “{t}” is not recognised.</source>
        <translation>Ihr gutes Beispiel „{t}“ wird nicht erkannt.</translation>
    </message>
    <message>
        <source>Its bad example “{t}” is recognised.</source>
        <translation>Ihr schlechtes Beispiel „{t}“ wird erkannt.</translation>
    </message>
    <message>
        <source>“{name}” is “{state}”, and must be one of: {known}.</source>
        <translation>„{name}“ ist „{state}“ und muss eines davon sein: {known}.</translation>
    </message>
    <message>
        <source>The playbook has a rule called “{id}” already.</source>
        <translation>Eine Regel „{id}“ hat das Playbook schon.</translation>
    </message>
    <message>
        <source>A text of the playbook is longer than {most} characters.</source>
        <translation>Ein Text des Playbooks hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>A text of the playbook has a mistake in its fields: {message}</source>
        <translation>Ein Text des Playbooks hat einen Fehler in seinen Feldern: {message}</translation>
    </message>
    <message>
        <source>A text of the playbook nests its conditions too deeply.</source>
        <translation>Ein Text des Playbooks verschachtelt seine Bedingungen zu tief.</translation>
    </message>
    <message>
        <source>A text of the playbook may hold only fields and conditions, not “{kind}”.</source>
        <translation>Ein Text des Playbooks darf nur Felder und Bedingungen enthalten, nicht „{kind}“.</translation>
    </message>
    <message>
        <source>A text of the playbook has a mistake in its conditions.</source>
        <translation>Ein Text des Playbooks hat einen Fehler in seinen Bedingungen.</translation>
    </message>
    <message>
        <source>“{say}” comes out as “{got}”.</source>
        <translation>„{say}“ wird zu „{got}“.</translation>
    </message>
    <message>
        <source>“{tag}” is no language; it looks like “de” or “pt-BR”.</source>
        <translation>„{tag}“ ist keine Sprache; sie sieht aus wie „de“ oder „pt-BR“.</translation>
    </message>
    <message>
        <source>The pattern needs one {name}, where the name stands.</source>
        <translation>Das Muster braucht ein {name}, wo der Name steht.</translation>
    </message>
    <message>
        <source>“{name}” must hold {what} names.</source>
        <translation>„{name}“ muss {what} Namen enthalten.</translation>
    </message>
    <message>
        <source>“{name}” looks like “{like}”.</source>
        <translation>„{name}“ sieht aus wie „{like}“.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
</TS>
