import type { Locator } from 'playwright-core';
import type { Web } from './web.ts';

/** Waits until these steps of the home (counted from one) and no others are ticked. */
export async function expectTicked({ page }: Pick<Web, 'page'>, ...numbers: number[]): Promise<void> {
  for (const number of numbers) await stepOf({ page }, number).locator('xpath=self::*[@data-done]').waitFor();
  expect(await page.locator('main ol > li[data-done]').count()).toBe(numbers.length);
}

/** One of the steps of the home, counted from one. */
export const stepOf = ({ page }: Pick<Web, 'page'>, number: number): Locator =>
  page.locator('main ol > li').nth(number - 1);
