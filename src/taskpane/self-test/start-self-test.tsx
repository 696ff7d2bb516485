/**
 * The hidden self-test: runs the host's contract on scratch sheets of the workbook that is open, in whatever Excel this
 * is, and gives the report out as JSON. Whatever Excel does otherwise than we believe shows here.
 */
import { Button, FluentProvider, makeStyles, ProgressBar, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../core/messages/language.js';
import { languageOf } from '../texts/pane-texts.js';
import { THEMES, useAppearance, type OfficeColours } from '../theme/pane-theme.js';
import type { ContractReport, ContractResult } from '../../hosts/contract/contract.js';
import { CONTRACT, runContract } from '../../hosts/contract/run-contract.js';
import { createExcelHost } from '../../hosts/excel/excel-host.js';
import { createSelfTestScratch, removeSelfTestSheets } from '../../hosts/excel/self-test-scratch.js';
import { SELF_TEST_TEXTS, type SelfTestTexts } from './self-test-texts.js';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
});

type Run =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly results: readonly ContractResult[] }
  | { readonly kind: 'done'; readonly report: ContractReport }
  | { readonly kind: 'failed'; readonly detail: string };

function signOf({ held }: ContractResult): string {
  return held === null ? '–' : held ? '✓' : '✖';
}

function SelfTest({ texts }: { readonly texts: SelfTestTexts }) {
  const styles = useStyles();
  const [run, setRun] = useState<Run>({ kind: 'waiting' });

  async function start(): Promise<void> {
    const results: ContractResult[] = [];
    setRun({ kind: 'running', results: [] });
    try {
      const report = await runContract(createExcelHost(), createSelfTestScratch(), (result) => {
        results.push(result);
        setRun({ kind: 'running', results: [...results] });
      });
      await removeSelfTestSheets();
      setRun({ kind: 'done', report });
    } catch (error) {
      // A defect is what a self-test looks for: it is shown with all that is known of it.
      setRun({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  const results = run.kind === 'running' ? run.results : run.kind === 'done' ? run.report.results : [];
  return (
    <main className={styles.page}>
      <Text as="h1" size={400} weight="semibold">
        {texts.title}
      </Text>
      <Text>{texts.what}</Text>
      <Button appearance="primary" disabled={run.kind === 'running'} onClick={() => void start()}>
        {texts.start}
      </Button>
      {run.kind === 'running' && (
        <ProgressBar
          value={results.length}
          max={CONTRACT.length}
          aria-label={texts.progress(results.length, CONTRACT.length)}
        />
      )}
      <div role="status">
        {run.kind === 'running' && <Text>{texts.progress(results.length, CONTRACT.length)}</Text>}
        {run.kind === 'done' && <Text weight="semibold">{texts.done(run.report.results)}</Text>}
        {run.kind === 'failed' && <Text weight="semibold">{texts.failed}</Text>}
      </div>
      {run.kind === 'failed' && <Textarea readOnly value={run.detail} rows={8} aria-label={texts.failed} />}
      <ul className={styles.list}>
        {results.map((result) => (
          <li key={result.name} className={styles.item}>
            {signOf(result)} {result.name}
            {result.held !== true && <div className={styles.detail}>{result.detail}</div>}
          </li>
        ))}
      </ul>
      {run.kind === 'done' && (
        <Textarea
          readOnly
          rows={10}
          aria-label={texts.report}
          value={JSON.stringify(run.report, null, 2)}
          ref={(area) => area?.select()}
        />
      )}
    </main>
  );
}

interface SelfTestProps {
  readonly language: Language;
  readonly officeColours: () => OfficeColours | null;
}

function SelfTestPage({ language, officeColours }: SelfTestProps) {
  const appearance = useAppearance(officeColours);
  return (
    <FluentProvider theme={THEMES[appearance]} style={{ height: '100%' }}>
      <SelfTest texts={SELF_TEST_TEXTS[language]} />
    </FluentProvider>
  );
}

/** @param displayLanguage Office's, a BCP 47 tag */
export function startSelfTest(
  element: HTMLElement,
  displayLanguage: string,
  officeColours: () => OfficeColours | null,
): void {
  const language = languageOf(displayLanguage);
  document.documentElement.lang = language;
  createRoot(element).render(<SelfTestPage language={language} officeColours={officeColours} />);
}
