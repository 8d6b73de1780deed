/**
 * Crash points of the tests of faults. `FAULT=transfer.afterCopy:kill` ends this process at that point as kill -9 would;
 * `:stop` freezes it (SIGSTOP) as a long pause would; `:throw` fails the step. A number in front (`2*…`) acts at the n-th pass;
 * `transfer.afterCopy#<id>:kill` acts for the row of this id only. Several are parted by commas.
 */
export type FaultPoints = (point: string, id?: string) => void;

/** Reads the points to act at; without any the check costs one comparison. Problem: one that cannot be read. */
export function createFaultPoints(setting: string | undefined): FaultPoints {
  if (!setting) return () => {};
  const armed = setting.split(',').map(readPoint);
  return (point, id) => {
    for (const fault of armed) {
      if (fault.point !== point || (fault.id && fault.id !== id) || --fault.left !== 0) continue;
      if (fault.action === 'throw') throw new Error(`fault at ${point}`);
      process.kill(process.pid, fault.action === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    }
  };
}

function readPoint(part: string): { point: string; id: string | undefined; action: string; left: number } {
  const [, times = '1', point, id, action = ''] =
    /^(?:(\d+)\*)?([\w.]+)(?:#([\w-]+))?:(kill|stop|throw)$/.exec(part) ?? [];
  if (!point) throw new Error(`FAULT: "${part}" is not "point:kill", "point:stop" or "point:throw".`);
  return { point, id, action, left: Number(times) };
}
