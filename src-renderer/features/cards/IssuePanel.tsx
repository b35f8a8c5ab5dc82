import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type FormEvent, useId, useState } from 'react';
import type {
  CardsOverview,
  IssueReason,
  Practice,
  WayOut,
} from '#shared/service-contract/cards.ts';
import { AskApproval } from '../../app/approval/AskApproval.tsx';
import { MemberApprovals } from '../../app/approval/MemberApprovals.tsx';
import { useContact, useLevel, useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { EebArrival } from './EebArrival.tsx';
import {
  approvable,
  firstWay,
  guideFirst,
  mayReachPractice,
  openWays,
  type PlanStep,
  stepObstacle,
  stepsFor,
} from './issue-plan.ts';
import { PlanSteps } from './PlanSteps.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { PracticeChoice } from './PracticeChoice.tsx';
import { cardsTexts } from './texts.ts';
import { usePlan } from './use-plan.ts';
import { WaysOut } from './WaysOut.tsx';

const reasons: readonly IssueReason[] = ['lost', 'stolen', 'defective', 'notArrived', 'atPractice'];

const runLabel = {
  block: 'issue.runBlock',
  order: 'issue.runOrder',
  issue: 'issue.runIssue',
} as const;

/** One form for the whole of it: reason, steps, way, and one button that names the member. */
export function IssuePanel({
  contactId,
  memberId,
  overview,
  onPrint,
}: OnMemberProps & {
  readonly overview: CardsOverview;
  readonly onPrint: (issueId: string) => void;
}) {
  const t = cardsTexts.use();
  const labelId = useId();
  const level = useLevel(contactId, memberId);
  const member = useMemberName(contactId, memberId);
  const purpose = useContact(contactId).data?.contact.purpose;
  const plan = usePlan({ contactId, memberId });
  const [chosenReason, setReason] = useState<IssueReason | null>(null);
  const [left, setLeft] = useState<readonly PlanStep[]>([]);
  const [chosenWay, setWay] = useState<WayOut | null>(null);

  const reason = chosenReason ?? (purpose === 'cardLost' ? 'lost' : 'atPractice');
  const ways = openWays(overview);
  const way = chosenWay !== null && ways.includes(chosenWay) ? chosenWay : firstWay(ways);
  const { practice, choose, asked, askForPractice } = usePractice(
    () => setWay('eeb'),
    mayReachPractice(overview) && plan.results.issue?.state !== 'done',
  );
  const offered = stepsFor(reason);
  const isDone = (step: PlanStep) => plan.results[step]?.state === 'done';
  const takeable = (step: PlanStep) => isDone(step) || stepObstacle(step, overview, level) === null;
  const chosen = offered.filter((step) => takeable(step) && !left.includes(step));
  const open = chosen.filter((step) => !isDone(step));
  const anyDone = planDone(plan.results);
  const lacksPractice =
    chosen.includes('issue') && !isDone('issue') && way === 'eeb' && practice === null;
  const finished = anyDone && open.length === 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (open.length === 0) return;
    if (lacksPractice) {
      askForPractice();
      return;
    }
    const issued = await plan.run({
      ...{ reason, way, steps: chosen, overview },
      practiceId: practice?.practiceId ?? null,
    });
    if (issued?.wayOut === 'paper') onPrint(issued.issueId);
  };
  const button = () => {
    if (anyDone) return t('issue.rest');
    const [only] = open;
    return open.length === 1 && only !== undefined ? t(runLabel[only]) : t('issue.run');
  };

  return (
    <Panel title={t('issue.title')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {guideFirst(overview) && !finished && (
          <SayAloud label={t('issue.guide')}>{t('issue.guideSay')}</SayAloud>
        )}
        <div>
          <p className="card-label" id={labelId}>
            {t('issue.reason')}
          </p>
          <RadioGroup row aria-labelledby={labelId} value={reason}>
            {reasons.map((one) => (
              <FormControlLabel
                key={one}
                value={one}
                disabled={anyDone}
                control={<Radio onChange={() => setReason(one)} />}
                label={t(`reason.${one}`)}
              />
            ))}
          </RadioGroup>
        </div>
        <PlanSteps
          overview={overview}
          level={level}
          offered={offered}
          chosen={chosen}
          results={plan.results}
          onToggle={(step) =>
            setLeft(left.includes(step) ? left.filter((one) => one !== step) : [...left, step])
          }
        />
        {chosen.includes('issue') &&
          plan.results.issue === undefined &&
          overview.approvalBecause !== null && (
            <p className="card-warn">
              {t('issue.approval', { why: t(`because.${overview.approvalBecause}`) })}
            </p>
          )}
        {offered.includes('issue') && !isDone('issue') && (
          <WaysOut
            ways={overview.waysOut}
            way={way}
            active={chosen.includes('issue')}
            onChoose={setWay}
          />
        )}
        {offered.includes('issue') && !isDone('issue') && way === 'eeb' && (
          <PracticeChoice
            contactId={contactId}
            practice={practice}
            onChoose={choose}
            asked={asked}
          />
        )}
        <EebArrival
          card={overview.replacementCards.find(({ issueId }) => issueId === plan.issued?.issueId)}
        />
        <MemberApprovals
          memberId={memberId}
          operations={['cards.issueReplacement', 'cards.orderHealthCard']}
        />
        <PlanSummary
          results={plan.results}
          issued={plan.issued}
          askFor={(step) => {
            const action = approvable(step, reason, way, practice?.practiceId ?? null);
            return action === null ? null : (
              <AskApproval
                contactId={contactId}
                memberId={memberId}
                action={action}
                onAsked={plan.forgetRefusals}
              />
            );
          }}
        />
        <div className="row-wrap">
          {!finished && (
            <PrimaryAction
              type="submit"
              member={member}
              keys={shortcuts['work.primary']}
              running={plan.running}
              disabled={open.length === 0 || lacksPractice}
            >
              {button()}
            </PrimaryAction>
          )}
          {!finished && lacksPractice && <span className="soft">{t('practice.first')}</span>}
          {!finished && open.length === 0 && <span className="soft">{t('issue.choose')}</span>}
          {plan.issued !== null && plan.issued.wayOut === 'paper' && (
            <PrintAgain issueId={plan.issued.issueId} onPrint={onPrint} />
          )}
          {finished && (
            <Button
              variant="outlined"
              onClick={() => {
                plan.reset();
                choose(null);
                setWay(null);
                setLeft([]);
              }}
            >
              {t('issue.again')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}

/** The practice of an eEB, and the key that leads to it. */
function usePractice(chooseWay: () => void, enabled: boolean) {
  const [practice, choose] = useState<Practice | null>(null);
  /** Counts how often the field was asked for, so that the focus goes there each time. */
  const [asked, setAsked] = useState(0);
  const askForPractice = () => {
    chooseWay();
    setAsked((times) => times + 1);
  };
  useAction({
    id: 'cards.practice',
    label: {
      de: 'Ersatzbescheinigung in die Praxis (eEB)',
      en: 'Replacement card to the practice (eEB)',
    },
    group: 'member',
    shortcut: 'cards.practice',
    enabled,
    run: askForPractice,
  });
  return { practice, choose, asked, askForPractice };
}

const planDone = (results: ReturnType<typeof usePlan>['results']) =>
  Object.values(results).some((result) => result?.state === 'done');

function PrintAgain({
  issueId,
  onPrint,
}: {
  readonly issueId: string;
  readonly onPrint: (issueId: string) => void;
}) {
  const t = cardsTexts.use();
  return (
    <Button variant="outlined" onClick={() => onPrint(issueId)}>
      {t('issue.print')}
    </Button>
  );
}
