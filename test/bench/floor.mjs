import { createServer } from 'node:http';
import pg from 'pg';

// The least that an answer can cost: one statement written by hand, its JSON passed on as it is, under the same session.
const statements = [];
const pools = {};

process.once('message', ({ logins, sessions, cases }) => {
  for (const [audience, settings] of Object.entries(sessions)) {
    // As the server does: the scope is set on the connection, not for each request.
    const scope = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
    pools[audience] = new pg.Pool({ connectionString: audience === 'staff' ? logins.staff : logins.portal, max: 10, options: scope });
  }
  statements.push(...cases.map(({ audience, text, values }, place) => ({ audience, statement: { ...(!searches(text) && { name: `case ${place}` }), text, values } })));
  const server = createServer(async (request, response) => {
    if (request.url === '/cpu') return response.end(String(cpuSeconds()));
    const { audience, statement } = statements[Number(request.url.slice(1))];
    try {
      const { rows } = await pools[audience].query(statement);
      response.setHeader('content-type', 'application/json').end(rows[0].body);
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});

/** A search is planned for its text each time, in the server too. */
function searches(text) {
  return text?.includes('search_pattern(');
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
