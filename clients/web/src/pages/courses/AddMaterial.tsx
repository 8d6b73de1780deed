import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FileField } from '../../components/FileField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useUpload } from '../../components/useUpload.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const addMaterialDocument = graphql(`
  mutation AddMaterial($input: AddMaterialInput!) {
    addMaterial(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id title } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** A new material: the file that is chosen is sent and stands in the course when it has arrived. */
export function AddMaterial({ courseId }: { courseId: string }) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const upload = useUpload(portalId);
  const form = useMutationForm(addMaterialDocument);
  const [added, setAdded] = useState('');
  const add = async (file: File) => {
    setAdded('');
    form.clear();
    const fileSha256 = await upload.send(file);
    if (!fileSha256) return;
    const title = titleOf(file.name);
    const input = { courseId, fileSha256, fileName: file.name.slice(-255), title, idempotencyKey: crypto.randomUUID() };
    const done = await form.send({ input });
    if (done) setAdded(done.item.title);
  };
  return (
    <Stack mt="md" gap="xs">
      <FileField
        label={t('materialFile')}
        description={t('materialHint')}
        onFile={(file) => void add(file)}
        percent={upload.percent}
        error={upload.problem}
        disabled={form.isBusy}
      />
      {upload.percent !== null && (
        <div>
          <Button variant="default" size="xs" onClick={upload.cancel}>
            {shell('cancel')}
          </Button>
        </div>
      )}
      <Text size="sm" role="status">
        {added && t('materialAdded', { title: added })}
      </Text>
      <FormProblem form={form} />
    </Stack>
  );
}

/** The file's name without its ending, as a title of at most 200 characters. */
const titleOf = (name: string): string =>
  (
    name
      .replace(/\.[^.]+$/, '')
      .replaceAll('_', ' ')
      .trim() || name
  ).slice(0, 200);
