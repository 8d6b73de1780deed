/** Prints the steps of a tour with their times. */
export interface Report {
  /** Runs a step and prints what `said` makes of its result; a failure is thrown on with the step's title. */
  step<T>(title: string, work: () => Promise<T>, said?: (result: T) => string): Promise<T>;
  /** A line below the present step, printed with it. */
  note(text: string): void;
  /** Milliseconds since the beginning. */
  elapsed(): number;
}

/** Says in which step something went wrong. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** Creates a report that writes lines with `print`. */
export function createReport(print: (line: string) => void): Report {
  const began = performance.now();
  let number = 0;
  let notes: string[] = [];
  const printNotes = (): void => {
    for (const text of notes) print(text.replace(/^/gm, '      '));
    notes = [];
  };
  return {
    async step(title, work, said) {
      const since = performance.now();
      const label = `${String(++number).padStart(2)}  ${title}`;
      try {
        const result = await work();
        print(`${label.padEnd(66)} ${`${Math.round(performance.now() - since)} ms`.padStart(8)}`);
        if (said) notes.push(said(result));
        printNotes();
        return result;
      } catch (cause) {
        printNotes();
        throw new StepFailed(`Step ${number} (${title}) failed.`, { cause });
      }
    },
    note: (text) => void notes.push(text),
    elapsed: () => performance.now() - began,
  };
}
