import { aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { type HeardEvent, lastSeq, listenQuery, pageQuery, recordCompetencies } from '../harness/events.ts';
import { listen } from '../harness/listener.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Page {
  portalEvents: { nodes: HeardEvent[]; endSeq: number; lastSeq: number; hasNextPage: boolean };
}

/** A portal whose log has so many events: its moderator's membership, then competencies. */
async function aPortalWith(events: number) {
  const portal = await moderator.createsPortal();
  const titles = Array.from({ length: events - 1 }, (_, n) => `no ${n + 2}`);
  await recordCompetencies(server, portal.portalId, titles);
  return portal;
}

const seqs = (events: { seq: number }[]): number[] => events.map(({ seq }) => seq);

describe('who may follow a log', () => {
  it('is for moderators of that portal, by polling and by listening (S41, P6)', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const other = await moderator.createsPortal();
    const refusals = [
      [anonymous(server), portalId, 'UNAUTHENTICATED'],
      [await aMember(server, portalId, 'LEARNER'), portalId, 'FORBIDDEN'],
      [await aMember(server, portalId, 'MANAGER'), portalId, 'FORBIDDEN'],
      [other.moderator, portalId, 'NOT_FOUND'],
      [moderator, portalId, 'NOT_FOUND'],
      [outside, moderator.portalId, 'NOT_FOUND'],
      [outside, '01900000-0000-7000-8000-000000000000', 'NOT_FOUND'],
      [outside, 'no id', 'NOT_FOUND'],
    ] as const;
    for (const [actor, portal, code] of refusals) {
      (await actor.execute(pageQuery, { portalId: portal })).expectError(code);
      const variables = { portalId: portal, after: 0 };
      const listener = await listen(server, { token: actor.token, query: listenQuery, variables });
      expect(await listener.closed()).toMatchObject({ how: 'errors', codes: [code] });
      expect(listener.values).toEqual([]);
    }
  });

  it('tells an external portal nothing of the people inside', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const listener = await listen<HeardEvent>(server, {
      token: outside.token,
      query: listenQuery,
      variables: { portalId, after: 0 },
    });
    expect(await listener.next()).toMatchObject({ kind: 'MEMBERSHIP_CREATED', actorAccountId: null });
    expect(JSON.stringify(listener.values)).not.toContain(moderator.accountId);
    expect(JSON.stringify(listener.values)).not.toContain(moderator.portalId);
    const inside = await moderator.execute(pageQuery, { portalId: moderator.portalId, first: 100 });
    const opened = inside.expectData<Page>().portalEvents.nodes.find(({ subjectId }) => subjectId === portalId);
    expect(opened).toMatchObject({ kind: 'PORTAL_CREATED', actorAccountId: moderator.accountId });
  });
});

describe('where a listener begins', () => {
  it('replays from any number and goes on live', async () => {
    const { portalId, moderator: outside } = await aPortalWith(6);
    const listeners = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map((after) =>
        listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables: { portalId, after } }),
      ),
    );
    await recordCompetencies(server, portalId, ['no 7', 'no 8']);
    await Promise.all(
      listeners.map(async (listener, after) => {
        const wanted = Array.from({ length: 8 - after }, (_, n) => after + 1 + n);
        expect(seqs(await listener.take(wanted.length))).toEqual(wanted);
      }),
    );
  });

  it('begins with what comes next when nothing is said', async () => {
    const { portalId, moderator: outside } = await aPortalWith(3);
    const listener = await listen<HeardEvent>(server, {
      token: outside.token,
      query: listenQuery,
      variables: { portalId },
    });
    // A listener that replays tells by its own answer that the one before it is served.
    const witness = await listen<HeardEvent>(server, {
      token: outside.token,
      query: listenQuery,
      variables: { portalId, after: 2 },
    });
    await witness.next();
    await recordCompetencies(server, portalId, ['no 4']);
    expect(await listener.next()).toMatchObject({ seq: 4, payload: { title: 'no 4' } });
  });

  it('replays a log of many pages in order', async () => {
    const { portalId, moderator: outside } = await aPortalWith(1_234);
    const variables = { portalId, after: 0 };
    const listener = await listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables });
    const all = await listener.take(1_234);
    expect(seqs(all)).toEqual(Array.from({ length: 1_234 }, (_, n) => n + 1));
  });

  it.each([
    [-1, 'BAD_INPUT'],
    [4, 'BAD_INPUT'],
    [Number.MAX_SAFE_INTEGER, 'BAD_INPUT'],
    [1e300, 'BAD_INPUT'],
    ['first', 'BAD_INPUT'],
    [{ gt: 0 }, 'BAD_INPUT'],
  ])('refuses to begin after %j', async (after, code) => {
    const { portalId, moderator: outside } = await aPortalWith(3);
    (await outside.execute(pageQuery, { portalId, after })).expectError(code);
    const listener = await listen(server, { token: outside.token, query: listenQuery, variables: { portalId, after } });
    expect(await listener.closed()).toMatchObject({ how: 'errors', codes: [code] });
  });
});

