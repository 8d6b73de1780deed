import { Box, Button, Text } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Note } from '../../components/Note.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { copiedDocument, copiesOf } from './copiedContent.ts';

const enrolDocument = graphql(`
  mutation EnrolByLink($input: UpdateRegistrationLinkInput!) {
    updateRegistrationLink(input: $input) {
      __typename
      ... on RegistrationLinkSuccess { link { id courses { id title } } }
      ... on Problem { code message }
    }
  }
`);

export interface EnrolByLinkProps {
  targetId: string;
  link: { id: string; courses: { id: string; title?: string | null }[] };
}

/**
 * The courses that the link enrols people in (R4): whoever registers finds them begun, instead of having to begin them among the
 * open ones.
 */
export function EnrolByLink({ targetId, link }: EnrolByLinkProps) {
  const t = useText(runningTexts);
  const form = useMutationForm(enrolDocument);
  const [{ data }] = useQuery({ query: copiedDocument, variables: { target: targetId } });
  const given = link.courses.map(({ id }) => id);
  const copied = data ? copiesOf(data.transfers).filter(({ kind }) => kind === 'COURSE') : [];
  const missing = copied.map(({ id }) => id).filter((id) => !given.includes(id));
  const enrol = () => form.send({ input: { portalId: targetId, linkId: link.id, courseIds: [...given, ...missing] } });
  return (
    <>
      {given.length > 0 && (
        <Text size="sm">{t('linkEnrols', { titles: link.courses.map(({ title }) => title ?? '…').join(', ') })}</Text>
      )}
      <FormProblem form={form} />
      {missing.length > 0 && (
        <Box mt={6}>
          <Note tone="warn">
            {t(given.length > 0 ? 'linkEnrolsMore' : 'linkEnrolsNone', { count: missing.length })}
            <Button
              className="wraps"
              size="xs"
              display="block"
              mt={8}
              loading={form.isBusy}
              onClick={() => void enrol()}
            >
              {t('linkEnrol', { count: missing.length })}
            </Button>
          </Note>
        </Box>
      )}
    </>
  );
}
