import { Alert, Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './PortalChoice.module.css';
import { portalName } from './portalName.ts';

/** Most portals of one order, and most that one answer lists. */
const most = 100;

const portalsDocument = graphql(`
  query PortalsToCopyTo($search: String) {
    portals(first: 100, search: $search, sort: NAME) { totalCount nodes { id name title status } }
  }
`);

export interface PortalChoiceProps {
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

/** External portals to choose from, found by a part of their name. */
export function PortalChoice({ chosen, onChoose }: PortalChoiceProps) {
  const t = useText(transferTexts);
  const [search, setSearch] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: portalsDocument, variables: { search } });
  return (
    <Stack gap="sm">
      <SearchField value={search} onSearch={setSearch} />
      <Loaded result={result} retry={ask}>
        {({ portals }) => {
          const found = portals.nodes.filter(({ status }) => status === 'ACTIVE');
          if (found.length === 0) return search ? <Text c="dimmed">{t('nobodyFound')}</Text> : <NoPortals />;
          return <Found found={found} total={portals.totalCount} chosen={chosen} onChoose={onChoose} />;
        }}
      </Loaded>
    </Stack>
  );
}

interface FoundProps extends PortalChoiceProps {
  found: { id: string; name: string; title?: string | null }[];
  total: number;
}

function Found({ found, total, chosen, onChoose }: FoundProps) {
  const t = useText(transferTexts);
  const all = [...new Set([...chosen, ...found.map(({ id }) => id)])];
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, most));
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {t('selected', { count: chosen.length })}
        </Text>
        <Group gap="xs">
          <Button className="wraps" size="compact-sm" variant="subtle" onClick={() => onChoose(all.slice(0, most))}>
            {t('selectFound', { count: found.length })}
          </Button>
          <Button
            className="wraps"
            size="compact-sm"
            variant="subtle"
            disabled={chosen.length === 0}
            onClick={() => onChoose([])}
          >
            {t('selectNone')}
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize mah={300} type="auto" viewportProps={{ tabIndex: -1 }}>
        <fieldset className={classes.list} aria-label={t('portalsFound')}>
          {found.map((portal) => (
            <Checkbox
              key={portal.id}
              className={classes.row}
              checked={chosen.includes(portal.id)}
              onChange={() => toggle(portal.id)}
              label={portalName(portal)}
              description={portal.title ? portal.name : undefined}
            />
          ))}
        </fieldset>
      </ScrollArea.Autosize>
      {(total > most || all.length > most) && (
        <Alert variant="light" p="xs">
          {t('tooMany')}
        </Alert>
      )}
    </>
  );
}

function NoPortals() {
  const t = useText(transferTexts);
  const { portalId } = usePortal();
  return (
    <EmptyState
      picture="door"
      title={t('noPortals')}
      hint={t('noPortalsHint')}
      action={
        <Button component={Link} to={`/p/${portalId}/run/portals`}>
          {t('toPortals')}
        </Button>
      }
    />
  );
}
