import { Text } from '@mantine/core';
import { CopyField } from '../../components/CopyField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { copiedDocument, copiesOf } from './copiedContent.ts';
import classes from './Steps.module.css';

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
            .map(({ id, title }) => (
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
