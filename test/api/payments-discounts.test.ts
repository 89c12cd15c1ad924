import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { bySystem, discountStep, nothingToPay, payableOf, runOf, runStep, scheduledFor, supplierAccount } from '../support/payments.js';
import { inDays, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let finance: Client;
let manager: Client;
let supplierId: string;

beforeAll(async () => {
  [alpine, finance, manager] = (await Promise.all(
    ['supplier@alpine.example', 'finance@counterpart.example', 'manager@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
  supplierId = await supplierIdOf(server(), 'alpine');
});

beforeEach(async () => {
  await nothingToPay(server());
  await supplierAccount(server(), supplierId);
});

/** An invoice of 450 that is due in 30 days, and what is to be paid of it. */
async function due() {
  const invoice = await scheduledFor(server(), 'alpine');
  return payableOf(finance, invoice.id);
}

const offer = (payableId: string, more: object = {}) => discountStep(finance, 'discountOfferCreate', { payableId, kind: 'FIXED', percent: '2', payFrom: inDays(5), answerBy: inDays(3), ...more });
const offered = async (more: object = {}) => (await offer((await due()).id, more)).discountOffer;
const accept = (id: string, more: object = {}) => discountStep(alpine, 'discountOfferAccept', { id, ...more });
const decline = (id: string) => discountStep(alpine, 'discountOfferDecline', { id });
const withdraw = (id: string) => discountStep(finance, 'discountOfferWithdraw', { id });
const statusOf = async (id: string) => (await finance.ask('query ($id: ID!) { discountOffer(id: $id) { status } }', { id })).discountOffer.status;
const nightly = async () => {
  await server().sql(`select graphile_worker.add_job('end_discount_offers')`);
  await server().jobsAreDone();
};

describe('an offer', () => {
  test('is accepted, paid earlier and less the discount, and the invoice is paid in full', async () => {
    const { id, status, steps, invoice } = await offered();
    expect({ status, steps }).toEqual({ status: 'OFFERED', steps: [{ payOn: inDays(5), discountAmount: { amount: '9' } }] });
    expect((await alpine.ask('{ discountOffers(first: 5, filter: { awaitsAnswer: true }) { nodes { id availableActions } } }')).discountOffers.nodes).toContainEqual({ id, availableActions: ['ACCEPT', 'DECLINE'] });
    expect((await accept(id)).discountOffer).toMatchObject({ status: 'ACCEPTED', payOn: inDays(5), discountAmount: { amount: '9' }, answeredByName: expect.any(String), availableActions: [] });
    expect(await payableOf(alpine, invoice.id, 'payOn discountAmount { amount }')).toEqual({ payOn: inDays(5), discountAmount: { amount: '9' } });
    const { paymentRun: run } = await runOf(server(), supplierId, { dueUntil: inDays(5), executeOn: inDays(0) });
    expect(run).toMatchObject({ total: { amount: '441' }, payments: [{ items: [{ amount: { amount: '441' }, discountAmount: { amount: '9' } }] }] });
    await runStep(manager, 'paymentRunApprove', { id: run.id });
    await runStep(finance, 'paymentRunExport', { id: run.id });
    await runStep(finance, 'paymentRunReport', { id: run.id, results: [{ paymentId: run.payments[0].id, outcome: 'EXECUTED' }] });
    expect(await payableOf(finance, invoice.id)).toMatchObject({ status: 'SETTLED', settledAmount: { amount: '450' }, discountAmount: { amount: '0' }, invoice: { status: 'PAID' } });
    expect(await statusOf(id)).toBe('TAKEN');
    await server().jobsAreDone();
    expect(server().mails().some(({ to, subject }) => to === 'supplier@alpine.example' && subject.includes(invoice.number))).toBe(true);
  });

  test('that slides lets the supplier choose the day', async () => {
    const { id, dueOn } = await offered({ kind: 'SLIDING', percent: '12', payFrom: inDays(3) });
    expect(await accept(id, { payOn: inDays(2) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['payOn'] }] });
    expect(await accept(id, { payOn: dueOn })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['payOn'] }] });
    expect((await accept(id, { payOn: inDays(10) })).discountOffer).toMatchObject({ status: 'ACCEPTED', payOn: inDays(10), discountAmount: { amount: '3' } });
  });

  test('can be declined, or taken back, and then nothing changes', async () => {
    for (const [step, status] of [[decline, 'DECLINED'], [withdraw, 'WITHDRAWN']] as const) {
      const { id, invoice, dueOn } = await offered();
      expect((await step(id)).discountOffer.status).toBe(status);
      expect(await payableOf(finance, invoice.id)).toMatchObject({ payOn: dueOn, discountAmount: { amount: '0' } });
      for (const again of [accept, decline, withdraw]) expect(await again(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
  });

  test('ends by itself when nobody answers, or nothing is paid in time', async () => {
    const { id: silent } = await offered();
    await bySystem(server(), `update discount_offer set answer_by = current_date - 1 where status = 'OFFERED'`);
    expect(await accept(silent)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    const { id: late, invoice, dueOn } = await offered();
    await accept(late);
    await bySystem(server(), `update discount_offer set pay_on = current_date - 1 where status = 'ACCEPTED'`);
    await nightly();
    expect([await statusOf(silent), await statusOf(late)]).toEqual(['EXPIRED', 'LAPSED']);
    expect(await payableOf(finance, invoice.id)).toMatchObject({ payOn: dueOn, discountAmount: { amount: '0' } });
    for (const id of [silent, late]) for (const again of [accept, decline, withdraw]) expect(await again(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test.each<[string, object, object]>([
    ['more than half', { percent: '51' }, { code: 'OUT_OF_RANGE', field: ['percent'] }],
    ['nothing', { percent: '0' }, { code: 'OUT_OF_RANGE', field: ['percent'] }],
    ['a day after it is due', { payFrom: inDays(300), answerBy: inDays(3) }, { code: 'OUT_OF_RANGE', field: ['payFrom'] }],
    ['an answer after the payment', { answerBy: inDays(6) }, { code: 'OUT_OF_RANGE', field: ['answerBy'] }],
    ['an answer yesterday', { answerBy: inDays(-1) }, { code: 'OUT_OF_RANGE', field: ['answerBy'] }],
  ])('of %s is refused', async (_what, more, error) => {
    expect(await offer((await due()).id, more)).toMatchObject({ discountOffer: null, userErrors: [error] });
  });

  test('is made once at a time, for its own supplier to answer', async () => {
    const { id: payableId } = await due();
    const answers = await Promise.all([offer(payableId), offer(payableId), offer(payableId)]);
    expect(answers.filter(({ discountOffer }) => discountOffer)).toHaveLength(1);
    const { id } = answers.find(({ discountOffer }) => discountOffer)!.discountOffer;
    const borealis = await server().as('supplier@borealis.example');
    expect(await discountStep(borealis, 'discountOfferAccept', { id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    const both = await Promise.all([accept(id), decline(id), withdraw(id)]);
    expect(both.filter(({ discountOffer }) => discountOffer)).toHaveLength(1);
  });

  test('cannot be accepted any more when it is being paid', async () => {
    const { id } = await offered();
    await runOf(server(), supplierId);
    expect(await accept(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });
});

describe('a rule', () => {
  const create = async (more: object = {}) =>
    (await finance.ask('mutation ($input: DiscountRuleCreateInput!) { discountRuleCreate(input: $input) { discountRule { id } userErrors { code field } } }', {
      input: { name: 'Two percent', currencyCode: 'EUR', minimumAmount: '100', kind: 'FIXED', percent: '2', answerWithinDays: 5, payWithinDays: 7, ...more },
    })).discountRuleCreate;
  const end = (id: string) => finance.ask('mutation ($input: DiscountRuleEndInput!) { discountRuleEnd(input: $input) { userErrors { code } } }', { input: { id } });
  const offersFor = async (invoiceId: string) => (await alpine.ask('query ($id: ID!) { discountOffers(first: 5, filter: { invoiceId: $id }) { nodes { percent answerBy payFrom } } }', { id: invoiceId })).discountOffers.nodes;

  test('makes an offer for each approved invoice that fits; the supplier’s own rule comes first', async () => {
    const { discountRule: all } = await create();
    const { discountRule: own } = await create({ supplierId, percent: '3' });
    const { discountRule: large } = await create({ supplierId, minimumAmount: '100000', percent: '5' });
    expect(await offersFor((await due()).invoice.id)).toEqual([{ percent: '3', answerBy: inDays(5), payFrom: inDays(7) }]);
    for (const { id } of [all, own, large]) expect((await end(id)).discountRuleEnd.userErrors).toEqual([]);
    expect((await end(all.id)).discountRuleEnd.userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE' }]);
    expect(await offersFor((await due()).invoice.id)).toEqual([]);
  });

  test.each<[object, string]>([
    [{ name: ' ' }, 'name'],
    [{ percent: '0' }, 'percent'],
    [{ minimumAmount: '-1' }, 'minimumAmount'],
    [{ answerWithinDays: 0 }, 'answerWithinDays'],
    [{ payWithinDays: 4 }, 'payWithinDays'],
  ])('with %j is refused', async (more, field) => {
    expect((await create(more)).userErrors).toMatchObject([{ field: [field] }]);
  });
});
