import type { Person } from './galleryStage.ts';

/** A page as one person sees it. */
export interface GalleryPage {
  who: Person;
  /** `{name}` stands for an id of the stage. */
  at: string;
}

const everybody = (at: string): GalleryPage => ({ who: 'nobody', at });
const learner = (at: string): GalleryPage => ({ who: 'learner', at: `/p/{externalId}/learn${at}` });
const inside = (at: string): GalleryPage => ({ who: 'internalModerator', at: `/internal/p/{internalId}/run${at}` });
const outside = (at: string): GalleryPage => ({ who: 'moderator', at: `/p/{externalId}/run${at}` });

/**
 * Which addresses show each page of the client, by its frame and path (pages/<area>/routes.ts). A page that is missing here
 * fails the gallery's test.
 */
export const galleryPages: Record<string, GalleryPage[]> = {
  'public sign-in': [everybody('/sign-in'), everybody('/internal/sign-in')],
  'public forgot-password': [everybody('/forgot-password')],
  'public reset-password/:token': [everybody('/reset-password/some-token')],
  'public prove-email/:token': [everybody('/prove-email/some-token')],
  'public register/:token': [everybody('/register/{linkToken}'), everybody('/register/nothing')],
  'public register/confirm/:token': [everybody('/register/confirm/some-token')],
  'public invitation/:token': [everybody('/invitation/some-token')],
  'public *': [everybody('/nowhere/at/all')],
  'account ': [{ who: 'learner', at: '/' }],
  'account portals': [
    { who: 'learner', at: '/portals' },
    { who: 'internalModerator', at: '/internal/portals' },
  ],
  'account account': [
    { who: 'learner', at: '/account' },
    { who: 'internalModerator', at: '/internal/account' },
  ],
  'account portals/:portalId/notices': [{ who: 'learner', at: '/portals/{externalId}/notices' }],
  'account password': [{ who: 'moderator', at: '/password' }],
  'account terms/:portalId': [{ who: 'learner', at: '/terms/{externalId}' }],
  'public go/:contentId': [{ who: 'learner', at: '/go/{copyId}' }],
  'learner ': [learner('')],
  'learner catalogue': [learner('/catalogue')],
  'learner certificates': [learner('/certificates')],
  'learner courses/:courseId': [learner('/courses/{copyId}')],
  'learner courses/:courseId/items/:itemId': [learner('/courses/{copyId}/items/{copyItemId}')],
  'learner tests/:testId': [learner('/tests/{testCopyId}')],
  'learner attempts/:attemptId': [learner('/attempts/{runningId}')],
  'learner attempts/:attemptId/review': [learner('/attempts/{attemptId}/review')],
  'learner notices': [learner('/notices')],
  'moderator ': [inside(''), outside('')],
  'moderator portals': [inside('/portals')],
  'moderator portals/new': [inside('/portals/new')],
  'moderator portals/:externalId': [inside('/portals/{externalId}')],
  'moderator courses': [inside('/courses'), outside('/courses')],
  'moderator courses/:courseId': [inside('/courses/{courseId}')],
  'moderator courses/:courseId/items/:itemId': [inside('/courses/{courseId}/items/{itemId}')],
  'moderator courses/:courseId/preview': [inside('/courses/{courseId}/preview')],
  'moderator courses/:courseId/preview/:itemId': [inside('/courses/{courseId}/preview/{itemId}')],
  'moderator competencies': [inside('/competencies')],
  'moderator transfers': [inside('/transfers')],
  'moderator transfers/:transferId': [inside('/transfers/{transferId}')],
  'moderator tests': [inside('/tests'), outside('/tests')],
  'moderator tests/import': [inside('/tests/import')],
  'moderator tests/:testId': [inside('/tests/{testId}')],
  'moderator tests/:testId/questions/:questionId': [inside('/tests/{testId}/questions/{questionId}')],
  'moderator tests/:testId/settings': [inside('/tests/{testId}/settings')],
  'moderator tests/:testId/competencies': [inside('/tests/{testId}/competencies')],
  'moderator tests/:testId/publish': [inside('/tests/{testId}/publish')],
  'moderator tests/:testId/import': [inside('/tests/{testId}/import')],
  'moderator tests/:testId/preview': [inside('/tests/{testId}/preview')],
  'moderator members': [outside('/members'), inside('/members')],
  'moderator members/merges': [outside('/members/merges')],
  'moderator members/:memberId': [outside('/members/{memberId}'), outside('/members/{memberId}?tab=history')],
  'moderator registration': [outside('/registration')],
  'moderator registration/new': [outside('/registration/new')],
  'moderator registration/:linkId': [outside('/registration/{linkId}')],
  'moderator registration/:linkId/poster': [outside('/registration/{linkId}/poster')],
  'moderator approvals': [outside('/approvals'), outside('/approvals?tab=refused')],
  'moderator invitations': [outside('/invitations')],
  'moderator invitations/new': [outside('/invitations/new')],
  'moderator groups': [outside('/groups'), inside('/groups')],
  'moderator imports': [outside('/imports')],
  'moderator imports/:importId': [outside('/imports/{importId}')],
  'moderator settings': ['general', 'look', 'signIn', 'terms', 'mails'].map((tab) => outside(`/settings?tab=${tab}`)),
  'moderator notices': [inside('/notices')],
  'moderator feed': [inside('/feed'), outside('/feed')],
  'moderator grading': [outside('/grading')],
  'moderator grading/answers': [outside('/grading/answers')],
  'moderator grading/release': [outside('/grading/release')],
  'moderator grading/regrade': [outside('/grading/regrade')],
  'moderator certificates': [outside('/certificates')],
  'moderator results': [outside('/results')],
  'moderator results/attempts': [outside('/results/attempts')],
  'moderator results/evidence': [outside('/results/evidence')],
  'moderator results/attempts/:attemptId': [outside('/results/attempts/{attemptId}')],
};

/** An address with the ids of a stage in it. */
export const filled = (at: string, ids: Record<string, string>): string =>
  at.replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole);
