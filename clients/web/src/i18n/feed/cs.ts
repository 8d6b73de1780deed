import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  title: 'Co se dělo',
  lead: 'Vše, co se v tomto portálu stalo, od nejnovějšího. Nové se objevuje samo.',
  show: 'Zobrazit jen',
  learning: 'Učení',
  grading: 'Hodnocení',
  awards: 'Certifikáty a kompetence',
  people: 'Lidé',
  joining: 'Připojení',
  content: 'Obsah',
  transfers: 'Přenosy',
  portal: 'Portál',
  fresh: {
    one: '{count} nová událost',
    few: '{count} nové události',
    many: '{count} nové události',
    other: '{count} nových událostí',
  },
  by: 'kdo: {name}',
  older: 'Zobrazit starší',
  begins: 'Tady to všechno začalo.',
  none: 'Zatím se nic nestalo',
  noneOfTopics: 'Nic takového se nestalo',
  noneHint: 'Nechte stránku otevřenou: co se stane, hned se tu objeví.',
};
