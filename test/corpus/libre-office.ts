/** LibreOffice as another program that writes workbooks; where it is not installed, tests say so. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function find(): string | undefined {
  for (const program of ['soffice', 'libreoffice']) {
    if (spawnSync(program, ['--version'], { encoding: 'utf8' }).status === 0) return program;
  }
  return undefined;
}

const program = find();

export const LIBRE_OFFICE_MISSING =
  'LibreOffice is not installed: install the package libreoffice-calc, and this test runs.';

export function hasLibreOffice(): boolean {
  return program !== undefined;
}

/** Converts files into a new folder that the caller removes with `remove`. */
export function convert(files: readonly string[], format: string): { folder: string; remove: () => void } {
  if (program === undefined) throw new Error(LIBRE_OFFICE_MISSING);
  const folder = mkdtempSync(join(tmpdir(), 'dispatch-office-'));
  const profile = join(folder, 'profile');
  const result = spawnSync(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  rmSync(profile, { recursive: true, force: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
