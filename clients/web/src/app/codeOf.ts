import type { ComponentType } from 'react';
import type { Load } from './frames.ts';

/** Code on its way, or here: React's `use` reads what is here without waiting, and without showing that it waits. */
interface Coming extends Promise<ComponentType> {
  status?: 'fulfilled';
  value?: ComponentType;
}

const coming = new Map<Load, Coming>();

/** After what time somebody who comes back is worth another try (milliseconds); React itself asks again at once. */
const againMs = 1_000;

/** The code of a frame or page, loaded once; what failed is tried again later. */
export function codeOf(load: Load): Promise<ComponentType> {
  const known = coming.get(load);
  if (known) return known;
  const code: Coming = load();
  coming.set(load, code);
  code.then(
    (value) => Object.assign(code, { status: 'fulfilled', value }),
    () => setTimeout(() => coming.delete(load), againMs),
  );
  return code;
}
