import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const read = (path: string) => readFileSync(path, 'utf8');
const dockerfile = read('server/deploy/Dockerfile');
const compose = read('server/deploy/compose.yaml');
const unit = read('server/deploy/counterpart.service');
const { dependencies, scripts } = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; scripts: Record<string, string> };

describe('the image', () => {
  test('has the Node that the project is locked to, in each stage', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set([`node:${dependencies['node']}-bookworm-slim`]));
  });

  test('does not run as root, says how it is, and starts what was built', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM'));
    expect(last).toMatch(/^USER (?!root|0)\w+$/m);
    expect(last).toMatch(/^HEALTHCHECK .*\/readyz/m);
    expect(last).toMatch(/^CMD \[.*"\.build\/program\/start\.js"\]$/m);
    expect(existsSync('server/start.ts')).toBe(true);
  });

  test('takes in neither secrets nor what was built elsewhere', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.data', '.build', '**/node_modules']));
  });
});

test('image and unit start what npm start does, as it does', () => {
  const flags = [.../NODE_FLAGS = \[(.*)\]/.exec(read('server/launch.mjs'))![1]!.matchAll(/'([^']+)'/g)].map(([, flag]) => flag!);
  expect(flags.length).toBeGreaterThan(0);
  expect(/^CMD (.+)$/m.exec(dockerfile.slice(dockerfile.lastIndexOf('FROM')))?.[1]).toBe(JSON.stringify(['node', ...flags, '.build/program/start.js']).replaceAll(',', ', '));
  for (const text of [dockerfile, unit, read('server/launch.mjs')]) expect(text).toMatch(/MALLOC_ARENA_MAX(=|: ')1\b/);
  expect(/^ExecStart=\S+node (.+)$/m.exec(unit)?.[1]).toBe([...flags, '.build/program/start.js'].join(' '));
});

test('containers use images of one version, keep their rights small, and hold no secret', () => {
  const images = [...compose.matchAll(/image: \S+:(\S+)/g)].map(([, tag]) => tag!);
  expect(images.filter((tag) => !/^\d+\.\d+/.test(tag))).toEqual([]);
  expect(compose).toMatch(/read_only: true/);
  expect(compose).toMatch(/no-new-privileges:true/);
  expect([...compose.matchAll(/PASSWORD: (\S+)/g)].filter(([, value]) => !value!.startsWith('${'))).toEqual([]);
});

test('settings that are named are read by the server', () => {
  const config = read('server/config.ts');
  const settings = new Set([...config.matchAll(/\(environment, '([A-Z_]+)'/g)].map(([, name]) => name));
  const image = [...dockerfile.slice(dockerfile.lastIndexOf('FROM')).matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!);
  const container = [...compose.slice(0, compose.indexOf('\n  database:\n')).matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name!);
  expect([...image, ...container].filter((name) => !settings.has(name) && name !== 'MALLOC_ARENA_MAX')).toEqual([]);
});

test('the systemd unit runs as a user of its own, comes back by itself, and gives the server time to finish', () => {
  expect(unit).toMatch(/^User=(?!root)\w+$/m);
  expect(unit).toMatch(/^Restart=always$/m);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
  for (const setting of ['NoNewPrivileges=true', 'ProtectSystem=strict', 'CapabilityBoundingSet=']) expect(unit.split('\n')).toContain(setting);
});

test('the page about running it names commands and files that are there', () => {
  const page = read('server/operations.md');
  const commands = [...page.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...page.matchAll(/`(server\/[^`]+)`/g)].map(([, path]) => path!);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
  const metrics = [...page.matchAll(/\b((?:http|database|job)_[a-z_]+)/g)].map(([, name]) => name!.replace(/_count$/, ''));
  const known = read('server/http/metrics.ts');
  expect(metrics.filter((name) => !known.includes(`'${name}'`))).toEqual([]);
});
