import {
  addressFaults,
  emailFault,
  phoneFault,
  readAddress,
  tidyLine,
} from '#shared/domain/contact-data.ts';
import { readPhone } from '#shared/domain/phone.ts';
import type { Context } from '../../pipeline/handler.ts';
import { postalAddressOf } from '../../records/address.ts';
import { assertMayEdit, assertUsable, keepEdit, nextVersion } from '../../records/editing.ts';

/**
 * The new address is fresh from today: no factor (domain rule 6), no health card to it (rule 8),
 * certificates by hand and replacement cards need a second person (rules 16 and 18).
 */
export const setAddress = async (context: Context<'edits.setAddress'>) => {
  const { input, member, today } = context;
  const field = 'address';
  await assertMayEdit(context, field);
  const version = await nextVersion(context, field, input.seenVersion);
  const address = readAddress(input.address);
  assertUsable(addressFaults(address));
  const { kind, street, houseNumber, addition, postcode, town, country } = address;
  const known = postalAddressOf(member);
  const isSame = JSON.stringify(address) === JSON.stringify(known);
  // Under an address protection it would betray what is on record (domain rule 10).
  assertUsable(isSame && !member.addressProtected ? { address: 'fieldUnchanged' } : {});
  await keepEdit(
    context,
    { field, version },
    {
      addressKind: kind,
      street,
      houseNumber,
      addressAddition: addition,
      postcode,
      town,
      country,
      addressSince: today,
    },
  );
  return { field, version } as const;
};

/** The raw text is kept beside the form in which numbers are compared; null removes the number. */
export const setPhone = async (context: Context<'edits.setPhone'>) => {
  const { input, member, today } = context;
  const field = 'phone';
  await assertMayEdit(context, field);
  const version = await nextVersion(context, field, input.seenVersion);
  const phone = input.phone === null ? null : tidyLine(input.phone);
  const fault = phone === null ? null : phoneFault(phone);
  assertUsable(fault === null ? {} : { phone: fault });
  // As for the address: a protected number is not confirmed by a refusal (domain rule 10).
  const isSame = phone === member.phoneRaw && !member.addressProtected;
  assertUsable(isSame ? { phone: 'fieldUnchanged' } : {});
  await keepEdit(
    context,
    { field, version },
    {
      phoneRaw: phone,
      phoneE164: phone === null ? null : readPhone(phone).e164,
      phoneSince: today,
    },
  );
  return { field, version } as const;
};

export const setEmail = async (context: Context<'edits.setEmail'>) => {
  const { input, member } = context;
  const field = 'email';
  await assertMayEdit(context, field);
  const version = await nextVersion(context, field, input.seenVersion);
  const email = input.email === null ? null : tidyLine(input.email);
  const fault = email === null ? null : emailFault(email);
  assertUsable(fault === null ? {} : { email: fault });
  assertUsable(email === member.email ? { email: 'fieldUnchanged' } : {});
  await keepEdit(context, { field, version }, { email });
  return { field, version } as const;
};
