/**
 * Does `work`, and throws what `late` says when it is not done in time; whatever becomes of it after that, nobody hears.
 * @param work is given a signal that is aborted then, for the same reason
 */
export async function within<Result>(milliseconds: number, work: (signal: AbortSignal) => Result | Promise<Result>, late: () => Error): Promise<Result> {
  const control = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const reason = late();
      control.abort(reason);
      reject(reason);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(control.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
