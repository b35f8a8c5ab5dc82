import { useEffect } from 'react';
import type { DraftKey } from '#shared/service-contract/drafts.ts';
import { useDraftStore } from '../desk/use-draft.ts';
import type { ContactPlace, WorkspaceMove, WorkspaceState } from './workspace-state.ts';

/**
 * Where the person stood is kept like a draft of the contact (held by the service, ended with the
 * contact), because lock reloads the window and nothing of a member may lie on this computer.
 */
const slot = 'screen';

interface Remembered {
  readonly place: ContactPlace;
  readonly inFront: boolean;
}

export const screenText = (state: WorkspaceState, contactId: string): string => {
  const place = state.places[contactId] ?? { memberId: null, panels: {} };
  return JSON.stringify({ place, inFront: state.contactId === contactId } satisfies Remembered);
};

function remembered(text: string): Remembered | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRemembered(parsed) ? parsed : null;
  } catch {
    // Written by another version: the person simply starts at the first tab.
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isRemembered(value: unknown): value is Remembered {
  if (!isRecord(value) || typeof value['inFront'] !== 'boolean') return false;
  const place = value['place'];
  if (!isRecord(place) || !isRecord(place['panels'])) return false;
  const { memberId, marks = {} } = place;
  return (
    (memberId === null || typeof memberId === 'string') &&
    isRecord(marks) &&
    [place['panels'], marks].every((texts) =>
      Object.values(texts).every((text) => typeof text === 'string'),
    )
  );
}

/** The steps that bring the person back to where they were. */
export function restoredPlaces(
  drafts: readonly (DraftKey & { readonly text: string })[],
): readonly WorkspaceMove[] {
  const steps: WorkspaceMove[] = [];
  let front: string | null = null;
  for (const draft of drafts) {
    const found = draft.slot === slot ? remembered(draft.text) : null;
    if (found === null) continue;
    steps.push({ to: 'restored', contactId: draft.subjectId, place: found.place });
    if (found.inFront) front = draft.subjectId;
  }
  return front === null ? steps : [...steps, { to: 'contact', contactId: front }];
}

/** Keeps it up to date while somebody works. */
export function useScreenMemory(state: WorkspaceState, ready: boolean): void {
  const drafts = useDraftStore();
  useEffect(() => {
    if (!ready) return;
    for (const contactId of Object.keys(state.places)) {
      const key: DraftKey = { subject: 'contact', subjectId: contactId, slot };
      const text = screenText(state, contactId);
      if (drafts.textOf(key) !== text) drafts.set(key, text);
    }
  }, [state, ready, drafts]);
}
