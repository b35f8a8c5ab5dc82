import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readEditDraft,
  writeEditDraft,
} from '../../../../src-renderer/features/member/edits/edit-draft.ts';

const fields = ['street', 'town'] as const;

describe('an edit that is kept as a draft', () => {
  it('comes back letter by letter, with the version it was begun on', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.string(), (seen, street, town) => {
        const draft = { seen, values: { street, town } };
        expect(readEditDraft(writeEditDraft(draft), fields)).toEqual(draft);
      }),
    );
  });

  it('an empty text is an edit that was not begun', () => {
    expect(readEditDraft('', fields)).toBeNull();
  });

  it.each(['{', '"text"', 'null', '[]', '{"seen":1}', '{"seen":"1","values":{}}'])(
    'what is none is none: %s',
    (text) => {
      expect(readEditDraft(text, fields)).toBeNull();
    },
  );

  it('a field that an older program did not know is empty', () => {
    const kept = JSON.stringify({ seen: 2, values: { street: 'Musterweg 1', other: 'x' } });
    expect(readEditDraft(kept, fields)).toEqual({
      seen: 2,
      values: { street: 'Musterweg 1', town: '' },
    });
  });
});
