import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.directory.synced': 'Adresář byl synchronizován',
  'directory.TWICE': 'Stránka uvádí tento identifikátor dvakrát. Uveďte ho jednou.',
  'directory.EXTERNAL_ID_INVALID': 'Identifikátor v adresáři musí mít 1 až 200 znaků bez mezer na začátku a na konci.',
  'directory.NAME_INVALID': 'Uveďte název o délce 1 až 200 znaků.',
  'directory.EMAIL_INVALID': 'Toto není e-mailová adresa.',
  'directory.EMAIL_TAKEN': 'Tuto e-mailovou adresu má jiná osoba z adresáře.',
  'directory.DEPARTMENT_UNKNOWN': 'Toto oddělení ještě nebylo odesláno. Oddělení posílejte před jejich lidmi.',
  'directory.PARENT_UNKNOWN': 'Nadřazené oddělení ještě nebylo odesláno nebo bylo odmítnuto.',
  'directory.CYCLE': 'Oddělení by leželo samo pod sebou.',
  'directory.TOO_DEEP': 'Oddělení mohou mít nejvýše 20 úrovní.',
  'directory.NAME_TAKEN': 'Jiné oddělení na stejném místě má tento název.',
  'directory.NOT_EMPTY': 'Někdo nebo jiné oddělení do něj ještě patří.',
  'directory.LAST_ADMIN': 'Nikdo jiný není správcem portálu. Nejprve někoho správcem udělejte.',
  'directory.UNKNOWN_HEADS': 'Přijato, ale tito vedoucí ještě nejsou aktivními členy: {heads}',
  'directory.AWAITS_PERSON':
    'Tato adresa už má účet. Osoba potvrdí adresu e-mailem a přijme členství při příštím přihlášení.',
  'event.account.merged': 'Dva záznamy jedné osoby byly sloučeny',
  'event.account.merge_undone': 'Sloučení dvou záznamů bylo vráceno',
  'event.membership.merged': 'Člen pokračuje pod jiným účtem',
  'directory.NOTHING_TO_MERGE': 'Žádný jiný účet s touto adresou není v portálu vaší organizace.',
  'directory.ATTEMPT_RUNNING': 'Osoba právě vypracovává test. Zkuste to znovu po odevzdání.',
  'directory.MERGE_TOO_OLD': 'Toto sloučení už bylo vráceno nebo je starší než 30 dní.',
  'directory.MERGE_CHANGED': 'Tehdejší účet nebo členství už neexistuje, sloučení proto nelze vrátit.',
};
