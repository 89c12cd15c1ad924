import { beforeAll, describe, expect, test } from '@jest/globals';
import { articleStep, categoryIdOf, categoryStep, content, drafted, publish, published, VERSION, versionStep } from '../support/articles.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';
import { mailsTo } from '../support/mail-client.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let admin: Client;
let agent: Client;
let manager: Client;
let customer: Client;
let supplier: Client;
let guest: Client;

beforeAll(async () => {
  [admin, agent, manager, customer, supplier] = (await Promise.all(
    ['admin@counterpart.example', 'agent@counterpart.example', 'manager@counterpart.example', 'customer@cedar.example', 'supplier@alpine.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client, Client];
  guest = server().anonymous('customer');
});

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const steps = {
  articleVersionUpdate: () => content(),
  articleVersionSubmit: () => ({}),
  articleVersionSendBack: () => ({ note: 'Shorter' }),
  articleVersionPublish: () => ({}),
  articleVersionArchive: () => ({}),
};
type Step = keyof typeof steps;
const clientOf = (step: Step) => (step === 'articleVersionUpdate' || step === 'articleVersionSubmit' ? agent : manager);
const take = (step: Step, id: string, more: object = {}) => versionStep(clientOf(step), step, { id, ...steps[step](), ...more });

const wayTo: Record<string, Step[]> = {
  DRAFT: [],
  IN_REVIEW: ['articleVersionSubmit'],
  PUBLISHED: ['articleVersionSubmit', 'articleVersionPublish'],
  ARCHIVED: ['articleVersionArchive'],
};

/** Where each step leads from each state; what is not here is refused. */
const leads: Record<string, Partial<Record<Step, string>>> = {
  DRAFT: { articleVersionUpdate: 'DRAFT', articleVersionSubmit: 'IN_REVIEW', articleVersionArchive: 'ARCHIVED' },
  IN_REVIEW: { articleVersionSendBack: 'DRAFT', articleVersionPublish: 'PUBLISHED', articleVersionArchive: 'ARCHIVED' },
  PUBLISHED: { articleVersionArchive: 'ARCHIVED' },
  ARCHIVED: {},
};

describe.each(Object.keys(leads))('a version that is %s', (status) => {
  test.each(Object.keys(steps) as Step[])('goes by %s where the table says, or is refused', async (step) => {
    const { id } = await drafted(server());
    for (const before of wayTo[status]!) await take(before, id);
    const next = leads[status]![step];
    const answer = await take(step, id);
    if (next) expect(answer).toMatchObject({ userErrors: [], articleVersion: { status: next } });
    else expect(answer).toEqual({ articleVersion: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
  });
});

describe('writing', () => {
  test('gives an address made of the title, in any script, that no other article of the language has', async () => {
    const title = 'چگونه سفارش‌ها را پیگیری کنیم؟';
    expect(await drafted(server(), { title, language: 'FA' })).toMatchObject({ slug: 'چگونه-سفارش-ها-را-پیگیری-کنیم', authorName: expect.any(String), number: 1 });
    const again = { categoryId: await categoryIdOf(server(), 'orders'), audience: 'PUBLIC', ...content({ title }) };
    expect(await versionStep(agent, 'articleCreate', { ...again, language: 'FA' })).toEqual({ articleVersion: null, userErrors: [{ code: 'TAKEN', field: ['slug'] }] });
    expect((await versionStep(agent, 'articleCreate', { ...again, language: 'EN' })).userErrors).toEqual([]);
  });

  test.each([
    [{ title: ' ' }, 'REQUIRED', 'title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    [{ summary: '' }, 'REQUIRED', 'summary'],
    [{ body: 'x'.repeat(50_001) }, 'TOO_LONG', 'body'],
    [{ slug: 'Not / this' }, 'INVALID', 'slug'],
  ])('refuses %j', async (more, code, field) => {
    const input = { categoryId: await categoryIdOf(server(), 'orders'), audience: 'PUBLIC', language: 'EN', ...content(), ...more };
    expect(await versionStep(agent, 'articleCreate', input)).toEqual({ articleVersion: null, userErrors: [{ code, field: [field] }] });
  });

  test('of somebody who saw an older state is refused', async () => {
    const { id, lockVersion } = await drafted(server());
    await take('articleVersionUpdate', id);
    expect((await take('articleVersionUpdate', id, { lockVersion })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  });

  test('is reviewed by nobody who had a hand in it', async () => {
    const { id } = await drafted(server());
    await versionStep(manager, 'articleVersionUpdate', { id, ...content() });
    await take('articleVersionSubmit', id);
    expect(await take('articleVersionPublish', id)).toEqual({ articleVersion: null, userErrors: [{ code: 'SELF_APPROVAL', field: null }] });
    expect((await versionStep(admin, 'articleVersionPublish', { id })).articleVersion).toMatchObject({ status: 'PUBLISHED', reviewerName: expect.any(String) });
  });

  test('that is sent back says what is to be different, until it is handed in again', async () => {
    const { id } = await drafted(server());
    await take('articleVersionSubmit', id);
    expect((await take('articleVersionSendBack', id)).articleVersion).toMatchObject({ reviewNote: 'Shorter', availableActions: ['UPDATE', 'SUBMIT', 'ARCHIVE'] });
    expect((await take('articleVersionSubmit', id)).articleVersion).toMatchObject({ reviewNote: null, reviewerName: null });
  });
});

describe('a new version', () => {
  test('replaces what readers see once it is published, and not before', async () => {
    const first = await published(server(), { title: 'Pallets and crates' });
    const input = { id: first.article.id, language: 'EN', ...content({ title: 'Crates' }) };
    const second = (await versionStep(agent, 'articleVersionCreate', input)).articleVersion;
    expect(second).toMatchObject({ number: 2, status: 'DRAFT' });
    expect((await versionStep(agent, 'articleVersionCreate', input)).userErrors).toEqual([{ code: 'CONFLICT', field: ['language'] }]);
    const seen = async () => (await guest.ask('query ($id: ID!) { article(id: $id) { versions { title language } } }', { id: first.article.id })).article.versions;
    expect(await seen()).toEqual([{ title: 'Pallets and crates', language: 'EN' }]);
    await publish(server(), second.id);
    expect(await seen()).toEqual([{ title: 'Crates', language: 'EN' }]);
    const history = (await agent.ask('query ($id: ID!) { article(id: $id) { versions { number status } } }', { id: first.article.id })).article.versions;
    expect(history).toEqual([{ number: 2, status: 'PUBLISHED' }, { number: 1, status: 'ARCHIVED' }]);
  });

  test('waits for its day when it has one, and for nobody else then', async () => {
    const { id } = await drafted(server());
    await take('articleVersionSubmit', id);
    expect((await take('articleVersionPublish', id, { publishAt: '2020-01-01T00:00:00Z' })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['publishAt'] }]);
    const publishAt = inAnHour();
    expect((await take('articleVersionPublish', id, { publishAt })).articleVersion).toMatchObject({ status: 'IN_REVIEW', publishAt });
    const due = 'select add_job(?, ?, ?)';
    const run = async () => {
      await server().database.system('test').execute(due, ['publish_due_articles', '{}', null]);
      await server().jobsAreDone();
      return (await agent.ask('query ($id: ID!) { articleVersion(id: $id) { status publishAt } }', { id })).articleVersion;
    };
    expect(await run()).toEqual({ status: 'IN_REVIEW', publishAt });
    await server().database.system('test').execute(`update article_version set publish_at = now() - interval '1 minute' where publish_at is not null and status = 'IN_REVIEW'`);
    expect(await run()).toEqual({ status: 'PUBLISHED', publishAt: null });
  });
});

describe('a language in which nothing is published', () => {
  const readIn = async (slug: string, language: string) => (await guest.ask('query ($slug: String!, $language: Locale) { articleBySlug(slug: $slug, language: $language) { language title } }', { slug, language })).articleBySlug;
  const listedIn = async (articleId: string, language: string) => {
    const { nodes } = (await agent.ask('query ($filter: ArticleFilter) { articles(first: 10, filter: $filter) { nodes { language } } }', { filter: { articleId, shownIn: language } })).articles;
    return nodes.map((node: { language: string }) => node.language);
  };

  test('is stood in for by English, else by what there is, until it is translated', async () => {
    const persian = await published(server(), { language: 'FA', title: 'راهنمای پالت' });
    const { id } = persian.article;
    expect(persian.shownIn).toEqual(['EN', 'ZH_CN', 'FA']);
    const english = (await versionStep(agent, 'articleVersionCreate', { id, language: 'EN', ...content({ title: 'About pallets' }) })).articleVersion;
    expect((await publish(server(), english.id)).shownIn).toEqual(['EN', 'ZH_CN']);
    expect([await listedIn(id, 'EN'), await listedIn(id, 'ZH_CN'), await listedIn(id, 'FA')]).toEqual([['EN'], ['EN'], ['FA']]);
    expect(await readIn('about-pallets', 'FA')).toEqual({ language: 'EN', title: 'About pallets' });
    await take('articleVersionArchive', english.id);
    expect(await listedIn(id, 'ZH_CN')).toEqual(['FA']);
    expect(await readIn('about-pallets', 'EN')).toBeNull();
    await take('articleVersionArchive', persian.id);
    expect(await guest.send('query ($id: ID!) { article(id: $id) { id } }', { id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('whom an article is for', () => {
  const FOR: Record<string, string[]> = { PUBLIC: ['guest', 'customer', 'supplier', 'agent'], CUSTOMERS: ['customer', 'agent'], SUPPLIERS: ['supplier', 'agent'], STAFF: ['agent'] };
  const found = async (client: Client, id: string, title: string) => {
    const one = await client.send('query ($id: ID!) { article(id: $id) { id } }', { id });
    const list = (await client.ask('query ($filter: ArticleFilter) { articles(first: 100, filter: $filter) { nodes { title } } }', { filter: { search: title, shownIn: 'EN' } })).articles.nodes;
    const search = (await client.ask('query ($text: String!) { articleSearch(text: $text, language: EN) { hits { article { title } } } }', { text: title })).articleSearch.hits;
    const suggested = (await client.ask('query ($text: String!) { articleSuggestions(text: $text, language: EN) { title } }', { text: title })).articleSuggestions;
    const ways = [one.data?.article, list.length, search.length, suggested.length].map(Boolean);
    expect(new Set(ways).size).toBe(1);
    return ways[0];
  };

  test.each(Object.keys(FOR))('is a wall: %s', async (audience) => {
    const title = `Zanzibar${audience.toLowerCase()}`;
    const version = await published(server(), { title, audience });
    const readers = { guest, customer, supplier, agent };
    for (const [name, client] of Object.entries(readers)) expect([name, await found(client, version.article.id, title)]).toEqual([name, FOR[audience]!.includes(name)]);
    expect(await found(server().anonymous('supplier'), version.article.id, title)).toBe(audience === 'PUBLIC');
  });

  test('holds at once in all its languages when it changes', async () => {
    const { article } = await published(server(), { title: 'Quicksilver' });
    expect(await found(guest, article.id, 'Quicksilver')).toBe(true);
    expect((await articleStep(manager, { id: article.id, audience: 'STAFF', categoryId: await categoryIdOf(server(), 'returns') })).article).toMatchObject({ audience: 'STAFF', category: { slug: 'returns' } });
    expect(await found(customer, article.id, 'Quicksilver')).toBe(false);
    expect(await found(agent, article.id, 'Quicksilver')).toBe(true);
  });

  test('shows guests no draft and nothing of who wrote it', async () => {
    const { id } = await drafted(server());
    expect(await guest.send('query ($id: ID!) { articleVersion(id: $id) { id } }', { id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect((await guest.send(`query ($id: ID!) { articleVersion(id: $id) { ${VERSION} } }`, { id })).errors![0]!.message).toContain('Cannot query field');
    expect(await server().anonymous('staff').send('{ articles(first: 1) { nodes { id } } }')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('categories', () => {
  const slugsFor = async (client: Client) => (await client.ask('{ articleCategories { slug parent { slug } articleCount } }')).articleCategories;

  test('come each before its parts, and only those that are for the reader', async () => {
    const forGuests = await slugsFor(guest);
    expect(forGuests.map(({ slug }: { slug: string }) => slug)).toEqual(['orders', 'orders-placing', 'orders-delivery', 'returns', 'invoices', 'account']);
    expect(forGuests[1]).toMatchObject({ parent: { slug: 'orders' }, articleCount: 1 });
    expect((await slugsFor(supplier)).map(({ slug }: { slug: string }) => slug)).toContain('supplying');
    expect((await slugsFor(agent)).map(({ slug }: { slug: string }) => slug)).toEqual(expect.arrayContaining(['supplying', 'at-work']));
  });

  test('have two levels', async () => {
    const orders = await categoryIdOf(server(), 'orders');
    const name = { en: 'Packaging', fa: 'بسته‌بندی' };
    const { articleCategory } = await categoryStep(manager, 'articleCategoryCreate', { slug: 'packaging', name, parentId: orders, position: 3, audience: 'PUBLIC' });
    expect(articleCategory).toMatchObject({ slug: 'packaging', names: name, parent: { slug: 'orders' } });
    const below = { slug: 'crates', name, parentId: articleCategory.id, position: 1, audience: 'PUBLIC' };
    expect(await categoryStep(manager, 'articleCategoryCreate', below)).toEqual({ articleCategory: null, userErrors: [{ code: 'INVALID', field: ['parentId'] }] });
    expect((await categoryStep(manager, 'articleCategoryCreate', { ...below, slug: 'packaging', parentId: null })).userErrors).toEqual([{ code: 'TAKEN', field: ['slug'] }]);
    expect((await categoryStep(manager, 'articleCategoryUpdate', { ...below, id: articleCategory.id, slug: 'packing', parentId: null })).articleCategory).toMatchObject({ slug: 'packing', parent: null, position: 1 });
  });
});

describe('pictures', () => {
  const uploaded = async (client: Client, name = 'plan.png', type = 'image/png', text: string | Buffer = png) => `/files/${(await upload(server().url, client, name, type, text)).body['id']}`;
  const statusFor = async (path: string) =>
    Object.fromEntries(await Promise.all(Object.entries({ guest, customer, supplier, agent }).map(async ([name, client]) => [name, (await download(server().url, client, path)).status])));
  const nobodysButStaffs = { guest: 401, customer: 404, supplier: 404, agent: 200 };

  test('of a published article are open to its readers, signed in or not, as long as it shows them', async () => {
    const path = await uploaded(agent);
    const other = await uploaded(agent);
    expect(await statusFor(path)).toEqual(nobodysButStaffs);
    const { id, article } = await drafted(server(), { body: `![plan](${path}) ![other](${other})` });
    await versionStep(agent, 'articleVersionUpdate', { id, ...content({ body: `![plan](${path})` }) });
    expect(await statusFor(path)).toEqual(nobodysButStaffs);
    await publish(server(), id);
    expect(await statusFor(path)).toEqual({ guest: 200, customer: 200, supplier: 200, agent: 200 });
    expect(await statusFor(other)).toEqual(nobodysButStaffs);
    await articleStep(manager, { id: article.id, audience: 'CUSTOMERS' });
    expect(await statusFor(path)).toEqual({ guest: 401, customer: 200, supplier: 404, agent: 200 });
    await versionStep(manager, 'articleVersionArchive', { id });
    expect(await statusFor(path)).toEqual(nobodysButStaffs);
  });

  test('are what the writer uploaded, and pictures', async () => {
    const refused = async (path: string) => (await versionStep(agent, 'articleVersionUpdate', { id: (await drafted(server())).id, ...content({ body: `![x](${path})` }) })).userErrors;
    expect(await refused(await uploaded(customer))).toEqual([{ code: 'NOT_FOUND', field: ['body'] }]);
    expect(await refused(await uploaded(agent, 'notes.txt', 'text/plain', 'Notes'))).toEqual([{ code: 'INVALID', field: ['body'] }]);
    const taken = await uploaded(agent);
    await drafted(server(), { body: `![x](${taken})` });
    expect(await refused(taken)).toEqual([{ code: 'NOT_FOUND', field: ['body'] }]);
  });
});

test('who may review an article and had no hand in it is told that it waits', async () => {
  const { id, title } = await drafted(server());
  await versionStep(manager, 'articleVersionUpdate', { id, ...content({ title }) });
  await versionStep(agent, 'articleVersionSubmit', { id });
  await server().jobsAreDone();
  const told = async (email: string) => (await mailsTo(server(), email)).filter(({ subject }) => subject?.includes(`“${title}”`)).length;
  expect(await Promise.all(['admin', 'manager', 'agent', 'buyer'].map((name) => told(`${name}@counterpart.example`)))).toEqual([1, 0, 0, 0]);
});
