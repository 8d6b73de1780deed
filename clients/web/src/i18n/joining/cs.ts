import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  portalWithoutTitle: 'Výukový portál',
  registerTitle: 'Registrace',
  leadOpen: 'Vyplňte formulář a můžete hned začít.',
  leadProof: 'Vyplňte formulář. Pak vám pošleme e-mail s odkazem, který vás pustí dovnitř.',
  leadClosed: 'Vyplňte formulář. Moderátor se na něj podívá a dostanete e-mail, jakmile vás pustí dovnitř.',
  name: 'Vaše jméno',
  register: 'Zaregistrovat se',
  haveAccount: 'Mám účet: přihlásit se',
  joinTitle: 'Připojit se k portálu',
  joinLead: 'S účtem, který už máte, získáte přístup k portálu „{portal}“.',
  signedInAs: 'Přihlášený účet:',
  join: 'Připojit se s tímto účtem',
  otherAccount: 'Použít jiný účet',
  toPortals: 'Na moje portály',
  mailTitle: 'Podívejte se do pošty',
  mailHint: 'Ani po pár minutách nic? Podívejte se i do spamu a zkontrolujte, zda byla adresa správně.',
  waitTitle: 'Už jen chvilku',
  waitHint: 'Teď nemusíte nic dělat. Napíšeme vám.',
  confirmTitle: 'Potvrďte registraci',
  confirmLead: 'Ještě jeden krok: zadejte heslo a jste uvnitř.',
  confirmHint: 'To, které jste zvolili při registraci. Pokud jste účet měli už dříve, pak jeho heslo.',
  confirmButton: 'Potvrdit a vstoupit',
  invitationTitle: 'Máte pozvánku',
  invitationLead: 'Portál „{portal}“ vás zve ke studiu.',
  invitationAccept: 'Přijmout pozvánku',
  invitationOwnPassword: 'Účet už máte: zadejte jeho heslo.',
  invalidTitle: 'Tento odkaz nefunguje',
  invalidText: 'Možná skončil nebo byl vyčerpán, nebo se jeho část cestou ztratila.',
  invalidLinkHint: 'Požádejte o nový toho, kdo vám ho dal.',
  invalidMailHint:
    'Pokud jste už potvrdili, stačí se přihlásit. Jinak se zaregistrujte znovu přes odkaz, který jste dostali.',
  invalidInvitationHint:
    'Pokud jste už přijali, stačí se přihlásit. Jinak požádejte o novou pozvánku toho, kdo vás pozval.',
  nowhereTitle: 'Sem nemáte přístup',
  nowhereText:
    'Možná to bylo odebráno, nebo je to otevřené pro jiný váš účet. Pokud jste dostali i registrační odkaz, otevřete nejdřív ten: potom vás přivede sem.',
  directHint:
    'Přihlaste se a otevřete, co vám bylo posláno. Nemáte účet? Otevřete registrační odkaz, který jste dostali: potom vás tam přivede.',
};
