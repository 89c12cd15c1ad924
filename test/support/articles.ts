import type { Client } from './client.js';
import type { TestServer } from './server.js';

export const VERSION = `id lockVersion language number status slug title summary shownIn authorName reviewerName reviewNote publishAt publishedAt archivedAt
  helpfulCount notHelpfulCount availableActions article { id audience released }`;

/** Takes one step with a version of an article; answers it as `VERSION` selects it, and the refusals. */
export const versionStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `articleVersion { ${VERSION} }`);

/** Changes an article or a category. */
export const articleStep = (client: Client, input: object) => step(client, 'articleUpdate', input, 'article { id lockVersion audience category { slug } }');
export const categoryStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, 'articleCategory { id lockVersion slug names { en fa } position parent { slug } }');

async function step(client: Client, mutation: string, input: object, selection: string) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { code field } } }`, { input });
  return answer[mutation];
}

/** Writes of which the title differs each time, so that their addresses do. */
let written = 0;
export const content = (more: object = {}) => ({ title: `Article ${(written += 1)}`, summary: 'What it is about', body: 'Text', ...more });

export async function categoryIdOf(server: TestServer, slug: string): Promise<string> {
  const { articleCategories } = await (await server.as('admin@counterpart.example')).ask('{ articleCategories { id slug } }');
  return articleCategories.find((category: { slug: string }) => category.slug === slug).id;
}

/** A draft by the agent, for everybody and in English unless said otherwise. */
export async function drafted(server: TestServer, more: object = {}) {
  const agent = await server.as('agent@counterpart.example');
  const input = { categoryId: await categoryIdOf(server, 'orders'), audience: 'PUBLIC', language: 'EN', ...content(), ...more };
  return (await versionStep(agent, 'articleCreate', input)).articleVersion;
}

/** What the agent wrote and the manager agreed to. */
export async function published(server: TestServer, more: object = {}) {
  return publish(server, (await drafted(server, more)).id);
}

export async function publish(server: TestServer, id: string) {
  await versionStep(await server.as('agent@counterpart.example'), 'articleVersionSubmit', { id });
  return (await versionStep(await server.as('manager@counterpart.example'), 'articleVersionPublish', { id })).articleVersion;
}
