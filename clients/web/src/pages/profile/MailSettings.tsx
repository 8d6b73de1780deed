import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { profileTexts } from '../../i18n/profile/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { Section } from './Section.tsx';

const settingsDocument = graphql(`query MailSettings { viewer { accountId mailSettings { notices news } } }`);
const setDocument = graphql(`
  mutation SetMailSettings($input: MailSettingsInput!) { setMailSettings(input: $input) { notices news } }
`);

/** Which mails the person wants; each choice is kept at once (S6). */
export function MailSettings() {
  const t = useText(profileTexts);
  const saved = useText(shellTexts)('saved');
  const [result, ask] = useQuery({ query: settingsDocument, requestPolicy: 'cache-and-network' });
  const form = useMutationForm(setDocument);
  const [isSaved, setSaved] = useState(false);
  // Shown at once; taken back where it could not be kept.
  const [chosen, setChosen] = useState<{ notices?: boolean; news?: boolean }>({});
  const set = async (input: { notices?: boolean; news?: boolean }) => {
    setSaved(false);
    setChosen({ ...chosen, ...input });
    if (await form.send({ input })) setSaved(true);
    else setChosen(chosen);
  };
  return (
    <Section title={t('mails')} hint={t('mailsHint')}>
      <Loaded result={result} retry={ask}>
        {({ viewer }) => (
          <Stack gap="sm">
            {(['notices', 'news'] as const).map((list) => (
              <Checkbox
                key={list}
                label={t(list === 'notices' ? 'mailNotices' : 'mailNews')}
                checked={chosen[list] ?? viewer?.mailSettings[list] ?? false}
                disabled={form.isBusy}
                onChange={(event) => void set({ [list]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        )}
      </Loaded>
      <FormProblem form={form} />
      <Text role="status" size="sm" c="var(--good)">
        {isSaved && saved}
      </Text>
    </Section>
  );
}
