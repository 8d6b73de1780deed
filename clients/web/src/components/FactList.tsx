import type { ReactNode } from 'react';

export interface FactListProps {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  /** How they look: each fact is a `div` with a `dt` and a `dd`. */
  className: string | undefined;
}

/** Facts by their names, each name once. */
export function FactList({ facts, className }: FactListProps) {
  return (
    <dl className={className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
