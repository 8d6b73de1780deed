import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { plainText } from './plainText.ts';

const questionsDocument = graphql(`
  query EssaysToFilter($id: ID!) {
    test(id: $id) { id published { id questions(first: 100) { nodes { id kind stem { html } } } } }
  }
`);

export interface QuestionFilterProps {
  testId: string | null;
  value: string | null;
  /** The chosen question in words, where it is known from the list. */
  known: string | null;
  onChange: (id: string | null) => void;
}

/** One question across all people: the essays of the chosen test; without a test only what is chosen already. */
export function QuestionFilter({ testId, value, known, onChange }: QuestionFilterProps) {
  const t = useText(gradingTexts);
  const { role } = usePortal();
  const isAsked = testId !== null && role !== 'MANAGER';
  const [{ data }] = useQuery({ query: questionsDocument, variables: { id: testId ?? '' }, pause: !isAsked });
  const found = (isAsked ? (data?.test.published?.questions.nodes ?? []) : [])
    .filter(({ kind }) => kind === 'ESSAY')
    .map(({ id, stem }) => ({ value: id, label: plainText(stem.html) }));
  if (value && !found.some((one) => one.value === value)) found.push({ value, label: known ?? '…' });
  if (found.length === 0) return null;
  return (
    <ChoiceFilter label={t('question')} any={t('anyQuestion')} value={value} onChange={onChange} choices={found} />
  );
}
