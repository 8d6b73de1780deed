/** How calls are put together. */
export interface Coalescing<Item> {
  /** Most runs at the same time; whoever comes meanwhile waits, and goes with all who came in that time. */
  runs: number;
  /** Most items of one run. */
  items: number;
  /** Two items with the same key never run at the same time, but one after the other, in the order in which they came. */
  keyOf?: (item: Item) => string;
  /** Told when nothing waits or runs any more. */
  onIdle?: () => void;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Makes calls that come at the same time, from whichever requests, into one: `run` gets all items and gives a result for each, in
 * their order. No item is run before it was asked for, so that what a run reads is as new as if it had gone alone. A run that
 * fails is done again item by item and all at once, so that each has its own outcome, and a database that is gone keeps nobody
 * waiting for those before; `run` must bear that.
 */
export function coalesce<Item, Result>(
  { runs, items, keyOf, onIdle }: Coalescing<Item>,
  run: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let scheduled = false;
  /** Keys of what runs now. */
  const busy = new Set<string>();

  const send = async (batch: Waiting<Item, Result>[]): Promise<void> => {
    const results = await run(batch.map(({ item }) => item));
    for (const [n, one] of batch.entries()) one.resolve(results[n] as Result);
  };
  const start = async (batch: Waiting<Item, Result>[]): Promise<void> => {
    running++;
    try {
      await send(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((one) => send([one]).catch(one.reject)));
    } finally {
      running--;
      if (keyOf) for (const { item } of batch) busy.delete(keyOf(item));
      if (waiting.length > 0) schedule();
      else if (running === 0 && !scheduled) onIdle?.();
    }
  };
  /** Whoever came in the same turn of the event loop goes along. */
  const schedule = (): void => {
    if (scheduled || running >= runs) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      while (running < runs) {
        const batch = take();
        if (batch.length === 0) return;
        void start(batch);
      }
    });
  };
  const take = (): Waiting<Item, Result>[] => {
    if (!keyOf) return waiting.splice(0, items);
    const taken: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    for (const one of waiting) {
      const key = keyOf(one.item);
      if (taken.length >= items || busy.has(key)) {
        left.push(one);
        continue;
      }
      busy.add(key);
      taken.push(one);
    }
    waiting = left;
    return taken;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      schedule();
    });
}
