import { useSyncExternalStore } from 'react';

let live = true;
let broken = 0;
const listeners = new Set<() => void>();

/** Called when the websocket opens or breaks. */
export function setLive(now: boolean): void {
  if (live === now) return;
  live = now;
  if (!now) broken++;
  for (const tell of listeners) tell();
}

/** Whether live news arrive, and how often the connection broke: what has no `seq` is asked again when that changes. */
export function useLive(): { live: boolean; broken: number } {
  const isLive = useSyncExternalStore(subscribe, () => live);
  const times = useSyncExternalStore(subscribe, () => broken);
  return { live: isLive, broken: times };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
