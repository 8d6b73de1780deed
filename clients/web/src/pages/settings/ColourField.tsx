import { Button, Group, Input, TextInput } from '@mantine/core';
import { useId } from 'react';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ColourField.module.css';

/** Whether it is a colour as the API takes it, `#rrggbb`. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** A colour, chosen in the browser's own way or written down; none is the product's own. */
export function ColourField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (colour: string) => void;
  error?: string;
}) {
  const t = useText(settingsTexts);
  const id = useId();
  return (
    <Input.Wrapper label={t('colour')} description={t('colourHint')} labelProps={{ htmlFor: id }} error={error}>
      <Group gap="xs" mt={6}>
        <input
          type="color"
          className={classes.sample}
          aria-label={t('colourPick')}
          value={isColour(value) ? value : '#1d5c63'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <TextInput
          id={id}
          name="accent"
          placeholder="#1d5c63"
          maxLength={7}
          w="8rem"
          value={value}
          error={Boolean(error)}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
        {value && (
          <Button variant="subtle" size="xs" onClick={() => onChange('')}>
            {t('colourNone')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
