import type { PageRoute } from '../../app/PageRoute.ts';

const editor = () => import('./QuestionPage.tsx').then((file) => file.QuestionPage);

/** Where moderators make tests. Each part of the editor has an address of its own, so that unsaved edits are asked about on the way out. */
export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'tests', page: () => import('./TestsPage.tsx').then((file) => file.TestsPage) },
  {
    frame: 'moderator',
    path: 'tests/import',
    page: () => import('./gift/NewTestImportPage.tsx').then((file) => file.NewTestImportPage),
  },
  {
    frame: 'moderator',
    path: 'tests/:testId',
    page: () => import('./QuestionsPage.tsx').then((file) => file.QuestionsPage),
  },
  { frame: 'moderator', path: 'tests/:testId/questions/:questionId', page: editor },
  {
    frame: 'moderator',
    path: 'tests/:testId/settings',
    page: () => import('./SettingsPage.tsx').then((file) => file.SettingsPage),
  },
  {
    frame: 'moderator',
    path: 'tests/:testId/competencies',
    page: () => import('./CompetenciesPage.tsx').then((file) => file.CompetenciesPage),
  },
  {
    frame: 'moderator',
    path: 'tests/:testId/publish',
    page: () => import('./PublishPage.tsx').then((file) => file.PublishPage),
  },
  {
    frame: 'moderator',
    path: 'tests/:testId/import',
    page: () => import('./gift/ImportPage.tsx').then((file) => file.ImportPage),
  },
  {
    frame: 'moderator',
    path: 'tests/:testId/preview',
    page: () => import('./PreviewPage.tsx').then((file) => file.PreviewPage),
  },
];
