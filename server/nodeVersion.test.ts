import { nodeVersionProblem } from './nodeVersion.ts';

describe('nodeVersionProblem', () => {
  it.each(['22.17.0', '22.17.1', '22.18.0', '24.0.0', '24.21.0', '26.1.0'])('accepts %s', (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.20.2', '22.0.0', '22.16.9', '22.9.0', '', 'x.y'])(
    'refuses "%s" and says what to do',
    (version) => {
      expect(nodeVersionProblem(version)).toContain('npm start');
    },
  );
});
