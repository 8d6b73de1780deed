import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  titleField: 'Titlu',
  columnState: 'Stare',
  columnChanged: 'Modificat',
  columnActions: 'Acțiuni',
  sortRECENTLY_CHANGED: 'Întâi cele modificate recent',
  sortTITLE: 'Titlu, de la A la Z',
  sortTITLE_DESC: 'Titlu, de la Z la A',
  sortOLDEST_CHANGE: 'Întâi cele nemodificate de mult',
  notSaved: 'Încă nesalvat',
  savedByButton: 'Modificările din această pagină se salvează cu butonul.',
  discard: 'Renunță la modificări',
  conflictTitle: 'Altcineva a modificat între timp acest text',
  conflictHint: 'Textul dumneavoastră este tot în editor și nu s-a pierdut nimic. Comparați-le și hotărâți.',
  theirText: 'Arată celălalt text',
  emptyText: 'Textul a fost golit.',
  keepMine: 'Continuă cu al meu',
  takeTheirs: 'Ia celălalt',
  copyLink: 'Copiază linkul direct',
  linkCopied: 'Linkul direct este copiat.',
  deleteTitle: 'Ștergeți „{title}”?',
};
