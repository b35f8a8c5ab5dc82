import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { useRepresentationWords } from '../../i18n/representation-words.ts';
import { OptionList } from './OptionList.tsx';
import { gateTexts } from './texts.ts';

/** The recorded representations; those that do not hold today are not offered. */
export function RepresentativeList({
  contactId,
  memberId,
  onChoose,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly onChoose: (representationId: string) => void;
}) {
  const t = gateTexts.use();
  const word = useRepresentationWords();
  const list = useOperation('representations.list', { contactId, memberId });
  if (list.error !== null) return <ErrorPanel error={list.error} onAgain={list.again} />;
  if (list.data === undefined) return <Waiting lines={2} />;
  const valid = list.data.representations.filter((one) => one.validNow);
  if (valid.length === 0) {
    return (
      <p className="gate-note" role="status" tabIndex={-1} ref={takeFocus}>
        {t('noRepresentatives')}
      </p>
    );
  }
  return (
    <OptionList
      title={t('whichRepresentative')}
      options={valid.map((one) => ({
        id: one.representationId,
        label: one.name,
        help: word(`type.${one.type}`),
      }))}
      onChoose={onChoose}
    />
  );
}
