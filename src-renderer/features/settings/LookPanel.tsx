import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { SettingKey, SettingsView } from '#shared/desk-contract/routes.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { useDeskAction } from '../../desk/use-desk-route.ts';
import { SettingOriginLine } from './SettingOriginLine.tsx';
import { lockOf, originOf } from './setting-origin.ts';
import { settingsTexts } from './texts.ts';

type LookKey = Exclude<SettingKey, 'printerId'>;

const choices = {
  theme: ['system', 'light', 'dark'],
  language: ['de', 'en'],
  density: ['compact', 'comfortable'],
} as const satisfies Record<LookKey, readonly string[]>;

export function LookPanel({ view }: { readonly view: SettingsView }) {
  const t = settingsTexts.use();
  const set = useDeskAction('settings.set');
  return (
    <Panel title={t('look.title')} level={2}>
      <div className="stack">
        {set.error !== null && <ErrorPanel error={set.error} />}
        {(['theme', 'language', 'density'] as const).map((key) => (
          <LookChoice
            key={key}
            setting={key}
            view={view}
            onChoose={(value) => void set.run({ key, value })}
          />
        ))}
      </div>
    </Panel>
  );
}

function LookChoice({
  setting,
  view,
  onChoose,
}: {
  readonly setting: LookKey;
  readonly view: SettingsView;
  readonly onChoose: (value: string) => void;
}) {
  const t = settingsTexts.use();
  const id = useId();
  const origin = originOf(view, setting);
  const isLocked = lockOf(origin) !== null;
  return (
    <div>
      <p className="setting-label" id={id}>
        {t(`look.${setting}`)}
      </p>
      <RadioGroup
        row
        aria-labelledby={id}
        aria-describedby={`${id}-origin`}
        value={view.values[setting]}
      >
        {choices[setting].map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            disabled={isLocked}
            control={<Radio onChange={() => onChoose(value)} />}
            label={t(`look.${value}`)}
          />
        ))}
      </RadioGroup>
      <SettingOriginLine origin={origin} id={`${id}-origin`} />
    </div>
  );
}
