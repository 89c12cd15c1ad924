import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

/**
 * What a test file gets for a source file of the server: the names that its compiled form exports, loaded by Node itself.
 * Jest would load the whole server anew for each test file; so each worker loads it once, as it is shipped. What must be
 * the same package on both sides comes the same way, from the folder `packages`.
 */
export default {
  async processAsync(_source, path, { transformerConfig }) {
    const address = addressOf(path, transformerConfig);
    const names = await namesOf(address);
    return { code: `const { ${names.join(', ')} } = await loadOutside(${JSON.stringify(address)});\nexport { ${names.join(', ')} };` };
  },

  /** Made of the names, since `export *` passes on those of other files. */
  async getCacheKeyAsync(_source, path, { transformerConfig }) {
    const address = addressOf(path, transformerConfig);
    return createHash('sha256').update(JSON.stringify([address, await namesOf(address)])).digest('hex');
  },
};

/** Without the two that Node adds for a package of the older kind. */
async function namesOf(address) {
  return Object.keys(await import(address)).filter((name) => name !== 'default' && name !== 'module.exports');
}

/** @param compiled another folder than that of the server that is shipped, where a test is to notice what it lacks */
function addressOf(path, { compiled = '.build' } = {}) {
  const place = relative(root, path);
  return pathToFileURL(place.startsWith('server') ? join(root, compiled, place.replace(/\.ts$/, '.js')) : path).href;
}
