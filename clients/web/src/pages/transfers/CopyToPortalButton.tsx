import { Button, type ButtonVariant } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';

const CopyDialog = lazy(async () => ({ default: (await import('./CopyDialog.tsx')).CopyDialog }));

/** A course or test that can be copied. */
export interface CopyItem {
  kind: 'COURSE' | 'TEST';
  id: string;
  title: string;
}

export interface CopyToPortalButtonProps {
  /** 1 to 100 courses and tests of the internal portal. */
  items: CopyItem[];
  /** Whether every one of them has a published revision; otherwise the dialog says what to do. */
  isPublished: boolean;
  variant?: ButtonVariant;
}

/**
 * Copies courses and tests into external portals (T2); shown to moderators of the internal portal only. Whoever comes from a
 * portal (`?copyTo=` with its id) finds it chosen.
 */
export function CopyToPortalButton({ items, isPublished, variant = 'default' }: CopyToPortalButtonProps) {
  const t = useText(transferTexts);
  const { kind, role } = usePortal();
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  if (kind !== 'INTERNAL' || !(role === 'MODERATOR' || role === 'ADMIN')) return null;
  return (
    <>
      <Button
        className="wraps"
        variant={variant}
        disabled={items.length === 0}
        leftSection={<IconCopyPlus size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('copyButton')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CopyDialog
            items={items}
            isPublished={isPublished}
            targetId={search.get('copyTo')}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
