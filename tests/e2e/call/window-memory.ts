import type { CDPSession, Page } from 'playwright';

/** Objects looked at in one go; between two the window goes on, so that it does not count as hung. */
const portion = 5_000;

/**
 * Every text that an object, an array, a map or a set in the window's memory holds: answers, caches and
 * what the screens keep, in the page's world and in the preload's. What nobody holds any more is
 * collected before.
 */
export const textsInMemory = async (page: Page): Promise<ReadonlySet<string>> => {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  await session.send('Runtime.enable');
  const texts = new Set<string>();
  for (const contextId of worlds) {
    await collect(session, contextId, texts);
  }
  await session.detach();
  return texts;
};

const collect = async (session: CDPSession, contextId: number, texts: Set<string>) => {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'Object.prototype',
    contextId,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const call = async (what: string, from: number): Promise<unknown> => {
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: what,
      arguments: [{ value: from }, { value: portion }],
      returnByValue: true,
    });
    return answer.result.value;
  };
  const count = Number(await call('function () { return this.length; }', 0));
  for (let from = 0; from < count; from += portion) {
    const found = await call(textsHeld, from);
    for (const text of Array.isArray(found) ? found : []) {
      texts.add(String(text));
    }
  }
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
};

/** Runs in the window: texts that are values of these objects; no getter is called. */
const textsHeld = String(function held(this: readonly unknown[], from: number, most: number) {
  const texts = new Set<unknown>();
  const look = (value: unknown) => {
    if (typeof value === 'string' && value !== '') texts.add(value);
  };
  for (const one of this.slice(from, from + most)) {
    if (ArrayBuffer.isView(one)) continue;
    if (one instanceof Map || one instanceof Set)
      for (const entry of one) [entry].flat().forEach(look);
    for (const key of Reflect.ownKeys(Object(one))) {
      look(Reflect.getOwnPropertyDescriptor(Object(one), key)?.value);
    }
  }
  return [...texts];
});
