import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { GroupActs } from './GroupActs.tsx';
import { GroupCourses } from './GroupCourses.tsx';
import type { TreePlace } from './GroupTree.tsx';
import classes from './groups.module.css';
import { HeadsForm } from './HeadsForm.tsx';

export const groupOnPage = graphql(`
  fragment GroupOnPage on Group { id name externalId counts { members membersWithBelow } heads { id name email role } }
`);
const groupDocument = graphql(`
  query GroupOnPage($portalId: ID!, $id: ID!) { group(portalId: $portalId, id: $id) { ...GroupOnPage } }
`);

interface GroupDetailProps {
  place: TreePlace & { externalId?: string | null };
  places: readonly TreePlace[];
  onChanged: () => void;
  onDeleted: () => void;
}

/** One group: who is in it, who heads it, which courses come with it. */
export function GroupDetail({ place, places, onChanged, onDeleted }: GroupDetailProps) {
  const t = useText(groupsTexts);
  const { portalId, role } = usePortal();
  const runs = role !== 'MANAGER';
  const [result, ask] = useQuery({
    query: groupDocument,
    variables: { portalId, id: place.id },
    requestPolicy: 'cache-and-network',
  });
  const { members, membersWithBelow } = place.counts;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="group-name">
      <Stack>
        <div>
          <Title order={2} size="h3" id="group-name">
            {place.name}
          </Title>
          {place.depth > 0 && (
            <Text size="sm" c="dimmed">
              {place.path}
            </Text>
          )}
        </div>
        <Text>
          {t('people', { count: members })}
          {membersWithBelow > members && ` · ${t('peopleWithBelow', { count: membersWithBelow })}`}
          {' · '}
          <Anchor underline="always" component={Link} to={`/p/${portalId}/run/members?group=${place.id}`}>
            {t('showPeople')}
          </Anchor>
        </Text>
        {runs && <GroupActs place={place} places={places} onChanged={onChanged} onDeleted={onDeleted} />}
        <Loaded result={result} retry={ask}>
          {({ group }) => <Heads group={group} runs={runs} />}
        </Loaded>
        {runs && <GroupCourses groupId={place.id} />}
      </Stack>
    </Paper>
  );
}

interface HeadsProps {
  group: {
    id: string;
    heads: { id: string; name: string; email: string; role: 'LEARNER' | 'MANAGER' | 'MODERATOR' | 'ADMIN' }[];
  };
  runs: boolean;
}

function Heads({ group: { id, heads }, runs }: HeadsProps) {
  const t = useText(groupsTexts);
  const people = useText(membersTexts);
  const { portalId } = usePortal();
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h4">
          {t('heads')}
        </Title>
        {runs && <HeadsForm groupId={id} heads={heads} />}
      </Group>
      {heads.length === 0 ? (
        <Text c="dimmed">{t('headsNone')}</Text>
      ) : (
        <ul className={classes.rows}>
          {heads.map((head) => (
            <li key={head.id}>
              <Anchor underline="always" component={Link} to={`/p/${portalId}/run/members/${head.id}`}>
                {head.name}
              </Anchor>
              <Text span size="sm" c="dimmed">
                {` · ${people(`role${head.role}`)}`}
                {head.role === 'LEARNER' && ` · ${t('headIsLearner')}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
