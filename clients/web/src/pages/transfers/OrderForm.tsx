import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { CopyItem } from './CopyToPortalButton.tsx';
import { OrderPreview } from './OrderPreview.tsx';
import { PortalChoice } from './PortalChoice.tsx';
import { startTransferDocument } from './transferDocuments.ts';
import { useOrderKey } from './useOrderKey.ts';

export interface OrderFormProps {
  items: CopyItem[];
  /** The portal that is chosen at first, if any. */
  targetId: string | null;
  onOrdered: (transfers: readonly TransferProgressFragment[]) => void;
}

/** First the portals, then what each of them would get, then the order. */
export function OrderForm({ items, targetId, onOrdered }: OrderFormProps) {
  const t = useText(transferTexts);
  const form = useMutationForm(startTransferDocument);
  const [chosen, setChosen] = useState<string[]>(targetId ? [targetId] : []);
  const [isChosen, setIsChosen] = useState(false);
  const [isAnew, setAnew] = useState(false);
  const mode = isAnew ? ('NEW_COPY' as const) : ('COPY' as const);
  const input = { items: items.map(({ kind, id }) => ({ kind, id, mode })), targetPortalIds: chosen };
  const idempotencyKey = useOrderKey(input);
  const order = async () => {
    const done = await form.send({ input: { ...input, idempotencyKey } });
    if (done) onOrdered(done.transfers);
  };
  if (!isChosen) {
    return (
      <Stack>
        <Text fw={600}>{items.map(({ title }) => title).join(', ')}</Text>
        <Title order={3} size="h5">
          {t('which')}
        </Title>
        <PortalChoice chosen={chosen} onChoose={setChosen} />
        <Group justify="flex-end">
          <Button className="wraps" disabled={chosen.length === 0} onClick={() => setIsChosen(true)}>
            {t('toPreview')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <OrderPreview input={input} isAnew={isAnew} onAnew={setAnew}>
      {(canOrder) => (
        <>
          <FormProblem form={form} />
          <Group justify="space-between">
            <Button className="wraps" variant="default" onClick={() => setIsChosen(false)}>
              {t('toChoice')}
            </Button>
            <Button className="wraps" disabled={!canOrder} loading={form.isBusy} onClick={() => void order()}>
              {t('order', { count: chosen.length })}
            </Button>
          </Group>
        </>
      )}
    </OrderPreview>
  );
}
