import { v7 } from 'uuid';
import { notFound } from './errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new id that grows with time (UUID version 7). */
export const newId = (): string => v7();

/** Whether a text is an id as our rows write it. */
export const isId = (value: string): boolean => uuid.test(value);

/** An id argument as our rows write it. What is no id names nothing: NOT_FOUND, the same as a random one (S12). */
export function idOf(value: string): string {
  const id = value.toLowerCase();
  if (!uuid.test(id)) throw notFound();
  return id;
}
