/**
 * Crash points of the tests of faults. `FAULT=transfer.afterCopy:kill` ends this process at that point as kill -9 would;
 * `:stop` freezes it (SIGSTOP) as a long pause would; `:throw` fails the step. A number in front (`2*…`) acts at the n-th pass.
 */
export type FaultPoints = (point: string) => void;

/** Reads the points to act at; without any the check costs one comparison. */
export function createFaultPoints(setting: string | undefined): FaultPoints {
  if (!setting) return () => {};
  const armed = setting.split(',').map((part) => {
    const [, times = '1', point = '', action = ''] = /^(?:(\d+)\*)?([\w.]+):(kill|stop|throw)$/.exec(part) ?? [];
    if (!point) throw new Error(`FAULT: "${part}" is not "point:kill", "point:stop" or "point:throw".`);
    return { point, action, left: Number(times) };
  });
  return (point) => {
    for (const fault of armed) {
      if (fault.point !== point || --fault.left !== 0) continue;
      if (fault.action === 'throw') throw new Error(`fault at ${point}`);
      process.kill(process.pid, fault.action === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    }
  };
}
