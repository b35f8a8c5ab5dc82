import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Json } from './columns.ts';

/** What a member holds, is sent and sends in. */

type Cards = OutputOf<'cards.overview'>;
type Certificate = OutputOf<'certificates.list'>['certificates'][number];
type DocumentOf = OutputOf<'documents.list'>['documents'][number];

export interface HealthCardTable {
  cardId: string;
  memberId: string;
  /** null while the card is only ordered. */
  iccsn: string | null;
  state: Cards['healthCards'][number]['state'];
  issuedOn: IsoDate;
  validTo: IsoDate;
  blockedOn: IsoDate | null;
  blockedCause: 'lost' | 'stolen' | null;
  orderReason: string | null;
  orderedAt: IsoInstant | null;
}

export interface ReplacementCardTable {
  issueId: string;
  memberId: string;
  source: 'app' | 'serviceCentre';
  requestedAt: IsoInstant;
  validFrom: IsoDate;
  validTo: IsoDate;
  revokedAt: IsoInstant | null;
  revokeReason: string | null;
  reason: Cards['replacementCards'][number]['reason'];
  wayOut: Cards['replacementCards'][number]['wayOut'];
  issuedBy: string | null;
  contactId: string | null;
  /** What the letter was rendered from; the same content gives the same bytes. */
  letterContent: Json<unknown> | null;
  letterSha256: string | null;
}

export interface EebMessageTable {
  issueId: string;
  practiceId: string;
  practiceName: string;
  practiceTown: string;
  state: NonNullable<Cards['replacementCards'][number]['eeb']>['state'];
  stateSince: IsoInstant;
}

export interface CertificateTable {
  certificateId: string;
  memberId: string;
  kind: Certificate['kind'];
  channel: Certificate['channel'];
  state: Certificate['state'];
  requestedAt: IsoInstant;
  stateSince: IsoInstant;
  requestedBy: Certificate['requestedBy'];
  reason: string | null;
  leavesOn: IsoDate | null;
  contactId: string | null;
  letterContent: Json<unknown> | null;
  letterSha256: string | null;
}

export interface DocumentTable {
  documentId: string;
  memberId: string;
  /** Canonical form; null for an upload the gateway refused. */
  trackingId: string | null;
  sentAt: IsoInstant;
  state: DocumentOf['state'];
  stateSince: IsoInstant;
  refusal: DocumentOf['refusal'];
  sender: DocumentOf['sender'];
  /** Who sent it, when it was another member; never shown. */
  senderMemberId: string | null;
  mediaType: 'application/pdf' | 'image/jpeg';
  /** Size of each page in bytes, in order. */
  pageBytes: Json<number[]>;
  title: string;
  message: string | null;
  renderSeed: number;
}

export interface HandoutTable {
  handoutId: string;
  memberId: string;
  contactId: string;
  personId: string;
  subjectKind: 'replacementCard';
  subjectId: string;
  medium: 'paper' | 'file';
  sha256: string;
  sizeBytes: number;
  openedAt: IsoInstant;
  closedAt: IsoInstant | null;
  outcome: 'taken' | 'saved' | 'withdrawn' | 'unknown' | null;
  handedTo: 'member' | 'representative' | 'helper' | 'posted' | null;
}
