import type { SettingsView } from '#shared/desk-contract/routes.ts';
import { Panel } from '../../design/Panel.tsx';
import { FactList } from '../../design/small.tsx';
import { SettingOriginLine } from './SettingOriginLine.tsx';
import { originOf } from './setting-origin.ts';
import { settingsTexts } from './texts.ts';

const keys = ['serviceUrl', 'issuer', 'clientId'] as const;

/** The service's address is fixed by IT; no value of a training run is shown as if it were one. */
export function ConnectionPanel({ view }: { readonly view: SettingsView }) {
  const t = settingsTexts.use();
  const facts = keys.map((key) => ({
    label: t(`connection.${key}`),
    value: (
      <span className="setting-value">
        <span>{view.values[key] ?? t('connection.unset')}</span>
        <SettingOriginLine origin={originOf(view, key)} />
      </span>
    ),
  }));
  return (
    <Panel title={t('connection.title')} level={2}>
      <div className="stack">
        {view.values.serviceUrl === null && <p>{t('connection.training')}</p>}
        <FactList facts={facts} />
        <p className="soft">{t('connection.byIt')}</p>
      </div>
    </Panel>
  );
}
