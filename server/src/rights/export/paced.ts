const AT_ONCE = 100;

/** Passes records on and lets others have their turn in between: chats go on while much is looked through. */
export async function* paced<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const item of source) {
    yield item;
    count += 1;
    if (count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
