import type { en } from '../../i18n/shell/en.ts';

/** A place in the navigation; it shows as soon as an area has a page at its path. */
export interface Place {
  /** Path below the frame, as in the area's routes. */
  path: string;
  text: keyof typeof en;
  /** In the internal portal only, or in external ones only; otherwise in both. */
  only?: 'INTERNAL' | 'EXTERNAL';
  /** For moderators and admins, not for managers. */
  whole?: boolean;
}

/** Places that belong together, under a heading. */
export interface Group {
  text: keyof typeof en | null;
  places: Place[];
}

export const learnerNavigation: Place[] = [
  { path: '', text: 'navLearning' },
  { path: 'catalogue', text: 'navCatalogue' },
  { path: 'certificates', text: 'navMyCertificates' },
];

export const moderatorNavigation: Group[] = [
  {
    text: null,
    places: [
      { path: '', text: 'navHome' },
      { path: 'portals', text: 'navPortals', only: 'INTERNAL', whole: true },
      { path: 'transfers', text: 'navTransfers', only: 'INTERNAL', whole: true },
      { path: 'feed', text: 'navFeed', whole: true },
    ],
  },
  {
    text: 'groupContent',
    places: [
      { path: 'courses', text: 'navCourses', whole: true },
      { path: 'tests', text: 'navTests', whole: true },
      { path: 'competencies', text: 'navCompetencies', whole: true },
    ],
  },
  {
    text: 'groupPeople',
    places: [
      { path: 'members', text: 'navMembers' },
      { path: 'groups', text: 'navGroups' },
      { path: 'approvals', text: 'navApprovals', only: 'EXTERNAL', whole: true },
      { path: 'invitations', text: 'navInvitations', only: 'EXTERNAL', whole: true },
      { path: 'registration', text: 'navRegistration', only: 'EXTERNAL', whole: true },
      { path: 'imports', text: 'navImports', whole: true },
    ],
  },
  {
    text: 'groupResults',
    places: [
      { path: 'results', text: 'navResults' },
      { path: 'grading', text: 'navGrading' },
      { path: 'certificates', text: 'navCertificates' },
    ],
  },
  { text: null, places: [{ path: 'settings', text: 'navSettings', whole: true }] },
];
