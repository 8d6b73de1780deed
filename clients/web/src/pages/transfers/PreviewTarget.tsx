import { Text } from '@mantine/core';
import type { TargetInPreviewFragment } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { portalName } from './portalName.ts';
import classes from './transfers.module.css';

export const targetFragment = graphql(`
  fragment TargetInPreview on TransferPreviewTarget {
    portalId portal { id name title } copied alreadyThere { title }
    competenciesAdded competenciesMatched addedTitles matchedTitles filesAdded
  }
`);

/** What one portal would get, and what it has already. */
export function PreviewTarget({ target }: { target: TargetInPreviewFragment }) {
  const t = useText(transferTexts);
  const { portal, alreadyThere, copied, competenciesAdded, competenciesMatched, filesAdded } = target;
  return (
    <li className={classes.card}>
      <Text fw={600}>{portal ? portalName(portal) : t('deletedPortal')}</Text>
      {alreadyThere.length > 0 && (
        <Text size="sm" c="var(--wait)">
          {t('alreadyThere', { titles: alreadyThere.map(({ title }) => title).join(', ') })}
        </Text>
      )}
      {copied === 0 ? (
        <Text size="sm">{t('nothingToCopy')}</Text>
      ) : (
        <>
          <Skills text={t('added', { count: competenciesAdded })} titles={target.addedTitles} of={competenciesAdded} />
          <Skills
            text={t('matched', { count: competenciesMatched })}
            titles={target.matchedTitles}
            of={competenciesMatched}
          />
          {competenciesAdded + competenciesMatched === 0 && (
            <Text size="sm" c="dimmed">
              {t('noCompetencies')}
            </Text>
          )}
          {filesAdded > 0 && <Text size="sm">{t('filesAdded', { count: filesAdded })}</Text>}
        </>
      )}
    </li>
  );
}

/** Competencies by their titles, as many as are told. */
function Skills({ text, titles, of }: { text: string; titles: readonly string[]; of: number }) {
  if (of === 0) return null;
  return (
    <Text size="sm">
      {text}: {titles.join(', ')}
      {of > titles.length && ' …'}
    </Text>
  );
}
