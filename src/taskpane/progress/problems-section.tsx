/** 卡点难点: by the level that has to solve them, highest first. */
import { mergeClasses } from '@fluentui/react-components';
import type { ProblemLevel } from '../../app/pane/standing-overview.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { CappedList } from './capped-list.js';
import { Disclosure } from '../disclosure.js';
import { useLineStyles } from './line-styles.js';
import { ProjectLine } from './project-line.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

export interface ProblemsSectionProps {
  readonly standing: Standing;
  readonly levels: readonly ProblemLevel[];
}

export function ProblemsSection({ standing: { of, context }, levels }: ProblemsSectionProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  return (
    <ul className={lines.list} aria-label={words('sections.problems')}>
      {levels.map(({ level, problems, overdue, rows }) => {
        const name = level ?? words('problems.noLevel');
        return (
          <li key={name}>
            <Disclosure
              summary={
                <>
                  <span className={lines.line}>
                    <span className={lines.title}>{name}</span>
                    <span className={lines.aside}>{words('problems.count', { problems: plainNumber(problems) })}</span>
                  </span>
                  {overdue > 0 && (
                    <span className={lines.note}>{words('problems.overdue', { overdue: plainNumber(overdue) })}</span>
                  )}
                </>
              }
            >
              {() => (
                <CappedList items={rows} label={name}>
                  {(row) => <Problem {...of.problemOf(context, row)} />}
                </CappedList>
              )}
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

type ProblemProps = ReturnType<Standing['of']['problemOf']>;

function Problem(project: ProblemProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  return (
    <ProjectLine project={project}>
      <span className={mergeClasses(lines.note, lines.prose)}>
        {project.isOverdue && <b>{words('problems.isOverdue')} </b>}
        {project.problem}
      </span>
    </ProjectLine>
  );
}
