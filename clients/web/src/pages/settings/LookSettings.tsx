import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SettingsShownFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FileField } from '../../components/FileField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { useUpload } from '../../components/useUpload.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ColourField, isColour } from './ColourField.tsx';
import { LookPreview } from './LookPreview.tsx';
import { useSettings } from './useSettings.ts';

/** A logo that was chosen and not saved yet; `sha256` null takes the present one away. */
interface Chosen {
  sha256: string | null;
  /** Where this browser shows it from. */
  url: string | null;
  name: string | null;
}

/** The portal's colour and logo, with a look at both themes as learners see them. */
export function LookSettings({ settings }: { settings: SettingsShownFragment }) {
  const t = useText(settingsTexts);
  const shell = useText(shellTexts);
  const { title } = usePortal();
  const { form, save } = useSettings(settings);
  const upload = useUpload(settings.portalId);
  const [accent, setAccent] = useState(settings.look.accent ?? '');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shownUrl = chosen ? chosen.url : (settings.look.logoUrl ?? null);
  const isDirty = chosen !== null || accent !== (settings.look.accent ?? '');
  useLeaveGuard(isDirty ? t('unsaved') : null);
  useEffect(() => () => void (chosen?.url && URL.revokeObjectURL(chosen.url)), [chosen]);
  const take = async (file: File) => {
    form.clear();
    const sha256 = await upload.send(file);
    if (sha256) setChosen({ sha256, url: URL.createObjectURL(file), name: file.name });
  };
  const submit = async () => {
    const done = await save({ accent: accent || null, ...(chosen ? { logo: chosen.sha256 } : {}) });
    if (done) setChosen(null);
  };
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Paper p="lg" withBorder>
        <form action={() => void submit()}>
          <Stack>
            <FormProblem form={form} fields={['accent', 'logo']} />
            <ColourField value={accent} onChange={setAccent} error={form.fieldError('accent')} />
            <FileField
              label={t('logo')}
              description={t('logoHint')}
              accept="image/png,image/jpeg,image/webp"
              onFile={(file) => void take(file)}
              percent={upload.percent}
              fileName={chosen?.name}
              error={form.fieldError('logo') ?? upload.problem}
            />
            {shownUrl && (
              <div>
                <Button size="xs" variant="default" onClick={() => setChosen({ sha256: null, url: null, name: null })}>
                  {t('logoRemove')}
                </Button>
              </div>
            )}
            <Group justify="flex-end">
              <Button type="submit" loading={form.isBusy} disabled={!isDirty || upload.percent !== null}>
                {shell('save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
      <LookPreview title={title} look={{ accent: isColour(accent) ? accent : null, logoUrl: shownUrl }} />
    </SimpleGrid>
  );
}
