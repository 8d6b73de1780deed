import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Membership } from '../../app/auth/ViewerProvider.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import { graphql } from '../../graphql/graphql.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { profileTexts } from '../../i18n/profile/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './MyPortals.module.css';
import { Section } from './Section.tsx';
import { saveJson } from './saveJson.ts';
import { WithdrawConsent } from './WithdrawConsent.tsx';

const ownDataDocument = graphql(`query OwnData($portalId: ID!) { ownData(portalId: $portalId) }`);

/** Where the person belongs on this side, with the data that each portal keeps (R11). */
export function MyPortals({ memberships }: { memberships: readonly Membership[] }) {
  const t = useText(profileTexts);
  return (
    <Section title={t('memberships')} hint={t('membershipsHint')}>
      <ul className={classes.list}>
        {memberships.map((membership) => (
          <MyPortal key={membership.id} membership={membership} />
        ))}
      </ul>
    </Section>
  );
}

function MyPortal({ membership }: { membership: Membership }) {
  const t = useText(profileTexts);
  const account = useText(accountTexts);
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { portalId, portal, portalTitle, role, status } = membership;
  const title = portalTitle ?? portal?.title ?? portal?.name ?? account('portalWithoutTitle');
  const download = async () => {
    setBusy(true);
    const { data, error: failed } = await client
      .query(ownDataDocument, { portalId }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    setError(failed ? apiError(failed) : null);
    if (data) saveJson(data.ownData, title);
  };
  return (
    <li>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {account(`role${role}`)}
        </Text>
        <FormProblem form={{ problem: null, error }} />
      </div>
      <Group gap="xs">
        {status === 'ACTIVE' && (
          <Button
            className="wraps"
            variant="light"
            loading={isBusy}
            onClick={() => void download()}
            aria-label={t('downloadFor', { portal: title })}
          >
            {t('download')}
          </Button>
        )}
        <WithdrawConsent portalId={portalId} portal={title} />
      </Group>
    </li>
  );
}
