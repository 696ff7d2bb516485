/** Organisations and projects whose band differs under another rule set. */
import { useMemo } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { BandSign, type Band } from './band-sign.js';
import { CappedTable } from './capped-table.js';
import { useLineStyles } from './line-styles.js';
import { ProjectLink } from './project-link.js';
import { SmallTable } from './small-table.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

const WORST_FIRST: readonly Band[] = ['red', 'yellow', 'green'];

export interface BandChangesProps {
  readonly standing: Standing;
  /** The id of a rule set. */
  readonly preset: string;
}

export function BandChanges({ standing: { of, context }, preset }: BandChangesProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const { before, after, organisations, projects } = useMemo(
    () => of.compareBands(context, preset),
    [of, context, preset],
  );
  const heads = [words('bands.now'), words('bands.then')];
  return (
    <>
      <SmallTable
        caption={words('bands.counts')}
        heads={[words('bands.choose'), ...heads]}
        rows={WORST_FIRST.map((band) => ({
          key: band,
          cells: [<BandSign key="band" band={band} />, plainNumber(before[band]), plainNumber(after[band])],
        }))}
      />
      {organisations.length + projects.length === 0 && <p className={lines.note}>{words('bands.none')}</p>}
      {organisations.length > 0 && (
        <CappedTable
          caption={`${words('bands.organisations')} ${plainNumber(organisations.length)}`}
          heads={[words('bands.organisation'), ...heads]}
          items={organisations}
          rowOf={(changed) => [
            changed.name,
            <BandOrNone key="before" band={changed.before} />,
            <BandOrNone key="after" band={changed.after} />,
          ]}
        />
      )}
      {projects.length > 0 && (
        <CappedTable
          caption={`${words('bands.projectsChanged')} ${plainNumber(projects.length)}`}
          heads={[words('bands.project'), ...heads]}
          items={projects}
          rowOf={(changed) => [
            <ProjectLink key="project" project={of.standingProject(context, changed.row)} />,
            <BandOrNone key="before" band={changed.before} />,
            <BandOrNone key="after" band={changed.after} />,
          ]}
        />
      )}
    </>
  );
}

export interface BandOrNoneProps {
  readonly band: Band | null;
  readonly note?: string;
}

export function BandOrNone({ band, note }: BandOrNoneProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  return (
    <>
      {band === null ? words('bands.noBand') : <BandSign band={band} />}
      {note !== undefined && <span className={lines.note}>{note}</span>}
    </>
  );
}
