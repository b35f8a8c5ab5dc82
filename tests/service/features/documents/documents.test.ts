import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const { uploadVanished, twelveDocuments, trackingIdLost } = scenarios;
const { documentUnderWrongNumber, wrongNumberSender } = scenarios;

const layRefusedUpload = async (
  memberId: string,
  refusal: 'tooManyPages' | 'pageTooLarge',
  pageBytes: readonly number[],
) =>
  desk.db
    .insertInto('document')
    .values({
      documentId: randomUUID(),
      memberId,
      trackingId: null,
      sentAt: '2026-03-09T15:00:00.000Z',
      state: 'refused',
      stateSince: '2026-03-09T15:00:00.000Z',
      refusal,
      sender: 'unverified',
      senderMemberId: null,
      mediaType: 'image/jpeg',
      pageBytes: JSON.stringify(pageBytes),
      title: 'Foto',
      message: null,
      renderSeed: 1,
    })
    .execute();

describe('what arrived (rules 13 and 14)', () => {
  it('shows refused uploads of 16 pages and of 801 kB with their reason and without a receipt', async () => {
    const memberId = await desk.member({ appState: 'basic' });
    await layRefusedUpload(memberId, 'tooManyPages', Array(16).fill(200_000));
    await layRefusedUpload(memberId, 'pageTooLarge', [120_000, 801_000]);
    const opened = await desk.open(memberId, { level: 'simple' });
    const { documents } = await desk.value('agent', 'documents.list', opened);
    const shared = { trackingId: null, state: 'refused' };
    expect(documents).toHaveLength(2);
    expect(documents).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...shared, refusal: 'tooManyPages', pageCount: 16 }),
        expect.objectContaining({
          ...shared,
          refusal: 'pageTooLarge',
          pageCount: 2,
          largestPageBytes: 801_000,
        }),
      ]),
    );
  });

  it('keeps no pages of an upload the gateway refused', async () => {
    const opened = await desk.open(uploadVanished.memberId, { level: 'high' });
    const { documents } = await desk.value('agent', 'documents.list', opened);
    const documentId = documents.find(({ refusal }) => refusal !== null)?.documentId ?? '';
    const { pages } = await desk.value('agent', 'documents.pages', { ...opened, documentId });
    expect(pages).toEqual([]);
    const first = { ...opened, documentId, page: 1 };
    expect(await desk.refusal('agent', 'documents.page', first)).toBe('pageNotFound');
  });

  it('is listed newest first and says how long to keep the original: two months', async () => {
    const opened = await desk.open(twelveDocuments.memberId, { level: 'simple' });
    const { documents } = await desk.value('agent', 'documents.list', opened);
    const sent = documents.map(({ sentAt }) => sentAt);
    expect(documents).toHaveLength(12);
    expect(sent).toEqual(sent.toSorted().reverse());
    const day = (instant: string) => Date.parse(instant) / 86_400_000;
    for (const { sentAt, keepOriginalUntil } of documents) {
      const days = day(keepOriginalUntil) - Math.floor(day(sentAt));
      expect([58, 59, 60, 61, 62]).toContain(days);
    }
  });

  it('opens titles and messages from high only (rule 8)', async () => {
    const { memberId } = twelveDocuments;
    const simple = await desk.open(memberId, { level: 'simple' });
    const high = await desk.open(memberId, { level: 'high' });
    const atSimple = await desk.value('agent', 'documents.list', simple);
    const atHigh = await desk.value('agent', 'documents.list', high);
    for (const { title, message } of atSimple.documents) {
      expect([title, message]).toEqual([null, null]);
    }
    expect(atHigh.documents.every(({ title }) => title !== null)).toBe(true);
    expect(atHigh.documents.some(({ message }) => message !== null)).toBe(true);
  });

  it('is shut at level none, and shut to a third party whatever they know (rules 4 and 8)', async () => {
    const { memberId } = twelveDocuments;
    const nobody = await desk.open(memberId);
    expect(await desk.refusal('agent', 'documents.list', nobody)).toBe('levelTooLow');
    const practice = await desk.open(memberId, {
      speaker: { kind: 'thirdParty', thirdParty: 'practice' },
    });
    expect(await desk.refusal('agent', 'documents.list', practice)).toBe('thirdPartyNoLevel');
  });
});

