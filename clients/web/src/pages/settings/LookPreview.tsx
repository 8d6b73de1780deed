import { Paper, Stack, Text, Title } from '@mantine/core';
import { PortalMark } from '../../app/shells/PortalMark.tsx';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { useText } from '../../i18n/useText.ts';
import { lookColors } from '../../theme/lookColors.ts';
import { lookVariables } from '../../theme/lookVariables.ts';
import type { Look } from '../../theme/useLook.ts';
import classes from './LookPreview.module.css';

/** The product's own colour, where a portal has none. */
const ownColour = '#1d5c63';

/** How learners will see it, in both themes; says where a colour was adapted so that it can be read. */
export function LookPreview({ title, look }: { title: string; look: Look }) {
  const t = useText(settingsTexts);
  const colour = look.accent?.toLowerCase() ?? ownColour;
  const colors = lookColors(colour);
  const adapted = (['light', 'dark'] as const).filter(
    (theme) => look.accent && (colors[theme].filled !== colour || colors[theme].accent !== colour),
  );
  return (
    <Paper p="lg" withBorder>
      <Stack>
        <Title order={2} size="h3">
          {t('preview')}
        </Title>
        <div className={classes.both} style={lookVariables(colors)}>
          {(['light', 'dark'] as const).map((theme) => (
            <figure key={theme} className={classes.theme} data-theme={theme}>
              <div className={classes.head}>
                <PortalMark title={title} look={look} />
                <span>{title}</span>
              </div>
              <div className={classes.card}>
                <p className={classes.course}>{t('previewCourse')}</p>
                <p className={classes.link}>{t('previewLink')}</p>
                <span className={classes.button}>{t('previewButton')}</span>
                <span className={classes.quiet}>{t('previewQuiet')}</span>
              </div>
              <figcaption>{t(`preview_${theme}`)}</figcaption>
            </figure>
          ))}
        </div>
        <div role="status">
          {adapted.map((theme) => (
            <Text key={theme} size="sm">
              {t(`adapted_${theme}`, { colour, shown: colors[theme].filled, text: colors[theme].accent })}
            </Text>
          ))}
        </div>
      </Stack>
    </Paper>
  );
}
