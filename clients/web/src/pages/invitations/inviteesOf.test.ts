import { inviteesOf } from './inviteesOf.ts';

it('reads addresses however they are parted', () => {
  const { people, wrong, repeated } = inviteesOf('a@x.example, b@x.example;c@x.example\n\n  d@x.example \r\n');
  expect(people.map(({ email }) => email)).toEqual(['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example']);
  expect([wrong, repeated]).toEqual([[], 0]);
});

it('takes names as mail programs write them', () => {
  expect(inviteesOf('"Nina New" <nina@x.example>; <bare@x.example>').people).toEqual([
    { email: 'nina@x.example', name: 'Nina New' },
    { email: 'bare@x.example', name: null },
  ]);
});

it('counts each address once, ignoring case, and keeps apart what is none', () => {
  const { people, wrong, repeated } = inviteesOf('a@x.example\nA@X.example\nno address\na@b\n<>');
  expect(people).toHaveLength(1);
  expect(wrong).toEqual(['no address', 'a@b', '<>']);
  expect(repeated).toBe(1);
});

it('stays quick with a large text', () => {
  const began = performance.now();
  inviteesOf(`${'a'.repeat(50_000)}@`);
  inviteesOf('<'.repeat(50_000));
  expect(performance.now() - began).toBeLessThan(200);
});
