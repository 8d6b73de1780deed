import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'registration.checkMail':
    'Sehen Sie in Ihre E-Mails: Wir haben eine Nachricht zu Ihrer Registrierung an diese Adresse geschickt.',
  'registration.linkInvalid':
    'Dieser Link funktioniert nicht (mehr). Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  'registration.termsOutdated':
    'Bitte lesen Sie die aktuellen Nutzungsbedingungen des Portals und stimmen Sie ihnen zu.',
  'registration.memberNow': 'Willkommen! Sie sind jetzt Mitglied des Portals.',
  'registration.waiting': 'Sie sind registriert. Die Moderation prüft das; Sie bekommen eine E-Mail.',
  'registration.already': 'Sie sind schon in diesem Portal und müssen nichts weiter tun. Schön, Sie wiederzusehen!',
  'registration.alreadyWaiting':
    'Sie haben sich schon registriert. Die Moderation prüft das; Sie bekommen eine E-Mail.',
  'registration.accept':
    'Eine Mitgliedschaft in diesem Portal wartet auf Ihre Antwort. Nehmen Sie sie an, und Sie sind dabei.',
  'registration.closed':
    'Der Link öffnet Ihnen dieses Portal nicht. Bitte wenden Sie sich an die Moderation des Portals.',
  'registration.emailInvalid': 'Das ist keine E-Mail-Adresse.',
  'registration.passwordWrong':
    'Das Passwort passt nicht. Nehmen Sie das von der Registrierung oder, wenn Sie schon ein Konto hatten, das Ihres Kontos.',
  'registration.internalPortal':
    'Die Personen des internen Portals kommen aus dem Verzeichnis; Links und Einladungen dorthin gibt es nicht.',
  'registration.linkRevoked': 'Dieser Link wurde widerrufen. Legen Sie einen neuen an.',
  'registration.timePast': 'Geben Sie einen künftigen Zeitpunkt vor dem Jahr 3000 an.',
  'registration.maxUsesLow': 'Der Link wurde schon öfter benutzt ({uses}). Geben Sie mindestens diese Zahl an.',
  'registration.domainInvalid': '„{domain}“ ist keine E-Mail-Domain wie dealer.example.',
  'registration.consentWithdrawn':
    'Ihre Einwilligung ist widerrufen und das Portal für Sie geschlossen. Ihre persönlichen Daten dort werden gelöscht.',
  'registration.direct.SIGN_IN':
    'Bitte melden Sie sich an, oder registrieren Sie sich über den Link, den Sie bekommen haben.',
  'registration.direct.WAITING':
    'Erst muss die Moderation Sie einlassen; Sie bekommen eine E-Mail mit dem Weg hierher.',
  'registration.direct.OPEN': 'Hier ist es.',
  'event.membership.approved': 'Eine Registrierung wurde von der Moderation bestätigt',
  'event.membership.refused': 'Eine Registrierung wurde von der Moderation abgelehnt',
  'event.registration_link.created': 'Ein Registrierungslink wurde angelegt',
  'event.registration_link.changed': 'Ein Registrierungslink wurde geändert',
  'event.registration_link.rotated': 'Ein Registrierungslink hat eine neue Adresse bekommen',
  'event.registration_link.revoked': 'Ein Registrierungslink wurde widerrufen',
  'event.terms.published': 'Version {version} der Nutzungsbedingungen wurde veröffentlicht',
  'event.terms.accepted': 'Ein Mitglied hat Version {version} der Nutzungsbedingungen zugestimmt',
  'event.consent.withdrawn': 'Einwilligung widerrufen und Portal verlassen',
  'event.portal.settings_changed': 'Einstellungen des Portals wurden geändert',
  'mail.registrationConfirm.subject': 'Bestätigen Sie Ihre Registrierung: {portal}',
  'mail.registrationConfirm.text':
    'Jemand hat sich mit dieser E-Mail-Adresse bei {portal} registriert. Wenn Sie das waren, bestätigen Sie es mit dem gewählten Passwort.\n\nDer Link gilt 48 Stunden. Wenn Sie es nicht waren, tun Sie nichts: Es entsteht kein Konto.',
  'mail.registrationConfirm.action': 'Registrierung bestätigen',
  'mail.registrationKnown.subject': 'Sie haben schon ein Konto: {portal}',
  'mail.registrationKnown.text':
    'Jemand hat sich mit dieser E-Mail-Adresse bei {portal} registriert, und Sie haben schon ein Konto. Wenn Sie das waren, treten Sie mit dem Passwort Ihres Kontos bei; was bei der Registrierung eingegeben wurde, ändert nichts.\n\nDer Link gilt 48 Stunden. Wenn Sie es nicht waren, tun Sie nichts.',
  'mail.registrationKnown.action': 'Beitreten',
  'mail.registrationWelcome.subject': 'Willkommen bei {portal}',
  'mail.registrationWelcome.text':
    'Sie sind bei {portal} registriert. Melden Sie sich mit dieser E-Mail-Adresse und dem gewählten Passwort an.\n\nWenn nicht Sie sich registriert haben, fordern Sie bei der Anmeldung ein neues Passwort an: Dann gehört das Konto Ihnen allein.',
  'mail.registrationWelcome.action': 'Zum Portal',
  'mail.registrationWaiting.subject': 'Ihre Registrierung bei {portal}',
  'mail.registrationWaiting.text':
    'Sie sind bei {portal} registriert. Die Moderation prüft das jetzt; sobald entschieden ist, bekommen Sie eine E-Mail.\n\nWenn nicht Sie sich registriert haben, fordern Sie bei der Anmeldung ein neues Passwort an: Dann gehört das Konto Ihnen allein.',
  'mail.registrationWaiting.action': 'Zur Anmeldung',
  'mail.registrationApproved.subject': 'Sie sind dabei: {portal}',
  'mail.registrationApproved.text':
    'Die Moderation hat Ihre Registrierung bei {portal} bestätigt. Sie können jetzt beginnen.',
  'mail.registrationApproved.action': 'Beginnen',
  'mail.registrationRefused.subject': 'Ihre Registrierung wurde abgelehnt: {portal}',
  'mail.registrationRefused.text':
    'Die Moderation hat Ihre Registrierung bei {portal} nicht bestätigt. Der genannte Grund:\n\n{reason}',
};
