import type { Contact, ContactStep } from '#shared/service-contract/contacts.ts';
import { SectionTitle } from '../../design/Panel.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { stepSentence } from './step-sentence.ts';
import { contactTexts } from './texts.ts';

/** What was done in this contact, newest first; with two members each step bears its band. */
export function StepList({
  contact,
  steps,
}: {
  readonly contact: Contact;
  readonly steps: readonly ContactStep[];
}) {
  const t = contactTexts.use();
  const language = useLanguage();
  const format = useFormat();
  const several = contact.members.length > 1;
  const shown = steps
    .map((step, index) => ({ step, id: `${step.at}-${index}`, text: stepSentence(step, language) }))
    .filter(({ text }) => text !== null)
    .reverse();
  return (
    <section className="column-part">
      <SectionTitle>{t('steps')}</SectionTitle>
      {shown.length === 0 ? (
        <p className="soft">{t('stepsNone')}</p>
      ) : (
        <ol className="steps">
          {shown.map(({ step, id, text }) => {
            const member = contact.members.find((one) => one.memberId === step.memberId);
            return (
              <li key={id} data-band={several ? member?.band : undefined}>
                <time className="numbers">{format.time(step.at)}</time>
                <span>
                  {text}
                  {several && member !== undefined && (
                    <span className="soft"> · {member.lastName}</span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
