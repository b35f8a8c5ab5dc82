import type { IsoInstant } from '#shared/domain/dates.ts';

/** "Is it you who speaks with the service centre just now?" */
export interface AppQuestion {
  readonly requestId: string;
  readonly kvnr: string;
  readonly askedAt: IsoInstant;
  /** The app takes the question away then. */
  readonly expiresAt: IsoInstant;
}

export type AppAnswer = 'confirmed' | 'declined';

/**
 * The way to the members' app: training has one of its own, HEK's IT connects the real one. The service
 * calls it about every second for each question that waits, so it must be quick and may be asked twice.
 */
export interface MemberApp {
  /**
   * Shows the question in the app, once per `requestId` however often this is called, and tells what the
   * member answered; null as long as they have not. An answer counts only if it was given in the app of
   * this very member, unlocked with their GesundheitsID PIN. Whoever calls is not named to the app, nor
   * the reason for the call.
   */
  ask(question: AppQuestion): Promise<AppAnswer | null>;
}
