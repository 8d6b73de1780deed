import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { useText } from '../../i18n/useText.ts';
import { KindIcon } from './question/KindIcon.tsx';
import { questionKinds } from './question/QuestionForm.ts';
import { useTestPaths } from './useTestPaths.ts';

/** Which kind of question comes next, each with an example. */
export function AddQuestionMenu({ testId }: { testId: string }) {
  const t = useText(questionsTexts);
  const paths = useTestPaths();
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />}>{t('addQuestion')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {questionKinds.map((kind) => (
          <Menu.Item
            key={kind}
            component={Link}
            to={paths.newQuestion(testId, kind)}
            leftSection={<KindIcon kind={kind} />}
          >
            {t(`kind${kind}`)}
            <Text size="xs" c="dimmed">
              {t(`example${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
