import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const cs: Messages = {
  ...en,
  'transfer.oneOf': 'Zadejte buď transferId, nebo orderId.',
  'transfer.message.PENDING': 'Čeká, až přijde na řadu.',
  'transfer.message.RUNNING': 'Kopírování: hotovo {done} z {total} kroků.',
  'transfer.message.COMPLETED': 'Přenos dat dokončen',
  'transfer.message.CANCELLED': 'Přenos byl zastaven; v portálu z něj nic není.',
  'listen.after':
    'Protokol tohoto portálu končí číslem {last}. Uveďte číslo od 0 do {last}, nebo žádné, chcete-li začít teď.',
  'listen.tooMany': 'Na jednom připojení je dovoleno nejvýše {most} odběrů.',
  'listen.onlySubscriptions': 'Tímto připojením jdou jen odběry. Dotazy a mutace posílejte přes HTTP POST.',
  'event.portal.created': 'Portál {name} byl otevřen',
  'event.portal.password_replaced': 'Pro moderátora portálu {name} bylo vytvořeno nové heslo',
  'event.membership.created': 'Někdo se stal členem',
  'event.membership.accepted': 'Někdo přijal členství',
  'event.membership.declined': 'Někdo odmítl členství',
  'event.content.created': 'Položka „{title}“ byla vytvořena',
  'event.content.published': 'Položka „{title}“ byla zveřejněna',
  'event.content.deleted': 'Položka „{title}“ byla smazána',
  'event.competency.created': 'Kompetence „{title}“ byla přidána',
  'event.competency.changed': 'Kompetence „{title}“ byla změněna',
  'event.competency.deleted': 'Kompetence „{title}“ byla smazána',
  'event.transfer.started': 'Přenos dat zahájen',
  'event.transfer.completed': 'Přenos dat dokončen',
  'event.transfer.failed': 'Přenos dat se nezdařil',
  'event.transfer.cancelled': 'Přenos dat zrušen',
  'event.transfer.retried': 'Přenos dat znovu zahájen',
  'event.transfer.received': 'Přenos dat dokončen',
  'event.other': 'V portálu se něco stalo',
};
