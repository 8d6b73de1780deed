import { hasPage } from '../../app/pageRoutes.ts';
import type { FeedEvent } from './useFeed.ts';

type Facts = Record<string, string | undefined>;

/** Where somebody sees more: the page (as in its routes) and what belongs into its address. */
const places: [kinds: RegExp, page: string, query?: (facts: Facts) => Facts][] = [
  [/^ATTEMPT_/, 'results/attempts/:attemptId'],
  [/^REGRADE_/, 'grading/regrade', ({ testId, regradeId }) => ({ test: testId, regrade: regradeId })],
  [/^ENROLLMENT_/, 'results', ({ courseId, membershipId }) => ({ course: courseId, member: membershipId })],
  [
    /^EVIDENCE_/,
    'results/evidence',
    ({ competencyId, membershipId }) => ({ competency: competencyId, member: membershipId }),
  ],
  [/^CERTIFICATE_/, 'certificates', ({ courseId, membershipId }) => ({ course: courseId, member: membershipId })],
  [
    /^MEMBERSHIP_CREATED$|^MEMBERSHIP_APPROVED$|^(MEMBERSHIP|CONSENT|ALLOWANCE)_|^TERMS_ACCEPTED$/,
    'members/:membershipId',
  ],
  [/^GROUP_/, 'groups'],
  [/^REGISTRATION_LINK_/, 'registration'],
  [/^INVITATION_/, 'invitations'],
  [/^MEMBER_IMPORT_/, 'imports'],
  [/^COMPETENCY_/, 'competencies'],
  [/^TEST_/, 'tests/:testId'],
  [/^TRANSFER_/, 'transfers'],
  [/^PORTAL_(CREATED|PASSWORD)/, 'portals'],
  [/^TERMS_PUBLISHED$|^PORTAL_SETTINGS/, 'settings'],
];

/** Below the moderators' address, the page about what happened; null where there is none (any more). */
export function eventPath({ kind, payload }: FeedEvent): string | null {
  const facts = payload as Facts;
  if (/_(ERASED|DELETED)$/.test(kind)) return null;
  if (kind.startsWith('CONTENT_')) {
    const place = facts.contentKind === 'TEST' ? 'tests/:testId' : 'courses/:courseId';
    return filled(place, { testId: facts.contentId, courseId: facts.contentId });
  }
  const [, page, query] = places.find(([kinds]) => kinds.test(kind)) ?? [];
  if (!page) return null;
  const path = filled(page, facts);
  const wanted = Object.entries(query?.(facts) ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return path && wanted.length > 0 ? `${path}?${new URLSearchParams(wanted)}` : path;
}

/** A page's path with the facts in it; null if there is no such page, or a fact is missing. */
function filled(page: string, facts: Facts): string | null {
  if (!hasPage('moderator', page)) return null;
  let isWhole = true;
  const path = page.replace(/:(\w+)/g, (_all, name: string) => {
    isWhole &&= Boolean(facts[name]);
    return facts[name] ?? '';
  });
  return isWhole ? path : null;
}
