import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { ManifestFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ManifestItemRow } from './ManifestItemRow.tsx';
import classes from './transfers.module.css';

export const manifestFragment = graphql(`
  fragment Manifest on TransferManifest {
    files
    competencies { sourceId title outcome }
    items { sourceId title revision lessons materials tests questions outcome verified hash }
    openLinks { ownerTitle kind targetRootId }
  }
`);

export interface ManifestViewProps {
  manifest: ManifestFragment;
  items: readonly { sourceId: string; behindBy?: number | null }[];
}

/** What arrived, to be read: courses and tests with their checksums, competencies, files, and links that lead nowhere yet. */
export function ManifestView({ manifest, items }: ManifestViewProps) {
  const t = useText(transferTexts);
  const { files, competencies, openLinks } = manifest;
  const copied = manifest.items.filter(({ outcome }) => outcome === 'COPIED');
  return (
    <Stack gap="lg">
      <Paper p="md" withBorder>
        <Title order={2} size="h4">
          {t('arrived')}
        </Title>
        {copied.every(({ verified }) => verified) && (
          <Alert
            variant="light"
            my="sm"
            role="none"
            icon={<IconShieldCheck aria-hidden="true" />}
            title={t('verified')}
          >
            <Text size="sm">{t('verifiedHint')}</Text>
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('oneState')}
        </Text>
        <ul className={classes.items}>
          {manifest.items.map((item) => (
            <ManifestItemRow
              key={item.sourceId}
              item={item}
              behindBy={items.find(({ sourceId }) => sourceId === item.sourceId)?.behindBy ?? null}
            />
          ))}
        </ul>
        <Text size="sm">{t('files', { count: files })}</Text>
      </Paper>
      <Paper p="md" withBorder>
        <Title order={2} size="h4">
          {t('competencies')}
        </Title>
        {competencies.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noCompetencies')}
          </Text>
        )}
        <ul className={classes.items}>
          {competencies.map(({ sourceId, title, outcome }) => (
            <li key={sourceId}>
              <span>{title}</span>
              <StateBadge tone={outcome === 'ADDED' ? 'good' : 'calm'}>{t(outcomeText(outcome))}</StateBadge>
            </li>
          ))}
        </ul>
      </Paper>
      {openLinks.length > 0 && (
        <Paper p="md" withBorder>
          <Title order={2} size="h4">
            {t('openLinks')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('openLinksHint')}
          </Text>
          <ul className={classes.items}>
            {openLinks.map(({ ownerTitle, kind, targetRootId }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same link may stand twice; the list never changes
              <li key={`${place} ${targetRootId}`}>
                <span>{ownerTitle}</span>
                <Text span size="sm" c="dimmed">
                  {t(kind === 'COURSE' ? 'linkToCOURSE' : kind === 'TEST' ? 'linkToTEST' : 'linkToITEM')}
                </Text>
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </Stack>
  );
}

const outcomeText = (outcome: string) =>
  outcome === 'ADDED' ? 'skillADDED' : outcome === 'MATCHED_ORIGIN' ? 'skillMATCHED_ORIGIN' : 'skillMATCHED_TITLE';
