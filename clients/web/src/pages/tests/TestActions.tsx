import { ActionIcon, Group, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEye, IconFileImport, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TestStateFragment } from '../../../generated/graphql.ts';
import { CopyLinkButton } from '../../components/making/CopyLinkButton.tsx';
import { shellTexts } from '../../i18n/shell/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyToPortalButton } from '../transfers/CopyToPortalButton.tsx';
import { DeleteTest } from './DeleteTest.tsx';
import { useDuplicateTest } from './useDuplicateTest.ts';
import { useTestPaths } from './useTestPaths.ts';

export interface TestActionsProps {
  test: TestStateFragment;
  onDeleted?: () => void;
}

/** What can be done with a whole test: hand on its link, copy it to portals, see it, duplicate it, delete it. */
export function TestActions({ test, onDeleted }: TestActionsProps) {
  const t = useText(testsTexts);
  const { id, title, directLink, published } = test;
  return (
    <Group gap={6} wrap="nowrap">
      <CopyLinkButton title={title} link={directLink} />
      <CopyToPortalButton items={[{ kind: 'TEST', id, title }]} isPublished={Boolean(published)} />
      <More test={test} onDeleted={onDeleted} label={t('moreFor', { title })} />
    </Group>
  );
}

function More({ test, onDeleted, label }: TestActionsProps & { label: string }) {
  const t = useText(testsTexts);
  const shell = useText(shellTexts);
  const paths = useTestPaths();
  const [isDeleting, setDeleting] = useState(false);
  const duplicate = useDuplicateTest(test.id);
  const sign = (Icon: typeof IconEye) => <Icon size={18} aria-hidden="true" />;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={label}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.test(test.id, 'preview')} leftSection={sign(IconEye)}>
            {t('preview')}
          </Menu.Item>
          <Menu.Item component={Link} to={paths.test(test.id, 'import')} leftSection={sign(IconFileImport)}>
            {t('importGift')}
          </Menu.Item>
          <Menu.Item leftSection={sign(IconCopy)} disabled={duplicate.isBusy} onClick={() => void duplicate.send()}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={sign(IconTrash)} onClick={() => setDeleting(true)}>
            {shell('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteTest test={test} isOpen={isDeleting} onClose={() => setDeleting(false)} onDeleted={onDeleted} />
    </>
  );
}
