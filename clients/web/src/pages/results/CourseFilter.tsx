import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Titled, TitleFilter } from '../../components/TitleFilter.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';

const coursesDocument = graphql(`
  query CoursesToFilter($portalId: ID!, $search: String) {
    courses(portalId: $portalId, first: 50, search: $search) { nodes { id title } }
  }
`);

export interface FilterProps {
  value: string | null;
  onChange: (id: string | null) => void;
  chosen?: Titled | null;
}

/** Narrows a list to a course; for moderators, others see no list of courses. */
export function CourseFilter(props: FilterProps) {
  const t = useText(resultsTexts);
  const { portalId, role } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const isShown = role !== 'MANAGER';
  const pause = search === null && !(props.value && !props.chosen);
  const [{ data }] = useQuery({ query: coursesDocument, variables: { portalId, search }, pause: pause || !isShown });
  if (!isShown) return null;
  const texts = { label: t('anyCourse'), clearLabel: t('clearCourse'), nothingFound: t('noneFound') };
  return <TitleFilter {...props} {...texts} found={data?.courses.nodes ?? []} onSearch={setSearch} />;
}
