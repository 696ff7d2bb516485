/** Where files are dropped or chosen. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useTopic } from '../texts/topic-texts.js';
import { WORKBOOK_FILES } from '../workers/chosen-file.js';
import { BULK_TEXTS } from './bulk-texts.js';
import type { ChosenFile } from './bulk-state.js';
import { droppedFiles, pickedFiles } from './dropped-files.js';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** React's types do not know it; every browser does. */
const WHOLE_FOLDER = { webkitdirectory: '' };

export interface FileChoiceProps {
  /** Whether there are files already. */
  readonly begun: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

export const FileChoice = memo(function FileChoice({ begun, onFiles }: FileChoiceProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [foundNone, setFoundNone] = useState(false);

  function take(chosen: readonly ChosenFile[]): void {
    setFoundNone(chosen.length === 0);
    if (chosen.length > 0) onFiles(chosen);
  }
  function picked({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const chosen = pickedFiles(currentTarget.files ?? []);
    // The same files may be chosen again once they were put right.
    currentTarget.value = '';
    take(chosen);
  }
  function over(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  }
  async function dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    const reading = droppedFiles(event.dataTransfer);
    take(await reading.catch(unreadableFolder));
  }

  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void dropped(event)}
    >
      <Text size={begun ? 200 : 300}>{t(begun ? 'more' : 'intro')}</Text>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={WORKBOOK_FILES}
        aria-label={t('files')}
        onChange={picked}
      />
      <input ref={folder} type="file" hidden multiple {...WHOLE_FOLDER} aria-label={t('folder')} onChange={picked} />
      <div className={styles.buttons}>
        <Button appearance={begun ? 'secondary' : 'primary'} size="small" onClick={() => files.current?.click()}>
          {t('files')}
        </Button>
        <Button size="small" onClick={() => folder.current?.click()}>
          {t('folder')}
        </Button>
      </div>
      {foundNone && <Text role="alert">{t('none')}</Text>}
    </div>
  );
});

/** A folder that was taken away while it was read holds nothing. */
function unreadableFolder(error: unknown): readonly ChosenFile[] {
  if (error instanceof DOMException) return [];
  throw error;
}
