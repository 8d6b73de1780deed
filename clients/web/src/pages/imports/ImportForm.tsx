import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportMembersInput, Language } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { FileField } from '../../components/FileField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useUpload } from '../../components/useUpload.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { importsTexts } from '../../i18n/imports/area.ts';
import { languageNames, languages } from '../../i18n/languages.ts';
import { useText } from '../../i18n/useText.ts';
import { importMembersDocument } from './importMembersDocument.ts';
import { keepWanted } from './wantedImport.ts';

const first = {
  groupId: null as string | null,
  createGroups: false,
  language: null as Language | null,
  sendMails: true,
};

/** A file and what is done with its rows. First a dry run that adds nobody; the import itself follows from its report. */
export function ImportForm() {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  const navigate = useNavigate();
  const upload = useUpload(portalId);
  const form = useMutationForm(importMembersDocument);
  const [file, setFile] = useState<{ name: string; sha256: string } | null>(null);
  const [values, setValues] = useState(first);
  const [courses, setCourses] = useState<Choice[]>([]);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const take = async (chosen: File) => {
    setFile(null);
    form.clear();
    const sha256 = await upload.send(chosen);
    if (sha256) setFile({ name: chosen.name, sha256 });
  };
  const send = async () => {
    if (!file) return;
    const wanted: ImportMembersInput = {
      ...values,
      portalId,
      fileSha256: file.sha256,
      courseIds: courses.map(({ id }) => id),
      dryRun: true,
    };
    const done = await form.send({ input: { ...wanted, idempotencyKey } });
    if (!done) return;
    keepWanted(done.memberImport.id, wanted);
    void navigate(`/p/${portalId}/run/imports/${done.memberImport.id}`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <FileField
          label={t('chooseFile')}
          description={t('fileHint')}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onFile={(chosen) => void take(chosen)}
          percent={upload.percent}
          fileName={file?.name ?? null}
          error={upload.problem ?? form.fieldError('fileSha256')}
        />
        <Options values={values} onChange={setValues} courses={courses} onCourses={setCourses} />
        <FormProblem form={form} fields={['fileSha256']} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed" maw="34rem">
            {t('dryRunHint')}
          </Text>
          <Button type="submit" disabled={!file} loading={form.isBusy}>
            {t('check')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OptionsProps {
  values: typeof first;
  onChange: (values: typeof first) => void;
  courses: Choice[];
  onCourses: (courses: Choice[]) => void;
}

function Options({ values, onChange, courses, onCourses }: OptionsProps) {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <GroupField
          label={t('group')}
          description={t('groupHint')}
          portalId={portalId}
          value={values.groupId}
          onChange={(groupId) => onChange({ ...values, groupId })}
        />
        <CourseField
          label={t('courses')}
          description={t('coursesHint')}
          portalId={portalId}
          chosen={courses}
          onChange={onCourses}
          most={50}
        />
        <NativeSelect
          label={t('language')}
          description={t('languageHint')}
          value={values.language ?? ''}
          onChange={(event) =>
            onChange({ ...values, language: (event.currentTarget.value || null) as Language | null })
          }
          data={[
            { value: '', label: t('portalLanguage') },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
      </SimpleGrid>
      <Checkbox
        label={t('createGroups')}
        checked={values.createGroups}
        onChange={(event) => onChange({ ...values, createGroups: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('sendMails')}
        description={t('sendMailsHint')}
        checked={values.sendMails}
        onChange={(event) => onChange({ ...values, sendMails: event.currentTarget.checked })}
      />
    </>
  );
}
