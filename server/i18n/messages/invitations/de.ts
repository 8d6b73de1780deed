import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly':
    'Die Mitglieder des internen Portals kommen aus dem Verzeichnis; von Hand wird dort niemand hinzugefügt oder eingeladen.',
  'invitation.role': 'Hier ist eine dieser Rollen möglich: {roles}.',
  'invitation.addressInvalid': 'Das ist keine E-Mail-Adresse.',
  'invitation.alreadyMember': 'Diese Person ist bereits Mitglied des Portals.',
  'invitation.limited':
    'Eine Einladung wird höchstens einmal in 10 Minuten und insgesamt 5-mal verschickt; auch die Zahl der E-Mails an eine Adresse und aus einem Portal ist begrenzt. Es wurde nichts verschickt.',
  'invitation.ended': 'Diese Einladung wurde bereits angenommen oder zurückgezogen.',
  'invitation.notValid':
    'Dieser Link ist nicht oder nicht mehr gültig. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
  'invitation.terms': 'Bitte lesen Sie die Bedingungen des Portals und stimmen Sie ihnen zu.',
  'invitation.passwordNeeded': 'Geben Sie Ihr Passwort an oder wählen Sie eines, wenn Sie noch keines haben.',
  'invitation.passwordWrong':
    'Für diese Adresse gibt es ein Konto mit einem anderen Passwort. Sie können es zurücksetzen lassen.',
  'event.invitation.sent': 'Eine Einladung wurde verschickt',
  'event.invitation.opened': 'Eine Einladung wurde geöffnet',
  'event.invitation.accepted': 'Eine Einladung wurde angenommen',
  'event.invitation.revoked': 'Eine Einladung wurde zurückgezogen',
  'event.member_import.completed': 'Eine Mitgliederliste wurde importiert',
  'mail.invitation.subject': 'Einladung zu „{portal}“',
  'mail.invitation.text':
    'Sie sind eingeladen, in „{portal}“ zu lernen.\n\n{message}\n\nÖffnen Sie den Link, um anzunehmen. Er gilt einmal, 30 Tage lang. Wenn Sie nicht wissen, warum Sie diese E-Mail bekommen, beachten Sie sie nicht; dann geschieht nichts.',
  'mail.invitation.action': 'Einladung annehmen',
  'mail.memberAdded.subject': 'Sie wurden zu „{portal}“ hinzugefügt',
  'mail.memberAdded.text':
    'Eine Moderatorin oder ein Moderator von „{portal}“ hat Sie in die Mitgliederliste aufgenommen.\n\n{message}\n\nÖffnen Sie den Link, um ein Passwort zu wählen oder mit Ihrem bisherigen anzunehmen. Er gilt einmal, 30 Tage lang. Wenn Sie nicht Mitglied sein möchten, beachten Sie diese E-Mail nicht.',
  'mail.memberAdded.action': 'Weiter',
  'import.noList': 'Eine Mitgliederliste ist eine CSV- oder XLSX-Datei.',
  'import.ended': 'Dieser Import ist bereits beendet.',
  'import.state.PENDING': 'Wartet darauf, an die Reihe zu kommen.',
  'import.state.RUNNING': '{done} von {total} Zeilen erledigt.',
  'import.state.COMPLETED': 'Die Liste ist abgearbeitet.',
  'import.state.CANCELLED': 'Der Import wurde angehalten. Was übernommen wurde, bleibt.',
  'import.state.FAILED': 'Der Import ist fehlgeschlagen.',
  'import.failure.FILE_GONE': 'Die Datei ist nicht mehr da. Laden Sie sie noch einmal hoch.',
  'import.failure.NOT_UTF8':
    'Der Text ist nicht in UTF-8. Speichern Sie die Liste in Excel als „CSV UTF-8“ oder XLSX und laden Sie sie noch einmal hoch.',
  'import.failure.NOT_A_TABLE':
    'Die Datei ist beschädigt oder keine Arbeitsmappe. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.',
  'import.failure.TOO_LARGE': 'Die Tabelle ist zu groß, um gelesen zu werden. Teilen Sie sie auf mehrere Dateien auf.',
  'import.failure.TOO_MANY_ROWS':
    'Eine Liste darf höchstens 50.000 Zeilen haben. Teilen Sie sie auf mehrere Dateien auf.',
  'import.failure.EMPTY': 'In der Datei steht nichts, außer vielleicht einer Kopfzeile.',
  'import.failure.NO_EMAIL_COLUMN':
    'Keine Überschrift nennt die Spalte mit den E-Mail-Adressen. Schreiben Sie in der ersten Zeile „E-Mail“ darüber.',
  'import.failure.COLUMN_TWICE':
    'Zwei Spalten sind für dasselbe überschrieben. Benennen Sie eine um oder löschen Sie sie.',
  'import.failure.QUOTE_NOT_CLOSED':
    'Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließen Sie es oder speichern Sie die Liste als XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'Der Import wurde mehrmals begonnen und nie beendet. Was übernommen wurde, bleibt; importieren Sie die Liste für den Rest noch einmal.',
  'import.outcome.PENDING': 'wartet',
  'import.outcome.ACCEPTED': 'würde übernommen',
  'import.outcome.CREATED': 'übernommen, ohne E-Mail',
  'import.outcome.INVITED': 'übernommen und eingeladen',
  'import.outcome.ALREADY_MEMBER': 'bereits Mitglied',
  'import.outcome.REFUSED': 'abgelehnt',
  'import.outcome.NOT_DONE': 'nicht erledigt',
  'import.column.line': 'Zeile',
  'import.column.email': 'E-Mail-Adresse',
  'import.column.name': 'Vor- und Nachname',
  'import.column.outcome': 'Ergebnis',
  'import.column.reason': 'Grund',
  'import.row.TOO_MANY_CELLS':
    'Diese Zeile hat mehr als {most} Zellen, so viele Überschriften gibt es. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.',
  'import.row.FORMULA': 'Eine Zelle enthält eine Formel oder einen Formelfehler. Setzen Sie den Wert an ihre Stelle.',
  'import.row.GARBLED':
    'Buchstaben in dieser Zeile sind entstellt, die Datei wurde also einmal in einer anderen Kodierung gespeichert. Speichern Sie die Liste aus dem Original als „CSV UTF-8“ oder XLSX.',
  'import.row.NO_EMAIL': 'Die E-Mail-Adresse fehlt.',
  'import.row.EMAIL_INVALID': 'Das ist keine E-Mail-Adresse.',
  'import.row.TOO_LONG': 'Eine Zelle ist länger als {most} Zeichen.',
  'import.row.LANGUAGE_UNKNOWN': '„{value}“ ist keine unserer Sprachen: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '„{value}“ ist keine Rolle, die eine Liste vergeben kann: LEARNER oder MANAGER.',
  'import.row.TWICE': 'Dieselbe Adresse steht schon in Zeile {line}.',
  'import.row.COURSE_UNKNOWN': 'Im Portal gibt es keinen veröffentlichten Kurs „{title}“.',
  'import.row.COURSE_AMBIGUOUS':
    'Mehrere Kurse heißen „{title}“. Benennen Sie einen um oder schreiben Sie die Person von Hand ein.',
  'import.row.GROUP_UNKNOWN':
    'Im Portal gibt es keine Gruppe „{path}“. Legen Sie sie an oder lassen Sie den Import Gruppen anlegen.',
  'import.row.GROUP_PATH':
    '„{path}“ ist kein Pfad von Gruppen wie „Nord/Danzig“: Namen bis 200 Zeichen, bis zu 20 Ebenen.',
  'import.row.GROUP_LIMIT': 'Das Portal hat so viele Gruppen, wie es haben darf; „{path}“ wurde nicht angelegt.',
  'import.row.MAIL_LIMITED':
    'Es wurde keine E-Mail verschickt, weil zu viele an diese Adresse oder aus diesem Portal gingen. Verschicken Sie die Einladung später.',
};
