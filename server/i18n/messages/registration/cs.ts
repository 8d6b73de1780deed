import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'registration.checkMail': 'Podívejte se do pošty: na tuto adresu jsme poslali zprávu o vaší registraci.',
  'registration.linkInvalid': 'Tento odkaz (už) nefunguje. Požádejte toho, od koho ho máte, o nový.',
  'registration.termsOutdated': 'Přečtěte si prosím aktuální podmínky portálu a odsouhlaste je.',
  'registration.memberNow': 'Vítejte! Nyní jste členem portálu.',
  'registration.waiting': 'Jste zaregistrováni. Posoudí to moderátor; dostanete e-mail.',
  'registration.already': 'V tomto portálu už jste, nic dalšího není třeba. Rádi vás znovu vidíme!',
  'registration.alreadyWaiting': 'Už jste se zaregistrovali. Posoudí to moderátor; dostanete e-mail.',
  'registration.accept': 'Členství v tomto portálu čeká na vaši odpověď. Přijměte je a jste uvnitř.',
  'registration.closed': 'Odkaz vám tento portál neotevře. Obraťte se prosím na moderátora portálu.',
  'registration.emailInvalid': 'Toto není e-mailová adresa.',
  'registration.passwordWrong':
    'Heslo nesouhlasí. Použijte to z registrace, nebo pokud jste už účet měli, heslo k účtu.',
  'registration.internalPortal': 'Lidé interního portálu přicházejí z adresáře; odkazy ani pozvánky do něj nejsou.',
  'registration.linkRevoked': 'Tento odkaz byl zneplatněn. Vytvořte nový.',
  'registration.timePast': 'Zadejte čas v budoucnosti, před rokem 3000.',
  'registration.maxUsesLow': 'Odkaz byl už použit vícekrát ({uses}). Zadejte nejméně toto číslo.',
  'registration.domainInvalid': '„{domain}“ není e-mailová doména, jako například dealer.example.',
  'registration.consentWithdrawn':
    'Váš souhlas je odvolán a portál je pro vás uzavřen. Vaše osobní údaje v něm budou vymazány.',
  'registration.direct.SIGN_IN': 'Přihlaste se prosím, nebo se zaregistrujte odkazem, který jste dostali.',
  'registration.direct.WAITING': 'Nejprve vás musí vpustit moderátor; dostanete e-mail s cestou sem.',
  'registration.direct.OPEN': 'Tady to je.',
  'event.membership.approved': 'Moderátor schválil registraci',
  'event.membership.refused': 'Moderátor zamítl registraci',
  'event.registration_link.created': 'Byl vytvořen registrační odkaz',
  'event.registration_link.changed': 'Registrační odkaz byl změněn',
  'event.registration_link.rotated': 'Registrační odkaz dostal novou adresu',
  'event.registration_link.revoked': 'Registrační odkaz byl zneplatněn',
  'event.terms.published': 'Byla zveřejněna verze {version} podmínek',
  'event.terms.accepted': 'Člen odsouhlasil verzi {version} podmínek',
  'event.consent.withdrawn': 'Souhlas odvolán a portál opuštěn',
  'event.portal.settings_changed': 'Nastavení portálu bylo změněno',
  'mail.registrationConfirm.subject': 'Potvrďte svou registraci: {portal}',
  'mail.registrationConfirm.text':
    'Někdo se s touto e-mailovou adresou zaregistroval do portálu {portal}. Pokud jste to byli vy, potvrďte to zvoleným heslem.\n\nOdkaz platí 48 hodin. Pokud jste to nebyli vy, nedělejte nic: žádný účet nevznikne.',
  'mail.registrationConfirm.action': 'Potvrdit registraci',
  'mail.registrationKnown.subject': 'Účet už máte: {portal}',
  'mail.registrationKnown.text':
    'Někdo se s touto e-mailovou adresou zaregistroval do portálu {portal}, a vy už účet máte. Pokud jste to byli vy, připojte se heslem ke svému účtu; co bylo zadáno při registraci, nic nemění.\n\nOdkaz platí 48 hodin. Pokud jste to nebyli vy, nedělejte nic.',
  'mail.registrationKnown.action': 'Připojit se',
  'mail.registrationWelcome.subject': 'Vítejte v portálu {portal}',
  'mail.registrationWelcome.text':
    'Jste zaregistrováni v portálu {portal}. Přihlaste se touto e-mailovou adresou a zvoleným heslem.\n\nPokud jste se neregistrovali vy, vyžádejte si při přihlášení nové heslo: účet pak bude jen váš.',
  'mail.registrationWelcome.action': 'Přejít do portálu',
  'mail.registrationWaiting.subject': 'Vaše registrace v portálu {portal}',
  'mail.registrationWaiting.text':
    'Jste zaregistrováni v portálu {portal}. Nyní to posoudí moderátor; jakmile se rozhodne, dostanete e-mail.\n\nPokud jste se neregistrovali vy, vyžádejte si při přihlášení nové heslo: účet pak bude jen váš.',
  'mail.registrationWaiting.action': 'Přejít k přihlášení',
  'mail.registrationApproved.subject': 'Jste uvnitř: {portal}',
  'mail.registrationApproved.text': 'Moderátor schválil vaši registraci v portálu {portal}. Můžete začít.',
  'mail.registrationApproved.action': 'Začít',
  'mail.registrationRefused.subject': 'Vaše registrace byla zamítnuta: {portal}',
  'mail.registrationRefused.text':
    'Moderátor neschválil vaši registraci v portálu {portal}. Uvedený důvod:\n\n{reason}',
};
