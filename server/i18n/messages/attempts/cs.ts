import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.attempt.started': 'Byl zahájen pokus o test',
  'event.attempt.submitted': 'Byl odevzdán pokus o test',
  'event.allowance.changed': 'Změněn počet pokusů nebo čas na test',
  'event.test.settings_changed': 'Změnilo se nastavení testu',
  'attempts.confirmFirst': 'Nejprve si přečtěte, o čem test je a jaká má pravidla, a potvrďte to.',
  'attempts.usedUp': {
    one: 'Jediný pokus o tento test je vyčerpán. Moderátor může přidat další.',
    few: 'Všechny {count} pokusy o tento test jsou vyčerpány. Moderátor může přidat další.',
    many: 'Všech {count} pokusu o tento test je vyčerpáno. Moderátor může přidat další.',
    other: 'Všech {count} pokusů o tento test je vyčerpáno. Moderátor může přidat další.',
  },
  'attempts.obstacle.NOT_YET_OPEN': 'Test ještě není otevřen.',
  'attempts.obstacle.CLOSED': 'Test je už uzavřen.',
  'attempts.obstacle.ITEM_CLOSED':
    'Ve vašem kurzu tento test ještě není otevřen. Nejprve dokončete to, co mu předchází.',
  'attempts.obstacle.ATTEMPTS_USED_UP': 'Nezbývá žádný pokus. Moderátor může přidat další.',
  'attempts.over': 'Tento pokus skončil: byl odevzdán, nebo vypršel čas. Nic dalšího už nelze uložit.',
  'attempts.conflict':
    'Na tuto otázku bylo mezitím odpovězeno jinde, možná na jiné kartě. Porovnejte obě odpovědi a jednu ponechte.',
  'attempts.wrongKind': 'Toto není odpověď na otázku tohoto druhu. Zadejte právě jedno pole, to pro její druh.',
  'attempts.unknownOption': 'Tato otázka takovou možnost nemá. Načtěte zadání znovu.',
  'attempts.repeatedOption': 'Každou možnost lze zadat jen jednou.',
  'attempts.incompleteOrder': 'Seřaďte všechny položky; žádná nesmí chybět.',
  'attempts.tooLong': 'Tato odpověď je příliš dlouhá: ukládá se nejvýše {bytes} bajtů.',
  'attempts.repeatedQuestion': 'V jednom volání lze na každou otázku odpovědět jen jednou.',
  'attempts.closesBeforeOpening': 'Test se musí uzavřít až po otevření.',
};
