import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountField, type AccountFieldProps } from '../account/AccountField.tsx';

/** What somebody new is called, at most 200 characters. */
export function OwnNameField(props: Pick<AccountFieldProps, 'value' | 'onChange' | 'error'>) {
  const t = useText(joiningTexts);
  return <AccountField {...props} label={t('name')} name="name" autoComplete="name" maxLength={200} />;
}
