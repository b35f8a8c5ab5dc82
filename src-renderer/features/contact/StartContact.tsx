import './contact.css';
import PhoneMissed from '@mui/icons-material/PhoneMissedOutlined';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Channel, Purpose } from '#shared/service-contract/vocabulary.ts';
import { channelIcons } from '../../app/channel-icons.ts';
import { useContacts } from '../../app/contact-data.ts';
import { useIncomingCall } from '../../app/incoming-call.ts';
import { useActionRegistry } from '../../app/use-action.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { KeyHint } from '../../design/small.tsx';
import { dialogInFront, takeFocus } from '../../design/take-focus.ts';
import { useChange } from '../../desk/use-change.ts';
import { useTerms } from '../../i18n/terms.ts';
import { byDigit, channels, purposes } from './choices.ts';
import { contactTexts } from './texts.ts';
import { WaitingContacts } from './WaitingContacts.tsx';

/** Starts a contact with two digits: channel, purpose. 0 is the wrong number, done in one step. */
export function StartContact() {
  const t = contactTexts.use();
  const term = useTerms();
  const live = useLive();
  const registry = useActionRegistry();
  const { move } = useWorkspace();
  const contacts = useContacts();
  const start = useChange('contacts.start');
  const wrapUp = useChange('contacts.wrapUp');
  const call = useIncomingCall();
  const [channel, setChannel] = useState<Channel | null>(null);
  const [number, setNumber] = useState('');
  // A call that comes fills in what is known of it; what somebody typed stays.
  const [announced, setAnnounced] = useState<string | null>(null);
  if (call.phone !== announced) {
    setAnnounced(call.phone);
    if (number === (announced ?? '')) {
      setNumber(call.phone ?? '');
      setChannel(call.phone === null ? null : 'call');
    }
  }
  const frame = useRef<HTMLDivElement>(null);

  // Before it is painted: whoever sees it may press a digit.
  useLayoutEffect(() => takeFocus(frame.current), []);

  const callerNumber = () => (number.trim() === '' ? null : number.trim());
  const begin = async (way: Channel, purpose: Purpose) => {
    const contact = await start.run({ channel: way, purpose, callerNumber: callerNumber() });
    if (contact === null) return;
    if (callerNumber() === call.phone) call.answeredIn(contact.contactId);
    move({ to: 'contact', contactId: contact.contactId });
    // The lookup field is enabled once the contact is in front; a dialog opened meanwhile keeps the focus.
    setTimeout(() => {
      if (dialogInFront() !== undefined) return;
      registry
        .distinct()
        .find((one) => one.id === 'lookup.focus')
        ?.run();
    }, 0);
  };
  const wrongNumber = async () => {
    const contact = await start.run({
      channel: channel ?? 'call',
      purpose: 'other',
      callerNumber: callerNumber(),
    });
    if (contact === null) return;
    const { contactId } = contact;
    if (callerNumber() === call.phone) call.answeredIn(contactId);
    const closed = await wrapUp.run({ contactId, outcome: 'wrongNumber', note: '' });
    // The contact exists: it stays a tab, to be wrapped up by hand.
    if (closed === null) move({ to: 'contact', contactId });
    else live.happened(t('wrongNumberDone'));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey) return;
    if (event.key === '0') {
      event.preventDefault();
      void wrongNumber();
      return;
    }
    if (event.key === 'Escape' && channel !== null) {
      setChannel(null);
      return;
    }
    const way = channel === null ? byDigit(channels, event.key) : undefined;
    const purpose = channel === null ? undefined : byDigit(purposes, event.key);
    if (way !== undefined) setChannel(way);
    if (purpose !== undefined && channel !== null) void begin(channel, purpose);
  };

  const busy = start.running || wrapUp.running;
  return (
    <div className="start">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits are shortcuts for the buttons inside. */}
      <div className="start-main" ref={frame} tabIndex={-1} onKeyDown={onKeyDown} aria-busy={busy}>
        <header className="start-head">
          <h1>{t('startTitle')}</h1>
          <p className="soft">
            {call.phone === null ? t('startHint') : t('callHint', { phone: call.phone })}
          </p>
        </header>
        <fieldset className="start-group">
          <legend>{t('startChannel')}</legend>
          <div className="start-choices">
            {channels.map((one, index) => {
              const Icon = channelIcons[one];
              return (
                <Choice
                  key={one}
                  digit={channel === null ? index + 1 : null}
                  pressed={channel === one}
                  onClick={() => setChannel(one)}
                >
                  <Icon aria-hidden="true" />
                  {term(`channel.${one}`)}
                </Choice>
              );
            })}
          </div>
        </fieldset>
        <fieldset className="start-group" data-waits={channel === null}>
          <legend>{t('startPurpose')}</legend>
          <div className="start-choices start-purposes">
            {purposes.map((one, index) => (
              <Choice
                key={one}
                digit={channel === null ? null : index + 1}
                disabled={channel === null}
                onClick={() => channel !== null && void begin(channel, one)}
              >
                {term(`purpose.${one}`)}
              </Choice>
            ))}
          </div>
        </fieldset>
        <div className="start-foot">
          <TextField
            className="start-number"
            label={t('callerNumber')}
            helperText={t('callerNumberHelp')}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 40, inputMode: 'tel', autoComplete: 'off' } }}
          />
          <button type="button" className="d-option start-wrong" onClick={() => void wrongNumber()}>
            <PhoneMissed aria-hidden="true" />
            <span>
              <strong>{t('wrongNumber')}</strong>
              <span className="soft">{t('wrongNumberHelp')}</span>
            </span>
            <KeyHint keys="0" />
          </button>
        </div>
        {start.error !== null && (
          <ErrorPanel error={start.error} onAgain={() => void start.again()} />
        )}
        {wrapUp.error !== null && <ErrorPanel error={wrapUp.error} />}
      </div>
      {contacts.length > 0 && <WaitingContacts contacts={contacts} />}
    </div>
  );
}

function Choice({
  digit,
  pressed,
  disabled = false,
  onClick,
  children,
}: {
  readonly digit: number | null;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="d-option start-choice"
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {digit !== null && <KeyHint keys={String(digit)} />}
    </button>
  );
}
