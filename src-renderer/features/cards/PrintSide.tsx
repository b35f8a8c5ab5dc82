import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { Printer, PrintJob } from '#shared/desk-contract/routes.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useSignedIn } from '../../app/session.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useDeskRoute } from '../../desk/use-desk-route.ts';
import { HandOver } from './HandOver.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';
import { cardsTexts } from './texts.ts';
import type { HandoutControl } from './use-handout.ts';

/** Printer, live state of the job, and the hand-over: one thing at a time. */
export function PrintSide({
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
  const { flow } = handout;
  const printers = useDeskRoute('printing.printers', {});
  const all = printers.data?.printers ?? [];
  // Beside the flow, so that a refused job comes back to the same choice.
  const [picked, setPicked] = useState<string | null>(null);
  const run = async (printerId: string) => {
    await handout.print(printerId);
    // Whatever came of it, the list may have changed: a refused printer is gone.
    printers.again();
  };
  const lastJob = 'job' in flow ? flow.job : null;
  return (
    <aside className="card-print-side" aria-label={t('print.stateTitle')}>
      {lastJob !== null && <JobSentence job={lastJob} printers={all} />}
      {flow.stage === 'job' && lastJob === null && <p>{t('print.state.sending')}</p>}
      {handout.error !== null && flow.stage !== 'opening' && <ErrorPanel error={handout.error} />}
      {flow.stage === 'ready' && (
        <PrinterChoice
          printers={all}
          error={printers.error}
          loading={printers.isLoading}
          onRefresh={printers.again}
          picked={picked}
          onPick={setPicked}
          onPrint={(printerId) => void run(printerId)}
          handout={handout}
          member={member}
        />
      )}
      {flow.stage === 'job' && flow.job !== null && (
        <CancelJob jobId={flow.job.jobId} onCancel={handout.cancel} />
      )}
      {flow.stage === 'look' && (
        <div className="stack">
          <Button variant="contained" autoFocus onClick={() => void handout.found(true)}>
            {t('print.complete')}
          </Button>
          <Button variant="outlined" onClick={() => void handout.found(false)}>
            {t('print.missing')}
          </Button>
        </div>
      )}
      {flow.stage === 'ended' && (
        <div className="stack">
          <Button variant="contained" autoFocus onClick={handout.anew}>
            {t('print.anew')}
          </Button>
          <Button variant="outlined" onClick={onClose}>
            {t('print.close')}
          </Button>
        </div>
      )}
      {(flow.stage === 'handOver' || flow.stage === 'closed') && (
        <HandOver
          contactId={contactId}
          memberId={memberId}
          handout={handout}
          member={member}
          onClose={onClose}
        />
      )}
      <p className="soft card-print-note">
        {t('print.checked')} {t('print.onlyHere')}
      </p>
    </aside>
  );
}

function CancelJob({
  jobId,
  onCancel,
}: {
  readonly jobId: string;
  readonly onCancel: (jobId: string) => Promise<void>;
}) {
  const t = cardsTexts.use();
  return (
    <Button variant="outlined" onClick={() => void onCancel(jobId)}>
      {t('print.cancelJob')}
    </Button>
  );
}

/** What the job is doing in one sentence, spoken whenever it changes. */
function JobSentence({
  job,
  printers,
}: {
  readonly job: PrintJob;
  readonly printers: readonly Printer[];
}) {
  const t = cardsTexts.use();
  const live = useLive();
  const { policy } = useSignedIn();
  const printer =
    printers.find(({ printerId }) => printerId === job.printerId)?.name ?? job.printerId;
  const sentence = t(`print.state.${job.state}`, {
    printer,
    seconds: policy.printTakenSeconds,
    because: t(`print.because.${job.because ?? 'none'}`),
  });
  const announced = useRef('');
  useEffect(() => {
    if (announced.current === sentence) return;
    announced.current = sentence;
    live.announce(sentence, job.state === 'unknown' ? 'assertive' : 'polite');
  }, [live, sentence, job.state]);
  return <p className={`card-job card-job-${job.state}`}>{sentence}</p>;
}
