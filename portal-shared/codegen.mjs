// Writes what the portals know of the API: for each audience the typed documents and the manifest of the documents it
// may send (`persisted-documents.json`), and for what both share `schema/generated/shared`.
// The codegen's command-line package is not needed; the preset is run directly.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isObjectType, parse } from 'graphql';

const root = fileURLToPath(new URL('..', import.meta.url));
const outputFolder = process.argv[3] ?? join(root, 'schema/generated');

async function documentsIn(folder) {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    paths.map(async (name) => {
      const location = join(root, folder, name);
      const rawSDL = await readFile(location, 'utf8');
      return { location, rawSDL, document: parse(rawSDL, { noLocation: true }) };
    }),
  );
}

/** Types without an id live inside their parent; the cache must be told so, or it warns about each of them. */
function embeddedTypes(schema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !('id' in type.getFields()))
    .map((type) => type.name)
    .sort();
}

async function generate(name, schemaName, documents) {
  const sdl = await readFile(join(root, 'schema', `${schemaName}.graphql`), 'utf8');
  const baseOutputDir = join(outputFolder, name) + '/';
  const steps = await preset.buildGeneratesSection({
    baseOutputDir,
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents,
    config: {
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', CurrencyCode: 'string', CountryCode: 'string', EmailAddress: 'string' },
      enumType: 'string-literal',
      useTypeImports: true,
      strictScalars: true,
      avoidOptionals: { field: true, object: true },
    },
    presetConfig: { fragmentMasking: false, persistedDocuments: { mode: 'embedHashInDocument', hashPropertyName: 'documentId', hashAlgorithm: 'sha256' } },
    plugins: [],
    pluginMap: {},
    documentTransforms: [{ name: 'typename', transformObject: addTypenameSelectionDocumentTransform, config: {} }],
    profiler: { run: (run) => run() },
  });
  for (const step of steps.filter(({ filename }) => /(graphql\.ts|persisted-documents\.json)$/.test(filename))) {
    await mkdir(dirname(step.filename), { recursive: true });
    await writeFile(step.filename, await codegen(step));
  }
  await writeFile(join(baseOutputDir, 'embedded-types.json'), JSON.stringify(embeddedTypes(buildSchema(sdl)), null, 2) + '\n');
}

const shared = await documentsIn('portal-shared/src');
const portals = ['supplier', 'customer'];
const targets = [['shared', 'supplier', shared]];
for (const portal of portals) targets.push([portal, portal, [...shared, ...(await documentsIn(`portal-${portal}/src`))]]);

// One portal's mistake must not hide what the other needs.
for (const [name, schemaName, documents] of targets) {
  try {
    await generate(name, schemaName, documents);
  } catch (failure) {
    process.exitCode = 1;
    console.error(`${name}: ${failure.message}`);
  }
}
