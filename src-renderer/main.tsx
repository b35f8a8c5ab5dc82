import './jitless.ts';
import '@fontsource-variable/inter/wght.css';
import './design/tokens.css';
import './design/base.css';
import './design/components.css';
import './app/shell.css';
import createCache from '@emotion/cache';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Clock } from '#shared/domain/clock.ts';
import { App } from './app/App.tsx';
import { features } from './app/features.ts';
import { createDesk } from './desk/bridge.ts';
import { DraftStore } from './desk/draft-store.ts';
import { QueryStore } from './desk/query-store.ts';

const clock: Clock = { now: () => Date.now() };
const desk = createDesk(window.desk);
const store = new QueryStore();
const drafts = new DraftStore((draft) => desk.request('drafts.put', draft));
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const styles = createCache({ key: 'desk', nonce, prepend: true });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App
      desk={desk}
      store={store}
      drafts={drafts}
      styles={styles}
      clock={clock}
      storage={window.localStorage}
      features={features}
    />
  </StrictMode>,
);
