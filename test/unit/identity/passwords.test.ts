import { describe, expect, test } from '@jest/globals';
import { checkNewPassword, hashPassword, isPassword } from '../../../server/auth/passwords.js';

const email = 'somebody@alpine.example';
const refusal = async (password: string) => {
  try {
    await checkNewPassword(password, email);
    return null;
  } catch (error) {
    const { code, field } = error as { code: string; field: string[] };
    return `${field.join('.')} ${code}`;
  }
};

describe('a new password', () => {
  test.each([
    ['elevenchars', 'password TOO_WEAK'],
    ['twelve chars', null],
    ['رمزعبور۱۲۳۴۵', null],
    ['', 'password TOO_WEAK'],
    ['x'.repeat(199) + 'y', null],
    ['x'.repeat(200) + 'y', 'password TOO_LONG'],
    ['Password1234', 'password TOO_WEAK'],
    ['demonstration', 'password TOO_WEAK'],
    ['Somebody@Alpine.example', 'password TOO_WEAK'],
  ])('%j is answered with %j', async (password, expected) => {
    expect(await refusal(password)).toBe(expected);
  });

  test('counts characters as people see them, not their parts', async () => {
    expect(await refusal('😀🙂'.repeat(5) + '😀')).toBe('password TOO_WEAK');
    expect(await refusal('😀 and 🙂 smile')).toBeNull();
  });

  test.each([
    ['unbelievable', 'listed'], ['Liverpool2026!', 'listed, with a year'], ['123456football', 'listed, behind numbers'], ['monkeymonkey', 'twice the same'],
    ['abcabcabcabc', 'a few letters again and again'], ['dragonmaster', 'two in a row'], ['ABCDEFGHIJKL', 'the alphabet'], ['Correcthorsebatterystaple', 'an example'],
  ])('%j is tried first: %s', async (password) => {
    expect(await refusal(password)).toBe('password TOO_WEAK');
  });

  test.each(['green kettles sing', 'dragon-9#48!22@11', 'kX9-vv-2mQ-7tt', 'ein Fahrrad im Regen'])('%j is not', async (password) => {
    expect(await refusal(password)).toBeNull();
  });

  test('is held against more than 3,000 of at least twelve characters that are tried first', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const first = dictionary['passwords-common'].slice(0, 4_000);
    const tried = first.flatMap((word) => [word, `${word}1234`, `${word}${word}`]).filter((word) => word.length >= 12);
    expect(tried.length).toBeGreaterThan(3_000);
    const admitted = [];
    for (const password of tried) if ((await refusal(password)) === null) admitted.push(password);
    expect(admitted).toEqual([]);
  });
});

describe('a stored password', () => {
  test('is an argon2id hash with the recommended parameters and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('correct and long'), hashPassword('correct and long')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test('is recognised, also when the same characters are written in another form', async () => {
    const hash = await hashPassword('Müller und Söhne');
    expect(await isPassword(hash, 'Müller und Söhne'.normalize('NFD'))).toBe(true);
    expect(await isPassword(hash, 'Muller und Sohne')).toBe(false);
  });

  test('never matches where there is none', async () => {
    expect(await isPassword(null, '')).toBe(false);
    expect(await isPassword(null, 'anything')).toBe(false);
  });

  test('takes as much work to check where there is none, so that nobody learns whether there is', async () => {
    const hash = await hashPassword('correct and long');
    const work = async (stored: string | null) => {
      const before = process.cpuUsage();
      for (let times = 0; times < 5; times += 1) await isPassword(stored, 'incorrect and long');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    expect(await work(null)).toBeGreaterThan((await work(hash)) / 2);
  });

  test('many are checked in turn, each with its own answer', async () => {
    const hash = await hashPassword('one of many here');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => isPassword(hash, index % 3 ? 'wrong' : 'one of many here')));
    expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => index % 3 === 0));
  });
});
