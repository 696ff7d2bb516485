/** A file of the list: its verdict and name, then whose it is and what was found. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { fileFacts } from './file-facts.js';
import type { ShownFile } from './shown-files.js';
import { VerdictSign } from './verdict-sign.js';

/** Of a row whose facts fit on one line; more lines make it higher. */
export const FILE_ROW_HEIGHT = 48;

const useStyles = makeStyles({
  row: {
    minHeight: `${FILE_ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: `4px ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minWidth: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: {
    // All of it: the counts and the reason come last, and nobody can point at them with a keyboard.
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface FileRowProps extends ShownFile {
  readonly onOpen: (id: number) => void;
}

export const FileRow = memo(function FileRow({ entry, verdict, onOpen }: FileRowProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const language = usePaneState((state) => state.language);
  const { id, path, state } = entry;
  const detail = state.kind === 'failed' ? t('failed', { detail: state.detail }) : '';
  const facts = verdict === null ? detail : fileFacts(verdict, language, t);
  return (
    <div className={styles.row} onClick={() => onOpen(id)}>
      <div className={styles.head}>
        <VerdictSign verdict={verdict?.verdict ?? null} state={state} />
        <span className={styles.name} title={path}>
          {path}
        </span>
      </div>
      <div className={styles.facts}>{facts}</div>
    </div>
  );
});
