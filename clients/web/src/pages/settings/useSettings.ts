import type {
  SettingsShownFragment,
  UpdatePortalSettingsInput,
  UpdatePortalSettingsMutation,
  UpdatePortalSettingsMutationVariables,
} from '../../../generated/graphql.ts';
import { useRefreshViewer } from '../../app/auth/ViewerProvider.tsx';
import { notify } from '../../components/notify.ts';
import { type MutationForm, useMutationForm } from '../../graphql/useMutationForm.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { updateDocument } from './settingsDocuments.ts';

/** Saving some of the settings of a portal. */
export interface SettingsForm {
  form: MutationForm<UpdatePortalSettingsMutation, UpdatePortalSettingsMutationVariables>;
  /** Saves; true when it is done, which a toast tells too. */
  save(some: Omit<UpdatePortalSettingsInput, 'portalId'>): Promise<boolean>;
}

/** Saves settings; title and look then show at once wherever the portal's name stands. */
export function useSettings({ portalId }: Pick<SettingsShownFragment, 'portalId'>): SettingsForm {
  const t = useText(shellTexts);
  const refresh = useRefreshViewer();
  const form = useMutationForm(updateDocument);
  return {
    form,
    async save(some) {
      const done = await form.send({ input: { ...some, portalId } });
      if (!done) return false;
      notify(t('saved'), { id: 'settings-saved' });
      refresh();
      return true;
    },
  };
}
