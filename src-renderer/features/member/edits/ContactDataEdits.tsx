import { lazy, type ReactNode, Suspense } from 'react';
import type { OnMemberProps } from '../../../app/feature.ts';
import { Panel } from '../../../design/Panel.tsx';
import { Waiting } from '../../../design/Waiting.tsx';
import { useOperation } from '../../../desk/use-operation.ts';
import { useLanguage } from '../../../i18n/texts.ts';
import type { Overview } from '../OverviewPanel.tsx';
import { memberTexts } from '../texts.ts';
import { addressBegin, addressFields, nameBegin, nameFields, reachFields } from './begin.ts';
import { EditOpener, editLabel } from './EditOpener.tsx';
import { useEdit } from './use-edit.ts';
import { useEditObstacle } from './use-obstacle.ts';

// Checking numbers and days needs large tables: they are loaded when somebody edits.
const AddressForm = lazy(async () => ({
  default: (await import('./AddressForm.tsx')).AddressForm,
}));
const PhoneForm = lazy(async () => ({ default: (await import('./ReachForm.tsx')).PhoneForm }));
const EmailForm = lazy(async () => ({ default: (await import('./ReachForm.tsx')).EmailForm }));
const NameForm = lazy(async () => ({ default: (await import('./NameForm.tsx')).NameForm }));

type Details = NonNullable<Overview['details']>;
export type ContactField = 'address' | 'phone' | 'email' | 'name';

/** The edits of contact data and name: a button beside each value, and the forms that are begun. */
export function useContactDataEdits(props: OnMemberProps, details: Details) {
  const t = memberTexts.use();
  const language = useLanguage();
  const { contactId, memberId } = props;
  const header = useOperation('members.header', { contactId, memberId }).data;
  const obstacleTo = useEditObstacle(props);
  const address = useEdit(props, 'address', addressFields);
  const phone = useEdit(props, 'phone', reachFields);
  const email = useEdit(props, 'email', reachFields);
  const name = useEdit(props, 'name', nameFields);
  const { versions } = details;
  // What an address protection hides stays hidden here, too (domain rule 10).
  const hidden = details.address === null;
  const known = header ?? { title: null, firstName: '', lastName: '' };

  const openers: Readonly<Record<ContactField, () => void>> = {
    address: () => address.begin(versions.address, addressBegin(details.address, language)),
    phone: () => phone.begin(versions.phone, { text: details.phone ?? '' }),
    email: () => email.begin(versions.email, { text: details.email ?? '' }),
    name: () => name.begin(versions.name, nameBegin(known)),
  };
  const begun = { address, phone, email, name };
  const opener = (field: ContactField): ReactNode =>
    obstacleTo(field) === null && begun[field].draft === null ? (
      <EditOpener
        id={`edit-${field}`}
        label={editLabel(field)}
        // It stands at the panel's head, not beside its value.
        word={field === 'name' ? t('edit.save.name') : t('edit.open')}
        onOpen={openers[field]}
      />
    ) : undefined;

  const forms: readonly (readonly [ContactField, ReactNode])[] = [
    [
      'name',
      name.draft !== null && (
        <NameForm
          {...props}
          edit={name}
          typed={name.draft.values}
          version={versions.name}
          known={known}
        />
      ),
    ],
    [
      'address',
      address.draft !== null && (
        <AddressForm
          {...props}
          edit={address}
          typed={address.draft.values}
          version={versions.address}
          address={details.address}
          hasFamily={details.family.length > 0}
        />
      ),
    ],
    [
      'phone',
      phone.draft !== null && (
        <PhoneForm
          {...props}
          edit={phone}
          typed={phone.draft.values.text}
          version={versions.phone}
          known={details.phone}
          hidden={hidden}
        />
      ),
    ],
    [
      'email',
      email.draft !== null && (
        <EmailForm
          {...props}
          edit={email}
          typed={email.draft.values.text}
          version={versions.email}
          known={details.email}
          hidden={false}
        />
      ),
    ],
  ];
  return {
    opener,
    /** Why nothing of it can be changed here. */
    obstacle: obstacleTo('address'),
    forms: forms.map(
      ([field, form]) =>
        form !== false && (
          <Panel key={field} title={t(`edit.save.${field}`)}>
            <Suspense fallback={<Waiting lines={3} />}>{form}</Suspense>
          </Panel>
        ),
    ),
  };
}
