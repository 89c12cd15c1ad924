import { hash } from 'node:crypto';

const INITIAL_PLACES = 4_096;
const FULLEST = 2 / 3;
/** Four of the key's hash, and the row. */
const NUMBERS_PER_PLACE = 5;

/**
 * In which row of a file each key came first. Of a key it keeps 128 bits of its hash, in a table of numbers: a million take
 * 42 MB, while the keys themselves would take two to three times as much, and can be of any length.
 */
export class FirstRows {
  private places = new Uint32Array(INITIAL_PLACES * NUMBERS_PER_PLACE);
  private taken = 0;

  /** The row that had the key before; undefined when there is none, and from then on it is this one (counted from 1). */
  meet(key: string, row: number): number | undefined {
    const digest = hash('sha256', key, 'buffer');
    const entry = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12), row];
    const place = placeOf(this.places, entry);
    const first = this.places[place + 4]!;
    if (first > 0) return first;
    this.places.set(entry, place);
    this.taken += 1;
    if (this.taken * NUMBERS_PER_PLACE > this.places.length * FULLEST) this.grow();
    return undefined;
  }

  private grow(): void {
    const larger = new Uint32Array(this.places.length * 2);
    for (let place = 0; place < this.places.length; place += NUMBERS_PER_PLACE) {
      const entry = this.places.subarray(place, place + NUMBERS_PER_PLACE);
      if (entry[4]! > 0) larger.set(entry, placeOf(larger, entry));
    }
    this.places = larger;
  }
}

/** Where the entry of this hash is, or where there is room for it: from the place its hash names on, the first that fits. */
function placeOf(places: Uint32Array, entry: ArrayLike<number>): number {
  let place = (entry[0]! % (places.length / NUMBERS_PER_PLACE)) * NUMBERS_PER_PLACE;
  while (places[place + 4]! > 0 && !isSame(places, place, entry)) place = (place + NUMBERS_PER_PLACE) % places.length;
  return place;
}

function isSame(places: Uint32Array, place: number, entry: ArrayLike<number>): boolean {
  return places[place] === entry[0] && places[place + 1] === entry[1] && places[place + 2] === entry[2] && places[place + 3] === entry[3];
}
