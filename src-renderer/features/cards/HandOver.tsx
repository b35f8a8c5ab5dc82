import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type FormEvent, useId, useState } from 'react';
import { useContactMember } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { useLive } from '../../design/live.ts';
import type { HandedTo } from './handout-flow.ts';
import { cardsTexts } from './texts.ts';
import type { HandoutControl } from './use-handout.ts';

type Receiver = NonNullable<HandedTo> | 'nobody';
const receivers: readonly Receiver[] = ['member', 'representative', 'helper', 'posted', 'nobody'];

/** To whom the letter was given: the last line of the disclosure in the log (domain rule 27). */
export function HandOver({
  contactId,
  memberId,
  handout,
  member,
  onClose,
}: OnMemberProps & {
  readonly handout: HandoutControl;
  readonly member: string;
  readonly onClose: () => void;
}) {
  const t = cardsTexts.use();
  const id = useId();
  const live = useLive();
  const speaker = useContactMember(contactId, memberId)?.speaker?.kind;
  const [picked, setPicked] = useState<Receiver | null>(null);
  const receiver = picked ?? (speaker === undefined || speaker === 'thirdParty' ? null : speaker);
  const { flow } = handout;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (receiver === null) return;
    const ended = await handout.end(receiver === 'nobody' ? null : receiver);
    if (!ended) return;
    live.happened(t(`print.closed.${receiver}`));
    onClose();
  };
  if (flow.stage === 'closed') {
    return (
      <Button variant="outlined" autoFocus onClick={onClose}>
        {t('print.close')}
      </Button>
    );
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {flow.stage === 'handOver' && flow.outcome === 'saved' && <p>{t('print.saved')}</p>}
      {flow.stage === 'handOver' && flow.outcome === 'taken' && <TakenNote />}
      <div>
        <p className="card-label" id={id}>
          {t('print.toWhom')}
        </p>
        <RadioGroup aria-labelledby={id} value={receiver}>
          {receivers.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={
                <Radio autoFocus={one === (receiver ?? 'member')} onChange={() => setPicked(one)} />
              }
              label={t(`print.handed.${one}`)}
            />
          ))}
        </RadioGroup>
      </div>
      <PrimaryAction
        type="submit"
        member={member}
        running={handout.busy}
        disabled={receiver === null}
      >
        {t('print.confirm')}
      </PrimaryAction>
    </form>
  );
}

function TakenNote() {
  const t = cardsTexts.use();
  return (
    <p className="card-job card-job-taken" role="status">
      {t('print.takenNote')}
    </p>
  );
}
