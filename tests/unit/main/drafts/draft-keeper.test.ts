import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Draft, DraftKey } from '#shared/service-contract/drafts.ts';
import { DraftKeeper, KeptDrafts } from '../../../../src-main/drafts/draft-keeper.ts';
import { done, type Outcome, refused } from '../../../../src-main/outcome.ts';
import { SafeStorageKeyring } from '../../../../src-main/session/keyring.ts';
import { SealedFile } from '../../../../src-main/session/sealed-file.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers, settled } from '../fakes/manual-timers.ts';
import { PretendSafeStorage } from '../fakes/safe-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-drafts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const [person, colleague] = [id(1), id(2)];
const note: DraftKey = { subject: 'contact', subjectId: id(5), slot: 'note' };
const reply: DraftKey = { subject: 'thread', subjectId: id(6), slot: 'reply' };
let made = 0;

const setUp = (backend: 'gnome_libsecret' | 'basic_text' = 'basic_text') => {
  made += 1;
  const timers = new ManualTimers();
  const { log } = listeningLog();
  const keyring = new SafeStorageKeyring(new PretendSafeStorage(backend), 'linux', log);
  const file = new SealedFile(join(folder, `drafts-${made}`), KeptDrafts, keyring);
  const service = {
    saves: [] as { text: string; key: string }[],
    answer: done({}) as Outcome<unknown>,
    kept: [] as Draft[],
    hold: undefined as Promise<void> | undefined,
    /** The answer to `list` is on its way until this settles. */
    listing: undefined as Promise<void> | undefined,
  };
  const counts: number[] = [];
  const make = () => {
    const keeper = new DraftKeeper({
      save: async ({ text }, key) => {
        service.saves.push({ text, key });
        await service.hold;
        return service.answer;
      },
      list: async () => {
        const drafts = service.kept;
        await service.listing;
        return done({ drafts });
      },
      file,
      timers,
      log,
      unconfirmedChanged: (count) => counts.push(count),
    });
    return keeper;
  };
  const keeper = make();
  keeper.setPerson(person);
  return { timers, service, counts, keeper, file, make };
};

describe('typed text', () => {
  it('is with the service within two seconds', async () => {
    const { timers, service, keeper, counts } = setUp();
    keeper.put({ ...note, text: 'first words' });
    expect(keeper.unconfirmed).toBe(1);
    await timers.advance(2_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['first words']);
    expect(keeper.unconfirmed).toBe(0);
    expect(counts.at(-1)).toBe(0);
  });

  it('goes once while keys are pressed, with its last state', async () => {
    const { timers, service, keeper } = setUp();
    for (const text of ['a', 'ab', 'abc']) {
      keeper.put({ ...note, text });
      await timers.advance(100);
    }
    await timers.advance(2_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['abc']);
  });

  it('is not put off for ever by typing on', async () => {
    const { timers, service, keeper } = setUp();
    for (let key = 0; key < 30; key += 1) {
      keeper.put({ ...note, text: 'x'.repeat(key + 1) });
      await timers.advance(100);
    }
    expect(service.saves.length).toBeGreaterThanOrEqual(3);
  });

  it('typed while a save is under way follows it, and is not taken for confirmed', async () => {
    const { timers, service, keeper } = setUp();
    const held = Promise.withResolvers<void>();
    service.hold = held.promise;
    keeper.put({ ...note, text: 'one' });
    await timers.advance(1_000);
    keeper.put({ ...note, text: 'one two' });
    held.resolve();
    await settled();
    expect(keeper.unconfirmed).toBe(1);
    await timers.advance(2_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['one', 'one two']);
    expect(new Set(service.saves.map(({ key }) => key)).size).toBe(2);
    expect(keeper.unconfirmed).toBe(0);
  });

  it('that could not be sent is kept, tried under the same key, and sent when the line is back', async () => {
    const { timers, service, keeper } = setUp();
    service.answer = refused('outcomeUnknown');
    keeper.put({ ...note, text: 'typed offline' });
    await timers.advance(60_000);
    const tries = service.saves.length;
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(tries).toBeLessThan(12);
    service.answer = done({});
    await keeper.flush();
    expect(keeper.unconfirmed).toBe(0);
    expect(new Set(service.saves.map(({ key }) => key)).size).toBe(1);
  });

  it('that the service will not take stays with its person and is not sent again and again', async () => {
    const { timers, service, keeper } = setUp();
    service.answer = refused('contactNotFound');
    keeper.put({ ...note, text: 'too late' });
    await timers.advance(120_000);
    expect(service.saves).toHaveLength(1);
    expect(await keeper.all()).toEqual(
      done({ drafts: [{ ...note, text: 'too late', confirmed: false }] }),
    );
  });

  it('one field that is refused does not hold back another', async () => {
    const { timers, service, keeper } = setUp();
    keeper.put({ ...note, text: 'n' });
    keeper.put({ ...reply, text: 'r' });
    service.answer = refused('contactNotFound');
    await timers.advance(1_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['n', 'r']);
  });
});