describe('pages', () => {
  it('come as the bytes their hash names, the same every time', async () => {
    const opened = await desk.open(twelveDocuments.memberId, { level: 'high' });
    const { documents } = await desk.value('agent', 'documents.list', opened);
    const kinds = new Set<string>();
    for (const { documentId } of documents) {
      const { pages } = await desk.value('agent', 'documents.pages', { ...opened, documentId });
      const [first] = pages;
      if (first === undefined || kinds.has(first.mediaType)) {
        continue;
      }
      kinds.add(first.mediaType);
      const input = { ...opened, documentId, page: 1 };
      const once = await desk.value('agent', 'documents.page', input);
      const again = await desk.value('agent', 'documents.page', input);
      expect(once.mediaType).toBe(first.mediaType);
      expect(once.bytes.byteLength).toBe(first.sizeBytes);
      expect(createHash('sha256').update(once.bytes).digest('hex')).toBe(once.sha256);
      expect(again.sha256).toBe(once.sha256);
    }
    expect([...kinds].toSorted()).toEqual(['application/pdf', 'image/jpeg']);
  });

  it('beyond the last, or of another member’s document, do not exist', async () => {
    const opened = await desk.open(trackingIdLost.memberId, { level: 'high' });
    const { documents } = await desk.value('agent', 'documents.list', opened);
    const { documentId = '', pageCount = 0 } = documents[0] ?? {};
    const beyond = { ...opened, documentId, page: pageCount + 1 };
    expect(await desk.refusal('agent', 'documents.page', beyond)).toBe('pageNotFound');
    const foreign = twelveDocuments.file.document[0]?.documentId ?? '';
    const others = { ...opened, documentId: foreign };
    expect(await desk.refusal('agent', 'documents.pages', others)).toBe('pageNotFound');
    const othersPage = { ...others, page: 1 };
    expect(await desk.refusal('agent', 'documents.page', othersPage)).toBe('pageNotFound');
  });

  it('stay shut below high (rule 8)', async () => {
    const opened = await desk.open(trackingIdLost.memberId, { level: 'simple' });
    const documentId = trackingIdLost.file.document[0]?.documentId ?? '';
    expect(await desk.refusal('agent', 'documents.pages', { ...opened, documentId })).toBe(
      'levelTooLow',
    );
  });
});

describe('a tracking ID (rules 3 and 14)', () => {
  const [trackingId = ''] = trackingIdLost.trackingIds;

  it('is found however it is written', async () => {
    const opened = await desk.open(trackingIdLost.memberId, { level: 'simple' });
    for (const written of [trackingId, trackingId.toLowerCase(), trackingId.replace(/-/g, ' ')]) {
      const found = await desk.value('agent', 'documents.byTrackingId', {
        ...opened,
        trackingId: written,
      });
      expect(found).toMatchObject({
        standing: 'own',
        document: { trackingId, title: null, message: null },
      });
    }
  });

  it('that nothing arrived under is unknown, and the attempt is logged', async () => {
    const opened = await desk.open(trackingIdLost.memberId, { level: 'simple' });
    const input = { ...opened, trackingId: 'HEK-XXXX-XXXX-XXXX' };
    expect(await desk.refusal('agent', 'documents.byTrackingId', input)).toBe('trackingIdUnknown');
    const [entry] = await desk.entries(opened.contactId, 'documents.byTrackingId');
    expect(entry).toMatchObject({ kind: 'refused', outcome: 'trackingIdUnknown' });
    expect(JSON.stringify(entry)).not.toContain('XXXX');
  });

  it('under which another member’s document lies reveals nothing but that it is being assigned', async () => {
    const [asked = ''] = documentUnderWrongNumber.trackingIds;
    const opened = await desk.open(wrongNumberSender.memberId, { level: 'high' });
    const input = { ...opened, trackingId: asked };
    const found = await desk.value('agent', 'documents.byTrackingId', input);
    expect(found).toEqual({ standing: 'elsewhere', taskId: expect.any(String) });

    const { memberId, lastName, kvnr, file } = documentUnderWrongNumber;
    const everything = JSON.stringify([
      found,
      await desk.value('agent', 'tasks.list', opened),
      await desk.value('agent', 'contacts.get', { contactId: opened.contactId }),
      await desk.entries(opened.contactId, 'documents.byTrackingId'),
    ]);
    const theirs = file.document.map(({ documentId }) => documentId);
    for (const secret of [memberId, lastName, kvnr, ...theirs]) {
      expect(everything).not.toContain(secret);
    }
  });

  it('opens one misfiling task on the record of whoever asks, however often and from wherever', async () => {
    const [asked = ''] = documentUnderWrongNumber.trackingIds;
    const memberId = await desk.member();
    const one = await desk.open(memberId, { level: 'simple' });
    const two = await desk.open(memberId, { level: 'simple', account: 'branch' });
    const answers = await Promise.all([
      desk.value('agent', 'documents.byTrackingId', { ...one, trackingId: asked }),
      desk.value('branch', 'documents.byTrackingId', { ...two, trackingId: asked }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    const { tasks } = await desk.value('agent', 'tasks.list', one);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ department: 'misfiling', state: 'open' });
  });

  it('told on the phone is a disclosure to whoever speaks (rule 27)', async () => {
    const opened = await desk.open(trackingIdLost.memberId, { level: 'simple' });
    await desk.value('agent', 'documents.byTrackingId', { ...opened, trackingId });
    const [entry] = await desk.entries(opened.contactId, 'documents.byTrackingId');
    expect(entry).toMatchObject({
      kind: 'disclosure',
      recipient: 'member',
      medium: 'phone',
      facts: { standing: 'own' },
    });
  });
});
