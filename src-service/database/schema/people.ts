import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { EditedField } from '#shared/domain/edit-obstacle.ts';
import type { RepresentationScope, RepresentationType } from '#shared/domain/representation.ts';
import type { DeathReporter } from '#shared/service-contract/deaths.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type {
  AppState,
  CommunicationNeed,
  InsuredStatus,
  PermissionSet,
  PostalAddress,
} from '#shared/service-contract/vocabulary.ts';
import type { Json, JsonWithDefault } from './columns.ts';

/** The service centre's people, the insured persons, and who may act for them. */

type Representation = OutputOf<'representations.record'>;

export interface PersonTable {
  personId: string;
  account: string;
  displayName: string;
  permissionSet: PermissionSet;
  /** The person's own member record, if insured here. */
  ownMemberId: string | null;
}

/** Records that are the person's own or a relative's. */
export interface PersonRelativeTable {
  personId: string;
  memberId: string;
}

export interface MemberTable {
  memberId: string;
  kvnr: string;
  title: string | null;
  firstName: string;
  lastName: string;
  previousNames: JsonWithDefault<string[]>;
  sex: 'male' | 'female' | 'diverse' | 'unspecified';
  birthDate: IsoDate;
  addressKind: PostalAddress['kind'];
  street: string;
  houseNumber: string;
  addressAddition: string | null;
  postcode: string;
  town: string;
  country: string;
  addressSince: IsoDate;
  addressProtected: Generated<boolean>;
  phoneRaw: string | null;
  phoneE164: string | null;
  phoneSince: IsoDate | null;
  email: string | null;
  /** The account in force, for instances that do not know `bank_account` yet. */
  iban: string | null;
  ibanSince: IsoDate | null;
  agreedPassword: string | null;
  agreedPasswordSince: IsoDate | null;
  insuredStatus: InsuredStatus;
  specialGroup: string | null;
  copaymentExempt: Generated<boolean>;
  mainInsuredId: string | null;
  coverFrom: IsoDate;
  coverTo: IsoDate | null;
  coverSuspended: Generated<boolean>;
  deceasedOn: IsoDate | null;
  deathReportedAt: IsoInstant | null;
  /** In kind; null for a report from before the kind was kept. */
  deathReportedBy: DeathReporter | null;
  appState: AppState;
  appCommunication: Generated<boolean>;
  language: Generated<string>;
  communicationNeeds: JsonWithDefault<CommunicationNeed[]>;
  /** An employee's or relative's record (domain rule 10). */
  staffRelated: Generated<boolean>;
  version: Generated<number>;
}

/** A bank account of a member, from its first day to the day on which it has ended. */
export interface BankAccountTable {
  accountId: string;
  memberId: string;
  iban: string;
  holder: string;
  validFrom: IsoDate;
  /** Hidden from the member from this day (domain rule 25). */
  endsOn: IsoDate | null;
  /** When it came to us: what is fresh proves nothing (domain rule 6). */
  recordedOn: IsoDate;
}

/** How often a field of a member was changed; no row = never. */
export interface MemberFieldVersionTable {
  memberId: string;
  field: EditedField;
  version: number;
  changedAt: IsoInstant;
}

export interface MemberNameKeyTable {
  memberId: string;
  part: 'first' | 'last' | 'previous';
  /** `nameKey` of one word. */
  key: string;
  /** `colognePhonetics` of the same word. */
  sound: string;
}

export interface RepresentationTable {
  representationId: string;
  memberId: string;
  type: RepresentationType;
  name: string;
  scopes: Json<RepresentationScope[]>;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  endedOn: IsoDate | null;
  evidence: Representation['evidence'];
  money: boolean;
}
