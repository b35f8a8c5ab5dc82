import { CacheProvider, type EmotionCache } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Clock } from '#shared/domain/clock.ts';
import { Boundary } from '../design/Boundary.tsx';
import { LiveRegion } from '../design/LiveRegion.tsx';
import type { LayoutStorage } from '../design/table/table-memory.ts';
import { theme } from '../design/theme.ts';
import type { Desk } from '../desk/bridge.ts';
import { DeskProvider } from '../desk/desk-provider.tsx';
import type { DraftStore } from '../desk/draft-store.ts';
import type { QueryStore } from '../desk/query-store.ts';
import { SignInScreen } from '../features/sign-in/SignInScreen.tsx';
import { ActionsProvider } from './ActionsProvider.tsx';
import { type Feature, FeaturesContext } from './feature.ts';
import { SessionProvider } from './SessionProvider.tsx';
import { SettingsProvider } from './SettingsProvider.tsx';
import { SignedInShell } from './SignedInShell.tsx';
import { useSession } from './session.ts';

interface AppParts {
  readonly desk: Desk;
  readonly store: QueryStore;
  readonly drafts: DraftStore;
  readonly styles: EmotionCache;
  readonly clock: Clock;
  readonly storage: LayoutStorage;
  readonly features: readonly Feature[];
}

export function App({ styles, clock, storage, features, ...desk }: AppParts) {
  const screen = useMemo(() => <Screen clock={clock} storage={storage} />, [clock, storage]);
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme}>
        <DeskProvider {...desk}>
          <SettingsProvider>
            <SessionProvider>
              <ActionsProvider>
                <FeaturesContext.Provider value={features}>
                  <Boundary>{screen}</Boundary>
                </FeaturesContext.Provider>
              </ActionsProvider>
            </SessionProvider>
          </SettingsProvider>
        </DeskProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}

function Screen({ clock, storage }: Pick<AppParts, 'clock' | 'storage'>) {
  const { session } = useSession();
  // Another person begins with a workspace of their own: nothing of the first one is carried over.
  if (session.status === 'signedIn') {
    return (
      <LiveRegion key={session.person.personId}>
        <SignedInShell clock={clock} storage={storage} />
      </LiveRegion>
    );
  }
  return (
    <LiveRegion key="nobody">
      <SignInScreen />
    </LiveRegion>
  );
}
