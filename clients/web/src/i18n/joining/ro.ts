import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  portalWithoutTitle: 'Portal de învățare',
  registerTitle: 'Înregistrare',
  leadOpen: 'Completați formularul și puteți începe imediat.',
  leadProof: 'Completați formularul. Apoi vă trimitem un e-mail cu linkul prin care intrați.',
  leadClosed: 'Completați formularul. Un moderator îl verifică și primiți un e-mail de îndată ce aveți acces.',
  name: 'Numele dumneavoastră',
  register: 'Înregistrare',
  haveAccount: 'Am cont: autentificare',
  joinTitle: 'Intrați în acest portal',
  joinLead: 'Primiți acces la „{portal}” cu contul pe care îl aveți deja.',
  signedInAs: 'Autentificat ca',
  join: 'Intrați cu acest cont',
  otherAccount: 'Folosiți alt cont',
  toPortals: 'La portalurile mele',
  mailTitle: 'Verificați-vă poșta',
  mailHint: 'Nimic după câteva minute? Căutați și în dosarul spam și verificați dacă adresa era corectă.',
  waitTitle: 'Aproape gata',
  waitHint: 'Nu trebuie să faceți nimic acum. Vă vom scrie.',
  confirmTitle: 'Confirmați înregistrarea',
  confirmLead: 'Încă un pas: introduceți parola și ați intrat.',
  confirmHint: 'Cea aleasă la înregistrare. Dacă aveați deja un cont, atunci parola acestuia.',
  confirmButton: 'Confirmați și intrați',
  invitationTitle: 'Sunteți invitat',
  invitationLead: '„{portal}” vă invită să învățați.',
  invitationAccept: 'Acceptați invitația',
  invitationOwnPassword: 'Aveți deja un cont: introduceți parola lui.',
  invalidTitle: 'Acest link nu funcționează',
  invalidText: 'Poate a expirat sau a fost folosit deja, ori o parte din el s-a pierdut pe drum.',
  invalidLinkHint: 'Cereți unul nou de la cine vi l-a dat.',
  invalidMailHint: 'Dacă ați confirmat deja, autentificați-vă. Altfel, înregistrați-vă din nou prin linkul primit.',
  invalidInvitationHint:
    'Dacă ați acceptat deja, autentificați-vă. Altfel, cereți o nouă invitație de la cine v-a invitat.',
  nowhereTitle: 'Nu aveți acces aici',
  nowhereText:
    'Poate a fost eliminat sau este deschis pentru alt cont al dumneavoastră. Dacă ați primit și un link de înregistrare, deschideți-l mai întâi pe acela: apoi ajungeți aici.',
  directHint:
    'Autentificați-vă pentru a deschide ce vi s-a trimis. Nu aveți încă un cont? Deschideți linkul de înregistrare primit: apoi ajungeți acolo.',
};
