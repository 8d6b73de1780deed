import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './CompetencyChoice.module.css';
import { createCompetencyDocument } from './competencyDocuments.ts';

const foundDocument = graphql(`
  query CompetenciesToChoose($portalId: ID!, $search: String) {
    competencies(portalId: $portalId, search: $search, first: 30) { totalCount nodes { id title } }
  }
`);

export interface CompetencyChoiceProps {
  /** Ids of those that are chosen already. */
  chosen: readonly string[];
  onChoose: (competencyId: string) => void;
  isBusy?: boolean;
}

/** Finds competencies of the catalogue to choose from, and adds to it what is missing. */
export function CompetencyChoice({ chosen, onChoose, isBusy }: CompetencyChoiceProps) {
  const t = useText(competenciesTexts);
  const { portalId } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: foundDocument, variables: { portalId, search } });
  return (
    <Stack gap="xs">
      <SearchField value={search} onSearch={setSearch} />
      <Loaded result={result} retry={ask}>
        {({ competencies: { nodes, totalCount } }) => {
          const free = nodes.filter(({ id }) => !chosen.includes(id));
          const isKnown = nodes.some(({ title }) => same(title, search ?? ''));
          return (
            <>
              <ul className={classes.found} aria-label={t('found')}>
                {free.map(({ id, title }) => (
                  <li key={id}>
                    <Button
                      size="xs"
                      variant="light"
                      disabled={isBusy}
                      leftSection={<IconPlus size={16} aria-hidden="true" />}
                      onClick={() => onChoose(id)}
                    >
                      {title}
                    </Button>
                  </li>
                ))}
              </ul>
              <Text size="sm" c="dimmed" role="status">
                {totalCount > nodes.length && t('more', { count: totalCount - nodes.length })}
                {free.length === 0 && !search && t('noneToChoose')}
              </Text>
              {search && !isKnown && <Missing key={search} title={search} onMade={onChoose} />}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** Makes the competency that was looked for; one that has the title already is taken instead. */
function Missing({ title, onMade }: { title: string; onMade: (competencyId: string) => void }) {
  const t = useText(competenciesTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(createCompetencyDocument);
  const create = async () => {
    const done = await form.send({ input: { portalId, title } });
    if (done) onMade(done.competency.id);
  };
  return (
    <div>
      <Button size="xs" loading={form.isBusy} onClick={() => void create()}>
        {t('createNamed', { title })}
      </Button>
      <FormProblem form={form} />
    </div>
  );
}

const same = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
