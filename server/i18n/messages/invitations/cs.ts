import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly': 'Členové interního portálu pocházejí z adresáře; ručně se tam nikdo nepřidává ani nezve.',
  'invitation.role': 'Zde je možná jedna z těchto rolí: {roles}.',
  'invitation.addressInvalid': 'Toto není e-mailová adresa.',
  'invitation.alreadyMember': 'Tato osoba už je členem portálu.',
  'invitation.limited':
    'Pozvánku lze odeslat nejvýše jednou za 10 minut a celkem pětkrát; omezen je i počet zpráv na jednu adresu a z jednoho portálu. Nic nebylo odesláno.',
  'invitation.ended': 'Tato pozvánka už byla přijata nebo zrušena.',
  'invitation.notValid': 'Tento odkaz je neplatný nebo už neplatí. Požádejte toho, kdo vás pozval, o nový.',
  'invitation.terms': 'Přečtěte si prosím podmínky portálu a vyjádřete s nimi souhlas.',
  'invitation.passwordNeeded': 'Zadejte své heslo, nebo si nějaké zvolte, pokud ještě žádné nemáte.',
  'invitation.passwordWrong': 'Pro tuto adresu existuje účet s jiným heslem. Heslo si můžete nechat obnovit.',
  'event.invitation.sent': 'Byla odeslána pozvánka',
  'event.invitation.opened': 'Pozvánka byla otevřena',
  'event.invitation.accepted': 'Pozvánka byla přijata',
  'event.invitation.revoked': 'Pozvánka byla zrušena',
  'event.member_import.completed': 'Byl importován seznam členů',
  'mail.invitation.subject': 'Pozvánka do portálu „{portal}“',
  'mail.invitation.text':
    'Zveme vás k učení v portálu „{portal}“.\n\n{message}\n\nPozvání přijmete otevřením odkazu. Funguje jednou, po dobu 30 dnů. Pokud nevíte, proč jste tuto zprávu dostali, ignorujte ji a nic se nestane.',
  'mail.invitation.action': 'Přijmout pozvánku',
  'mail.memberAdded.subject': 'Byli jste přidáni do portálu „{portal}“',
  'mail.memberAdded.text':
    'Moderátor portálu „{portal}“ vás zapsal do seznamu členů.\n\n{message}\n\nOtevřete odkaz a zvolte si heslo, nebo členství přijměte s heslem, které už máte. Odkaz funguje jednou, po dobu 30 dnů. Pokud členem být nechcete, tuto zprávu ignorujte.',
  'mail.memberAdded.action': 'Pokračovat',
};
