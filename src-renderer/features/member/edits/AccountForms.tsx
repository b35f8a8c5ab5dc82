import {
  accountEndFault,
  accountFromFault,
  type FieldFault,
  holderFault,
  ibanFault,
  tidyLine,
} from '#shared/domain/contact-data.ts';
import { formatIban } from '#shared/domain/iban.ts';
import type { BankAccount } from '#shared/service-contract/bank.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { useServiceClock } from '../../../app/service-clock.ts';
import { useChange } from '../../../desk/use-change.ts';
import { dayFromInput } from '../../../i18n/day-input.ts';
import { germanDayOf, useFormat } from '../../../i18n/format.ts';
import { isoDayOf } from '../../../i18n/iso-day.ts';
import { memberTexts } from '../texts.ts';
import type { accountFields, endFields } from './begin.ts';
import { EditForm } from './EditForm.tsx';
import { EditLine } from './EditLine.tsx';
import type { Edit } from './use-edit.ts';

type AccountField = (typeof accountFields)[number];
type EndField = (typeof endFields)[number];

interface OnAccounts extends OnMemberProps {
  readonly accounts: readonly BankAccount[];
  /** Of the whole list. */
  readonly version: number;
}

/** A day and what is wrong with it; null: none typed that the calendar has. */
const readDay = (text: string, fault: (day: string) => FieldFault | null) => {
  const day = dayFromInput(text);
  return { day, fault: day === null ? ('dayUnknown' as const) : fault(day) };
};

/** A further account; its IBAN is checked while it is read out. */
export function AddAccountForm({
  contactId,
  memberId,
  accounts,
  version,
  edit,
  typed,
}: OnAccounts & {
  readonly edit: Edit<AccountField>;
  readonly typed: Readonly<Record<AccountField, string>>;
}) {
  const t = memberTexts.use();
  const now = isoDayOf(useServiceClock().now());
  const save = useChange('bank.add');
  const holder = tidyLine(typed.holder);
  const from = readDay(typed.validFrom, (day) => accountFromFault(day, now));
  const faults = { iban: ibanFault(typed.iban), holder: holderFault(holder) };
  const sound = faults.iban === null && faults.holder === null && from.fault === null;
  return (
    <EditForm
      contactId={contactId}
      memberId={memberId}
      edit={edit}
      version={version}
      before={accounts.filter(({ state }) => state !== 'ended').map((one) => one.ibanMasked)}
      after={sound ? [formatIban(typed.iban), holder, `${t('validFrom')} ${typed.validFrom}`] : []}
      sound={sound}
      saving={{
        ...save,
        save: async (seenVersion) => {
          if (from.day === null) return false;
          const { iban } = typed;
          const input = { contactId, memberId, seenVersion, iban, holder, validFrom: from.day };
          return (await save.run(input)) !== null;
        },
      }}
      saved={t('edit.saved.account')}
      label={t('edit.save.account')}
      hint={t('edit.accountHint')}
    >
      {(tried) => (
        <>
          <EditLine
            label={t('edit.field.iban')}
            value={typed.iban}
            onChange={(text) => edit.change('iban', text)}
            fault={faults.iban ?? undefined}
            tried={tried}
            maxLength={42}
            first
            wide
          />
          <EditLine
            label={t('edit.field.holder')}
            value={typed.holder}
            onChange={(text) => edit.change('holder', text)}
            fault={faults.holder ?? undefined}
            tried={tried}
            maxLength={120}
          />
          <EditLine
            label={t('validFrom')}
            value={typed.validFrom}
            onChange={(text) => edit.change('validFrom', text)}
            fault={from.fault ?? undefined}
            tried={tried}
            help={t('dayHelp')}
            maxLength={10}
          />
        </>
      )}
    </EditForm>
  );
}

/** Ends one account from a day on. */
export function EndAccountForm({
  contactId,
  memberId,
  accounts,
  version,
  edit,
  typed,
}: OnAccounts & {
  readonly edit: Edit<EndField>;
  readonly typed: Readonly<Record<EndField, string>>;
}) {
  const t = memberTexts.use();
  const format = useFormat();
  const now = isoDayOf(useServiceClock().now());
  const save = useChange('bank.end');
  const account = accounts.find(({ accountId }) => accountId === typed.accountId);
  const end = readDay(typed.endsOn, (day) => accountEndFault(day, now));
  const stands = (one: BankAccount) =>
    one.endsOn === null
      ? t('account.inForce', { day: format.day(one.validFrom) })
      : t('account.ends', { day: format.day(one.endsOn) });
  return (
    <EditForm
      contactId={contactId}
      memberId={memberId}
      edit={edit}
      version={version}
      before={account === undefined ? [] : [account.ibanMasked, stands(account)]}
      after={end.day === null ? [] : [t('account.ends', { day: germanDayOf(end.day) })]}
      sound={end.fault === null}
      saving={{
        ...save,
        save: async (seenVersion) => {
          if (end.day === null) return false;
          const { accountId } = typed;
          const input = { contactId, memberId, seenVersion, accountId, endsOn: end.day };
          return (await save.run(input)) !== null;
        },
      }}
      saved={t('edit.saved.end')}
      label={t('edit.save.end')}
      hint={t('edit.endHint')}
    >
      {(tried) => (
        <EditLine
          label={t('edit.field.endsOn')}
          value={typed.endsOn}
          onChange={(text) => edit.change('endsOn', text)}
          fault={end.fault ?? undefined}
          tried={tried}
          help={t('dayHelp')}
          maxLength={10}
          first
        />
      )}
    </EditForm>
  );
}
