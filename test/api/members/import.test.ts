import { seedCourse } from '../../../bench/seedCourse.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { accepted, accepts, kindsOf, tokenFor } from '../invitations/invites.ts';
import { aList, asksToImport, importOf, membersOf, rowsOf, startsImport, xlsx } from './imports.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let known: Actor;
let courseId: string;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ moderator } = await inside.createsPortal());
  known = await aMember(server, moderator.portalId, 'LEARNER');
  const size = { lessons: 1, lessonKilobytes: 1, questions: 1, competencies: 1 };
  ({ courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Pumps for Beginners'));
  await server.superuser.query(`INSERT INTO member_group (portal_id, name) VALUES ($1, 'North')`, [moderator.portalId]);
});

/** Rows that a list of real life has, and what must become of each: the second part is outcome or reason. */
const tricky = (): [string, string][] => [
  ['anna@list.example;Anna;Nowak;north / Gdańsk;pl;Pumps for beginners;', 'INVITED'],
  ['"bruno@list.example";"Bruno ""B."" ";"Müller; Sohn";North;Deutsch;;Leiter', 'INVITED'],
  ['', ''],
  [';;;;;;', ''],
  ['ANNA@LIST.EXAMPLE;Again;;;;;', 'TWICE'],
  [`${known.email};Known;;;;;`, 'ALREADY_MEMBER'],
  [`${inside.email};Has an account;Elsewhere;;;;`, 'INVITED'],
  ['no address;X;;;;;', 'EMAIL_INVALID'],
  [';Nobody;;;;;', 'NO_EMAIL'],
  ['two@list.example, three@list.example;X;;;;;', 'EMAIL_INVALID'],
  ['formula@list.example;=HYPERLINK("http://evil.example");;;;;', 'FORMULA'],
  ['error@list.example;#REF!;;;;;', 'FORMULA'],
  ['garbled@list.example;MÃ¼ller;;;;;', 'GARBLED'],
  ['lost@list.example;M\uFFFDller;;;;;', 'GARBLED'],
  ['minus@list.example;-minus;;;;;', 'INVITED'],
  ['plus@list.example;+plus;;;;;', 'INVITED'],
  ['klingon@list.example;;;;tlhIngan Hol;;', 'LANGUAGE_UNKNOWN'],
  ['boss@list.example;;;;;;MODERATOR', 'ROLE_UNKNOWN'],
  ['admin@list.example;;;;;;admin', 'ROLE_UNKNOWN'],
  ['course@list.example;;;;;No such course;', 'COURSE_UNKNOWN'],
  ['path@list.example;;;North//South;;;', 'GROUP_PATH'],
  ['new@list.example;;;East/Łódź;;;', 'INVITED'],
  ['same@list.example;;;EAST / łódź;;;', 'INVITED'],
  ['wide@list.example;a;b;;;;;more', 'TOO_MANY_CELLS'],
  [`long@list.example;${'x'.repeat(201)};;;;;`, 'TOO_LONG'],
  ['"lines@list.example";"Two\nlines";;;;"Pumps for Beginners\nPumps for Beginners";', 'INVITED'],
  ['кирилл@почта.рф;Кирилл;Иванов;;русский;;', 'INVITED'],
  ['just@list.example', 'INVITED'],
  ['rtl@list.example;\u202Egnp.exe;;;;;', 'INVITED'],
  ['null\u0001@list.example;X;;;;;', 'EMAIL_INVALID'],
];
const heading = 'E-Mail;Vorname;Name;Gruppe;Sprache;Kurse;Rolle';
const csv = (rows: readonly [string, string][]): string =>
  `\uFEFF${[heading, ...rows.map(([row]) => row)].join('\r\n')}\r\n`;
const wanted = (rows: readonly [string, string][]): string[] => rows.map(([, what]) => what).filter(Boolean);
const told = ({ outcome, reason }: { outcome: string; reason: string | null }): string => reason ?? outcome;

async function ran(actor: Actor, fileSha256: string, more: Record<string, unknown> = {}) {
  const id = await startsImport(actor, fileSha256, more);
  await drainJobs(server);
  return importOf(actor, id);
}

const speaks = (language: string) =>
  moderator.execute('mutation ($language: Language!) { setLanguage(language: $language) { accountId } }', { language });

