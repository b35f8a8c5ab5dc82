import './lookup.css';
import Search from '@mui/icons-material/SearchOutlined';
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { useIncomingCall } from '../../app/incoming-call.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { useFront, useWorkspace } from '../../app/workspace.ts';
import { useOptionChoice } from '../../design/options.tsx';
import { KeyHint } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { EarlyEnter } from './early-enter.ts';
import { LookupResults } from './LookupResults.tsx';
import { lookupTexts } from './texts.ts';
import { useLookup } from './use-lookup.ts';

/**
 * One field, any key (domain rule 2). Arrows choose, Enter opens, Escape leaves. Enter before the answer
 * opens what it brings if there is no choice.
 */
export function LookupField({
  onKnowledge,
  away = false,
}: {
  /** Asks for knowledge instead; what follows the "?" is never looked up. */
  readonly onKnowledge?: (text: string) => void;
  /** True while the knowledge has the field's place. */
  readonly away?: boolean;
}) {
  const t = lookupTexts.use();
  const id = useId();
  const { contactId } = useFront();
  const { state, move } = useWorkspace();
  const lookup = useLookup(contactId);
  const open = useChange('contacts.openMember');
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const [shown, setShown] = useState(false);
  const [earlyEnter] = useState(() => new EarlyEnter());

  useAction({
    id: 'lookup.focus',
    label: { de: 'Versicherte Person suchen', en: 'Find a member' },
    group: 'contact',
    shortcut: 'lookup.focus',
    enabled: !away,
    run: () => {
      if (contactId === null) {
        move({ to: 'contact', contactId: null });
        return;
      }
      if (document.activeElement !== field.current) before.current = document.activeElement;
      field.current?.focus();
      field.current?.select();
    },
  });

  const { takeHint } = useIncomingCall();
  const beginWithHint = useEffectEvent((id: string) => {
    const phone = takeHint(id);
    if (phone === null) return;
    setShown(true);
    choose(0);
    lookup.type(phone);
  });
  // The number of an announced call is looked up like any other; whoever it finds is only offered.
  useEffect(() => {
    if (contactId !== null) beginWithHint(contactId);
  }, [contactId]);

  const hits = lookup.answer.result?.hits ?? [];
  const { chosen, choose, stepped } = useOptionChoice(id, hits.length);
  const expanded = shown && contactId !== null;

  const openHit = async (index: number) => {
    const hit = hits[index];
    if (hit === undefined || contactId === null) return;
    const { memberId } = hit;
    const answer = await open.run({ contactId, memberId, lookupId: lookup.lookupId.current });
    if (answer === null) return;
    lookup.clear();
    setShown(false);
    move({ to: 'member', contactId, memberId });
  };

  const onAnswer = useEffectEvent(({ to, result }: typeof lookup.answer) => {
    if (to !== null && earlyEnter.opens(to, result?.hits.length ?? 0)) void openHit(0);
  });
  useEffect(() => onAnswer(lookup.answer), [lookup.answer]);

  const leave = () => {
    earlyEnter.forget();
    lookup.settle();
    lookup.clear();
    open.reset();
    setShown(false);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    else field.current?.blur();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (stepped(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (lookup.asking) earlyEnter.press(lookup.text.trim());
      else void openHit(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    earlyEnter.forget();
    setShown(false);
    lookup.settle();
  };

  return (
    <search className="lookup" onBlur={onBlur} data-empty={contactId === null}>
      <div className="lookup-field">
        <Search aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label={t('label')}
          aria-expanded={expanded}
          aria-controls={`${id}-list`}
          aria-activedescendant={expanded && hits.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          placeholder={contactId === null ? t('needsContact') : t('placeholder')}
          disabled={contactId === null || state.view !== 'contacts'}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={lookup.text}
          onFocus={() => setShown(true)}
          onChange={(event) => {
            if (event.target.value.startsWith('?') && onKnowledge !== undefined) {
              earlyEnter.forget();
              lookup.settle();
              lookup.clear();
              onKnowledge(event.target.value.slice(1).trimStart());
              return;
            }
            open.reset();
            earlyEnter.forget();
            setShown(true);
            choose(0);
            lookup.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys={shortcuts['lookup.focus']} />
      </div>
      {expanded && (
        <LookupResults
          id={id}
          text={lookup.text}
          answer={lookup.answer}
          asking={lookup.asking}
          openError={open.error}
          chosen={chosen}
          onChoose={choose}
          onOpen={(index) => void openHit(index)}
        />
      )}
    </search>
  );
}
