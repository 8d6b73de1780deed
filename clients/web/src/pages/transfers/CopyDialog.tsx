import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { CopyItem } from './CopyToPortalButton.tsx';
import { PortalChoice } from './PortalChoice.tsx';

const startDocument = graphql(`
  mutation StartTransfer($input: StartTransferInput!) {
    startTransfer(input: $input) {
      __typename
      ... on StartTransferSuccess { orderId transfers { id orderId } }
      ... on Problem { code message }
    }
  }
`);

/** The steps of an order: which portals, what would be copied, and how far it is. */
export function CopyDialog(props: { items: CopyItem[]; isPublished: boolean; onClose: () => void }) {
  const t = useText(transferTexts);
  const close = useText(shellTexts)('close');
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('copyTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
      closeOnClickOutside={false}
    >
      {props.isPublished ? (
        <Order {...props} />
      ) : (
        <Alert variant="light" title={t('notPublished')}>
          {t('notPublishedHint')}
        </Alert>
      )}
    </Modal>
  );
}

function Order({ items, onClose }: { items: CopyItem[]; onClose: () => void }) {
  const t = useText(transferTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(startDocument);
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<string[]>([]);
  const [isAnew, setAnew] = useState(false);
  const [isOrdered, setOrdered] = useState(false);
  const order = async () => {
    const mode = isAnew ? ('NEW_COPY' as const) : ('COPY' as const);
    const input = {
      items: items.map(({ kind, id }) => ({ kind, id, mode })),
      targetPortalIds: chosen,
      idempotencyKey: `${key}-${mode}`,
    };
    if (await form.send({ input })) setOrdered(true);
  };
  if (isOrdered) {
    return (
      <Stack>
        <Text role="status">{t('ordered')}</Text>
        <Group justify="flex-end">
          <Button component={Link} to={`/p/${portalId}/run/transfers`} onClick={onClose}>
            {t('showAll')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text fw={600}>{items.map(({ title }) => title).join(', ')}</Text>
      <PortalChoice chosen={chosen} onChoose={setChosen} />
      <FormProblem form={form} />
      {form.problem?.code === 'ALREADY_TRANSFERRED' && (
        <Checkbox
          label={t('copyAnew')}
          description={t('copyAnewHint')}
          checked={isAnew}
          onChange={(event) => setAnew(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0} loading={form.isBusy} onClick={() => void order()}>
          {t('order', { count: chosen.length })}
        </Button>
      </Group>
    </Stack>
  );
}