describe('R3: importing a list of members', () => {
  it('tells in a dry run what would become of each row, and writes nothing', async () => {
    const before = await membersOf(server, moderator.portalId);
    const rows = tricky();
    const sha256 = await aList(moderator, csv(rows));
    const done = await ran(moderator, sha256, { dryRun: true, createGroups: true });
    const report = await rowsOf(moderator, done.id);
    expect(report.map(told)).toEqual(wanted(rows).map((what) => (what === 'INVITED' ? 'ACCEPTED' : what)));
    expect(done).toMatchObject({
      state: 'COMPLETED',
      rowsTotal: report.length,
      rowsDone: report.length,
      counts: { accepted: 11, created: 0, invited: 0, alreadyMembers: 1, refused: 16 },
    });
    expect(await membersOf(server, moderator.portalId)).toBe(before);
    const { rows: groups } = await server.superuser.query('SELECT name FROM member_group WHERE portal_id = $1', [
      moderator.portalId,
    ]);
    expect(groups).toEqual([{ name: 'North' }]);
    const { rows: mails } = await server.superuser.query(`SELECT 1 FROM mail WHERE to_email LIKE '%@list.example'`);
    expect(mails).toEqual([]);
  });

  it('takes accepted rows in: groups, roles, languages, courses, mails; every row has its outcome, line and reason', async () => {
    const before = await membersOf(server, moderator.portalId);
    const rows = tricky();
    const done = await ran(moderator, await aList(moderator, csv(rows)), { createGroups: true, language: 'cs' });
    const report = await rowsOf(moderator, done.id);
    expect(report.map(told)).toEqual(wanted(rows));
    expect(done.counts).toEqual({ accepted: 0, created: 0, invited: 11, alreadyMembers: 1, refused: 16 });
    expect(await membersOf(server, moderator.portalId)).toBe(before + 11);
    expect(report.slice(0, 4).map(({ line }) => line)).toEqual([2, 3, 6, 7]);
    expect(report.find(({ email }) => email.startsWith('кирилл'))?.line).toBe(30);
    const { rows: people } = await server.superuser.query(
      `SELECT m.email, m.name, m.role, m.status, g.name AS group, above.name AS above, i.language
         FROM membership m LEFT JOIN member_group g ON g.portal_id = m.portal_id AND g.id = m.group_id
         LEFT JOIN member_group above ON above.portal_id = m.portal_id AND above.id = g.parent_id
         JOIN invitation i ON i.membership_id = m.id
        WHERE m.portal_id = $1 AND m.email = ANY ($2) ORDER BY m.email`,
      [moderator.portalId, ['anna@list.example', 'bruno@list.example', 'same@list.example', 'rtl@list.example']],
    );
    const waits = { role: 'LEARNER', status: 'AWAITING_ACCEPTANCE' };
    expect(people).toEqual([
      { email: 'anna@list.example', name: 'Anna Nowak', ...waits, group: 'Gdańsk', above: 'North', language: 'pl' },
      {
        email: 'bruno@list.example',
        name: 'Bruno "B." Müller; Sohn',
        ...waits,
        role: 'MANAGER',
        group: 'North',
        above: null,
        language: 'de',
      },
      { email: 'rtl@list.example', name: 'gnp.exe', ...waits, group: null, above: null, language: 'cs' },
      { email: 'same@list.example', name: 'same@list.example', ...waits, group: 'Łódź', above: 'East', language: 'cs' },
    ]);
    expect(await kindsOf(server, moderator.portalId, 'member_import.%')).toHaveLength(2);
  });

  it('S09: tells nothing of accounts: whoever has one waits and is mailed like the others', async () => {
    const { rows } = await server.superuser.query(
      `SELECT m.status, i.sends, r.outcome FROM membership m JOIN invitation i ON i.membership_id = m.id
         JOIN member_import_row r ON r.membership_id = m.id WHERE m.portal_id = $1 AND m.email = ANY ($2)`,
      [moderator.portalId, [inside.email, 'minus@list.example']],
    );
    expect(rows).toEqual(Array(2).fill({ status: 'AWAITING_ACCEPTANCE', sends: 1, outcome: 'INVITED' }));
  });

  it('lets an imported person in by the link, with the courses of the list', async () => {
    const token = await tokenFor(server, 'anna@list.example');
    const { membershipId, viewer } = accepted(
      await accepts(anonymous(server), { token, password: 'a password of my own' }),
    );
    expect(viewer).toMatchObject({ name: 'Anna Nowak', memberships: [{ status: 'ACTIVE' }] });
    const { rows } = await server.superuser.query('SELECT course_id FROM enrollment WHERE membership_id = $1', [
      membershipId,
    ]);
    expect(rows).toEqual([{ course_id: courseId }]);
  });

  it('changes nothing the second time: all are members already', async () => {
    const rows = tricky();
    const before = await membersOf(server, moderator.portalId);
    const done = await ran(moderator, await aList(moderator, csv(rows)), { createGroups: true });
    expect(done.counts).toMatchObject({ invited: 0, created: 0, alreadyMembers: 12, refused: 16 });
    expect(await membersOf(server, moderator.portalId)).toBe(before);
  });

  it('gives the reasons in the language of the viewer, and S56: a CSV without live formulas', async () => {
    const rows: [string, string][] = [
      ['=1+1@list.example;=cmd;;;;;', 'FORMULA'],
      ['dash@list.example;-dash;;;;;', 'INVITED'],
      ['at@list.example;@at;;;;;', 'FORMULA'],
      ['plus@other.example;+plus;;;;;', 'INVITED'],
    ];
    const done = await ran(moderator, await aList(moderator, csv(rows)), { sendMails: false });
    expect(done.counts).toMatchObject({ created: 2, refused: 2 });
    await speaks('de');
    const answer = await moderator.execute('query ($id: ID!) { memberImportReport(importId: $id) }', { id: done.id });
    const lines = answer.expectData<{ memberImportReport: string }>().memberImportReport.split('\r\n');
    expect(lines[0]).toBe('\uFEFFZeile,E-Mail-Adresse,Vor- und Nachname,Ergebnis,Grund');
    expect(lines[1]).toMatch(/^2,'=1\+1@list\.example,'=cmd,abgelehnt,/);
    expect(lines[2]).toBe('3,dash@list.example,\'-dash,"übernommen, ohne E-Mail",');
    expect(lines[3]).toMatch(/^4,at@list\.example,'@at,abgelehnt,/);
    await speaks('pl');
    const [refused] = await rowsOf(moderator, done.id, { outcome: 'REFUSED' });
    expect(refused?.message).toMatch(/^Komórka zawiera formułę/);
  });

  it('refuses groups that are not there unless it may make them, and reads commas, tabs and sep=', async () => {
    const comma = await ran(moderator, await aList(moderator, 'email,group,shoe size\nc1@list.example,Nowhere,43\n'));
    expect((await rowsOf(moderator, comma.id)).map(told)).toEqual(['GROUP_UNKNOWN']);
    expect(comma.ignoredColumns).toEqual(['shoe size']);
    const tab = await ran(
      moderator,
      await aList(moderator, 'Почта\tФИО\nt1@list.example\tИван, Иванович\n', 'people.txt'),
    );
    expect((await rowsOf(moderator, tab.id)).map(({ name }) => name)).toEqual(['Иван, Иванович']);
    const sep = await ran(
      moderator,
      await aList(moderator, 'sep=,\r\nE-mail,Imię,Nazwisko\r\ns1@list.example,Iga,Żak\r\n'),
    );
    expect((await rowsOf(moderator, sep.id))[0]).toMatchObject({ line: 3, name: 'Iga Żak', outcome: 'INVITED' });
  });

  it('reads XLSX: numbers, formulas by their values, empty lines', async () => {
    const book = xlsx([
      ['Adresa de e-mail', 'Prenume', 'Nume', 'Grup'],
      [],
      ['x1@list.example', 'Ioana', { formula: 'UPPER("pop")', value: 'POP' }, null],
      [{ formula: 'A3', value: 'x2@list.example' }, 12, null, 'North'],
      [{ formula: 'A9' }, 'without a value', null, null],
    ]);
    const done = await ran(moderator, await aList(moderator, book, 'people.xlsx'));
    expect((await rowsOf(moderator, done.id)).map(({ line, name, outcome }) => ({ line, name, outcome }))).toEqual([
      { line: 3, name: 'Ioana POP', outcome: 'INVITED' },
      { line: 4, name: '12', outcome: 'INVITED' },
      { line: 5, name: 'without a value', outcome: 'REFUSED' },
    ]);
  });

  it.each([
    ['EMPTY', 'email,name\n\n'],
    ['NO_EMAIL_COLUMN', 'who,what\na@b.example,x\n'],
    ['COLUMN_TWICE', 'email,e-mail\na@b.example,x\n'],
    ['QUOTE_NOT_CLOSED', 'email,name\n"a@b.example,x\nc@d.example,y\n'],
    ['TOO_MANY_ROWS', `email\n${'a@b.example\n'.repeat(50_001)}`],
  ])('says %s of a file as a whole', async (failureCode, content) => {
    const done = await ran(moderator, await aList(moderator, content));
    expect(done).toMatchObject({ state: 'FAILED', failureCode, rowsDone: 0 });
    expect(done.message).not.toMatch(/import\./);
  });

  it('refuses what is no list, what is not there, and R6: the internal portal', async () => {
    const text = await aList(moderator, '# not a list', 'notes.md');
    (await asksToImport(moderator, { fileSha256: text })).expectProblem('FILE_NO_LIST');
    (await asksToImport(moderator, { fileSha256: '0'.repeat(64) })).expectError('NOT_FOUND');
    const large = await aList(moderator, `email\n${'x'.repeat(5 * 1024 * 1024)}`);
    (await asksToImport(moderator, { fileSha256: large })).expectProblem('FILE_TOO_LARGE');
    const list = await aList(inside, 'email\na@b.example\n');
    (await asksToImport(inside, { fileSha256: list })).expectProblem('INTERNAL_PORTAL');
    // A file of another portal is no file of this one (S13).
    (await asksToImport(moderator, { fileSha256: list })).expectError('NOT_FOUND');
  });
});
