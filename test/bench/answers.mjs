import { TypeID } from 'typeid-js';

/** The comparison is worth nothing unless both sides answer the same. */
export async function checkAnswers(server, floor, reads) {
  for (const [place, read] of reads.entries()) {
    const { data, errors } = await ask(server.requestFor(read));
    if (errors) throw new Error(`${read.name}: ${JSON.stringify(errors)}`);
    if (!read.floor) continue;
    const [answer, least] = [data, await ask(floor.requestFor(place))].map((each) => JSON.stringify(plain(each), null, 1));
    if (answer !== least) throw new Error(`${read.name}: the answers differ\n${firstDifference(answer, least)}`);
  }
}

function firstDifference(one, other) {
  const others = other.split('\n');
  const place = one.split('\n').findIndex((line, number) => line !== others[number]);
  return [one, other].map((text) => text.split('\n').slice(Math.max(0, place - 3), place + 3).join('\n')).join('\n…\n');
}

async function ask({ url, ...request }) {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Ids as UUIDs and cursors as what they hold; without what follows from the record's state by a table in the server. */
function plain(value, key) {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([name]) => name !== 'availableActions').sort();
    return Object.fromEntries(entries.map(([name, part]) => [name, plain(part, name)]));
  }
  if (typeof value !== 'string') return value;
  if (key === 'startCursor' || key === 'endCursor') return JSON.parse(Buffer.from(value, 'base64url').toString());
  return /^[a-z]+_[0-9a-z]{26}$/.test(value) ? TypeID.fromString(value).toUUID() : value;
}
