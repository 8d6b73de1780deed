import { useRef } from 'react';

/** A key that stays while the same is ordered, so that a second try after a lost answer orders nothing twice. */
export function useOrderKey(order: object): string {
  const text = JSON.stringify(order);
  const known = useRef({ text, key: crypto.randomUUID() });
  if (known.current.text !== text) known.current = { text, key: crypto.randomUUID() };
  return known.current.key;
}
