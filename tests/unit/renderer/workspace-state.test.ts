import { describe, expect, it } from 'vitest';
import { restoredPlaces, screenText } from '../../../src-renderer/app/screen-memory.ts';
import {
  move,
  startState,
  type WorkspaceMove,
  type WorkspaceState,
} from '../../../src-renderer/app/workspace-state.ts';

const going = (...steps: WorkspaceMove[]): WorkspaceState => steps.reduce(move, startState);

describe('where the person is', () => {
  it('is the start screen before any contact', () => {
    expect(startState).toEqual({ view: 'contacts', contactId: null, places: {} });
  });

  it('remembers member and panel of each contact while going between tabs', () => {
    const state = going(
      { to: 'contact', contactId: 'A' },
      { to: 'member', contactId: 'A', memberId: 'm' },
      { to: 'panel', contactId: 'A', memberId: 'm', panel: 'cards' },
      { to: 'contact', contactId: 'B' },
      { to: 'contact', contactId: 'A' },
    );
    expect(state.contactId).toBe('A');
    expect(state.places['A']).toEqual({ memberId: 'm', panels: { m: 'cards' } });
  });

  it('keeps the panel of one member when another comes in front', () => {
    const state = going(
      { to: 'panel', contactId: 'A', memberId: 'm', panel: 'cards' },
      { to: 'member', contactId: 'A', memberId: 'n' },
      { to: 'member', contactId: 'A', memberId: 'm' },
    );
    expect(state.places['A']?.panels).toEqual({ m: 'cards' });
  });

  it('forgets a contact that was wrapped up, and only leaves it if it was in front', () => {
    const both = going(
      { to: 'member', contactId: 'A', memberId: 'm' },
      { to: 'member', contactId: 'B', memberId: 'n' },
    );
    const closedBehind = move(both, { to: 'closed', contactId: 'A' });
    expect(closedBehind).toMatchObject({ contactId: 'B', places: { B: { memberId: 'n' } } });
    expect(closedBehind.places).not.toHaveProperty('A');
    expect(move(both, { to: 'closed', contactId: 'B' }).contactId).toBeNull();
  });

  it('goes back to the contact when another view was open', () => {
    const state = going(
      { to: 'contact', contactId: 'A' },
      { to: 'view', view: 'messenger' },
      { to: 'contact', contactId: 'A' },
    );
    expect(state.view).toBe('contacts');
  });
});

describe('signing in again', () => {
  const before = going(
    { to: 'panel', contactId: 'A', memberId: 'm', panel: 'documents' },
    { to: 'panel', contactId: 'B', memberId: 'n', panel: 'cards' },
    { to: 'contact', contactId: 'A' },
  );
  const draft = (contactId: string) => ({
    subject: 'contact' as const,
    subjectId: contactId,
    slot: 'screen',
    text: screenText(before, contactId),
  });

  it('returns to the same contact, member and panel', () => {
    const state = restoredPlaces([draft('B'), draft('A')]).reduce(move, startState);
    expect(state).toEqual(before);
  });

  it('keeps no more than ids in what it remembers', () => {
    expect(JSON.parse(screenText(before, 'A'))).toEqual({
      place: { memberId: 'm', panels: { m: 'documents' } },
      inFront: true,
    });
  });

  it.each(['', '{', '{"place":3}', '{"inFront":true,"place":{"memberId":5,"panels":{}}}'])(
    'starts plainly when what was remembered is %j',
    (text) => {
      expect(restoredPlaces([{ ...draft('A'), text }])).toEqual([]);
    },
  );

  it('does not move somebody who has already gone elsewhere', () => {
    const gone = going({ to: 'member', contactId: 'A', memberId: 'other' });
    const state = restoredPlaces([draft('A')]).reduce(move, gone);
    expect(state.places['A']?.memberId).toBe('other');
  });
});
