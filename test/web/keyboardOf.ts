import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/until.ts';

/** A person who has nothing but a keyboard. */
export interface Keyboard {
  /** Goes on with Tab until the focus is on what is called this; every stop on the way shows that it has the focus. */
  reach(name: RegExp): Promise<void>;
  /** The same backwards, with Shift and Tab. */
  reachBack(name: RegExp): Promise<void>;
  /** Presses a key and waits for what it brings; the focus must not be lost by it. */
  press(key: string, brings?: Locator): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
}

interface Stop {
  name: string;
  /** What cannot be seen of the focus; empty if all is well. */
  fault: string;
}

/** More stops than any page of a test has. */
const most = 120;

/** Uses a page by keys alone. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page;
  const goes = async (key: string, name: RegExp): Promise<void> => {
    const seen: string[] = [];
    for (let n = 0; n < most; n++) {
      await keyboard.press(key);
      const stop = await page.evaluate(stopHere);
      // What moves as it gets the focus has a moment for it.
      if (stop.fault)
        await until(
          `the focus shows on ${stop.name} (${stop.fault})`,
          async () => !(await page.evaluate(stopHere)).fault,
          1_000,
        );
      if (name.test(stop.name)) return;
      seen.push(stop.name);
    }
    throw new Error(`${key} never comes to ${name}, only to ${[...new Set(seen)].join(' | ')}`);
  };
  return {
    reach: (name) => goes('Tab', name),
    reachBack: (name) => goes('Shift+Tab', name),
    async press(key, brings) {
      await keyboard.press(key);
      await brings?.waitFor();
      await expectFocusKept(page, key);
    },
    type: (text) => keyboard.type(text),
  };
}

/** Fails where the focus fell to the body: whoever has a keyboard alone would begin at the top again. */
async function expectFocusKept(page: Page, key: string): Promise<void> {
  const isKept = page.waitForFunction(() => document.activeElement && document.activeElement !== document.body, null, {
    timeout: 5_000,
  });
  await isKept.catch(() => {
    throw new Error(`The focus was lost by ${key} at ${page.url()}`);
  });
}

/** Runs in the page: what has the focus, and whether that can be seen. */
function stopHere(): Stop {
  const here = document.activeElement as HTMLInputElement | null;
  // Behind the last thing of the page, the browser itself has it for a moment.
  if (!here?.matches(':focus')) return { name: '', fault: '' };
  const labelledBy = (here.getAttribute('aria-labelledby') ?? '').split(' ');
  const names = [
    here.ariaLabel,
    ...labelledBy.map((id) => document.getElementById(id)?.textContent),
    ...Array.from(here.labels ?? []).map((label) => label.textContent),
    here.textContent,
  ];
  const name = names.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim();
  const shows = (element: Element | null | undefined): boolean => {
    const { outlineStyle, outlineWidth } = element ? getComputedStyle(element) : { outlineStyle: '', outlineWidth: '' };
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A row or a frame may show it for the small thing within.
  const frames = [here, here.parentElement, here.parentElement?.parentElement, here.closest('label')];
  const { top, bottom, left, right } = (here.closest('label') ?? here).getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const faults = [
    !frames.some(shows) && 'no outline',
    !isInView && 'outside of the window',
    !name && `no name: ${here.outerHTML.slice(0, 200)}`,
  ];
  return { name, fault: faults.filter(Boolean).join(', ') };
}
