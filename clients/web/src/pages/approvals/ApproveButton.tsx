import { Button } from '@mantine/core';
import type { Answering } from './useAnswering.ts';

export interface AnswerButtonProps {
  answering: Answering;
  ids: string[];
  label: string;
  /** Whom it is about, where it is one. */
  name?: string;
}

/** Lets people in. */
export const ApproveButton = ({ answering, ids, label, name }: AnswerButtonProps) => (
  <Button
    size="xs"
    disabled={answering.approve.isBusy || answering.refuse.isBusy}
    onClick={() => void answering.approveAll(ids)}
    aria-label={name && `${label}: ${name}`}
  >
    {label}
  </Button>
);
