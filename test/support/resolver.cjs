const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** The project's imports name the compiled file (`./money.js`); what lies there is its source (`./money.ts`). */
module.exports = (request, options) => {
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const source = join(options.basedir, request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return options.defaultResolver(request, options);
};
