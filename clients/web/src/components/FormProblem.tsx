import { Alert, Text } from '@mantine/core';
import type { ApiError } from '../graphql/apiError.ts';
import type { Problem } from '../graphql/useMutationForm.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

export interface FormProblemProps {
  form: { problem: Problem | null; error: ApiError | null };
  /** Fields that show their own problems; those are not repeated here. */
  fields?: readonly string[];
}

/** Why the last try of a form failed, as a sentence that is read out; with the request id where the fault is ours. */
export function FormProblem({ form: { problem, error }, fields = [] }: FormProblemProps) {
  const t = useText(shellTexts);
  const isShown =
    problem?.field && fields.some((name) => problem.field === name || problem.field?.endsWith(`.${name}`));
  const text = problem && !isShown ? problem.message : error ? sentence(error) : '';
  function sentence({ code, message }: ApiError): string {
    if (code === 'NETWORK') return `${t('errorNetwork')}. ${t('errorNetworkHint')}`;
    return message || `${t('errorInternal')}. ${t('errorInternalHint')}`;
  }
  return (
    <div role="alert">
      {text && (
        <Alert role="none" color="red" variant="light" p="sm">
          <Text size="sm">{text}</Text>
          {error?.requestId && error.code === 'INTERNAL' && (
            <Text size="xs" mt={4}>
              {t('requestId', { id: error.requestId })}
            </Text>
          )}
        </Alert>
      )}
    </div>
  );
}
