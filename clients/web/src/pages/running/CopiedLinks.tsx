import { Text } from '@mantine/core';
import { useQuery } from 'urql';
import type { CopiedContentQuery } from '../../../generated/graphql.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './Steps.module.css';

const copiedDocument = graphql(`
  query CopiedContent($target: ID!) {
    transfers(targetPortalId: $target, state: COMPLETED, first: 5) {
      nodes { id items { id title requested copyId } }
    }
  }
`);
const most = 3;

/** Direct links of what was copied last into a portal (R5), to be sent to its people. */
export function CopiedLinks({ targetId, site }: { targetId: string; site: string }) {
  const t = useText(runningTexts);
  const [result, ask] = useQuery({
    query: copiedDocument,
    variables: { target: targetId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask} waiting={null}>
      {({ transfers }) => (
        <ul className={classes.links}>
          {copiesOf(transfers)
            .slice(0, most)
            .map(([id, title]) => (
              <li key={id}>
                <Text size="sm" fw={600} mb={2}>
                  {title}
                </Text>
                <CopyField label={t('directLabel', { title })} value={`${site}/go/${id}`} />
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  );
}

/** Every copy once, what was ordered by name alone: tests that came along with a course are reached through it. */
function copiesOf({ nodes }: CopiedContentQuery['transfers']): [id: string, title: string][] {
  const ordered = nodes.flatMap(({ items }) => items).filter(({ requested, copyId }) => requested && copyId);
  return [...new Map(ordered.map(({ copyId, title }) => [copyId as string, title]))];
}
