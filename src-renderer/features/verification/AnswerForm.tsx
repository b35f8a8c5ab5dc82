import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { takeFocus } from '../../design/take-focus.ts';
import { useChange } from '../../desk/use-change.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import { useLanguage } from '../../i18n/texts.ts';
import type { Typed } from './gate-state.ts';
import { gateTexts } from './texts.ts';

/**
 * One question and its answer field (domain rule 7: blind). The answer leaves the field as soon as the
 * service has compared it; it is in no cache and no draft.
 */
export function AnswerForm({
  contactId,
  memberId,
  factor,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly factor: Typed;
}) {
  const t = gateTexts.use();
  const language = useLanguage();
  const live = useLive();
  const submit = useChange('verification.submit');
  const [answer, setAnswer] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const word = factorWord(factor, language);

  useEffect(() => takeFocus(field.current), []);

  const check = async () => {
    if (answer.trim() === '') return;
    const result = await submit.run({ contactId, memberId, factor, answer: answer.trim() });
    if (result === null) return;
    setAnswer('');
    const { match, state } = result;
    if (match) {
      live.announce(t('matchSpoken', { factor: word, level: t(`steps.${state.level}`) }));
      return;
    }
    const last = state.mismatchesLeft === 0;
    const sentence = last
      ? t('mismatchSpokenLast', { factor: word })
      : t('mismatchSpoken', { factor: word, left: state.mismatchesLeft });
    live.announce(sentence, 'assertive');
    takeFocus(field.current);
  };
  return (
    <form
      className="answer"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void check();
      }}
    >
      <p className="answer-ask">
        <span className="soft">{t('askFor')}</span>
        <strong>{word}</strong>
        <span className="answer-say">{t(`say.${factor}`)}</span>
      </p>
      <div className="answer-row">
        <TextField
          inputRef={field}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          placeholder={t(`format.${factor}`)}
          slotProps={{
            htmlInput: {
              'aria-label': word,
              maxLength: 200,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
        <PrimaryAction type="submit" running={submit.running} keys="Enter">
          {t('check')}
        </PrimaryAction>
      </div>
      <p className="answer-blind">{t('blind')}</p>
      {submit.error !== null && <ErrorPanel error={submit.error} onAgain={() => void check()} />}
    </form>
  );
}
