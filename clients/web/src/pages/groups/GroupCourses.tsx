import { Group, Text, Title } from '@mantine/core';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './groups.module.css';
import { RulesForm } from './RulesForm.tsx';

const rulesDocument = graphql(`
  query GroupCourses($portalId: ID!, $groupId: ID!) {
    groupCourses(portalId: $portalId, groupId: $groupId) { course { id title } dueDays }
  }
`);

/** The courses that come with a group: whoever is or comes into it, or below it, is enrolled (R8). */
export function GroupCourses({ groupId }: { groupId: string }) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  const [result, ask] = useQuery({
    query: rulesDocument,
    variables: { portalId, groupId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ groupCourses }) => (
        <div>
          <Group justify="space-between" mb={4}>
            <Title order={3} size="h4">
              {t('rules')}
            </Title>
            <DialogButton size="xs" variant="default" text={t('setRules')} dialogSize="lg">
              {(close) => <RulesForm groupId={groupId} rules={groupCourses} onDone={close} />}
            </DialogButton>
          </Group>
          <Text size="sm" c="dimmed" mb="xs">
            {t('rulesHint')}
          </Text>
          {groupCourses.length === 0 ? (
            <Text c="dimmed">{t('rulesNone')}</Text>
          ) : (
            <ul className={classes.rows}>
              {groupCourses.map(({ course, dueDays }) => (
                <li key={course.id}>
                  {course.title}
                  <Text span size="sm" c="dimmed">
                    {` · ${dueDays ? t('dueIn', { count: dueDays }) : t('noDate')}`}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Loaded>
  );
}
