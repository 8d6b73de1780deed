import { Text } from '@mantine/core';
import type { ManifestFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './transfers.module.css';

const counts = ['lessons', 'materials', 'tests', 'questions'] as const;

export interface ManifestItemRowProps {
  item: ManifestFragment['items'][number];
  /** Revisions published since in the original; null when the original is gone. */
  behindBy: number | null;
}

/** One copied course or test: how much of it, which revision, how far behind, and the checksum. */
export function ManifestItemRow({ item, behindBy }: ManifestItemRowProps) {
  const t = useText(transferTexts);
  return (
    <li>
      <div>
        <Text span fw={600}>
          {item.title}
        </Text>
        <ul className={classes.facts}>
          <li>{t('revision', { number: item.revision })}</li>
          {counts
            .filter((name) => item[name] > 0)
            .map((name) => (
              <li key={name}>{t(name, { count: item[name] })}</li>
            ))}
          <li>
            {behindBy === null ? t('originGone') : behindBy === 0 ? t('newest') : t('behindBy', { count: behindBy })}
          </li>
        </ul>
        <span className={classes.hash}>{t('checksum', { hash: item.hash })}</span>
      </div>
      <StateBadge tone={item.outcome === 'COPIED' ? 'good' : 'calm'}>
        {item.outcome !== 'COPIED'
          ? t('outcomeALREADY_THERE')
          : item.verified
            ? t('outcomeVERIFIED')
            : t('outcomeCOPIED')}
      </StateBadge>
    </li>
  );
}
