import { ActionIcon, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { FormProblem, type FormProblemProps } from '../../components/FormProblem.tsx';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ChosenCompetencies.module.css';
import { CompetencyChoice } from './CompetencyChoice.tsx';

export interface ChosenCompetenciesProps {
  chosen: readonly { id: string; title: string }[];
  form: FormProblemProps['form'] & { isBusy: boolean };
  /** Called with the ids of all that are chosen from now on. */
  onChange: (competencyIds: string[]) => void;
}

/** The competencies of a course or a test: each can be taken away, others are found in the catalogue or added to it. */
export function ChosenCompetencies({ chosen, form, onChange }: ChosenCompetenciesProps) {
  const t = useText(competenciesTexts);
  const ids = chosen.map(({ id }) => id);
  return (
    <>
      {chosen.length === 0 && <Text>{t('noneChosen')}</Text>}
      <ul className={classes.chosen} aria-label={t('title')}>
        {chosen.map(({ id, title }) => (
          <li key={id}>
            {title}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              disabled={form.isBusy}
              aria-label={t('removeNamed', { title })}
              onClick={() => onChange(ids.filter((one) => one !== id))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <FormProblem form={form} />
      <Title order={2} size="h4">
        {t('add')}
      </Title>
      <CompetencyChoice chosen={ids} isBusy={form.isBusy} onChoose={(id) => onChange([...ids, id])} />
    </>
  );
}
