import { Alert, Checkbox, Stack, Text, Title } from '@mantine/core';
import type { StartTransferInput, TransferPreviewQuery } from '../../../generated/graphql.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { PreviewItem } from './PreviewItem.tsx';
import { PreviewTarget } from './PreviewTarget.tsx';
import classes from './transfers.module.css';

const previewDocument = graphql(`
  query TransferPreview($input: StartTransferInput!) {
    transferPreview(input: $input) {
      items { sourceId revision ...ItemInPreview }
      targets { portalId copied alreadyThere { __typename } ...TargetInPreview }
    }
  }
`);

export type Previewed = TransferPreviewQuery['transferPreview'];

export interface OrderPreviewProps {
  input: StartTransferInput;
  isAnew: boolean;
  onAnew: (isAnew: boolean) => void;
  /** The buttons below, as far as there is something to copy. */
  children: (canOrder: boolean) => React.ReactNode;
}

/** What an order would bring to each portal, before it is made (T3, T9). */
export function OrderPreview({ input, isAnew, onAnew, children }: OrderPreviewProps) {
  const t = useText(transferTexts);
  const [result, ask] = useQuery({ query: previewDocument, variables: { input }, requestPolicy: 'network-only' });
  return (
    <Loaded result={result} retry={ask}>
      {({ transferPreview: { items, targets } }) => {
        const isReady = items.every(({ revision }) => revision);
        const hasCopies = targets.some(({ alreadyThere }) => alreadyThere.length > 0);
        return (
          <Stack aria-busy={result.fetching || result.stale}>
            <section>
              <Title order={3} size="h5">
                {t('previewItems')}
              </Title>
              <ul className={classes.items}>
                {items.map((item) => (
                  <PreviewItem key={item.sourceId} item={item} />
                ))}
              </ul>
            </section>
            <section>
              <Title order={3} size="h5" mb={4}>
                {t('previewTargets')}
              </Title>
              <ul className={classes.cards}>
                {targets.map((target) => (
                  <PreviewTarget key={target.portalId} target={target} />
                ))}
              </ul>
            </section>
            {(hasCopies || isAnew) && (
              <Checkbox
                label={t('copyAnew')}
                description={t('copyAnewHint')}
                checked={isAnew}
                onChange={(event) => onAnew(event.currentTarget.checked)}
              />
            )}
            {!isReady && <NotPublished />}
            {children(isReady && targets.some(({ copied }) => copied > 0))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** What to do where there is no revision to copy. */
export function NotPublished() {
  const t = useText(transferTexts);
  return (
    <Alert variant="light" title={t('notPublished')}>
      <Text size="sm">{t('notPublishedHint')}</Text>
    </Alert>
  );
}
