import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'mail.greeting': 'Dobrý den, {name},',
  'mail.greetingUnknown': 'Dobrý den,',
  'mail.actionHint': 'Pokud tlačítko nefunguje, otevřete tuto adresu:',
  'mail.footer': 'Tento e-mail odeslal portál {portal}. Neodpovídejte na něj, prosím: odpovědi nikdo nečte.',
  'mail.unsubscribe': 'Odhlásit tyto e-maily',
  'mail.passwordReset.subject': 'Zvolte si nové heslo',
  'mail.passwordReset.text':
    'Někdo, nejspíš vy, požádal o nové heslo k vašemu účtu.\n\nOdkaz funguje jednou a po dobu jedné hodiny. Pokud jste to nebyli vy, nedělejte nic: heslo zůstane, jaké je.',
  'mail.passwordReset.action': 'Zvolit nové heslo',
  'mail.passwordChanged.subject': 'Vaše heslo bylo změněno',
  'mail.passwordChanged.text':
    'Heslo k vašemu účtu bylo právě změněno a všechna ostatní přihlášení byla ukončena.\n\nPokud jste to nebyli vy, zvolte si ihned nové heslo.',
  'mail.passwordChanged.action': 'To jsem nebyl(a) já',
  'mail.emailProof.subject': 'Potvrďte svou e-mailovou adresu',
  'mail.emailProof.text':
    'Potvrďte prosím, že tato e-mailová adresa patří vám.\n\nOdkaz funguje jednou a po dobu 24 hodin. Pokud jste o to nežádali, nedělejte nic.',
  'mail.emailProof.action': 'Potvrdit',
  'mail.notice.subject': {
    one: 'Máte nové oznámení',
    few: 'Máte {count} nová oznámení',
    many: 'Máte {count} nového oznámení',
    other: 'Máte {count} nových oznámení',
  },
  'mail.notice.text': 'Čeká na vás:\n\n{list}',
  'mail.notice.action': 'Podívat se',
};
