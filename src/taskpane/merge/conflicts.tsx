/** Where files say different things: the values side by side, and the person's choice of each, or of one file's for all. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { mergeWords } from '../../app/messages/merge/words.js';
import { mergedValueText, type KnownWorkbook } from '../../app/pane/merge-values.js';
import type { ConflictValue, MergeConflict, MergePart } from '../../core/merge/merge-outcome.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { MERGE_TEXTS } from './merge-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  conflict: {
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  more: { alignSelf: 'flex-start' },
});

/** By conflictId: the index of the value that was chosen; null: undecided. */
export type Choices = Readonly<Record<string, number | null>>;

export function conflictId({ list, project, key }: MergeConflict): string {
  return [list ?? '', project ?? '', key].join('\n');
}

const STEP = 20;
const ONE_BY_ONE = 'one';
const MASTER = 'master';
const FILE = 'file:';

export interface ConflictsProps {
  readonly conflicts: readonly MergeConflict[];
  readonly chosenOf: (conflict: MergeConflict) => number | null;
  /** How many nobody decided. */
  readonly open: number;
  readonly parts: readonly MergePart[];
  readonly master: KnownWorkbook;
  readonly onChoose: (choices: Choices) => void;
}

export function Conflicts({ conflicts, chosenOf, open, parts, master, onChoose }: ConflictsProps) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const [shown, setShown] = useState(STEP);
  const [all, setAll] = useState(ONE_BY_ONE);
  const id = useId();
  const files = [...new Set(conflicts.flatMap(({ values }) => values.map(({ file }) => file)))].sort();
  const chooseAll = (from: string): void => {
    setAll(from);
    if (from === ONE_BY_ONE) return;
    const file = from === MASTER ? '' : from.slice(FILE.length);
    const chosen: Record<string, number> = {};
    for (const conflict of conflicts) {
      const index = conflict.values.findIndex((value) => value.file === file);
      if (index !== -1) chosen[conflictId(conflict)] = index;
    }
    onChoose(chosen);
  };
  const left = conflicts.length - shown;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Text id={id} as="h2" weight="semibold">
        {t('conflicts.title', { total: plainNumber(conflicts.length), open: plainNumber(open) })}
      </Text>
      <Field label={t('conflicts.all')} size="small">
        <Select value={all} onChange={(_, { value }) => chooseAll(value)}>
          <option value={ONE_BY_ONE}>{t('conflicts.one')}</option>
          {files.map((file) => (
            <option key={file} value={file === '' ? MASTER : FILE + file}>
              {file === '' ? t('conflicts.master') : file}
            </option>
          ))}
        </Select>
      </Field>
      {conflicts.slice(0, shown).map((conflict) => (
        <Conflict
          key={conflictId(conflict)}
          conflict={conflict}
          chosen={chosenOf(conflict)}
          contextOf={(file) => (file === '' ? master : parts.find((part) => part.file === file)?.context)}
          onChoose={(chosen) => {
            setAll(ONE_BY_ONE);
            onChoose({ [conflictId(conflict)]: chosen });
          }}
        />
      ))}
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + STEP)}>
          {t('conflicts.more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
    </section>
  );
}

const UNDECIDED = 'undecided';

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly chosen: number | null;
  readonly contextOf: (file: string) => KnownWorkbook | undefined;
  readonly onChoose: (chosen: number | null) => void;
}

function Conflict({ conflict, chosen, contextOf, onChoose }: ConflictProps) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  const id = useId();
  const { project, field, heading, values } = conflict;
  const fromOf = ({ file, sheet, cell }: ConflictValue): string =>
    `${file === '' ? t('conflicts.master') : file} ${sheet}!${cell}`;
  return (
    <div className={styles.conflict}>
      <Text id={id} block className={styles.legend}>
        {t('conflicts.legend', {
          project: project ?? t('nameless'),
          field: mergeWords(language).field(field, heading),
        })}
      </Text>
      <RadioGroup
        aria-labelledby={id}
        value={chosen === null ? UNDECIDED : String(chosen)}
        onChange={(_, { value }) => onChoose(value === UNDECIDED ? null : Number(value))}
      >
        {values.map((value, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={t('conflicts.value', {
              value: mergedValueText(value, field, contextOf(value.file), language),
              from: fromOf(value),
            })}
          />
        ))}
        <Radio value={UNDECIDED} label={t('conflicts.undecided')} />
      </RadioGroup>
    </div>
  );
}
