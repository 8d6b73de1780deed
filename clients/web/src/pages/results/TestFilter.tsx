import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { TitleFilter } from '../../components/TitleFilter.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { FilterProps } from './CourseFilter.tsx';

const testsDocument = graphql(`
  query TestsToFilter($portalId: ID!, $search: String) {
    tests(portalId: $portalId, first: 50, search: $search) { nodes { id title } }
  }
`);

/** Narrows a list to a test; for moderators, others see no list of tests. */
export function TestFilter(props: FilterProps) {
  const t = useText(resultsTexts);
  const { portalId, role } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const isShown = role !== 'MANAGER';
  const pause = search === null && !(props.value && !props.chosen);
  const [{ data }] = useQuery({ query: testsDocument, variables: { portalId, search }, pause: pause || !isShown });
  if (!isShown) return null;
  const texts = { label: t('anyTest'), clearLabel: t('clearTest'), nothingFound: t('noneFound') };
  return <TitleFilter {...props} {...texts} found={data?.tests.nodes ?? []} onSearch={setSearch} />;
}
