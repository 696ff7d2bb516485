/** What a merge would do besides the choices: updated cells, new projects, what is left out and why. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mergeWords } from '../../app/messages/merge/words.js';
import { mergedValueText, type KnownWorkbook } from '../../app/pane/merge-values.js';
import { isAddedSheet } from '../../core/merge/added-sheet.js';
import type { MergeOutcome, ProjectSource } from '../../core/merge/merge-outcome.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { PlaceButton } from '../cycle/place-button.js';
import { CappedList } from '../progress/capped-list.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { MERGE_TEXTS } from './merge-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
});

export interface MergePreviewProps {
  readonly outcome: MergeOutcome;
  readonly master: KnownWorkbook;
}

export function MergePreview({ outcome, master }: MergePreviewProps) {
  return (
    <>
      <Changes outcome={outcome} master={master} />
      <Added outcome={outcome} />
      <LeftOut outcome={outcome} />
      <Missing outcome={outcome} />
    </>
  );
}

function Section<Item>(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}) {
  const styles = useStyles();
  const { title, items, children } = props;
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {title}
      </Text>
      <CappedList items={items} label={title}>
        {children}
      </CappedList>
    </section>
  );
}

function Changes({ outcome, master }: Pick<MergePreviewProps, 'outcome' | 'master'>) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  const idOf = (list: string | null, project: string | null): string => `${list ?? ''}\n${project ?? ''}`;
  const updated = new Set(outcome.updated.map(({ list, project }) => idOf(list, project)));
  // The cells of new projects are told with them.
  const changes = outcome.changes.filter(({ list, project }) => updated.has(idOf(list, project)));
  return (
    <Section title={t('changes.title', { total: plainNumber(changes.length) })} items={changes}>
      {({ project, field, heading, sheet, cell, before, after, from }) => {
        const text = (value: typeof before): string =>
          value === null ? t('changes.empty') : mergedValueText({ sheet, cell, value }, field, master, language);
        return (
          <div className={styles.words}>
            <div className={styles.line}>
              <PlaceButton sheet={sheet} cell={cell} />
              <span>{project ?? t('nameless')}</span>
            </div>
            <div>
              {t('changes.before', {
                field: mergeWords(language).field(field, heading),
                before: text(before),
                after: text(after),
              })}
            </div>
            <div className={styles.note}>{t('from', { file: from.file })}</div>
          </div>
        );
      }}
    </Section>
  );
}

function Added({ outcome }: Pick<MergePreviewProps, 'outcome'>) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  return (
    <Section
      title={mergeWords(language).added(
        outcome.added.length,
        outcome.added.filter(({ place }) => isAddedSheet(place.sheet)).length,
      )}
      items={outcome.added}
    >
      {({ project, place: { sheet, row }, sources }) => (
        <div className={styles.words}>
          <div>{project ?? t('nameless')}</div>
          <div className={styles.note}>
            {t('added.place', { sheet, row: plainNumber(row) })} ·{' '}
            {t('from', { file: sources.map(({ file }) => file).join(', ') })}
          </div>
        </div>
      )}
    </Section>
  );
}

function LeftOut({ outcome }: Pick<MergePreviewProps, 'outcome'>) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  const words = mergeWords(language);
  const { unclear, untold, unwritten, withoutColumn } = outcome;
  const row = ({ project, file, sheet, row: at }: ProjectSource & { readonly project: string | null }): ReactNode => (
    <div className={styles.words}>
      <div>{project ?? t('nameless')}</div>
      <div className={styles.note}>{t('waiting.row', { file, sheet, row: plainNumber(at) })}</div>
    </div>
  );
  return (
    <>
      <Section title={words.unclear(unclear.length)} items={unclear}>
        {row}
      </Section>
      <Section title={words.untold(untold.length)} items={untold}>
        {row}
      </Section>
      <Section title={words.unwritten(unwritten.length)} items={unwritten}>
        {({ project, field, heading, sheet, cell, reason }) => (
          <div className={styles.words}>
            <div className={styles.line}>
              <PlaceButton sheet={sheet} cell={cell} />
              <span>{project ?? t('nameless')}</span>
            </div>
            <div className={styles.note}>
              {t('waiting.cell', { field: words.field(field, heading), reason: words.unwrittenReason(reason) })}
            </div>
          </div>
        )}
      </Section>
      <Section title={words.withoutColumn(withoutColumn.length)} items={withoutColumn}>
        {({ field, heading }) => words.field(field, heading)}
      </Section>
    </>
  );
}

function Missing({ outcome: { missing } }: Pick<MergePreviewProps, 'outcome'>) {
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  const words = mergeWords(language);
  const { organisations, projects } = missing;
  return (
    <>
      <Section title={words.missingOrganisations(organisations.length)} items={organisations}>
        {({ organisation, projects: count }) => words.organisation(organisation, count)}
      </Section>
      <Section title={words.missingProjects(projects.length)} items={projects}>
        {({ project, sheet, row }) => (
          <>
            <PlaceButton sheet={sheet} cell={`A${row}`} /> {project ?? t('nameless')}
          </>
        )}
      </Section>
    </>
  );
}
