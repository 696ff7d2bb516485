/** 合并到本工作簿: files, then what the merge would do, the person's choices, and all of it as one step. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { decisionFor, isNothing, plannedMerge, writeMerge } from '../../app/pane/merge.js';
import type { MergeOutcome, MergePart } from '../../core/merge/merge-outcome.js';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Report } from '../../core/report.js';
import { Messages } from '../check/messages.js';
import { CheckedOnly } from '../cycle/checked-only.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { Conflicts, conflictId, type Choices } from './conflicts.js';
import { MergePreview } from './merge-preview.js';
import { MERGE_TEXTS } from './merge-texts.js';
import { MergedFiles } from './merged-files.js';
import { useMergeFiles } from './use-merge-files.js';

const useStyles = makeStyles({
  buttons: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export default function MergeView({ files }: { readonly files: readonly File[] }) {
  const t = useTopic(MERGE_TEXTS);
  return (
    <ViewFrame title={t('title')}>
      <Messages />
      <Text>{t('lead')}</Text>
      <CheckedOnly>{(checked) => <Merge checked={checked} given={files} />}</CheckedOnly>
    </ViewFrame>
  );
}

interface MergeProps {
  readonly checked: CheckedWorkbook;
  readonly given: readonly File[];
}

function Merge({ checked, given }: MergeProps) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState(isBusy);
  const reading = useMergeFiles(checked, given);
  const parts = partsOf(reading.files);
  const outcome = usePlan(checked, reading.reading === null ? parts : []);
  const [choices, setChoices] = useState<Choices>({});
  const hasProjects = parts.some(({ context }) => context.rows.length > 0);

  const conflicts = outcome?.conflicts ?? [];
  const chosenOf = (conflict: MergeOutcome['conflicts'][number]): number | null =>
    conflictId(conflict) in choices ? (choices[conflictId(conflict)] ?? null) : conflict.chosen;
  const open = conflicts.filter((conflict) => chosenOf(conflict) === null).length;
  const decided = conflicts.flatMap((conflict) => {
    const chosen = choices[conflictId(conflict)] ?? null;
    const decision = chosen === null ? null : decisionFor(conflict, chosen);
    return decision === null ? [] : [decision];
  });
  const nothing = outcome !== null && isNothing(outcome.plan) && decided.length === 0;

  const merge = async (): Promise<void> => {
    const written = await pane.perform({
      doing: (spoken) => topicText(MERGE_TEXTS, spoken)('doing'),
      apply: async (current, host) => {
        const done = await writeMerge(host, current, parts, decided, language);
        if (done.kind === 'nothing') return { kind: 'cancelled' };
        if (done.kind !== 'written') return done;
        const { added, updated } = done.outcome;
        return {
          kind: 'written',
          receipt: done.receipt,
          changes: done.changes,
          done: (spoken) =>
            topicText(MERGE_TEXTS, spoken)('done', {
              added: plainNumber(added.length),
              updated: plainNumber(updated.length),
            }),
        };
      },
    });
    if (written) pane.closeView();
  };

  return (
    <>
      <MergedFiles merging={reading} outcome={outcome} busy={busy} />
      {reading.reading === null && parts.length > 0 && !hasProjects && <Text>{t('noProjects')}</Text>}
      {outcome === null && reading.reading === null && hasProjects && <Text role="status">{t('planning')}</Text>}
      {outcome !== null && hasProjects && (
        <>
          {nothing ? (
            <Text role="status">{t('nothing')}</Text>
          ) : (
            <Text role="status" weight="semibold">
              {t('summary', {
                added: plainNumber(outcome.added.length),
                updated: plainNumber(outcome.updated.length),
                unchanged: plainNumber(outcome.unchanged.length),
              })}
            </Text>
          )}
          {conflicts.length > 0 && (
            <Conflicts
              conflicts={conflicts}
              chosenOf={chosenOf}
              open={open}
              parts={parts}
              master={checked.session.context}
              onChoose={(chosen) => setChoices({ ...choices, ...chosen })}
            />
          )}
          <MergePreview outcome={outcome} master={checked.session.context} />
        </>
      )}
      <div className={styles.buttons}>
        {outcome !== null && hasProjects && (
          <Button appearance="primary" disabledFocusable={busy || nothing} onClick={() => void merge()}>
            {open > 0 ? t('applyOpen', { total: plainNumber(open) }) : t('apply')}
          </Button>
        )}
        <Button onClick={pane.closeView}>{t('close')}</Button>
      </div>
    </>
  );
}

function partsOf(files: ReturnType<typeof useMergeFiles>['files']): MergePart[] {
  return files.flatMap((file) => (file.kind === 'read' ? [file.part] : []));
}

interface Known {
  readonly outcome: MergeOutcome;
  readonly report: Report;
  readonly key: string;
}

/** Planned once all files are read, after the words are painted; anew when the workbook changes. null: not yet. */
function usePlan(checked: CheckedWorkbook, parts: readonly MergePart[]): MergeOutcome | null {
  const language = usePaneState((state) => state.language);
  const [known, setKnown] = useState<Known | null>(null);
  const { report } = checked;
  const key = [language, ...parts.map(({ file, sha256 }) => `${file}\n${sha256}`)].join('\n\n');
  useEffect(() => {
    if (parts.length === 0) return;
    const timer = setTimeout(() => {
      // Planned while it is set: a defect is told where the view is shown, not lost in a timer.
      setKnown(() => ({ key, report, outcome: plannedMerge(checked, parts, [], language) }));
    }, 16);
    return () => clearTimeout(timer);
    // The key stands for the parts, the report for the workbook's content.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [checked, report, key]);
  return known !== null && known.key === key && known.report === report && parts.length > 0 ? known.outcome : null;
}
