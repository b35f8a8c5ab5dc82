import type { OnMemberProps } from '../../../app/feature.ts';
import { useDraft } from '../../../desk/use-draft.ts';
import { type EditDraft, readEditDraft, writeEditDraft } from './edit-draft.ts';

export interface Edit<Field extends string> {
  /** null: not begun. */
  readonly draft: EditDraft<Field> | null;
  /** Of the button that begins it: the focus goes back there. */
  readonly openerId: string;
  readonly begin: (seen: number, values: Readonly<Record<Field, string>>) => void;
  readonly change: (field: Field, text: string) => void;
  /** The person has now seen this version. */
  readonly saw: (version: number) => void;
  readonly close: () => void;
}

/**
 * One edit of one member in one contact. It is a draft like every typed text: lock, expiry, restart and
 * a closed tab lose nothing of it, nor which version it was begun on.
 */
export function useEdit<Field extends string>(
  { contactId, memberId }: OnMemberProps,
  name: string,
  fields: readonly Field[],
): Edit<Field> {
  const kept = useDraft({
    subject: 'contact',
    subjectId: contactId,
    slot: `edit:${name}:${memberId}`,
  });
  const draft = readEditDraft(kept.text, fields);
  const openerId = `edit-${name}`;
  const write = (next: EditDraft<Field>) => kept.setText(writeEditDraft(next));
  return {
    draft,
    openerId,
    begin: (seen, values) => write({ seen, values }),
    change: (field, text) => {
      if (draft !== null) write({ ...draft, values: { ...draft.values, [field]: text } });
    },
    saw: (seen) => {
      if (draft !== null) write({ ...draft, seen });
    },
    close: () => {
      kept.clear();
      requestAnimationFrame(() => document.getElementById(openerId)?.focus());
    },
  };
}
