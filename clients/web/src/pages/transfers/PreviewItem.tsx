import { Text } from '@mantine/core';
import type { ItemInPreviewFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './transfers.module.css';

export const itemFragment = graphql(`
  fragment ItemInPreview on TransferPreviewItem {
    kind sourceId title requested revision publishedAt hasDraft lessons materials tests questions files
  }
`);

const counts = ['lessons', 'materials', 'tests', 'questions', 'files'] as const;

/** A course or test that would be copied: which revision, how much is in it, and what stays behind. */
export function PreviewItem({ item }: { item: ItemInPreviewFragment }) {
  const t = useText(transferTexts);
  const { day } = useFormats();
  const { revision, publishedAt } = item;
  return (
    <li>
      <div>
        <Text span fw={item.requested ? 600 : undefined}>
          {item.title}
        </Text>{' '}
        <Text span size="sm" c="dimmed">
          {item.requested ? t(`kind${item.kind}`) : t('comesAlong')}
        </Text>
        <ul className={classes.facts}>
          {counts
            .filter((name) => item[name] > 0)
            .map((name) => (
              <li key={name}>{t(name, { count: item[name] })}</li>
            ))}
        </ul>
        {revision && item.hasDraft && (
          <Text size="sm" c="var(--wait)">
            {t('changedSince')}
          </Text>
        )}
      </div>
      <StateBadge tone={revision ? 'good' : 'bad'}>
        {!revision
          ? t('neverPublished')
          : publishedAt
            ? t('revisionOf', { number: revision, day: day(publishedAt) })
            : t('revision', { number: revision })}
      </StateBadge>
    </li>
  );
}
