import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = places.find((place) => existsSync(place));

/** `describe` where a Chromium is installed; elsewhere the tests are skipped (a failure with REQUIRE_ALL=1). */
export const describeInChromium = program ? describe : describe.skip;
if (!program) process.stderr.write(`No Chromium (${places.join(', ')}): the tests of the web client are skipped.\n`);

/** Starts a browser that talks to nobody but the page it is given. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
