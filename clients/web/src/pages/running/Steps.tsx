import { LiveRegion } from '../../components/LiveRegion.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { Step, type StepFacts } from './Step.tsx';
import classes from './Steps.module.css';

/** A way in steps, each ticked by facts; how many are done is read out when it changes. */
export function Steps({ label, steps }: { label: string; steps: StepFacts[] }) {
  const t = useText(runningTexts);
  const next = steps.findIndex(({ done }) => done === null);
  const done = steps.filter((step) => step.done !== null).length;
  return (
    <>
      <LiveRegion text={t('stepsDone', { done, all: steps.length })} />
      <ol className={classes.steps} aria-label={label}>
        {steps.map((step, index) => (
          <Step key={step.key} step={step} number={index + 1} isNext={index === next} />
        ))}
      </ol>
    </>
  );
}
