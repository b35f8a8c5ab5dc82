import { useSignedIn } from '../../app/session.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { FactList } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useDeskRoute } from '../../desk/use-desk-route.ts';
import { settingsTexts } from './texts.ts';

export function AboutPanel() {
  const t = settingsTexts.use();
  const { service } = useSignedIn();
  const info = useDeskRoute('app.info', {});
  return (
    <Panel title={t('about.title')} level={2}>
      {info.error !== null && <ErrorPanel error={info.error} onAgain={info.again} />}
      {info.isLoading && <Waiting lines={4} />}
      {info.data !== undefined && (
        <FactList
          facts={[
            { label: t('about.version'), value: info.data.version },
            { label: t('about.service'), value: service.version },
            {
              label: t('about.mode'),
              value: t(info.data.training ? 'about.training' : 'about.connected'),
            },
            {
              label: t('about.runtime'),
              value: t(info.data.runtime === 'electron' ? 'about.electron' : 'about.standIn'),
            },
            { label: t('about.platform'), value: info.data.platform },
            {
              label: t('about.unsent'),
              value: t(info.data.unsentSurvivesCrash ? 'about.unsentKept' : 'about.unsentLost'),
            },
          ]}
        />
      )}
    </Panel>
  );
}
