/** Most people of one invitation, as the API has it. */
export const mostInvitees = 100;

/** Somebody to invite, as somebody wrote it. */
export interface Invitee {
  email: string;
  name: string | null;
}

/** What was read out of a text. */
export interface Invitees {
  people: Invitee[];
  /** What looks like no e-mail address. */
  wrong: string[];
  /** How many addresses stood there more than once. */
  repeated: number;
}

/**
 * Reads addresses as people paste them: one a line or between commas and semicolons, bare or as a mail program writes them
 * (`Nina New <nina@people.example>`). Each address counts once, whatever its case.
 */
export function inviteesOf(text: string): Invitees {
  const found: Invitees = { people: [], wrong: [], repeated: 0 };
  const seen = new Set<string>();
  for (const part of text.split(/[\n,;]+/)) {
    const entry = part.trim();
    if (entry === '') continue;
    const { email, name } = read(entry);
    if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email)) found.wrong.push(entry);
    else if (seen.has(email.toLowerCase())) found.repeated++;
    else {
      seen.add(email.toLowerCase());
      found.people.push({ email, name });
    }
  }
  return found;
}

function read(entry: string): Invitee {
  const [, before = '', inside = ''] = /^([^<]*)<([^>]*)>$/.exec(entry) ?? [];
  if (inside === '') return { email: entry, name: null };
  const name = before.replace(/["„”“]/g, '').trim();
  return { email: inside.trim(), name: name === '' ? null : name };
}
