import { Checkbox, Paper, Stack, Text } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const mailsDocument = graphql(`query OwnMails { viewer { accountId mailSettings { notices news } } }`);
const setDocument = graphql(`
  mutation SetMailSettings($input: MailSettingsInput!) { setMailSettings(input: $input) { notices news } }
`);

/** Which mails one gets oneself; each change counts at once (S6). */
export function MailSettings() {
  const t = useText(settingsTexts);
  const shell = useText(shellTexts);
  const [result, ask] = useQuery({ query: mailsDocument, requestPolicy: 'cache-and-network' });
  const form = useMutationForm(setDocument);
  const change = async (input: { notices?: boolean; news?: boolean }) => {
    if (!(await form.send({ input }))) return;
    notify(shell('saved'), { id: 'settings-saved' });
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Paper p="lg" withBorder maw="46rem">
      <Loaded result={result} retry={ask}>
        {({ viewer }) => (
          <Stack>
            <Text>{t('mailsLead')}</Text>
            <FormProblem form={form} />
            {(['notices', 'news'] as const).map((name) => (
              <Checkbox
                key={name}
                label={t(`mail_${name}`)}
                description={t(`mail_${name}Hint`)}
                disabled={form.isBusy}
                checked={viewer?.mailSettings[name] ?? false}
                onChange={(event) => void change({ [name]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </Paper>
  );
}
