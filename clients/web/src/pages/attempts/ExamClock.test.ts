import { ExamClock } from './ExamClock.ts';

function stage() {
  const watches = { at: 0, deviceAt: Date.parse('1999-01-01T00:00:00Z') };
  const clock = new ExamClock({ stopwatch: () => watches.at, device: () => watches.deviceAt });
  const passes = (ms: number, device = ms) => {
    watches.at += ms;
    watches.deviceAt += device;
  };
  return { clock, passes };
}
const told = { serverNow: '2030-05-05T10:00:00.000Z', deadlineAt: '2030-05-05T10:10:00.000Z' };

it('counts down from the server’s clock, whatever the device thinks', () => {
  const { clock, passes } = stage();
  passes(200);
  clock.told({ ...told, askedAt: 0, answeredAt: 200 });
  expect(clock.secondsLeft()).toBe(600);
  passes(60_000);
  expect(clock.secondsLeft()).toBe(540);
  passes(0, 3_600_000);
  expect(clock.secondsLeft()).toBe(540);
  passes(3_600_000);
  expect(clock.secondsLeft()).toBe(0);
});

it('follows a deadline that moves, and has none without a limit', () => {
  const { clock, passes } = stage();
  clock.told({ ...told, askedAt: 0, answeredAt: 0 });
  passes(60_000);
  clock.setDeadline('2030-05-05T10:20:00.000Z');
  expect(clock.secondsLeft()).toBe(1_140);
  clock.setDeadline(null);
  expect(clock.secondsLeft()).toBeNull();
});

it('notices that the device slept or was set', () => {
  const { clock, passes } = stage();
  passes(500);
  expect(clock.isDoubtful()).toBe(false);
  passes(500, 600_000);
  expect(clock.isDoubtful()).toBe(true);
  passes(500);
  expect(clock.isDoubtful()).toBe(false);
});
