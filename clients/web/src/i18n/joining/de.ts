import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  portalWithoutTitle: 'Lernportal',
  registerTitle: 'Registrieren',
  leadOpen: 'Füllen Sie das Formular aus, dann kann es gleich losgehen.',
  leadProof: 'Füllen Sie das Formular aus. Danach schicken wir Ihnen eine E-Mail mit dem Link, der Sie einlässt.',
  leadClosed:
    'Füllen Sie das Formular aus. Die Moderation sieht es sich an, und Sie bekommen eine E-Mail, sobald Sie freigegeben sind.',
  name: 'Ihr Name',
  register: 'Registrieren',
  haveAccount: 'Ich habe ein Konto: anmelden',
  joinTitle: 'Diesem Portal beitreten',
  joinLead: 'Sie bekommen mit Ihrem bestehenden Konto Zugang zu „{portal}“.',
  signedInAs: 'Angemeldet als',
  join: 'Mit diesem Konto beitreten',
  otherAccount: 'Anderes Konto verwenden',
  toPortals: 'Zu meinen Portalen',
  mailTitle: 'Sehen Sie in Ihre E-Mails',
  mailHint:
    'Nach einigen Minuten noch nichts da? Sehen Sie auch im Spam-Ordner nach, und prüfen Sie, ob die Adresse stimmte.',
  waitTitle: 'Fast geschafft',
  waitHint: 'Sie müssen jetzt nichts tun. Wir schreiben Ihnen.',
  confirmTitle: 'Registrierung bestätigen',
  confirmLead: 'Noch ein Schritt: Geben Sie Ihr Passwort ein, und Sie sind drin.',
  confirmHint: 'Das bei der Registrierung gewählte. Hatten Sie vorher schon ein Konto, dann dessen Passwort.',
  confirmButton: 'Bestätigen und eintreten',
  invitationTitle: 'Sie sind eingeladen',
  invitationLead: '„{portal}“ lädt Sie zum Lernen ein.',
  invitationAccept: 'Einladung annehmen',
  invitationOwnPassword: 'Sie haben schon ein Konto: Das ist dessen Passwort.',
  invalidTitle: 'Dieser Link funktioniert nicht',
  invalidText: 'Vielleicht ist er abgelaufen oder aufgebraucht, oder ein Teil davon ging unterwegs verloren.',
  invalidLinkHint: 'Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  invalidMailHint:
    'Wenn Sie schon bestätigt haben, melden Sie sich einfach an. Sonst registrieren Sie sich noch einmal über den erhaltenen Link.',
  invalidInvitationHint:
    'Wenn Sie schon angenommen haben, melden Sie sich einfach an. Sonst bitten Sie um eine neue Einladung.',
  nowhereTitle: 'Das ist für Sie nicht offen',
  nowhereText:
    'Vielleicht wurde es entfernt, oder es ist für ein anderes Ihrer Konten offen. Haben Sie auch einen Registrierungslink bekommen, öffnen Sie zuerst diesen: Danach kommen Sie hierher.',
  directHint:
    'Melden Sie sich an, um zu öffnen, was Ihnen geschickt wurde. Noch kein Konto? Öffnen Sie den erhaltenen Registrierungslink: Danach kommen Sie dorthin.',
};
