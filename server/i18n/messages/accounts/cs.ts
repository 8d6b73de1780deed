import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.portal.password_mailed': 'Moderátorovi portálu {name} byl e-mailem poslán odkaz pro volbu nového hesla',
  'accounts.emailInvalid': 'Toto není e-mailová adresa; příklad: jo@example.com.',
  'accounts.resetSent': 'Podívejte se do e-mailu: má-li tato adresa účet, odkaz pro volbu nového hesla je na cestě.',
  'accounts.resetDone': 'Nové heslo je nastaveno. Přihlaste se jím.',
  'accounts.linkInvalid': 'Tento odkaz už byl použit, vypršel nebo není celý. Požádejte o nový.',
  'accounts.proofSent': 'Podívejte se do e-mailu: odkaz v něm potvrdí vaši adresu.',
  'accounts.emailProvedBefore': 'Vaše e-mailová adresa už je potvrzena.',
  'accounts.emailProved': 'Vaše e-mailová adresa je potvrzena.',
  'accounts.unsubscribed': 'Tyto e-maily už nebudete dostávat.',
  'accounts.unsubscribeTitle': 'Odhlásit tyto e-maily?',
  'accounts.unsubscribeHint': 'E-maily, o které požádáte, a e-maily týkající se vašeho účtu budou chodit dál.',
  'accounts.unsubscribeButton': 'Odhlásit',
  'notice.ENROLLED': 'Jste zapsáni do kurzu „{title}“.',
  'notice.DUE': 'Termín pro „{title}“: {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Váš čas na „{title}“ vypršel; vaše odpovědi byly odevzdány.',
  'notice.GRADED': 'Vaše odpovědi v „{title}“ jsou ohodnoceny.',
  'notice.REGRADED': 'Otázka v „{title}“ byla opravena a vaše hodnocení se změnilo.',
  'notice.RELEASED': 'Váš výsledek v „{title}“ je nyní k vidění.',
  'notice.ALLOWANCE': 'Máte další pokusy nebo více času na „{title}“.',
  'notice.CERTIFICATE': 'Váš certifikát za „{title}“ je připraven.',
  'notice.APPROVAL_WANTED': 'Někdo se zaregistroval a čeká na vaše schválení.',
  'notice.GRADING_WANTED': 'Odpovědi v „{title}“ čekají na ruční hodnocení.',
};
