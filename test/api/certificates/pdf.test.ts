import { extractText, getDocumentProxy } from 'unpdf';
import { certificatePath } from '../../../server/modules/learning/certificates/certificatePdfUrl.ts';
import { certificatePdf } from '../../../server/modules/learning/certificates/pdf/certificatePdf.ts';
import { aCertified, aTaughtCourse, membershipOf } from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L8: the certificate as a PDF: what it says in six languages, that nothing overflows, and who gets it. */
const facts = {
  number: '7K2QM-X9D4T-BH3WN-5RZC8',
  personName: 'Ada Lovelace',
  courseTitle: 'Heat pumps',
  portalTitle: 'Academy',
  revisionNumber: 3,
  completedAt: new Date('2026-11-21T10:00:00Z'),
  issuedAt: new Date('2026-11-21T10:00:00Z'),
};
const url = 'https://learn.example/certificates/7K2QM-X9D4T-BH3WN-5RZC8';
const languages = ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const;

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  expect(totalPages).toBe(1);
  return text.replace(/\s+/g, ' ');
}

const said = {
  en: ['Certificate of completion', '21 November 2026'],
  pl: ['Niniejszy certyfikat otrzymuje', '21 listopada 2026'],
  de: ['für den Abschluss des Kurses', '21. November 2026'],
  cs: ['Tento certifikát získává', '21. listopadu 2026'],
  ro: ['Acest certificat a fost obținut de', '21 noiembrie 2026'],
  ru: ['Настоящий сертификат получает', '21 ноября 2026'],
};
const letters = {
  en: 'Zoë O’Brien-Façade',
  pl: 'Żółć Gęślą Jaźń ĄĆĘŁŃÓŚŹŻ',
  de: 'Jürgen Müßig-Größe ÄÖÜẞ',
  cs: 'Příliš Žluťoučký Kůň ĎŇŤÚŮĚ',
  ro: 'Ștefan Țepeș Brâncoveanu ĂÂÎșț',
  ru: 'Щукина Юлия Подъёмова ЭЫЪЬёй',
};

it.each(languages)('says in %s whose it is, for what, from when, with every letter', async (language) => {
  const personName = letters[language];
  const text = await textOf(
    await certificatePdf({ ...facts, personName, courseTitle: `${personName} 2` }, language, url),
  );
  for (const part of [
    personName,
    `${personName} 2`,
    'Academy',
    facts.number,
    'learn.example/certificates',
    ...said[language],
  ])
    expect(text).toContain(part);
});

it('carries title, language and author, and nothing of the machine or the moment', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await certificatePdf(facts, 'pl', url)));
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'Certyfikat ukończenia – Heat pumps',
    Author: 'Academy',
    Subject: facts.number,
    Language: 'pl',
    Producer: 'Extramural',
    CreationDate: 'D:20261121100000Z',
  });
});

it('gives the same bytes for the same facts', async () => {
  const [one, other] = [await certificatePdf(facts, 'de', url), await certificatePdf({ ...facts }, 'de', url)];
  expect(one.equals(other)).toBe(true);
  expect(one.equals(await certificatePdf({ ...facts, personName: 'Ada L.' }, 'de', url))).toBe(false);
});

const long = {
  words: 'Kompleksowe szkolenie z zakresu uruchamiania, konserwacji i diagnostyki '.repeat(3).slice(0, 200).trim(),
  oneWord: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4).slice(0, 200),
  wide: 'W'.repeat(200),
  cyrillic: 'Ш'.repeat(200),
  short: 'Î',
};

it.each(Object.entries(long))('keeps texts within the page and apart from each other: %s', async (_kind, text) => {
  const given = { ...facts, personName: text, courseTitle: text, portalTitle: text };
  const pdf = await getDocumentProxy(new Uint8Array(await certificatePdf(given, 'ru', url)));
  expect(pdf.numPages).toBe(1);
  const page = await pdf.getPage(1);
  const { items } = (await page.getTextContent()) as {
    items: { str: string; transform: number[]; width: number; height: number }[];
  };
  const shown = items.filter(({ str }) => str.trim() !== '');
  for (const { str, transform, width } of shown) {
    const [x = 0, y = 0] = transform.slice(4);
    expect([str, x >= 180 && x + width <= 841.89 - 60 && y >= 30 && y <= 560]).toEqual([str, true]);
  }
  // What is above the line of the date stays above it: its label is the first of the foot.
  const foot = shown.find(({ str }) => str.startsWith('Дата'))?.transform[5] ?? 0;
  const texts = shown.map(({ transform }) => transform[5] ?? 0);
  expect(texts.filter((y) => y > foot + 1).every((y) => y > foot + 14)).toBe(true);
  expect(
    shown
      .map(({ str }) => str)
      .join('')
      .replaceAll(/\s/g, ''),
  ).toContain(text.replaceAll(/\s/g, '').slice(0, 20));
});

