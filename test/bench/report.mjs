import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Prints the table in Markdown, and what changed since an earlier run; keeps it as JSON. */
export function report({ options, orders, startMs, residentMegabytes, cases }) {
  const earlier = options.compare && new Map(JSON.parse(readFileSync(options.compare, 'utf8')).cases.map((each) => [each.name, each]));
  console.log(`${orders.toLocaleString('en')} purchase orders; medians of ${options.rounds} interleaved rounds, 16 connections; ${cpus().length} × ${cpus()[0].model}`);
  console.log(`start ${startMs} ms with this database; ${residentMegabytes} MB resident after the reads\n`);
  const heads = ['', 'requests/s', 'floor', 'ratio', 'p50 ms', 'CPU ms', 'of the floor', 'statements', 'scans', ...(earlier ? ['before', 'change'] : [])];
  print(heads);
  print(heads.map(() => '---'));
  for (const each of cases) print([...columnsOf(each), ...(earlier ? comparedWith(earlier.get(each.name), each) : [])]);
  if (options.json) writeFileSync(options.json, JSON.stringify({ size: options.size, orders, startMs, residentMegabytes, cases }, null, 2));
}

function print(columns) {
  console.log(`| ${columns.join(' | ')} |`);
}

function columnsOf({ name, perSecond, floorPerSecond, ratio, latency, cpu, floorCpu, statements, scans = [] }) {
  return [name, rounded(perSecond), rounded(floorPerSecond), ratio?.toFixed(2) ?? '', latency, cpu?.toFixed(1) ?? '', floorCpu?.toFixed(1) ?? '', statements?.toFixed(1) ?? '', scans.join(', ')];
}

function comparedWith(before, now) {
  return before ? [rounded(before.perSecond), `× ${(now.perSecond / before.perSecond).toFixed(2)}`] : ['', ''];
}

function rounded(value) {
  return value === undefined ? '' : Math.round(value).toLocaleString('en');
}
