import type { Language } from '../../../../schema/enums.ts';
import { circuitPicture, curvePicture, placePicture } from '../pictures/heatPumpPictures.ts';
import type { DemoFile } from './DemoCourse.ts';

/** The organization of the demo: it makes heat pumps and trains the people who sell and fit them. */
export const warmstrand = {
  name: 'Warmstrand Heat Pumps',
  internalPortal: 'academy@warmstrand.example',
  language: 'en' as Language,
  admin: { email: 'ada@warmstrand.example', name: 'Ada Lindqvist' },
};

/** The external portals; the first receives both courses, the second waits for you. */
export const portals: { name: string; title: string; language: Language }[] = [
  { name: 'dealers@fjordheat.example', title: 'Fjordheat: dealers in the north', language: 'en' },
  { name: 'szkolenia@cieplodom.example', title: 'Ciepłodom: instalatorzy', language: 'pl' },
];

/** Somebody who learns in the first external portal. */
export const learner = { email: 'nils@fjordheat.example', name: 'Nils Berg' };

/** The catalogue of competencies. */
export const competencies = [
  { title: 'Heat loss survey', description: 'Measures a house and says how much heat it needs on the coldest day.' },
  { title: 'Siting an outdoor unit', description: 'Finds a place where the unit breathes freely and disturbs nobody.' },
  { title: 'Commissioning', description: 'Fills, vents, starts and adjusts a heat pump and writes the record.' },
  { title: 'Advising customers', description: 'Explains costs, comfort and noise honestly, in plain words.' },
];

/** Pictures and the material of the courses. */
export const files: DemoFile[] = [
  { name: 'circuit.png', bytes: circuitPicture },
  { name: 'place.png', bytes: placePicture },
  { name: 'heating-curve.png', bytes: curvePicture },
  { name: 'commissioning-record.csv', bytes: () => Buffer.from(commissioningRecord) },
];

const commissioningRecord = `Step,Measured,Should be,Unit,Initials
Water pressure when cold,,1.2 to 1.8,bar,
Expansion vessel before filling,,0.8 to 1.0,bar,
Flow through the heat pump,,at least 20,l/min,
Flow temperature at the first start,,30 to 35,°C,
Return below flow,,4 to 7,K,
Hot water after one hour,,at least 48,°C,
Noise at the nearest window at night,,at most 35,dB(A),
Heating curve set to,,0.4 to 1.2,,
`;
