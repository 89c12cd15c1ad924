import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { rolldown } from 'rolldown';

/**
 * Packages that stay where they are installed: they bring machine code or files of their own, or are needed so seldom
 * that nobody waits for them at the start.
 */
const APART = [
  '@aws-sdk', '@myriaddreamin', '@node-rs', '@opentelemetry', '@zxcvbn-ts', 'bwip-js', 'imapflow', 'markdown-it', 'nodemailer',
  'pg-native', 'postal-mime', 'sanitize-html', 'stdnum', 'typescript',
];
const PACKAGE = /[\\/]node_modules[\\/]/;

/**
 * Puts the compiled server and its packages together in a few files, which Node loads in a third of the time that it
 * takes to load thousands.
 * @param compiled the folder of the compiled server
 * @param target the folder for the files, emptied before; its `start.js` is the program
 */
export async function bundleServer(compiled, target) {
  const bundle = await rolldown({
    input: join(compiled, 'start.js'),
    platform: 'node',
    external: APART.map((name) => new RegExp(`^${name}(/|$)`)),
    plugins: [
      { name: 'compiled-server', load: { filter: { id: /\.js$/ }, handler: (file) => (file.startsWith(compiled + sep) ? moduleOf(file, target) : null) } },
      // In one program modules have no `require` of their own, and without it Apollo hashes each document in JavaScript.
      { name: 'hash-of-documents', load: { filter: { id: /utils\.createhash[\\/]dist[\\/]index\.js$/ }, handler: (file) => readFileSync(file, 'utf8').replaceAll('module.require', 'require') } },
      // The log's package looks who calls it, which only its transports need. Node would unpack the source map of the whole program
      // for that, and keep it; so that waits for the first error.
      { name: 'uncalled', load: { filter: { id: /[\\/]pino[\\/]lib[\\/]caller\.js$/ }, handler: () => 'module.exports = () => [];' } },
    ],
    // Packages look for companions that need not be installed.
    onwarn: (warning, warn) => warning.code !== 'UNRESOLVED_IMPORT' && warn(warning),
  });
  const { output } = await bundle.generate({
    format: 'esm',
    dir: target,
    // The GraphQL types and the entities are called after their classes.
    keepNames: true,
    comments: false,
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    codeSplitting: { groups: [{ name: 'packages', test: PACKAGE, entriesAware: true }] },
  });
  await bundle.close();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const chunks = output.filter(({ type }) => type === 'chunk');
  // The program comes last: where it is, all of it is there.
  for (const chunk of chunks.sort((one, other) => one.isEntry - other.isEntry)) write(chunk, target);
}

/** What stands beside a module is still found there, though the module itself is elsewhere. */
function moduleOf(file, target) {
  const place = relative(target, file).replaceAll(sep, '/');
  const code = readFileSync(file, 'utf8')
    .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
    .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${dirname(place)}`)})`);
  return { code, map: existsSync(`${file}.map`) ? readFileSync(`${file}.map`, 'utf8') : null };
}

/** Stack traces name our sources, and packages by the files they are in here: maps of all would take more memory than the programs. */
function write({ fileName, code, map, moduleIds }, target) {
  const isOurs = map && moduleIds.some((id) => !PACKAGE.test(id));
  const ascii = inAscii(code);
  writeFileSync(join(target, fileName), isOurs ? `${ascii}\n//# sourceMappingURL=${fileName}.map\n` : ascii);
  if (isOurs) writeFileSync(join(target, `${fileName}.map`), JSON.stringify({ ...map, names: [], mappings: linesOnly(map.mappings) }));
}

/** The same with every character beyond ASCII spelled out: with a single one Node keeps the text in twice the room as long as it runs. */
function inAscii(code) {
  // A backslash before such a character changed nothing, and goes.
  return code.replace(/\\[^]|[^\0-\x7f]/g, (text) => (text.at(-1) <= '\x7f' ? text : `\\u${text.charCodeAt(text.length - 1).toString(16).padStart(4, '0')}`));
}

/** The line that each piece comes from, which is what a stack trace is read for. */
function linesOnly(mappings) {
  const isElsewhere = ([, file, line], place, pieces) => place === 0 || file !== pieces[place - 1][1] || line !== pieces[place - 1][2];
  // What comes from nowhere names no file.
  return encode(decode(mappings).map((pieces) => pieces.filter(isElsewhere).map(([column, ...from]) => (from.length ? [column, from[0], from[1], 0] : [column]))));
}
