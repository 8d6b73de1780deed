import { Group, SegmentedControl } from '@mantine/core';
import { IconLayoutGrid, IconList } from '@tabler/icons-react';
import { useLocation, useSearchParams } from 'react-router';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

/** Table or cards, kept in the address: the page looks whether the search parameter `view` is `cards`. */
export function ViewSwitch() {
  const t = useText(shellTexts);
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const show = (view: string) => {
    const next = new URLSearchParams(params);
    if (view === 'cards') next.set('view', view);
    else next.delete('view');
    setParams(next, { replace: true, state });
  };
  const option = (value: string, text: string, Icon: typeof IconList) => ({
    value,
    label: (
      <Group gap={6} wrap="nowrap">
        <Icon size={18} aria-hidden="true" />
        {text}
      </Group>
    ),
  });
  return (
    <SegmentedControl
      aria-label={t('view')}
      size="sm"
      style={{ flex: 'none' }}
      value={params.get('view') === 'cards' ? 'cards' : 'table'}
      onChange={show}
      data={[option('table', t('viewTable'), IconList), option('cards', t('viewCards'), IconLayoutGrid)]}
    />
  );
}
