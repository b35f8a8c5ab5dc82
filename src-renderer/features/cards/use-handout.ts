import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDeskAction, useDeskEvent } from '../../desk/use-desk-route.ts';
import { type HandedTo, handoutStep, outcomeOnLeaving, startFlow } from './handout-flow.ts';

/**
 * One hand-out from its announcement to its end. Whatever happens, the log is told how it ended:
 * leaving the dialog closes an open hand-out, too.
 */
export function useHandout({ contactId, memberId, issueId }: OnMemberProps & { issueId: string }) {
  const [flow, dispatch] = useReducer(handoutStep, startFlow);
  const open = useChange('handouts.open');
  const close = useChange('handouts.close');
  const print = useDeskAction('printing.print');
  const cancel = useDeskAction('printing.cancel');
  const save = useDeskAction('printing.savePdf');
  const opening = useRef(false);
  const [largePrint, setLargePrint] = useState(false);

  const start = useCallback(
    async (medium: 'paper' | 'file'): Promise<string | null> => {
      const subject = { kind: 'replacementCard', issueId } as const;
      const handout = await open.run({ contactId, memberId, subject, medium });
      if (handout !== null) {
        setLargePrint(handout.largePrint);
        dispatch({ type: 'opened', handoutId: handout.handoutId });
      }
      return handout?.handoutId ?? null;
    },
    [open.run, contactId, memberId, issueId],
  );
  const startOnce = useEffectEvent(() => {
    if (opening.current) return;
    opening.current = true;
    void start('paper');
  });
  useEffect(() => startOnce(), []);

  useDeskEvent('printing.job', (job) => dispatch({ type: 'job', job }));

  const handoutId = 'handoutId' in flow ? flow.handoutId : null;
  // The letter stays in sight after its hand-out has ended.
  const [shownId, setShownId] = useState(handoutId);
  if (handoutId !== null && handoutId !== shownId) setShownId(handoutId);

  const runPrint = async (printerId: string | null) => {
    if (handoutId === null) return;
    dispatch({ type: 'printing' });
    const job = await print.run({ contactId, memberId, handoutId, printerId, copies: 1 });
    dispatch(job === null ? { type: 'printRefused' } : { type: 'job', job });
  };

  /** A file is another medium than paper, so it is another hand-out with an entry of its own. */
  const runSave = async (): Promise<boolean | null> => {
    if (handoutId === null) return null;
    const outcome = outcomeOnLeaving(flow);
    await close.run({ contactId, memberId, handoutId, outcome, handedTo: null });
    dispatch({ type: 'reopened' });
    const fileId = await start('file');
    if (fileId === null) return null;
    const answer = await save.run({ contactId, memberId, handoutId: fileId });
    if (answer?.saved === true) dispatch({ type: 'saved' });
    return answer?.saved ?? null;
  };

  /** Tells the log how it ended. @returns false if that was refused: the dialog stays. */
  const end = async (handedTo: HandedTo): Promise<boolean> => {
    if (handoutId === null) return true;
    const outcome = outcomeOnLeaving(flow);
    const answer = await close.run({ contactId, memberId, handoutId, outcome, handedTo });
    if (answer !== null) dispatch({ type: 'closed', handedTo });
    return answer !== null;
  };

  /** What the person saw in the tray after an uncertain job. */
  const found = async (complete: boolean) => {
    if (complete) {
      dispatch({ type: 'foundComplete' });
      return;
    }
    if (handoutId === null) return;
    const outcome = outcomeOnLeaving(flow);
    const input = { contactId, memberId, handoutId, outcome, handedTo: null };
    if ((await close.run(input)) !== null) dispatch({ type: 'foundNothing' });
  };

  const runCancel = async (jobId: string) => {
    const job = await cancel.run({ jobId });
    if (job !== null) dispatch({ type: 'job', job });
  };

  return {
    flow,
    shownId,
    /** The letter in sight is in large print (rule 26). */
    largePrint,
    error: open.error ?? print.error ?? save.error ?? cancel.error ?? close.error,
    again: () => void start('paper'),
    busy: open.running || save.running || close.running,
    print: runPrint,
    save: runSave,
    cancel: runCancel,
    end,
    found,
    /** After nothing came of it: a new hand-out of the same letter. */
    anew: () => {
      dispatch({ type: 'reopened' });
      void start('paper');
    },
  };
}

export type HandoutControl = ReturnType<typeof useHandout>;
