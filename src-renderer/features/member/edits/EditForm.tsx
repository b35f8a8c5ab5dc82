import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useMemberName } from '../../../app/contact-data.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { PrimaryAction } from '../../../design/actions.tsx';
import { ErrorPanel } from '../../../design/ErrorPanel.tsx';
import { useLive } from '../../../design/live.ts';
import { FactList } from '../../../design/small.tsx';
import type { Change } from '../../../desk/use-change.ts';
import { memberTexts } from '../texts.ts';
import { Lines } from './Lines.tsx';
import type { Edit } from './use-edit.ts';

/** What the frame needs of the operation behind the form. */
type Saving = Pick<Change<'edits.setAddress'>, 'running' | 'error'> & {
  /** Saves as somebody who has seen this version; true if it was done. */
  readonly save: (seen: number) => Promise<boolean>;
};

/**
 * The frame of every edit: fields, what stands there now and what will, and the one button. If somebody
 * else changed the same thing meanwhile, both states are shown and the person decides.
 */
export function EditForm<Field extends string>({
  contactId,
  memberId,
  edit,
  version,
  before,
  after,
  sound,
  saving,
  saved,
  label,
  hint,
  children,
}: OnMemberProps & {
  readonly edit: Edit<Field>;
  /** The version on record now. */
  readonly version: number;
  readonly before: readonly string[];
  /** Empty until something usable is typed. */
  readonly after: readonly string[];
  readonly sound: boolean;
  readonly saving: Saving;
  /** What happened, in a sentence. */
  readonly saved: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** `tried`: faults of untouched fields are shown. */
  readonly children: (tried: boolean) => ReactNode;
}) {
  const t = memberTexts.use();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const [tried, setTried] = useState(false);
  const seen = edit.draft?.seen ?? version;
  const isOld = seen !== version && !saving.running;
  const form = useRef<HTMLFormElement>(null);
  // What has just appeared, the form or the question in it, is to be seen as a whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it appears when `isOld` changes
  useEffect(() => {
    // In braces: newer engines answer with a promise, which is no clean-up.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [isOld]);
  const saveAs = async (seenVersion: number) => {
    setTried(true);
    if (!sound || !(await saving.save(seenVersion))) return;
    live.happened(saved);
    edit.close();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOld) void saveAs(seen);
  };
  const keepTheirs = () => {
    live.happened(t('edit.theirsKept'), { tone: 'info' });
    edit.close();
  };
  const saveMine = () => {
    edit.saw(version);
    void saveAs(version);
  };
  return (
    <form
      ref={form}
      className="form-grid edit-form"
      aria-label={label}
      onSubmit={onSubmit}
      noValidate
    >
      {hint !== undefined && <p className="form-wide soft">{hint}</p>}
      {children(tried)}
      {isOld ? (
        <div className="form-wide edit-conflict" role="alert">
          <p>{t('edit.conflict')}</p>
          <FactList
            facts={[
              { label: t('edit.theirs'), value: <Lines lines={before} /> },
              { label: t('edit.mine'), value: <Lines lines={after} /> },
            ]}
          />
          <div className="row-wrap">
            {/* No main action: no key that is pressed just then may decide. */}
            <Button variant="outlined" onClick={saveMine}>
              {t('edit.saveMine', { member })}
            </Button>
            <Button variant="outlined" onClick={keepTheirs}>
              {t('edit.keepTheirs')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <div className="form-wide edit-change">
            <FactList
              facts={[
                { label: t('edit.before'), value: <Lines lines={before} /> },
                { label: t('edit.after'), value: <Lines lines={after} strong /> },
              ]}
            />
          </div>
          <div className="form-wide row-wrap">
            <PrimaryAction type="submit" member={member} running={saving.running}>
              {label}
            </PrimaryAction>
            <Button variant="text" onClick={edit.close}>
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
      {saving.error !== null && !isOld && (
        <div className="form-wide">
          <ErrorPanel error={saving.error} onAgain={() => void saveAs(seen)} />
        </div>
      )}
    </form>
  );
}
