/** The files of a merge: choosing them, how far the reading is, what became of each. */
import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { mergeWords } from '../../app/messages/merge/words.js';
import { wordsOf } from '../../app/messages/words.js';
import type { MergeOutcome } from '../../core/merge/merge-outcome.js';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Language } from '../../core/messages/language.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { WORKBOOK_FILES } from '../workers/chosen-file.js';
import { MERGE_TEXTS } from './merge-texts.js';
import type { MergeFile, MergeFiles } from './use-merge-files.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choose: { alignSelf: 'flex-start' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  wrapped: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  button: { flexShrink: 0, minWidth: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface MergedFilesProps {
  readonly merging: MergeFiles;
  /** null: not planned yet. */
  readonly outcome: MergeOutcome | null;
  readonly busy: boolean;
}

export function MergedFiles({ merging, outcome, busy }: MergedFilesProps) {
  const styles = useStyles();
  const t = useTopic(MERGE_TEXTS);
  const language = usePaneState((state) => state.language);
  const { files, reading, defect } = merging;
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.section}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={WORKBOOK_FILES}
        aria-label={t('input')}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // The same files may be chosen again once they were put right.
          currentTarget.value = '';
          if (chosen.length > 0) merging.add(chosen);
        }}
      />
      <Button
        className={styles.choose}
        appearance={files.length === 0 ? 'primary' : 'secondary'}
        disabledFocusable={busy || reading !== null}
        onClick={() => input.current?.click()}
      >
        {t(files.length === 0 ? 'choose' : 'add')}
      </Button>
      {reading !== null && (
        <>
          <div className={styles.line}>
            <span className={styles.words} role="status">
              {t('reading', { at: plainNumber(reading.at), of: plainNumber(reading.of), name: reading.name })}
            </span>
            <Button className={styles.button} size="small" onClick={merging.cancel}>
              {t('cancel')}
            </Button>
          </div>
          <ProgressBar thickness="large" aria-label={t('files')} value={reading.at - 1} max={reading.of} />
        </>
      )}
      {defect !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody className={styles.wrapped}>{t('defect', { detail: defect })}</MessageBarBody>
        </MessageBar>
      )}
      {files.length > 0 && (
        <ul className={styles.list} aria-label={t('files')}>
          {files.map((file) => (
            <li key={file.label} className={styles.line}>
              <span className={styles.words}>
                {file.label}
                <Text as="span" block size={200} className={styles.note}>
                  {statusOf(file, outcome, language, (status, projects) =>
                    t('fileProjects', { status, projects: plainNumber(projects) }),
                  )}
                </Text>
              </span>
              <Button
                className={styles.button}
                size="small"
                appearance="subtle"
                disabledFocusable={busy || reading !== null}
                aria-label={t('removeLabel', { name: file.label })}
                onClick={() => merging.remove(file.label)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function statusOf(
  file: MergeFile,
  outcome: MergeOutcome | null,
  language: Language,
  withProjects: (status: string, projects: number) => string,
): string {
  const { status } = mergeWords(language);
  if (file.kind === 'unreadable') return wordsOf(language).unreadable(file.reason);
  if (file.kind === 'same-file') return status('same-file');
  const { rows, monthText } = file.part.context;
  if (rows.length === 0) return status('no-projects');
  const isOther = outcome?.otherMonth.some((one) => one.file === file.label) === true;
  if (isOther) return `${status('other-month')} (${monthText ?? ''})`;
  if (outcome?.alreadyMerged.includes(file.label) === true) return withProjects(status('already-merged'), rows.length);
  return withProjects(monthText ?? '', rows.length).replace(/^[,，]\s*/, '');
}
