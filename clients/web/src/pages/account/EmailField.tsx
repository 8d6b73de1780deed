import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountField, type AccountFieldProps } from './AccountField.tsx';

/** The e-mail address of an account: what one signs in with. */
export function EmailField(props: Pick<AccountFieldProps, 'value' | 'onChange' | 'error'>) {
  const t = useText(accountTexts);
  return <AccountField {...props} label={t('email')} type="email" name="email" autoComplete="username" />;
}