describe('a contact that is wrapped up', () => {
  it('takes what was typed for it along; other texts stay', async () => {
    const { service, keeper, counts, timers } = setUp();
    keeper.put({ ...note, text: 'n' });
    keeper.put({ ...reply, text: 'r' });
    keeper.forget('contact', note.subjectId);
    expect(counts.at(-1)).toBe(1);
    await timers.advance(2_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['r']);
  });
});

describe('refilling the fields', () => {
  it('takes what is not confirmed before what the service keeps, and leaves out emptied fields', async () => {
    const { service, keeper } = setUp();
    const savedAt = '2026-03-02T09:00:00.000Z';
    service.kept = [
      { ...note, text: 'older', savedAt },
      { ...reply, text: 'kept', savedAt },
    ];
    keeper.put({ ...note, text: 'newer' });
    expect(await keeper.all()).toEqual(
      done({
        drafts: [
          { ...note, text: 'newer', confirmed: false },
          { ...reply, text: 'kept', confirmed: true },
        ],
      }),
    );
    keeper.put({ ...note, text: '' });
    const after = await keeper.all();
    expect(after.ok && after.value.drafts.map(({ text }) => text)).toEqual(['kept']);
  });

  it('misses no text that is confirmed while the service’s list is on its way', async () => {
    const { timers, service, keeper } = setUp();
    const onItsWay = Promise.withResolvers<void>();
    service.listing = onItsWay.promise;
    keeper.put({ ...note, text: 'just typed' });
    const all = keeper.all();
    await timers.advance(2_000);
    expect(keeper.unconfirmed).toBe(0);
    onItsWay.resolve();
    expect(await all).toEqual(done({ drafts: [{ ...note, text: 'just typed', confirmed: true }] }));
  });

  it('shows the newest text where more was typed while the list was on its way', async () => {
    const { service, keeper } = setUp();
    const onItsWay = Promise.withResolvers<void>();
    service.listing = onItsWay.promise;
    keeper.put({ ...note, text: 'first' });
    const all = keeper.all();
    keeper.put({ ...note, text: 'first and second' });
    onItsWay.resolve();
    const answer = await all;
    expect(answer.ok && answer.value.drafts.map(({ text }) => text)).toEqual(['first and second']);
  });
});

describe('a change of person', () => {
  it('keeps the first person’s texts for them, shows and sends none to the second', async () => {
    const { timers, service, keeper } = setUp();
    service.answer = refused('offline');
    keeper.put({ ...note, text: 'of the first' });
    await timers.advance(1_000);
    keeper.setPerson(colleague);
    service.answer = done({});
    service.saves.length = 0;
    await timers.advance(120_000);
    expect(service.saves).toEqual([]);
    expect(await keeper.all()).toEqual(done({ drafts: [] }));
    keeper.setPerson(person);
    await timers.advance(1_000);
    expect(service.saves.map(({ text }) => text)).toEqual(['of the first']);
  });

  it('takes nothing while nobody is signed in', () => {
    const { keeper } = setUp();
    keeper.setPerson(null);
    expect(keeper.put({ ...note, text: 'x' })).toEqual(refused('signedOut'));
  });
});

describe('a crash', () => {
  it('loses nothing where the keyring is real', async () => {
    const { service, keeper, make, timers } = setUp('gnome_libsecret');
    service.answer = refused('offline');
    keeper.put({ ...note, text: 'before the crash' });
    await settled();
    const next = make();
    await next.restore();
    next.setPerson(person);
    service.answer = done({});
    await timers.advance(1_000);
    expect(service.saves.at(-1)?.text).toBe('before the crash');
  });

  it('leaves nothing on the disk where it is not, nor once everything is confirmed', async () => {
    const plain = setUp('basic_text');
    plain.keeper.put({ ...note, text: 'x' });
    await settled();
    expect(await plain.file.read()).toBeUndefined();
    const real = setUp('gnome_libsecret');
    real.keeper.put({ ...note, text: 'x' });
    await settled();
    expect(await real.file.read()).toHaveLength(1);
    await real.timers.advance(2_000);
    await settled();
    expect(await real.file.read()).toBeUndefined();
  });
});
