/** One project: where it is, and what is not as it was. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ProjectChange, ProjectPlace } from '../../core/history/compare-months.js';
import type { FieldChange } from '../../core/history/field-changes.js';
import type { Stage } from '../../core/history/list-moves.js';
import type { Language } from '../../core/messages/language.js';
import { amountsApart, day, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { COMPARE_TEXTS } from './compare-texts.js';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  plain: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0, minWidth: 'auto' },
  lines: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
});

export function ChangedProject({ change }: { readonly change: ProjectChange }) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const { now, before, move, isRenamed, by, fields } = change;
  const stage = (place: Stage | null): string => t(`moves.${place ?? 'none'}`);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{now.name === '' ? t('changes.noName') : now.name}</span>
        {by === 'confirmed' && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={t('changes.forgetLabel', { name: now.name, before: before.name })}
            onClick={() => pane.forget('renamed', before.name)}
          >
            {t('changes.forget')}
          </Button>
        )}
        <GoButton place={now} />
      </div>
      <ul className={styles.lines}>
        {isRenamed && (
          <li>
            {t('changes.renamed', { name: before.name })}
            {by === 'confirmed' && ` · ${t('changes.confirmed')}`}
          </li>
        )}
        {move !== null && <li>{t('changes.move', { from: stage(move.from), to: stage(move.to) })}</li>}
        {fields.map((field) => (
          <li key={field.field}>
            {t('changes.field', { heading: field.heading, ...ends(field, language, t('changes.empty')) })}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface PlacedProjectProps {
  readonly place: ProjectPlace;
  /** `then`: it stands in last month's workbook, where we cannot go. */
  readonly when: 'now' | 'then';
}

export function PlacedProject({ place, when }: PlacedProjectProps) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const { name, sheet, cell } = place;
  const where = `${sheet}!${cell}`;
  return (
    <div className={styles.head}>
      <span className={styles.plain}>
        {name === '' ? t('changes.noName') : name}{' '}
        <span className={styles.place}>{when === 'now' ? where : t('changes.then', { place: where })}</span>
      </span>
      {when === 'now' && <GoButton place={place} />}
    </div>
  );
}

function GoButton({ place: { name, sheet, cell } }: { readonly place: ProjectPlace }) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  return (
    <Button
      className={styles.button}
      size="small"
      aria-label={t('changes.goLabel', { name, place: `${sheet}!${cell}` })}
      onClick={() => void pane.reveal(sheet, cell)}
    >
      {t('changes.go')}
    </Button>
  );
}

/** Both ends of a change as people read them: amounts with their unit, as many decimals as tell them apart. */
function ends({ from, to, unit }: FieldChange, language: Language, empty: string): { from: string; to: string } {
  if (unit !== null && typeof from === 'number' && typeof to === 'number') {
    const [before, now] = amountsApart([from, to], unit, language);
    return { from: before, to: now };
  }
  const shown = (value: FieldChange['from']): string => {
    if (value === null) return empty;
    if (typeof value === 'string') return day(value, language);
    return unit === null ? plainNumber(value) : amountsApart([value], unit, language)[0];
  };
  return { from: shown(from), to: shown(to) };
}
