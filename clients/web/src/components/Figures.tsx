import { useFormats } from '../i18n/useFormats.ts';
import classes from './Figures.module.css';

export interface Figure {
  name: string;
  value: number;
}

/** Numbers to be seen at a glance. */
export function Figures({ figures }: { figures: Figure[] }) {
  const { number } = useFormats();
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
