// What it imports with is decorated for GraphQL too.
import 'reflect-metadata';
import { loadConfig, type Config } from '../config.js';
import { SettingError } from '../config-settings.js';
import { openDatabase } from '../open-database.js';
import { parseArguments } from './arguments.js';
import { importFile, type ImportRequest } from './import-file.js';
import { importAction } from './kinds/lookups.js';
import { ImportError } from './problem.js';
import { progressBar } from './progress.js';
import { describeResult } from './report.js';

try {
  process.exitCode = await run(parseArguments(process.argv.slice(2)), loadConfig(process.env));
} catch (error) {
  console.error(error instanceof ImportError || error instanceof SettingError ? error.message : error);
  process.exitCode = 1;
}

/** The exit code: 1 when anything was bad. */
async function run(request: ImportRequest, config: Config): Promise<number> {
  const { database, close } = await openDatabase(config);
  try {
    const em = database.system(importAction(request.kind));
    const result = await importFile(em, request, progressBar(request.file), untilStopped());
    console.log(describeResult(request, result));
    return result.bad > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

/** Ctrl-C ends the import between two batches, with everything taken back. It arrives twice: from the terminal and from npm. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stop.abort(new ImportError('Stopped; nothing was changed.')));
  }
  return stop.signal;
}
