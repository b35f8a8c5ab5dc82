import type { Label } from '../i18n/texts.ts';

export type ActionGroup = 'contact' | 'member' | 'navigation' | 'view' | 'person';

/** Something the person can do: it stands in the command palette and may have a key. */
export interface Action {
  readonly id: string;
  readonly label: Label;
  readonly group: ActionGroup;
  /** e.g. `Ctrl+K`, `F8`, `?`; taken from `shortcuts.ts`. */
  readonly keys?: string | undefined;
  readonly run: () => void;
  /** A second key for something that stands in the lists already. */
  readonly unlisted?: boolean | undefined;
  /** Also while a dialog is open (privacy curtain, lock). */
  readonly always?: boolean | undefined;
}

/** What can be done at this moment; components register while they are mounted. */
export class ActionRegistry {
  #actions: readonly Action[] = [];
  #expected = 0;
  #keptKeys: string | null = null;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  all = (): readonly Action[] => this.#actions;

  /** A later registration of the same id takes its place until it goes. */
  register(action: Action): () => void {
    this.#set([...this.#actions, action]);
    if (action.keys !== undefined && action.keys === this.#keptKeys) {
      this.#keptKeys = null;
      queueMicrotask(action.run);
    }
    return () => this.#set(this.#actions.filter((one) => one !== action));
  }

  /** The newest action whose keys were pressed. */
  forKeys(keys: string): Action | undefined {
    return this.#actions.findLast((action) => action.keys === keys);
  }

  /**
   * A view that will bring actions is on its way (a contact that comes back after unlocking): a key that
   * is pressed meanwhile waits for it. The hands are faster than the screen.
   * @returns tells that the view is here, or will not come
   */
  expectMore(): () => void {
    this.#expected += 1;
    return () => {
      this.#expected -= 1;
      // One view may go and the next come in the same commit.
      queueMicrotask(() => {
        if (this.#expected === 0) this.#keptKeys = null;
      });
    };
  }

  /** Keeps keys that nothing answers yet; the last ones count. False: nothing is on its way. */
  keepKeys(keys: string): boolean {
    if (this.#expected === 0) return false;
    this.#keptKeys = keys;
    return true;
  }

  /** One per id, the newest. */
  distinct(): readonly Action[] {
    return [...new Map(this.#actions.map((action) => [action.id, action])).values()];
  }

  #set(actions: readonly Action[]): void {
    this.#actions = actions;
    for (const listener of this.#listeners) listener();
  }
}
