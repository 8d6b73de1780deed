import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { TitleFilter } from '../../components/TitleFilter.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { FilterProps } from './CourseFilter.tsx';

const competenciesDocument = graphql(`
  query CompetenciesToFilter($portalId: ID!, $search: String) {
    competencies(portalId: $portalId, first: 50, search: $search) { nodes { id title } }
  }
`);

/** Narrows a list to a competency; for moderators, others do not see the catalogue. */
export function CompetencyFilter(props: FilterProps) {
  const t = useText(resultsTexts);
  const { portalId, role } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const isShown = role !== 'MANAGER';
  const pause = search === null && !(props.value && !props.chosen);
  const [{ data }] = useQuery({
    query: competenciesDocument,
    variables: { portalId, search },
    pause: pause || !isShown,
  });
  if (!isShown) return null;
  const texts = { label: t('anyCompetency'), clearLabel: t('clearCompetency'), nothingFound: t('noneFound') };
  return <TitleFilter {...props} {...texts} found={data?.competencies.nodes ?? []} onSearch={setSearch} />;
}
