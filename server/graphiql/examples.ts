import { send } from './endpoint.js';
import { type ExampleSetting, fillIn } from './example-variables.js';
import settings from './examples/variables.json';

/** A document to try, with its title and explanation from its first lines. */
export interface Example {
  name: string;
  title: string;
  explanation: string;
  document: string;
}

const documents = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export const examples: readonly Example[] = Object.entries(documents)
  .map(([path, document]) => describe(path.replace(/^.*\/|\.graphql$/g, ''), document))
  .sort((one, other) => one.name.localeCompare(other.name));

export const firstExample = examples[0]!;

/** The variables with which an example works on the data that is there now, as indented JSON; empty when it has none. */
export async function variablesOf({ name }: Example): Promise<string> {
  const { find, variables } = (settings as Record<string, ExampleSetting>)[name] ?? {};
  if (!variables) return '';
  const found = find ? (await send({ query: find })).data : {};
  return JSON.stringify(fillIn(variables, found, new Date().toISOString().slice(0, 10)), null, 2);
}

function describe(name: string, document: string): Example {
  const lines = document.split('\n');
  const comment = lines.slice(0, lines.findIndex((line) => !line.startsWith('#'))).map((line) => line.replace(/^#\s*/, ''));
  return { name, title: comment[0]!, explanation: comment.slice(1).join(' '), document };
}
