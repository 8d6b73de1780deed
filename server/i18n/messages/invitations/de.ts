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
};
