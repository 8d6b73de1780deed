import { Group, Stack, Text } from '@mantine/core';
import type { AllowancesOfMemberQuery, MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AllowanceForm } from './AllowanceForm.tsx';
import classes from './members.module.css';

const allowancesDocument = graphql(`
  query AllowancesOfMember($portalId: ID!, $id: ID!) {
    member(portalId: $portalId, id: $id) { id allowances { testId testTitle extraAttempts extraSeconds } }
  }
`);
type Allowance = AllowancesOfMemberQuery['member']['allowances'][number];

/** More attempts and more time at tests, for this person alone (L6). */
export function MemberAllowances({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const [result, ask] = useQuery({
    query: allowancesDocument,
    variables: { portalId, id: member.id },
    requestPolicy: 'cache-and-network',
  });
  const give = member.status !== 'ERASED' && (
    <DialogButton size="sm" text={t('giveAllowance')}>
      {(close) => <AllowanceForm memberId={member.id} onDone={close} />}
    </DialogButton>
  );
  return (
    <Loaded result={result} retry={ask}>
      {({ member: { allowances } }) =>
        allowances.length === 0 ? (
          <EmptyState title={t('allowancesNone')} hint={t('allowancesNoneHint')} action={give} />
        ) : (
          <Stack>
            <Group justify="flex-end">{give}</Group>
            <ul className={classes.rows}>
              {allowances.map((allowance) => (
                <Row key={allowance.testId} allowance={allowance} memberId={member.id} />
              ))}
            </ul>
          </Stack>
        )
      }
    </Loaded>
  );
}

function Row({ allowance, memberId }: { allowance: Allowance; memberId: string }) {
  const t = useText(membersTexts);
  const { testId, testTitle, extraAttempts, extraSeconds } = allowance;
  return (
    <li>
      <div>
        <Text fw={600}>{testTitle}</Text>
        <Text size="sm" c="dimmed">
          {t('extraAttemptsCount', { count: extraAttempts })} ·{' '}
          {t('extraMinutesCount', { count: Math.round(extraSeconds / 60) })}
        </Text>
      </div>
      <DialogButton
        size="xs"
        variant="default"
        text={t('change')}
        label={`${t('change')}: ${testTitle}`}
        title={testTitle}
      >
        {(close) => (
          <AllowanceForm
            memberId={memberId}
            test={{ id: testId, label: testTitle }}
            attempts={extraAttempts}
            seconds={extraSeconds}
            onDone={close}
          />
        )}
      </DialogButton>
    </li>
  );
}
