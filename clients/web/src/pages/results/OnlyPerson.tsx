import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';

/** Says that a list is narrowed to one person, and takes that away. */
export function OnlyPerson({ name, onClear }: { name: string | null | undefined; onClear: () => void }) {
  const t = useText(resultsTexts);
  return (
    <Button variant="light" onClick={onClear} rightSection={<IconX size={16} aria-hidden="true" />}>
      {name ? t('onlyPerson', { name }) : t('allPeople')}
    </Button>
  );
}
