import { type RefObject, useEffect, useRef } from 'react';
import type { Problem } from '../../graphql/useMutationForm.ts';

/** Brings the focus to the field that a problem is about, so that it is read out with the field; give the ref to the form. */
export function useFocusProblem(problem: Problem | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem?.field) form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}