describe('its address', () => {
  let server: TestServer;
  let learner: Actor;
  let moderator: Actor;
  let manager: Actor;
  let portalId: string;
  let certificateId: string;

  beforeAll(async () => {
    server = await createTestServer();
    ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
    learner = await aMember(server, portalId, 'LEARNER');
    manager = await aMember(server, portalId, 'MANAGER');
    ({ id: certificateId } = await aCertified(learner, await aTaughtCourse(moderator, [], 'Pumps "1"/ș; x=\r\n.exe')));
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    server.app.http.inject({ method: 'GET', url: path, headers });
  async function addressFor(by: Actor, field = 'certificates', language = 'null'): Promise<string> {
    const query = `query ($portalId: ID!) { list: ${field}(portalId: $portalId) { nodes { pdfUrl(language: ${language}) } } }`;
    const { list } = (await by.execute(query, { portalId })).expectData<{ list: { nodes: { pdfUrl: string }[] } }>();
    return new URL(list.nodes[0]?.pdfUrl ?? '').pathname;
  }
  const pathOf = (accountId: string, expires = Date.now() / 1000 + 60): string =>
    certificatePath(server.deps.secret, { portalId, certificateId, language: 'en', accountId, expires, name: 'a.pdf' });

  it('gives the PDF to its holder, in another language too, safely named (S57), again for nothing', async () => {
    const path = await addressFor(learner, 'myCertificates', 'cs');
    const response = await get(path);
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await textOf(response.rawPayload)).toContain('Tento certifikát získává');
    const disposition = String(response.headers['content-disposition']);
    expect(disposition).toMatch(/^inline; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''[\w.%~-]+$/);
    expect(response.headers['cache-control']).toBe('private, no-cache');
    const again = await get(path, { 'if-none-match': String(response.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('opens for no other account, other certificate, later time or other name', async () => {
    const path = await addressFor(learner, 'myCertificates');
    const parts = path.split('/');
    for (const [n, part] of parts.entries()) {
      if (n < 2) continue;
      const forged = [...parts.slice(0, n), part === 'en' ? 'pl' : `${part}0`, ...parts.slice(n + 1)].join('/');
      expect([forged, (await get(forged)).statusCode]).toEqual([forged, 404]);
    }
    expect((await get(pathOf(learner.accountId, Date.now() / 1000 - 1))).statusCode).toBe(404);
  });

  it('opens from the addresses that the portal is open to only (R9)', async () => {
    const from = async (remoteAddress: string): Promise<number> =>
      (await server.app.http.inject({ method: 'GET', url: pathOf(learner.accountId), remoteAddress })).statusCode;
    const set = (ranges: string) =>
      server.superuser.query(
        `INSERT INTO portal_settings (portal_id, sign_in_ranges) VALUES ($1, $2) ON CONFLICT (portal_id) DO UPDATE SET sign_in_ranges = $2`,
        [portalId, ranges],
      );
    await set('{192.0.2.0/24}');
    expect([await from('192.0.2.7'), await from('203.0.113.7')]).toEqual([200, 404]);
    await set('{}');
    expect(await from('203.0.113.7')).toBe(200);
  });

  it('is judged again at each request: headed groups, membership, revocation, erasure', async () => {
    const status = async (actor: Actor) => (await get(pathOf(actor.accountId))).statusCode;
    const other = await aMember(server, portalId, 'LEARNER');
    expect([await status(learner), await status(moderator), await status(manager), await status(other)]).toEqual([
      200, 200, 404, 404,
    ]);
    const member = await membershipOf(learner);
    await server.superuser.query(
      `WITH made AS (INSERT INTO member_group (portal_id, name) VALUES ($1, 'North') RETURNING id),
            head AS (INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, id, $2 FROM made)
       UPDATE membership SET group_id = made.id FROM made WHERE membership.id = $3`,
      [portalId, await membershipOf(manager), member],
    );
    expect(await status(manager)).toBe(200);
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE id = $1`, [member]);
    expect([await status(learner), await status(manager)]).toEqual([404, 200]);
    await server.superuser.query(`UPDATE membership SET status = 'ACTIVE' WHERE id = $1`, [member]);
    await server.superuser.query('UPDATE certificate SET revoked_at = now() WHERE id = $1', [certificateId]);
    expect([await status(learner), await status(moderator)]).toEqual([404, 404]);
  });
});
