/** Asks the same only once. @param ask its arguments are plain JSON */
export function askedOnce<Arguments extends unknown[], Answer>(ask: (...about: Arguments) => Promise<Answer>): (...about: Arguments) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...about) => {
    const key = JSON.stringify(about);
    const answer = answers.get(key) ?? ask(...about);
    answers.set(key, answer);
    return answer;
  };
}
