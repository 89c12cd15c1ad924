import { beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { toUuid } from '../../server/graphql/ids.js';
import { useBrowser } from '../support/browser.js';
import { confirmedOrder, customerIdOf } from '../support/customers.js';
import { answer, mailSettings, newestMail } from '../support/mail-client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { calendarWith, levelOf, policyWith } from '../support/service-levels.js';
import { replyTo, stepWithTicket } from '../support/tickets.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer(mailSettings);
const browser = useBrowser();

const BERLIN = 'Europe/Berlin';
const today = Temporal.Now.plainDateISO(BERLIN);

/** A time on the wall in Berlin, so many days from today. */
const inBerlin = (days: number, time: string) =>
  new Date(today.add({ days }).toZonedDateTime({ timeZone: BERLIN, plainTime: time }).epochMilliseconds).toISOString();

/**
 * Service is given from 9 to 12 and from 13 to 17 o'clock, seven hours each day, and nobody works today and tomorrow. So
 * whatever is asked and answered today uses no minute, and the clocks start in two days at 9.
 */
const promised = {
  // 8 hours: 9–12 and 13–17 are seven, the eighth ends the next day at 10.
  firstResponseMinutes: 480,
  firstResponseDueAt: inBerlin(3, '10:00'),
  // 4 hours: 9–12 and 13–14.
  nextResponseMinutes: 240,
  nextResponseDueAt: inBerlin(2, '14:00'),
  // 14 hours are two whole days.
  resolutionMinutes: 840,
  resolutionDueAt: inBerlin(3, '17:00'),
};

beforeAll(async () => {
  const manager = await server().as('manager@counterpart.example');
  const hours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [{ weekday, from: '09:00', to: '12:00' }, { weekday, from: '13:00', to: '17:00' }]);
  const holidays = [0, 1].map((days) => ({ date: today.add({ days }).toString(), name: 'Closed' }));
  const calendar = await calendarWith(manager, { name: 'Office', timeZone: BERLIN, hours, holidays });
  const { firstResponseMinutes, nextResponseMinutes, resolutionMinutes } = promised;
  const times = { firstResponseMinutes, nextResponseMinutes, resolutionMinutes };
  const validFrom = inBerlin(-1, '00:00');
  await policyWith(manager, { name: 'Cedar', customerId: await customerIdOf(server(), 'cedar'), calendarId: calendar.id, ...times, shownToCustomers: true, validFrom });
});

/** One of Cedar’s people who reads a language. */
async function personAtCedar(language: string): Promise<string> {
  const cedar = toUuid('cus', await customerIdOf(server(), 'cedar'));
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations: [cedar], name: 'Test Person' });
  await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

/** What a language's people look for, and the article that says it. */
const articles: Record<string, { words: string; title: string }> = {
  en: { words: 'order late', title: 'My order is late: what now?' },
  'zh-CN': { words: '延误', title: '订单延误了怎么办？' },
  fa: { words: 'سفارشم دیر', title: 'سفارشم دیر شده است؛ چه کنم؟' },
};

/** The customer's side is the portal and a mail program, the company's side GraphQL alone. */
describe.each(['en', 'zh-CN', 'fa'])('a customer who reads %s', (language) => {
  const texts = textsOf('portal-customer', language);
  const shared = textsOf('portal-shared', language);

  test('finds an article, asks about a late order, is answered in time, answers by mail, and says how it was', async () => {
    const email = await personAtCedar(language);
    const agent = await server().as('agent@counterpart.example');
    const late = await confirmedOrder(server(), 'cedar', { orderedOn: today.subtract({ days: 30 }).toString(), requestedOn: today.subtract({ days: 9 }).toString() });
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    /** By when the customer is answered: it is calculated a moment after whatever happened, and the open page follows. */
    const promise = page.locator('.next strong');
    const says = (text: string) => page.getByText(text, { exact: true }).first().waitFor();

    await page.goto('/customer/help');
    await page.getByRole('searchbox', { name: shared['help']['search'] }).first().fill(articles[language]!.words);
    await press(shared['help']['find']);
    await page.getByRole('link', { name: articles[language]!.title }).first().click();
    await page.getByRole('heading', { level: 1, name: articles[language]!.title }).waitFor();

    await page.goto('/customer/orders?late=1');
    await signInOn(page, language, email, testPassword);
    await page.getByRole('link', { name: late.number }).first().click();
    await page.getByRole('link', { name: texts['order']['ask'], exact: true }).click();
    await page.getByRole('textbox', { name: texts['ticketForm']['subject'] }).fill(`Late in ${language}`);
    await page.getByRole('textbox', { name: texts['ticketForm']['body'] }).fill('When will it come?');
    await press(texts['ticketForm']['send']);
    await page.getByRole('heading', { level: 1, name: `Late in ${language}` }).waitFor();
    await promise.waitFor();

    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const levels = async () => {
      await server().jobsAreDone();
      return levelOf(agent, id);
    };
    const { firstResponseDueAt, nextResponseDueAt, resolutionDueAt } = promised;
    expect(await levels()).toMatchObject({ dueTarget: 'FIRST_RESPONSE', dueAt: firstResponseDueAt, firstResponseDueAt, resolutionDueAt, breached: false });
    expect((await agent.ask('query ($id: ID!) { ticket(id: $id) { salesOrder { id } } }', { id })).ticket).toEqual({ salesOrder: { id: late.id } });

    await replyTo(agent, id, 'On Monday. Is that in time?', { waitForCustomer: true });
    await says('On Monday. Is that in time?');
    await promise.waitFor({ state: 'detached' });
    expect(await levels()).toMatchObject({ paused: true, dueAt: null, firstResponseMetAt: expect.any(String), firstResponseMinutes: 0, firstResponseBreached: false });

    const mail = await newestMail(server(), email);
    expect(mail.text).toContain('On Monday. Is that in time?');
    await answer(server(), mail, 'Monday is fine.');
    await says('Monday is fine.');
    await promise.waitFor();
    expect(await levels()).toMatchObject({ paused: false, dueTarget: 'NEXT_RESPONSE', dueAt: nextResponseDueAt, nextResponseDueAt, resolutionDueAt });

    await stepWithTicket(agent, 'ticketResolve', { id });
    expect(await levels()).toMatchObject({ dueAt: null, nextResponseMetAt: expect.any(String), nextResponseBreached: false, resolutionMetAt: expect.any(String), resolutionMinutes: 0, resolutionBreached: false });
    await page.getByRole('radio', { name: texts['ticketRating']['scores']['5'] }).check();
    await page.getByRole('textbox', { name: texts['ticketRating']['comment'] }).fill('Quick and kind.');
    await press(texts['ticketRating']['send']);
    await says(texts['ticketRating']['thanks']);
    expect((await agent.ask('query ($id: ID!) { ticket(id: $id) { rating ratingComment } }', { id })).ticket).toEqual({ rating: 5, ratingComment: 'Quick and kind.' });

    expect({ faults: await seriousFaults(page), complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
