import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.build');
const PAGES = [
  { folder: 'portal-supplier', sources: ['portal-supplier', 'portal-shared', 'schema'] },
  { folder: 'portal-customer', sources: ['portal-customer', 'portal-shared', 'schema'] },
  { folder: 'server/graphiql', sources: ['server/graphiql', 'schema'] },
];
const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|map|txt)$/;
const WORTH_COMPRESSING_BYTES = 1024;

/**
 * Compiles every server file that is newer than its output and deletes outputs whose source is gone.
 * Rejects with the compiler's message when a file does not compile.
 */
export async function buildServer() {
  const settings = newest([join(root, '.swcrc'), fileURLToPath(import.meta.url)]);
  const expected = new Set();
  const stale = [];
  for (const source of filesUnder(join(root, 'server'))) {
    if (source.endsWith('.mjs') || isPage(source)) continue;
    const target = join(output, relative(root, source).replace(/\.ts$/, '.js'));
    expected.add(target).add(`${target}.map`);
    if (Math.max(modified(source), settings) > modified(target)) stale.push({ source, target });
  }
  for (const file of filesUnder(join(output, 'server'))) {
    if (!expected.has(file) && !file.endsWith('.unfinished')) rmSync(file, { force: true });
  }
  if (stale.length === 0) return;
  const compiler = await import('@swc/core');
  await Promise.all(stale.map((file) => compile(compiler, file)));
}

/** Puts the compiled server together as it is started, when it or a package has changed. */
export async function buildProgram() {
  const compiled = join(output, 'server');
  const program = join(output, 'program');
  const inputs = [...filesUnder(compiled), join(root, 'package-lock.json'), join(root, 'server/bundle.mjs')];
  if (newest(inputs) < modified(join(program, 'start.js'))) return;
  const { bundleServer } = await import('./bundle.mjs');
  await bundleServer(compiled, program);
}

/** Builds each portal and the GraphiQL page that is missing or older than its sources, and compresses its files. */
export async function buildPages() {
  await Promise.all(PAGES.map(buildPage));
}

async function buildPage({ folder, sources }) {
  if (!existsSync(join(root, folder, 'vite.config.ts'))) return;
  const target = join(output, basename(folder));
  const stamp = join(target, '.built');
  const inputs = sources.flatMap((source) => filesUnder(join(root, source)));
  if (newest([...inputs, join(root, 'package-lock.json')]) < modified(stamp)) return;
  console.log(`Building ${folder} …`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await run([vite, 'build', '--outDir', target, '--emptyOutDir', '--logLevel', 'warn'], join(root, folder));
  await Promise.all(filesUnder(target).filter((file) => COMPRESSIBLE.test(file)).map(compress));
  writeFileSync(stamp, '');
}

async function compile(compiler, { source, target }) {
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) {
    copyFileSync(source, target);
    return;
  }
  const { code, map } = await compiler.transformFile(source, { sourceFileName: relative(dirname(target), source) });
  writeFileSync(`${target}.map`, map);
  writeFileSync(`${target}.unfinished`, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  renameSync(`${target}.unfinished`, target);
}

async function compress(file) {
  const content = readFileSync(file);
  if (content.length < WORTH_COMPRESSING_BYTES) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, quality));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

function run(args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Building ${basename(cwd)} failed`))));
  });
}

function isPage(file) {
  return PAGES.some(({ folder }) => file.startsWith(join(root, folder) + '/'));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function newest(files) {
  return files.reduce((latest, file) => Math.max(latest, modified(file)), 0);
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
