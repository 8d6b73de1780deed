import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'mail.greeting': 'Guten Tag, {name},',
  'mail.greetingUnknown': 'Guten Tag,',
  'mail.actionHint': 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  'mail.footer': 'Diese E-Mail hat {portal} gesendet. Bitte antworten Sie nicht darauf: Antworten liest niemand.',
  'mail.unsubscribe': 'Solche E-Mails abbestellen',
  'mail.passwordReset.subject': 'Neues Passwort wählen',
  'mail.passwordReset.text':
    'Jemand, vermutlich Sie, hat ein neues Passwort für Ihr Konto angefordert.\n\nDer Link funktioniert einmal und eine Stunde lang. Waren Sie es nicht, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
  'mail.passwordReset.action': 'Neues Passwort wählen',
  'mail.passwordChanged.subject': 'Ihr Passwort wurde geändert',
  'mail.passwordChanged.text':
    'Das Passwort Ihres Kontos wurde soeben geändert, alle anderen Sitzungen wurden beendet.\n\nWaren Sie es nicht, wählen Sie sofort ein neues Passwort.',
  'mail.passwordChanged.action': 'Das war ich nicht',
  'mail.emailProof.subject': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'mail.emailProof.text':
    'Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört.\n\nDer Link funktioniert einmal und 24 Stunden lang. Haben Sie nicht darum gebeten, tun Sie nichts.',
  'mail.emailProof.action': 'Bestätigen',
  'mail.notice.subject': { one: 'Sie haben eine neue Mitteilung', other: 'Sie haben {count} neue Mitteilungen' },
  'mail.notice.text': 'Das wartet auf Sie:\n\n{list}',
  'mail.notice.action': 'Ansehen',
};
