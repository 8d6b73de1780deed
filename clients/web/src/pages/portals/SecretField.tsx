import { CopyField } from '../../components/CopyField.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';

export interface SecretFieldProps {
  label: string;
  value: string;
  isCopied: boolean;
  onCopied: () => void;
}

/** A password that is shown this once: whoever leaves before copying it is asked. */
export function SecretField({ label, value, isCopied, onCopied }: SecretFieldProps) {
  const t = useText(portalsTexts);
  useLeaveGuard(isCopied ? null : t('leaveQuestion'));
  return <CopyField label={label} value={value} isSecret onCopied={onCopied} />;
}
