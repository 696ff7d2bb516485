/** The findings of `dispatch check`, each as the pane shows it. */
import { dispatch } from '../../cli/dispatch.js';

const SEVERITIES: Readonly<Record<string, string>> = { error: '错误', warning: '提醒', info: '提示' };

interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly project: string | null;
  readonly message: string;
}

/** `but`: rules whose findings are left out. */
export async function findingsOfCommandLine(file: string, but: readonly string[] = []): Promise<string[]> {
  const { stdout } = await dispatch('check', file, '--format', 'json', '--lang', 'zh-CN', '--fail-on', 'never');
  const { files } = JSON.parse(stdout) as { files: { findings: CliFinding[] }[] };
  const findings = (files[0]?.findings ?? []).filter(({ rule }) => !but.includes(rule));
  return findings.map(({ severity, sheet, cell, row, project, message }) => {
    const place = cell !== null ? `${sheet}!${cell}` : row !== null ? `${sheet} 第${row}行` : (sheet ?? '整个工作簿');
    return [SEVERITIES[severity], place, project, message].filter((part) => part !== null).join(' ');
  });
}
