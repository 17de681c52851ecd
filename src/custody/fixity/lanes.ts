/**
 * Does the work on every item, several at a time: while one waits for the disk or the network, another goes on. Items
 * are asked for only when a lane is free. The first failure lets the other lanes finish what they have in hand.
 * @throws the first failure
 */
export async function inLanes<Item>(
  lanes: number,
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.asyncIterator]();
  let failed = false;
  const lane = async () => {
    for (let step = await queue.next(); !step.done && !failed; step = await queue.next()) {
      await work(step.value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const first = ends.find((one) => one.status === 'rejected');
  if (first) throw first.reason;
}
