import { existsSync } from 'node:fs';

import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = PLACES.find((place) => existsSync(place));
const required = process.env['BROWSER_TESTS'] === 'required';

/**
 * Whether the browser suite can run.
 *
 * Gives   true when a browser is here, or when it must be (BROWSER_TESTS=required: then opening it fails the tests).
 */
export function browserHere(): boolean {
  if (found === undefined && !required) {
    process.stderr.write(
      'Bỏ qua phần kiểm thử bằng trình duyệt: không thấy chromium (Debian: apt-get install chromium).\n',
    );
  }
  return found !== undefined || required;
}

/** A browser with a profile of its own that nobody used before. `more` are further switches of the command line. */
export function openBrowser(...more: readonly string[]): Promise<Browser> {
  if (found === undefined) throw new Error(`no browser at ${PLACES.join(', ')}`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    ...more,
  ];
  return chromium.launch({ executablePath: found, args });
}

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

export interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** What axe finds wrong on the page as it stands, serious and critical only. */
export async function seriousFindings(page: Page): Promise<readonly Finding[]> {
  // through the debugging protocol, so that the page's own rules against foreign scripts stay in force
  await page.evaluate(axe.source);
  return page.evaluate<Finding[]>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ target }) => target.join(' ')) })))`);
}

/** Everything the page complained of: script errors, refused resources, broken security rules. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
