import { TestFrame } from '../TestFrame.tsx';
import { GiftImport } from './GiftImport.tsx';

/** Adds questions from a GIFT text to a test. */
export const ImportPage = () => <TestFrame tab={null}>{({ id }) => <GiftImport testId={id} />}</TestFrame>;
