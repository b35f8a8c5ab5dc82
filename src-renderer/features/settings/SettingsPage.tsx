import Info from '@mui/icons-material/InfoOutlined';
import type { SettingsView } from '#shared/desk-contract/routes.ts';
import { useSettings } from '../../app/settings.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useDeskRoute } from '../../desk/use-desk-route.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { PrinterPanel } from './PrinterPanel.tsx';
import './settings.css';
import { settingsTexts } from './texts.ts';

/** Every value with its origin; what IT fixes says so; what was wrong at start is told. */
export function SettingsPage() {
  const t = settingsTexts.use();
  const known = useSettings();
  const asked = useDeskRoute('settings.get', {});
  const view = known ?? asked.data;
  return (
    <div className="settings">
      <h1>{t('title')}</h1>
      {view === undefined && asked.error !== null && (
        <ErrorPanel error={asked.error} onAgain={asked.again} />
      )}
      {view === undefined && asked.error === null && <Waiting lines={8} />}
      {view !== undefined && (
        <div className="settings-grid">
          <LookPanel view={view} />
          <PrinterPanel view={view} />
          <ConnectionPanel view={view} />
          <AboutPanel />
          <Notices view={view} />
        </div>
      )}
    </div>
  );
}

function Notices({ view }: { readonly view: SettingsView }) {
  const t = settingsTexts.use();
  return (
    <Panel title={t('notices.title')} level={2}>
      {view.notices.length === 0 ? (
        <p className="soft">{t('notices.none')}</p>
      ) : (
        <ul className="settings-notices">
          {view.notices.map((notice) => (
            <li key={notice}>
              <Info aria-hidden="true" />
              <span>{notice}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
