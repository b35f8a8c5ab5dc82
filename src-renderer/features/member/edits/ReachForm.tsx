import { emailFault, phoneFault, tidyLine } from '#shared/domain/contact-data.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { useChange } from '../../../desk/use-change.ts';
import { memberTexts } from '../texts.ts';
import type { reachFields } from './begin.ts';
import { EditForm } from './EditForm.tsx';
import { EditLine } from './EditLine.tsx';
import type { Edit } from './use-edit.ts';

type Field = (typeof reachFields)[number];

interface ReachProps extends OnMemberProps {
  readonly edit: Edit<Field>;
  readonly typed: string;
  readonly version: number;
  /** On record now; null: none, or hidden. */
  readonly known: string | null;
  readonly hidden: boolean;
}

const lines = (text: string | null): readonly string[] =>
  text === null || text === '' ? [] : [text];

/** An empty line removes what is on file. */
export function PhoneForm(props: ReachProps) {
  const { contactId, memberId } = props;
  const save = useChange('edits.setPhone');
  const phone = tidyLine(props.typed);
  return (
    <ReachForm
      {...props}
      what="phone"
      text={phone}
      fault={phone === '' ? null : phoneFault(phone)}
      saving={{
        ...save,
        save: async (seenVersion) =>
          (await save.run({ contactId, memberId, seenVersion, phone: phone || null })) !== null,
      }}
    />
  );
}

export function EmailForm(props: ReachProps) {
  const { contactId, memberId } = props;
  const save = useChange('edits.setEmail');
  const email = tidyLine(props.typed);
  return (
    <ReachForm
      {...props}
      what="email"
      text={email}
      fault={email === '' ? null : emailFault(email)}
      saving={{
        ...save,
        save: async (seenVersion) =>
          (await save.run({ contactId, memberId, seenVersion, email: email || null })) !== null,
      }}
    />
  );
}

function ReachForm({
  what,
  text,
  fault,
  saving,
  typed,
  known,
  hidden,
  edit,
  version,
  contactId,
  memberId,
}: ReachProps &
  Pick<Parameters<typeof EditForm>[0], 'saving'> & {
    readonly what: 'phone' | 'email';
    readonly text: string;
    readonly fault: ReturnType<typeof phoneFault>;
  }) {
  const t = memberTexts.use();
  return (
    <EditForm
      contactId={contactId}
      memberId={memberId}
      edit={edit}
      version={version}
      before={hidden ? [t('edit.hidden')] : lines(known)}
      after={text === '' ? [t('edit.removed')] : lines(text)}
      sound={fault === null}
      saving={saving}
      saved={t(`edit.saved.${what}`)}
      label={t(`edit.save.${what}`)}
      hint={hidden ? t('edit.blindPhone') : undefined}
    >
      {(tried) => (
        <EditLine
          label={t(what)}
          value={typed}
          onChange={(next) => edit.change('text', next)}
          fault={fault ?? undefined}
          tried={tried}
          help={t('edit.emptyRemoves')}
          maxLength={what === 'phone' ? 40 : 254}
          first
          wide
        />
      )}
    </EditForm>
  );
}