describe('what a listener hears', () => {
  it('hears only the kinds it asked for, and every one of them', async () => {
    const { portalId, moderator: outside } = await aPortalWith(300);
    const variables = { portalId, after: 0, kinds: ['MEMBERSHIP_CREATED', 'COMPETENCY_DELETED'] };
    const listener = await listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables });
    expect(await listener.next()).toMatchObject({ seq: 1 });
    await recordCompetencies(server, portalId, ['unheard'], 'competency.created');
    await recordCompetencies(server, portalId, ['heard'], 'competency.deleted');
    expect(await listener.next()).toMatchObject({ seq: 302, kind: 'COMPETENCY_DELETED' });
    expect(listener.values).toHaveLength(2);
  });

  it('reads each sentence in its own language: what the person chose, else what the connection says', async () => {
    const { portalId } = await moderator.createsPortal();
    const person = await aMember(server, portalId, 'MODERATOR');
    const variables = { portalId, after: 1 };
    const ask = (language: string) =>
      listen<HeardEvent>(server, { token: person.token, query: listenQuery, variables, language });
    const listeners = await Promise.all([ask('en'), ask('pl'), ask('pl')]);
    await recordCompetencies(server, portalId, ['any'], 'transfer.received');
    const heard = await Promise.all(listeners.map((listener) => listener.next()));
    expect(heard.map(({ message }) => message)).toEqual([
      'Data transfer complete',
      'Przeniesienie danych zakończone',
      'Przeniesienie danych zakończone',
    ]);
    (await person.execute('mutation { setLanguage(language: de) { language } }')).expectData();
    const german = await ask('pl');
    await recordCompetencies(server, portalId, ['Höflichkeit']);
    const [, courtesy] = await german.take(2);
    expect(courtesy).toMatchObject({ message: 'Die Kompetenz „Höflichkeit“ wurde hinzugefügt' });
  });

  it('hears of a kind that only a newer server knows', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    await recordCompetencies(server, portalId, ['new'], 'comet.sighted' as 'competency.created');
    const variables = { portalId, after: 1 };
    const listener = await listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables });
    expect(await listener.next()).toMatchObject({ seq: 2, kind: 'OTHER', message: 'Something happened in the portal' });
  });

  it('gets the fields it asked for, under its own names', async () => {
    const { portalId, moderator: outside } = await aPortalWith(2);
    const query = `subscription S($portalId: ID!) { mine: portalEvents(portalId: $portalId, after: 1) { number: seq __typename occurredAt } }`;
    const listener = await listen(server, { token: outside.token, query, variables: { portalId } });
    const value = await listener.next();
    expect(value).toMatchObject({ number: 2, __typename: 'PortalEvent' });
    expect(Math.abs(Date.parse(value.occurredAt as string) - Date.now())).toBeLessThan(60_000);
  });
});

describe('the log in pages', () => {
  it('goes on after endSeq until there is no more', async () => {
    const { portalId, moderator: outside } = await aPortalWith(25);
    const all: number[] = [];
    for (let after = 0, more = true; more; ) {
      const { portalEvents: page } = (
        await outside.execute(pageQuery, { portalId, after, first: 10 })
      ).expectData<Page>();
      all.push(...seqs(page.nodes));
      [after, more] = [page.endSeq, page.hasNextPage];
      expect(page.lastSeq).toBe(25);
    }
    expect(all).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    const kinds = ['MEMBERSHIP_CREATED'];
    const { portalEvents } = (await outside.execute(pageQuery, { portalId, kinds })).expectData<Page>();
    expect(portalEvents).toMatchObject({ nodes: [{ seq: 1 }], endSeq: 25, hasNextPage: false });
    for (const first of [0, -1, 101]) (await outside.execute(pageQuery, { portalId, first })).expectError('BAD_INPUT');
  });
});

describe('many listeners', () => {
  it('share one pull, whatever number they began with', async () => {
    const { portalId, moderator: outside } = await aPortalWith(3);
    const others = await Promise.all(Array.from({ length: 9 }, () => aMember(server, portalId, 'MODERATOR')));
    const ask = (token: string | null, after: number) =>
      listen<HeardEvent>(server, { token, query: listenQuery, variables: { portalId, after } });
    const alone = await ask(outside.token, 2);
    await alone.next();
    const publish = async (seq: number, listeners: (typeof alone)[]) => {
      const { statements } = await server.statements.during(async () => {
        await recordCompetencies(server, portalId, ['news']);
        await Promise.all(listeners.map((listener) => listener.next()));
      });
      expect(listeners.map(({ values }) => values.at(-1)?.seq)).toEqual(listeners.map(() => seq));
      return statements.filter((statement) => statement.includes('FROM auth_epoch a')).length;
    };
    // One for the event, and perhaps the look of a group that has just begun.
    expect(await publish(4, [alone])).toBeLessThanOrEqual(2);
    const many = await Promise.all(others.map(({ token }, n) => ask(token, n % 4)));
    await Promise.all(many.map((listener, n) => listener.take(4 - (n % 4))));
    expect(await publish(5, [alone, ...many])).toBeLessThanOrEqual(2);
    expect(await lastSeq(server, portalId)).toBe(5);
  });

  it('come and go while events are written, each without a gap and without a duplicate', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let n = 0; n < 25; n++) await recordCompetencies(server, portalId, [`${writer}/${n}`, `${writer}/${n}+`]);
      }),
    );
    const newcomers: Promise<void>[] = [];
    for (let n = 0; n < 30; n++) {
      const after = n % 3 === 0 ? 0 : await lastSeq(server, portalId);
      const listener = await listen<HeardEvent>(server, {
        token: outside.token,
        query: listenQuery,
        variables: { portalId, after },
      });
      const wanted = Array.from({ length: 201 - after }, (_, index) => after + 1 + index);
      newcomers.push(listener.take(wanted.length, 15_000).then((events) => expect(seqs(events)).toEqual(wanted)));
    }
    await writing;
    await Promise.all(newcomers);
  });
});
