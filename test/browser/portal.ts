import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addPerson } from '../support/people.js';
import type { TestServer } from '../support/server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Texts = Record<string, any>;

/** The texts of a portal in a language, as its pages have them. */
export function textsOf(portal: string, language: string): Texts {
  const folder = new URL(`../../${portal}/src/languages/${language}/`, import.meta.url);
  const textsIn = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object;
  return Object.fromEntries(readdirSync(folder).map((file) => [basename(file, '.json'), textsIn(file)]));
}

/** A day (`YYYY-MM-DD`) as somebody types it: in the calendar and digits of their language. */
export function typedDay(language: string, day: string): string {
  if (language !== 'fa') return day;
  return new Intl.DateTimeFormat('fa-IR', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

interface Axe {
  /** Without what nobody reads here: all that is well, and selectors, each of which is found by trying. */
  run(options: { resultTypes: ['violations']; selectors: false }): Promise<{ violations: Violation[] }>;
}

/**
 * What axe finds serious on the page as it is once nothing fades in or out any more, and no button is at work: the progress
 * that it shows has no name, and needs none, since what is in a button is told to nobody but by the button's own name.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('.v-btn--loading'));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    return (await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], selectors: false })).violations;
  });
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/**
 * Runs in the page: what somebody presses must not move away before they let go of it, or their click is lost. A hand lets go
 * when what the press set in motion has come to rest, so it is brought there first.
 */
function complainOfWhatMovesWhenPressed(): void {
  let pressed: { element: Element; left: number; top: number } | undefined;
  const press = ({ target }: MouseEvent) => {
    const element = (target as Element).closest('button, a, label, [role]') ?? (target as Element);
    const { left, top } = element.getBoundingClientRect();
    pressed = { element, left, top };
  };
  const letGo = () => {
    if (!pressed?.element.isConnected) return;
    for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    const { left, top } = pressed.element.getBoundingClientRect();
    const [across, down] = [left - pressed.left, top - pressed.top].map(Math.round);
    if (across || down) console.error(`moved by ${across}, ${down} when it was pressed: ${pressed.element.outerHTML.slice(0, 200)}`);
  };
  addEventListener('mousedown', press, true);
  addEventListener('mouseup', letGo, true);
}

/**
 * Opens a page for somebody whose browser speaks a language. Nothing moves by itself on it: to click what still moves, Playwright
 * scrolls the page, and a menu follows a frame later, away from under the pointer.
 * @returns the page, and what should not have happened on it: errors, and requests that went elsewhere
 */
export async function openPortal(browser: Browser, url: string, language: string) {
  const context = await browser.newContext({ baseURL: url, locale: language, reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addInitScript(complainOfWhatMovesWhenPressed);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => new URL(request.url()).origin !== url && complaints.push(request.url()));
  return { page, complaints, close: () => context.close() };
}

/** Signs in on the page that is open. */
export async function signInOn(page: Page, language: string, email: string, password: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: textsOf('portal-shared', language)['signIn']['action'], exact: true }).click();
}

/** Looks for something in the list of the page, which stands still again afterwards. */
export async function lookFor(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).fill(words);
  await page.waitForURL(/search=/);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

/**
 * Takes an option of the list that is open, by the keyboard: a list may turn over to where it has room while a mouse presses.
 * Only what has opened can be hovered over; until then the list puts the focus on an option of its own choice.
 */
export async function takeOption(page: Page, name: string, exact = true): Promise<void> {
  const option = page.getByRole('option', { name, exact });
  await option.hover();
  await option.press('Enter');
}

/** The address of somebody of Alpine who reads this language. */
export async function personAtAlpine({ database }: TestServer, language: string, role = 'OWNER'): Promise<string> {
  const system = database.system('test');
  const [{ id }] = await system.execute<[{ id: string }]>(`select id from supplier where name like 'Alpine%'`);
  const { email, accountId } = await addPerson(database, { organisations: [id], roles: [role], name: 'Test Person' });
  await system.execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}
