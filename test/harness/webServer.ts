import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Config } from '../../server/config.ts';
import { startChromium } from './chromium.ts';
import { createTestServer, type TestServer } from './testServer.ts';

/** A server that also serves the built client, and a browser. */
export interface WebServer {
  server: TestServer;
  browser: Browser;
  /** Where it listens, without a slash at the end. */
  url: string;
}

/** Builds the client if its sources are new, starts a server and a browser; both end with the test file. */
export async function createWebServer(overrides: Partial<Config> = {}): Promise<WebServer> {
  await promisify(execFile)(process.execPath, ['deploy/buildWeb.mjs']);
  const server = await createTestServer(overrides);
  const browser = await startChromium();
  server.onClose(() => browser.close());
  return { server, browser, url: await server.listen() };
}
