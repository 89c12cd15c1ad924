// Runs on whatever Node.js (20 or newer) the machine has, before anything is installed: it may import nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const ownNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const LOOK_FOR_PARENT_MS = 200;

// Little room for what has just been made, and for what is no longer needed: on a large machine the server would keep twice as much.
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8', '--heap-growing-percent=60'];

// Linux's C library would keep room of its own for each thread.
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };

/** What each command needs built before, beside the server, and the program that carries it out (relative to the project). */
const COMMANDS = {
  start: { program: true, pages: true, module: '.build/program/start.js' },
  import: { module: '.build/server/import/main.js' },
  backup: { module: '.build/server/backup/backup-command.js' },
  restore: { module: '.build/server/backup/restore-command.js' },
  'create-admin': { module: '.build/server/create-admin.js' },
  'verify-audit': { module: '.build/server/verify-audit.js' },
  'rotate-keys': { module: '.build/server/rotate-keys.js' },
  schema: { module: '.build/server/graphql/emit-schema.js' },
  bench: { program: true, module: 'test/bench/main.mjs' },
  attack: { program: true, pages: true, module: 'test/support/run-attack.mjs' },
  test: { program: true, pages: true, module: 'test/support/run-everything.mjs' },
  jest: { program: true, pages: true, module: 'test/support/run-jest.mjs' },
  typecheck: { module: 'test/support/run-typecheck.mjs' },
  lint: { module: 'test/support/run-lint.mjs' },
  build: { program: true, pages: true },
};

process.chdir(root);

const [command = '', ...args] = process.argv.slice(2);
const task = COMMANDS[command];
if (!task) stop(`Unknown command "${command}"; known are ${Object.keys(COMMANDS).join(', ')}`);

if (process.env.COUNTERPART_LAUNCHED === undefined) {
  ensureInstalled();
  runAgainWithOwnNode();
} else {
  delete process.env.COUNTERPART_LAUNCHED;
  await carryOut(task, args);
}

function ensureInstalled() {
  if (existsSync(ownNode) && isInstalled()) return;
  console.log('Installing what package-lock.json names; the first time this takes a minute …');
  const environment = { ...process.env };
  // With NODE_ENV=production npm would leave out what the build and the tests need.
  delete environment.NODE_ENV;
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status !== 0) stop('npm ci failed; the reason is above');
  if (!existsSync(ownNode)) {
    stop('The package "node" did not install its program; allow its install script (npm config set ignore-scripts false)');
  }
}

/** Whether each package of the lockfile is there in its version; npm notes in node_modules what it installed last. */
function isInstalled() {
  const note = join('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // An optional package of another kind of machine is never installed.
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function runAgainWithOwnNode() {
  const child = spawn(ownNode, [...NODE_FLAGS, fileURLToPath(import.meta.url), command, ...args], {
    env: { ...ENVIRONMENT, ...process.env, COUNTERPART_LAUNCHED: '1' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal's Ctrl-C has reached the child already; a second one would cut its orderly end short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => stop(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** npm passes a signal to the shell between it and this program, and that shell ends without passing it on. */
function whenOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, LOOK_FOR_PARENT_MS);
}

async function carryOut({ program, pages, module }, rest) {
  const { buildServer, buildProgram, buildPages } = await import('./build.mjs');
  await Promise.all([buildServer().then(() => program && buildProgram()), pages && buildPages()]);
  if (!module) return;
  process.argv = [process.argv[0], join(root, module), ...rest];
  await import(pathToFileURL(join(root, module)).href);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
