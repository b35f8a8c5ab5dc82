/** Where the person is: ids only, never content. */
export interface ContactPlace {
  /** The member in front; null while nobody is open in the contact. */
  readonly memberId: string | null;
  /** Panel in front, by member. */
  readonly panels: Readonly<Record<string, string>>;
  /** What is marked in a panel, by `markKey`; only where something was chosen. */
  readonly marks?: Readonly<Record<string, string>>;
}

export const markKey = (memberId: string, panel: string): string => `${memberId} ${panel}`;

export interface WorkspaceState {
  /** A navigation entry's id; `contacts` is the workspace itself. */
  readonly view: string;
  readonly contactId: string | null;
  readonly places: Readonly<Record<string, ContactPlace>>;
}

export type WorkspaceMove =
  | { readonly to: 'view'; readonly view: string }
  | { readonly to: 'contact'; readonly contactId: string | null }
  | { readonly to: 'member'; readonly contactId: string; readonly memberId: string | null }
  | {
      readonly to: 'panel';
      readonly contactId: string;
      readonly memberId: string;
      readonly panel: string;
      /** Id of the document, certificate … that it marks; without it, what was marked stays so. */
      readonly marked?: string;
    }
  | { readonly to: 'closed'; readonly contactId: string }
  | { readonly to: 'start' }
  /** What was in front before lock or crash, as far as nothing was chosen since. */
  | { readonly to: 'restored'; readonly contactId: string; readonly place: ContactPlace };

export const startState: WorkspaceState = { view: 'contacts', contactId: null, places: {} };
const emptyPlace: ContactPlace = { memberId: null, panels: {} };

export const placeOf = (state: WorkspaceState, contactId: string): ContactPlace =>
  state.places[contactId] ?? emptyPlace;

export function move(state: WorkspaceState, step: WorkspaceMove): WorkspaceState {
  switch (step.to) {
    case 'view':
      return { ...state, view: step.view };
    case 'contact':
      return { ...state, view: 'contacts', contactId: step.contactId };
    case 'member':
      return {
        view: 'contacts',
        contactId: step.contactId,
        places: {
          ...state.places,
          [step.contactId]: { ...placeOf(state, step.contactId), memberId: step.memberId },
        },
      };
    case 'panel': {
      const place = placeOf(state, step.contactId);
      const { memberId, panel, marked } = step;
      const inPanel = {
        ...place,
        memberId,
        panels: { ...place.panels, [memberId]: panel },
        ...(marked === undefined
          ? {}
          : { marks: { ...place.marks, [markKey(memberId, panel)]: marked } }),
      };
      return {
        view: 'contacts',
        contactId: step.contactId,
        places: { ...state.places, [step.contactId]: inPanel },
      };
    }
    case 'closed': {
      const { [step.contactId]: _, ...places } = state.places;
      return {
        ...state,
        places,
        contactId: state.contactId === step.contactId ? null : state.contactId,
      };
    }
    case 'start':
      return { ...startState, view: state.view };
    case 'restored':
      if (step.contactId in state.places) return state;
      return { ...state, places: { ...state.places, [step.contactId]: step.place } };
  }
}
