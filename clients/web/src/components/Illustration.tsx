import type { ReactNode } from 'react';

/** Small pictures of our own for empty and broken places; they say nothing that the text does not. */
export type IllustrationName = 'lost' | 'broken' | 'empty' | 'path' | 'people' | 'mail' | 'done' | 'door';

const ground = <ellipse cx="80" cy="104" rx="62" ry="7" fill="var(--wash)" />;
const pictures: Record<IllustrationName, ReactNode> = {
  lost: (
    <>
      <path d="M80 100V34" className="ink" />
      <path d="M44 36h52l12 11-12 11H44z" fill="var(--wash)" className="ink" />
      <path d="M116 66H74L62 76l12 10h42z" fill="var(--surface)" className="ink" />
      <circle cx="80" cy="28" r="5" fill="var(--spark)" />
    </>
  ),
  broken: (
    <>
      <path d="M28 62c10-22 30-24 40-6l-8 10 12 6" className="ink" />
      <path d="M132 62c-10 22-30 24-40 6l8-10-12-6" className="ink" />
      <path d="M80 30v10M64 34l5 8M96 34l-5 8" stroke="var(--spark)" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  empty: (
    <>
      <path d="M30 52 80 34l50 18v38l-50 14-50-14z" fill="var(--surface)" className="ink" />
      <path d="m30 52 50 16 50-16M80 68v36" className="ink" />
      <path d="m62 26 6-8M80 22V12M98 26l-6-8" stroke="var(--spark)" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  path: (
    <>
      <path d="M34 100c10-26 70-18 74-40 3-16-26-16-30-32" className="ink" strokeDasharray="2 9" />
      <path d="M78 28V8h20l-5 6 5 6H80" fill="var(--spark)" className="ink" />
      <circle cx="34" cy="98" r="6" fill="var(--accent)" />
    </>
  ),
  people: (
    <>
      <circle cx="58" cy="44" r="13" fill="var(--wash)" className="ink" />
      <path d="M32 100c0-22 10-34 26-34s26 12 26 34" fill="var(--surface)" className="ink" />
      <circle cx="106" cy="52" r="11" fill="var(--spark)" className="ink" />
      <path d="M92 100c0-18 4-28 15-28s22 10 22 28" fill="var(--surface)" className="ink" />
    </>
  ),
  mail: (
    <>
      <path d="M30 42h100v58H30z" fill="var(--surface)" className="ink" />
      <path d="m30 44 50 34 50-34" className="ink" />
      <circle cx="130" cy="40" r="9" fill="var(--spark)" />
    </>
  ),
  done: (
    <>
      <circle cx="80" cy="60" r="36" fill="var(--wash)" className="ink" />
      <path d="m63 61 12 12 24-26" stroke="var(--accent)" strokeWidth="6" fill="none" strokeLinecap="round" />
      <path d="m122 28 4-7M132 42l8-2M34 32l-5-6" stroke="var(--spark)" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  door: (
    <>
      <path d="M52 102V26h56v76" fill="var(--surface)" className="ink" />
      <path d="M52 26l34 12v76l-34-12z" fill="var(--wash)" className="ink" />
      <circle cx="78" cy="74" r="4" fill="var(--spark)" />
    </>
  ),
};

export function Illustration({ name, width = 160 }: { name: IllustrationName; width?: number }) {
  return (
    <svg viewBox="0 0 160 114" width={width} aria-hidden="true" className="illustration">
      {ground}
      {pictures[name]}
    </svg>
  );
}
