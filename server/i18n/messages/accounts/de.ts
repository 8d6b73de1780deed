import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.portal.password_mailed':
    'Ein Link zur Wahl eines neuen Passworts ging per E-Mail an die Moderation von {name}',
  'accounts.emailInvalid': 'Das ist keine E-Mail-Adresse, zum Beispiel jo@example.com.',
  'accounts.resetSent':
    'Sehen Sie in Ihre E-Mails: Hat diese Adresse ein Konto, ist ein Link zur Wahl eines neuen Passworts unterwegs.',
  'accounts.resetDone': 'Ihr neues Passwort gilt. Melden Sie sich damit an.',
  'accounts.linkInvalid':
    'Dieser Link wurde schon benutzt, ist abgelaufen oder unvollständig. Fordern Sie einen neuen an.',
  'accounts.proofSent': 'Sehen Sie in Ihre E-Mails: Der Link darin bestätigt Ihre Adresse.',
  'accounts.emailProvedBefore': 'Ihre E-Mail-Adresse ist bereits bestätigt.',
  'accounts.emailProved': 'Ihre E-Mail-Adresse ist bestätigt.',
  'accounts.unsubscribed': 'Sie bekommen diese E-Mails nicht mehr.',
  'accounts.unsubscribeTitle': 'Diese E-Mails abbestellen?',
  'accounts.unsubscribeHint': 'E-Mails, um die Sie bitten, und solche zu Ihrem Konto bekommen Sie weiterhin.',
  'accounts.unsubscribeButton': 'Abbestellen',
  'notice.ENROLLED': 'Sie sind in „{title}“ eingeschrieben.',
  'notice.DUE': '„{title}“ ist fällig am {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Ihre Zeit für „{title}“ ist um; Ihre Antworten wurden abgegeben.',
  'notice.GRADED': 'Ihre Antworten in „{title}“ sind bewertet.',
  'notice.REGRADED': 'Eine Frage in „{title}“ wurde berichtigt, Ihre Bewertung hat sich geändert.',
  'notice.RELEASED': 'Ihr Ergebnis in „{title}“ ist jetzt zu sehen.',
  'notice.ALLOWANCE': 'Sie haben weitere Versuche oder mehr Zeit für „{title}“.',
  'notice.CERTIFICATE': 'Ihr Zertifikat für „{title}“ liegt bereit.',
  'notice.APPROVAL_WANTED': 'Jemand hat sich registriert und wartet auf Ihre Freigabe.',
  'notice.GRADING_WANTED': 'Antworten in „{title}“ warten auf Bewertung von Hand.',
  'notice.TRANSFER_COMPLETED': 'Datenübertragung abgeschlossen. {target} hat jetzt: {titles}',
  'notice.TRANSFER_FAILED': 'Datenübertragung in {target} fehlgeschlagen: {titles}. {reason}',
  'notice.COURSE_RECEIVED': 'Datenübertragung abgeschlossen. Neu hier: {titles}',
  'notice.TEST_RECEIVED': 'Datenübertragung abgeschlossen. Neu hier: {titles}',
};
