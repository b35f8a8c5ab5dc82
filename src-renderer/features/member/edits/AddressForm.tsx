import { splitStreetLine } from '#shared/domain/address.ts';
import {
  type AddressField,
  addressFaults,
  type FieldFault,
  type FieldFaults,
  readAddress,
  readCountry,
} from '#shared/domain/contact-data.ts';
import type { PostalAddress } from '#shared/service-contract/vocabulary.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { useChange } from '../../../desk/use-change.ts';
import { addressLines } from '../address-lines.ts';
import { memberTexts } from '../texts.ts';
import type { TypedAddressField as TypedField } from './begin.ts';
import { EditForm } from './EditForm.tsx';
import { EditLine } from './EditLine.tsx';
import type { Edit } from './use-edit.ts';

type Typed = Readonly<Record<TypedField, string>>;

const read = (typed: Typed): PostalAddress =>
  readAddress({
    ...splitStreetLine(typed.street),
    addition: typed.addition,
    postcode: typed.postcode,
    town: typed.town,
    country: readCountry(typed.country) ?? '',
  });

/** Street and number are one line here. */
const faultIn = (
  { houseNumber, ...faults }: FieldFaults<AddressField>,
  field: TypedField,
): FieldFault | undefined => faults[field] ?? (field === 'street' ? houseNumber : undefined);

export function AddressForm(
  props: OnMemberProps & {
    readonly edit: Edit<TypedField>;
    readonly typed: Typed;
    readonly version: number;
    /** null: protected. */
    readonly address: PostalAddress | null;
    readonly hasFamily: boolean;
  },
) {
  const t = memberTexts.use();
  const { contactId, memberId, edit, typed, address: known, version, hasFamily } = props;
  const save = useChange('edits.setAddress');
  const address = read(typed);
  const faults = addressFaults(address);
  const sound = Object.keys(faults).length === 0;
  const hints = [
    known === null ? t('edit.blindAddress') : '',
    hasFamily ? t('edit.familyStays') : '',
  ];
  const line = (field: TypedField, tried: boolean) => ({
    label: t(`edit.field.${field}`),
    value: typed[field],
    fault: faultIn(faults, field),
    tried,
    onChange: (text: string) => edit.change(field, text),
  });
  const { kind: _, ...sent } = address;
  return (
    <EditForm
      contactId={contactId}
      memberId={memberId}
      edit={edit}
      version={version}
      before={known === null ? [t('edit.hidden')] : addressLines(known)}
      after={addressLines(address)}
      sound={sound}
      saving={{
        ...save,
        save: async (seenVersion) =>
          (await save.run({ contactId, memberId, seenVersion, address: sent })) !== null,
      }}
      saved={t('edit.saved.address')}
      label={t('edit.save.address')}
      hint={hints.join(' ').trim() || undefined}
    >
      {(tried) => (
        <>
          <EditLine {...line('street', tried)} maxLength={120} first wide />
          <EditLine {...line('addition', tried)} maxLength={60} help={t('edit.optional')} wide />
          <EditLine {...line('postcode', tried)} maxLength={10} />
          <EditLine {...line('town', tried)} maxLength={80} />
          <EditLine {...line('country', tried)} maxLength={60} wide />
        </>
      )}
    </EditForm>
  );
}
