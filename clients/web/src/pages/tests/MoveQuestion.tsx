import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

export interface MoveQuestionProps {
  name: string;
  position: number;
  total: number;
  isOpen: boolean;
  onClose: () => void;
  /** True when it is there. */
  onMove: (position: number) => Promise<boolean>;
}

/** Puts a question at a place far away, also on another page of the list. */
export function MoveQuestion({ name, position, total, isOpen, onClose, onMove }: MoveQuestionProps) {
  const t = useText(questionsTexts);
  const shell = useText(shellTexts);
  const [place, setPlace] = useState<number | string>(position);
  const move = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = Math.min(total, Math.max(1, Number(place) || position));
    if (wanted === position || (await onMove(wanted))) onClose();
  };
  return (
    <Dialog title={t('moveTitle', { name })} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={(event) => void move(event)}>
        <Stack gap="sm">
          <NumberInput
            label={t('place')}
            description={t('placeHint', { total })}
            min={1}
            max={total}
            allowDecimal={false}
            value={place}
            onChange={setPlace}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell('cancel')}
            </Button>
            <Button type="submit">{t('move')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
