import { Select, type SelectProps } from '@mantine/core';
import { choosingTexts } from '../../i18n/choosing/area.ts';
import { useText } from '../../i18n/useText.ts';
import { stayInList } from './stayInList.ts';
import { useGroups } from './useGroups.ts';

export interface GroupFieldProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  portalId: string;
  /** Id of the group; null for none. */
  value: string | null;
  onChange: (groupId: string | null) => void;
  /** Groups that cannot be chosen: a group itself and those below it, for example. */
  except?: ReadonlySet<string>;
}

/** Chooses one group of a portal by its path in the tree; typing narrows the list. */
export function GroupField({ portalId, value, onChange, except, ...props }: GroupFieldProps) {
  const t = useText(choosingTexts);
  const groups = useGroups(portalId);
  return (
    <Select
      placeholder={t('noGroup')}
      onKeyDown={stayInList}
      {...props}
      data={groups.filter(({ id }) => !except?.has(id)).map(({ id, path }) => ({ value: id, label: path }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={100}
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
