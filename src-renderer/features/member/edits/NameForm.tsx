import { nameFaults, readName } from '#shared/domain/contact-data.ts';
import type { NameProof, ProofPlace } from '#shared/service-contract/edits.ts';
import { useContact } from '../../../app/contact-data.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { useChange } from '../../../desk/use-change.ts';
import { OneOf } from '../OneOf.tsx';
import { memberTexts } from '../texts.ts';
import type { nameFields } from './begin.ts';
import { EditForm } from './EditForm.tsx';
import { EditLine } from './EditLine.tsx';
import type { Edit } from './use-edit.ts';

type Field = (typeof nameFields)[number];
type Typed = Readonly<Record<Field, string>>;
type Name = Parameters<typeof nameFaults>[0];

const proofs: readonly NameProof[] = [
  'identityCard',
  'passport',
  'marriageCertificate',
  'nameCertificate',
  'courtOrder',
];
const places: readonly ProofPlace[] = ['counter', 'post', 'app'];

const whole = ({ title, firstName, lastName }: Name): readonly string[] => [
  [title ?? '', firstName, lastName].filter((part) => part !== '').join(' '),
];

/** A name changes by official proof (domain rule 25): which, and where it was seen, belongs to it. */
export function NameForm({
  contactId,
  memberId,
  edit,
  typed,
  version,
  known,
}: OnMemberProps & {
  readonly edit: Edit<Field>;
  readonly typed: Typed;
  readonly version: number;
  readonly known: Name;
}) {
  const t = memberTexts.use();
  const save = useChange('edits.setName');
  const channel = useContact(contactId).data?.contact.channel;
  const offered = places.filter((place) => place !== 'counter' || channel === 'walkIn');
  const name = readName(typed);
  const faults = nameFaults(name);
  const proof = proofs.find((one) => one === typed.proof) ?? 'identityCard';
  const proofAt = offered.find((one) => one === typed.proofAt) ?? offered[0] ?? 'post';
  return (
    <EditForm
      contactId={contactId}
      memberId={memberId}
      edit={edit}
      version={version}
      before={whole(known)}
      after={whole(name)}
      sound={Object.keys(faults).length === 0}
      saving={{
        ...save,
        save: async (seenVersion) =>
          (await save.run({ contactId, memberId, seenVersion, ...name, proof, proofAt })) !== null,
      }}
      saved={t('edit.saved.name')}
      label={t('edit.save.name')}
      hint={t('edit.nameHint')}
    >
      {(tried) => (
        <>
          <EditLine
            label={t('edit.field.title')}
            value={typed.title}
            onChange={(text) => edit.change('title', text)}
            fault={faults.title}
            tried={tried}
            help={t('edit.optional')}
            maxLength={40}
          />
          <EditLine
            label={t('edit.field.firstName')}
            value={typed.firstName}
            onChange={(text) => edit.change('firstName', text)}
            fault={faults.firstName}
            tried={tried}
            maxLength={120}
          />
          <EditLine
            label={t('edit.field.lastName')}
            value={typed.lastName}
            onChange={(text) => edit.change('lastName', text)}
            fault={faults.lastName}
            tried={tried}
            maxLength={120}
            first
            wide
          />
          <OneOf
            label={t('edit.field.proof')}
            options={proofs}
            value={proof}
            word={(one) => t(`edit.proof.${one}`)}
            onChange={(one) => edit.change('proof', one)}
          />
          <OneOf
            label={t('edit.field.proofAt')}
            options={offered}
            value={proofAt}
            word={(one) => t(`edit.proofAt.${one}`)}
            onChange={(one) => edit.change('proofAt', one)}
          />
        </>
      )}
    </EditForm>
  );
}
