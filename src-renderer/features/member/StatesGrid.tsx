import Article from '@mui/icons-material/ArticleOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import CreditCard from '@mui/icons-material/CreditCardOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import Forum from '@mui/icons-material/ForumOutlined';
import Health from '@mui/icons-material/HealthAndSafetyOutlined';
import Phone from '@mui/icons-material/PhoneIphoneOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import type { ComponentType } from 'react';
import { type OnMemberProps, useMemberPanels } from '../../app/feature.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { useTerms } from '../../i18n/terms.ts';
import type { Overview } from './OverviewPanel.tsx';
import { memberTexts } from './texts.ts';

type States = NonNullable<Overview['states']>;

interface Tile {
  readonly title: string;
  readonly icon: ComponentType;
  readonly value: string;
  /** What needs attention, in words. */
  readonly notes: readonly string[];
  readonly warn?: boolean;
  /** Panel it leads to. */
  readonly panel?: string;
}

/** One tile per kind of matter; a tile with a panel of its own leads there. */
export function StatesGrid({
  contactId,
  memberId,
  states,
}: OnMemberProps & { readonly states: States }) {
  const { move } = useWorkspace();
  const panels = useMemberPanels();
  const tiles = useTiles(states);
  return (
    <ul className="tiles">
      {tiles.map((tile) => {
        const panel = panels.find((one) => one.id === tile.panel)?.id;
        return (
          <li key={tile.title}>
            {panel === undefined ? (
              <div className="tile">
                <TileBody tile={tile} />
              </div>
            ) : (
              <button
                type="button"
                className="tile tile-link"
                onClick={() => move({ to: 'panel', contactId, memberId, panel })}
              >
                <TileBody tile={tile} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function TileBody({ tile }: { readonly tile: Tile }) {
  const Icon = tile.icon;
  return (
    <>
      <span className="tile-title">
        <Icon />
        {tile.title}
      </span>
      <span className="tile-value">{tile.value}</span>
      {tile.notes.length > 0 && (
        <span className={tile.warn === true ? 'tile-note tile-note-warn' : 'tile-note'}>
          {tile.notes.join(' · ')}
        </span>
      )}
    </>
  );
}

function useTiles(states: States): readonly Tile[] {
  const t = memberTexts.use();
  const term = useTerms();
  const { documents, certificates, replacementCards, threads, applications, tasks } = states;
  return [
    {
      title: t('cover'),
      icon: Health,
      value: t(`covers.${states.coverState}`),
      notes: [],
      warn: states.coverState !== 'active',
    },
    {
      title: t('app'),
      icon: Phone,
      value: term(`app.${states.appState}`),
      notes: [`${t('appCommunication')}: ${t(states.appCommunication ? 'on' : 'off')}`],
    },
    {
      title: t('documents'),
      icon: Description,
      value: t('documentsText', { count: documents.total }),
      notes: [
        ...(documents.inReview > 0 ? [t('inReview', { count: documents.inReview })] : []),
        ...(documents.refused > 0 ? [t('refused', { count: documents.refused })] : []),
        ...(documents.unassigned > 0 ? [t('unassigned', { count: documents.unassigned })] : []),
      ],
      warn: documents.refused + documents.unassigned > 0,
      panel: 'documents',
    },
    {
      title: t('certificates'),
      icon: Article,
      value: t('certificatesText', { count: certificates.total }),
      notes: certificates.underway > 0 ? [t('underway', { count: certificates.underway })] : [],
      panel: 'certificates',
    },
    {
      title: t('cards'),
      icon: CreditCard,
      // Domain rule 17: only smart members request any in the app.
      value:
        states.appState === 'smart' || states.appState === 'smarthealth'
          ? t('cardsText', { used: replacementCards.usedInApp, limit: replacementCards.limit })
          : t('cardsByUs'),
      notes: [],
      panel: 'cards',
    },
    {
      title: t('threads'),
      icon: Forum,
      value: t('threadsText', { count: threads.open }),
      notes: threads.unanswered > 0 ? [t('unanswered', { count: threads.unanswered })] : [],
      warn: threads.unanswered > 0,
      panel: 'messenger',
    },
    {
      title: t('applications'),
      icon: Assignment,
      value: t('applicationsText', { count: applications.open }),
      notes: [],
      panel: 'applications',
    },
    {
      title: t('tasks'),
      icon: TaskAlt,
      value: t('tasksText', { count: tasks.open }),
      notes: [],
      panel: 'tasks',
    },
  ];
}
