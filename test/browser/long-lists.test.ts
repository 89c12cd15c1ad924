import { expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { bySystem } from '../support/payments.js';
import { sentTo } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { toUuid } from '../../server/graphql/ids.js';
import { openPortal, signInOn, textsOf } from './portal.js';

const MANY = 10_000;
const ON_A_PAGE = 20;
const MOST_ELEMENTS = 1_500;
const MOST_ANSWER_BYTES = 12_000;
const server = useServer();
const browser = useBrowser();

/** Number of the nth planted order; behind all others of the company in the order of numbers. */
const numbered = (n: number) => `ZZ-${String(n).padStart(5, '0')}`;

/** As many orders more for Alpine, each like one that was sent. */
async function plantOrders(): Promise<void> {
  const { id } = await sentTo(server(), 'alpine');
  const same = `created_at, updated_at, supplier_id, released, status, acknowledgement, receipt, billing, version_number, ordered_on, requested_on,
    sent_at, answer_due_at, currency_code, total, payment_term_days, buyer_name`;
  await bySystem(
    server(),
    `insert into purchase_order (id, number, ${same})
     select gen_random_uuid(), 'ZZ-' || lpad(n::text, 5, '0'), ${same} from purchase_order, generate_series(1, ${MANY}) n where id = ?`,
    [toUuid('po', id)],
  );
}

test('a list of ten thousand orders shows a page of them; who pages on by the keyboard stays where they are, at the same cost each time', async () => {
  await plantOrders();
  const { list } = textsOf('portal-shared', 'en') as { list: Record<string, string> };
  const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
  const answers: Promise<number>[] = [];
  // An answer that nobody waits for any more, as of a list that was left, has no size.
  page.on('requestfinished', (request) => request.url().endsWith('/graphql/supplier') && answers.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Waits until this page of the list is there, and looks at how much of it there is. */
  const shows = async (index: number) => {
    const last = MANY - index * ON_A_PAGE;
    await page.getByRole('link', { name: numbered(last), exact: true }).waitFor();
    await page.locator('.data-list[aria-busy=false]').waitFor();
    expect(await page.locator('.row-link').allInnerTexts()).toEqual(Array.from({ length: ON_A_PAGE }, (_, row) => numbered(last - row)));
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(MOST_ELEMENTS);
  };
  /** Turns to this page by the button that has the focus; afterwards `focused` has it. */
  const turn = async (index: number, focused: string) => {
    await page.keyboard.press('Enter');
    await shows(index);
    expect(await button(focused).evaluate((element) => element === document.activeElement)).toBe(true);
  };

  await page.goto('/supplier/orders?sort=-NUMBER');
  await signInOn(page, 'en', 'supplier@alpine.example', 'demonstration');
  await shows(0);
  await button(list['next']!).focus();
  for (const index of [1, 2]) await turn(index, list['next']!);
  await button(list['previous']!).focus();
  await turn(1, list['previous']!);
  await turn(0, list['next']!);
  await turn(1, list['next']!);

  const first = numbered(MANY - ON_A_PAGE);
  await page.getByRole('link', { name: first, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  await page.goBack();
  await shows(1);
  expect(Math.max(...(await Promise.all(answers)))).toBeLessThanOrEqual(MOST_ANSWER_BYTES);
  expect(complaints).toEqual([]);
  await close();
});
