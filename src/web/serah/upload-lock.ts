interface Holder {
  readonly stop: AbortController;
  readonly done: Promise<unknown>;
}
const holders = new Map<string, Holder>();

/**
 * Lets one request at a time work on an upload. Whoever comes asks the holder to stop and waits until it has: a sender
 * that lost its signal comes back while the server still waits for the old request's next byte.
 */
export async function alone<Result>(
  upload: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  for (let before = holders.get(upload); before; before = holders.get(upload)) {
    before.stop.abort(new Error('another request took this upload over'));
    await before.done;
  }
  const stop = new AbortController();
  const result = work(stop.signal);
  const holder = { stop, done: result.catch(() => {}) };
  holders.set(upload, holder);
  try {
    return await result;
  } finally {
    if (holders.get(upload) === holder) holders.delete(upload);
  }
}
