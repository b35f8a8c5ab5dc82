import type { Audience, MemberRow } from '../../pipeline/handler.ts';

/**
 * Who may learn that a thread changed: everybody who serves sees the queue; the threads of employees
 * and their relatives reach only those with the record open (domain rules 10 and 29).
 */
export const threadAudience = ({ memberId, staffRelated }: MemberRow): Audience =>
  staffRelated ? { kind: 'member', memberId } : { kind: 'serving' };
