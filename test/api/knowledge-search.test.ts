import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { guestAudience, setting } from '../../server/database/row-security.js';
import { published } from '../support/articles.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();
let agent: Client;
let customer: Client;
let guest: Client;

beforeAll(async () => {
  [agent, customer] = (await Promise.all(['agent@counterpart.example', 'customer@cedar.example'].map((email) => server().as(email)))) as [Client, Client];
  guest = server().anonymous('customer');
});

const SEARCH = `query ($text: String!, $language: Locale, $limit: Int! = 20) { articleSearch(text: $text, language: $language, limit: $limit) {
  exact totalCount hits { article { id title slug language } title { text match } snippet { text match } } } }`;
type Parts = { text: string; match: boolean }[];
const search = async (text: string, language: string, client = guest) => (await client.ask(SEARCH, { text, language })).articleSearch;
const titles = (found: { hits: { article: { title: string } }[] }) => found.hits.map(({ article }) => article.title);
const marked = (parts: Parts) => parts.filter(({ match }) => match).map(({ text }) => text);

describe('a search', () => {
  test.each([
    ['EN', 'late order', 'My order is late: what now?'],
    ['EN', 'RETURNING goods', 'Return goods'],
    ['EN', 'forgot passwords', 'I forgot my password'],
    ['ZH_CN', '退货', '退货'],
    ['ZH_CN', '忘记 密码', '忘记密码'],
    ['FA', 'رمز عبور', 'رمز عبورم را فراموش کرده‌ام'],
    ['FA', 'مرجوع كردن كالا', 'مرجوع کردن کالا'],
    ['FA', '۱۲ نویسه', 'رمز عبورم را فراموش کرده‌ام'],
  ])('in %s for "%s" finds first "%s"', async (language, text, title) => {
    const found = await search(text, language);
    expect(found.exact).toBe(true);
    expect(titles(found)[0]).toBe(title);
  });

  test('ranks the title before the summary before the text, and marks what it found', async () => {
    const [inText, inSummary, inTitle] = [
      await published(server(), { title: 'First', body: 'About the **walrus** harness' }),
      await published(server(), { title: 'Second', summary: 'A walrus is heavy' }),
      await published(server(), { title: 'Walruses' }),
    ];
    const { hits, totalCount } = await search('walrus', 'EN');
    expect(hits.map(({ article }: { article: { id: string } }) => article.id)).toEqual([inTitle.id, inSummary.id, inText.id]);
    expect(totalCount).toBe(3);
    expect(hits[0].title).toEqual([{ text: 'Walruses', match: true }]);
    expect(marked(hits[1].snippet)).toEqual(['walrus']);
    expect(hits[2].snippet.map(({ text }: { text: string }) => text).join('')).toBe('About the walrus harness');
    expect((await guest.ask(SEARCH, { text: 'walrus', language: 'EN', limit: 1 })).articleSearch).toMatchObject({ totalCount: 3, hits: [{ article: { id: inTitle.id } }] });
  });

  test('shows markup as the text that it is', async () => {
    await published(server(), { title: '<b>Narwhal</b> & co', body: '<script>alert(1)</script> narwhal' });
    const [hit] = (await search('narwhal', 'EN')).hits;
    expect(hit.title).toEqual([{ text: '<b>', match: false }, { text: 'Narwhal', match: true }, { text: '</b> & co', match: false }]);
  });

  test('takes what looks like a pattern for what it says', async () => {
    for (const text of ['%', '_', '\\', "'; drop table article; --", '((', '*']) expect((await search(text, 'EN')).hits).toEqual([]);
  });

  test('shows in a language without a translation what stands in for it', async () => {
    expect((await search('opening hours', 'FA')).hits[0].article).toMatchObject({ language: 'EN', title: 'Opening hours of the service team' });
  });

  test('finds what says some of the words when nothing says all, and says so', async () => {
    const found = await search('return zeppelin goods', 'EN');
    expect(found.exact).toBe(false);
    expect(titles(found)).toContain('Return goods');
  });

  test.each([0, 51])('for %i hits is refused', async (limit) => {
    expect(await guest.send(SEARCH, { text: 'x', language: 'EN', limit })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test.each([['zeppelin', 'article_versions_saying'], ['airship', 'article_versions_about']])('for %s looks past row security for nothing but what whoever asks may read', async (word, lookUp) => {
    for (const audience of ['STAFF', 'SUPPLIERS', 'CUSTOMERS']) await published(server(), { title: `Timetable of the ${word} ${audience}`, audience });
    const { database } = server();
    const portal = (variables: object) => database.of('customer').fork({ session: { variables: { [setting.action]: 'test', [setting.requestId]: 'test', ...variables } } });
    const found = (em: EntityManager) => em.transactional((inner) => inner.execute<object[]>(`select ${lookUp}(array['${word}'], 'en')`));
    expect(await found(portal({}))).toHaveLength(0);
    expect(await found(portal({ [setting.audience]: guestAudience }))).toHaveLength(0);
    expect(await found(portal({ [setting.audience]: 'customer' }))).toHaveLength(1);
    expect(await found(database.system('test'))).toHaveLength(3);
  });

  test('of a single letter looks at every text', async () => {
    await published(server(), { title: '䶮', language: 'ZH_CN' });
    expect(titles(await search('䶮', 'ZH_CN'))).toEqual(['䶮']);
  });
});

describe('what is looked for in vain', () => {
  const missesOf = async (text: string) =>
    (await agent.ask('query ($text: String) { articleSearchesWithoutHit(first: 10, filter: { search: $text }) { nodes { day text language reader count } } }', { text })).articleSearchesWithoutHit.nodes;

  test('is counted by day, language and kind of reader', async () => {
    for (const client of [guest, guest, customer]) await search('Xylophone  RENTAL', 'EN', client);
    await search('xylophone rental', 'FA');
    const today = new Date().toISOString().slice(0, 10);
    expect(await missesOf('xylophone rental')).toEqual(
      expect.arrayContaining([
        { day: today, text: 'xylophone rental', language: 'EN', reader: 'GUEST', count: 2 },
        { day: today, text: 'xylophone rental', language: 'EN', reader: 'CUSTOMER', count: 1 },
        { day: today, text: 'xylophone rental', language: 'FA', reader: 'GUEST', count: 1 },
      ]),
    );
  });

  test('is not what was only suggested for, nor nothing', async () => {
    await guest.ask('{ articleSuggestions(text: "glockenspiel", language: EN) { id } }');
    expect(await missesOf('glockenspiel')).toEqual([]);
    expect(await search(' ', 'EN')).toEqual({ exact: false, totalCount: 0, hits: [] });
  });
});

describe('suggestions', () => {
  const suggested = async (text: string, language: string) => (await customer.ask('query ($text: String!, $language: Locale) { articleSuggestions(text: $text, language: $language) { title } }', { text, language })).articleSuggestions;

  test.each([
    ['EN', 'Hello, we have been waiting for two weeks and our order is still late. When will it arrive?', 'My order is late: what now?'],
    ['EN', 'three boxes came damaged', 'Goods arrived damaged or incomplete'],
    ['ZH_CN', '你好,我的订单延误了,什么时候能到?', '订单延误了怎么办？'],
    ['FA', 'سلام، رمز عبورم را فراموش کرده‌ام', 'رمز عبورم را فراموش کرده‌ام'],
    ['ZH_CN', '关于订单 CE-56132 的延误', '订单延误了怎么办？'],
  ])('in %s for "%s" begin with what answers it', async (language, text, title) => {
    expect((await suggested(text, language))[0]).toEqual({ title });
  });

  test('are none for what says nothing', async () => {
    expect(await suggested('hello, how are you', 'EN')).toEqual([]);
  });
});

describe('what is read with an article', () => {
  test('is what was chosen, then what is similar, and never what the reader may not see', async () => {
    const [main, chosen, internal] = [
      await published(server(), { title: 'Pomegranate crates' }),
      await published(server(), { title: 'Something else' }),
      await published(server(), { title: 'Pomegranate crates for staff', audience: 'STAFF' }),
    ];
    const similar = await published(server(), { title: 'Pomegranate crates returned' });
    const manager = await server().as('manager@counterpart.example');
    await manager.ask('mutation ($input: ArticleUpdateInput!) { articleUpdate(input: $input) { userErrors { code } } }', { input: { id: main.article.id, relatedIds: [internal.article.id, chosen.article.id] } });
    const related = (await guest.ask('query ($id: ID!) { relatedArticles(id: $id, language: EN, limit: 2) { id } }', { id: main.article.id })).relatedArticles;
    expect(related).toEqual([{ id: chosen.id }, { id: similar.id }]);
  });
});

describe('readers', () => {
  const RATE = 'mutation ($input: ArticleRateInput!) { articleRate(input: $input) { articleVersion { id } userErrors { code field } } }';
  const visitor = 'a1b2c3d4e5f60718';
  const countsOf = async (id: string) => (await agent.ask('query ($id: ID!) { articleVersion(id: $id) { helpfulCount notHelpfulCount } }', { id })).articleVersion;

  test('say once whether an article helped; the last answer counts', async () => {
    const { id, article } = await published(server());
    const rate = async (client: Client, input: object) => (await client.ask(RATE, { input: { id, ...input } })).articleRate;
    expect(await rate(guest, { helpful: true })).toEqual({ articleVersion: null, userErrors: [{ code: 'REQUIRED', field: ['visitor'] }] });
    expect(await rate(guest, { helpful: true, visitor })).toEqual({ articleVersion: { id }, userErrors: [] });
    await rate(guest, { helpful: false, visitor, comment: 'Too short' });
    await rate(customer, { helpful: true, visitor });
    await rate(customer, { helpful: true });
    expect(await countsOf(id)).toEqual({ helpfulCount: 1, notHelpfulCount: 1 });
    const { nodes } = (await agent.ask('query ($id: ID) { articleFeedback(first: 5, filter: { articleId: $id, helpful: false }) { nodes { comment reader version { id } } } }', { id: article.id })).articleFeedback;
    expect(nodes).toEqual([{ comment: 'Too short', reader: 'GUEST', version: { id } }]);
    expect(await guest.send('{ articleFeedback(first: 1) { totalCount } }')).toMatchObject({ errors: [{ message: expect.stringContaining('Cannot query field') }] });
  });

  test('cannot rate or open what they may not read', async () => {
    const { id, article } = await published(server(), { audience: 'STAFF' });
    expect((await guest.ask(RATE, { input: { id, helpful: true, visitor } })).articleRate.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    const OPEN = 'mutation ($input: ArticleOpenInput!) { articleOpen(input: $input) { article { id } userErrors { code field } } }';
    expect((await customer.ask(OPEN, { input: { id: article.id } })).articleOpen.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  test('find first what was opened most', async () => {
    const { id, article } = await published(server());
    const OPEN = 'mutation ($input: ArticleOpenInput!) { articleOpen(input: $input) { userErrors { code } } }';
    await server().database.system('test').execute('update article_reading set count = 1');
    for (const client of Array.from({ length: 40 }, () => guest)) await client.ask(OPEN, { input: { id: article.id } });
    expect((await guest.ask('{ articlesMostRead(language: EN, limit: 1) { id } }')).articlesMostRead).toEqual([{ id }]);
  });
});
