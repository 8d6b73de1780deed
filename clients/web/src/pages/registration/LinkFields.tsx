import { Group, NumberInput, Radio, Stack, TagsInput, TextInput } from '@mantine/core';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import { localTime } from '../../components/localTime.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { LinkValues } from './linkValues.ts';

export const linkFields = ['name', 'mode', 'domains', 'expiresAt', 'maxUses', 'groupId', 'courseIds'] as const;

export interface LinkFieldsProps {
  portalId: string;
  values: LinkValues;
  onChange: (some: Partial<LinkValues>) => void;
  fieldError: (field: string) => string | undefined;
}

/** What a link asks and gives, each thing explained where it is chosen. */
export function LinkFields({ portalId, values, onChange, fieldError }: LinkFieldsProps) {
  const t = useText(registrationTexts);
  return (
    <Stack>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        name="name"
        maxLength={200}
        value={values.name}
        error={fieldError('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('whoComesIn')}
        value={values.mode}
        onChange={(mode) => onChange({ mode: mode as LinkValues['mode'] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="OPEN" label={t('modeOPEN')} description={t('modeOPENHint')} />
          <Radio value="CLOSED" label={t('modeCLOSED')} description={t('modeCLOSEDHint')} />
        </Stack>
      </Radio.Group>
      {values.mode === 'CLOSED' && (
        <TagsInput
          label={t('domains')}
          description={t('domainsHint')}
          placeholder="dealer.example"
          maxTags={100}
          splitChars={[',', ' ', ';']}
          value={values.domains}
          error={fieldError('domains')}
          onChange={(domains) => onChange({ domains })}
        />
      )}
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput
          label={t('endsField')}
          description={t('endsHint')}
          type="datetime-local"
          name="expiresAt"
          min={localTime(new Date().toISOString())}
          max="2999-12-31T00:00"
          value={values.expiresAt}
          error={fieldError('expiresAt')}
          onChange={(event) => onChange({ expiresAt: event.currentTarget.value })}
        />
        <NumberInput
          label={t('maxUses')}
          description={t('maxUsesHint')}
          name="maxUses"
          min={1}
          max={1_000_000}
          allowDecimal={false}
          value={values.maxUses}
          error={fieldError('maxUses')}
          onChange={(maxUses) => onChange({ maxUses: maxUses === '' ? '' : Number(maxUses) })}
        />
      </Group>
      <GroupField
        portalId={portalId}
        label={t('group')}
        description={t('groupHint')}
        value={values.groupId}
        error={fieldError('groupId')}
        onChange={(groupId) => onChange({ groupId })}
      />
      <CourseField
        portalId={portalId}
        label={t('courses')}
        description={t('coursesHint')}
        most={100}
        chosen={values.courses}
        error={fieldError('courseIds')}
        onChange={(courses) => onChange({ courses })}
      />
    </Stack>
  );
}
