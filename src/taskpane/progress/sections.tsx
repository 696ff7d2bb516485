/** The sections below the figures, in the order in which a clerk needs them; loaded with what they are made from. */
import { Accordion } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ProgressFigures } from '../../app/pane/progress-figures.js';
import * as standingOf from '../../app/pane/standing.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { BandsSection } from './bands-section.js';
import { FiguresSection } from './figures-section.js';
import { Behind, NamedFlag, OverdueFlag } from './flag-bodies.js';
import { FlagList } from './flag-list.js';
import { ProblemsSection } from './problems-section.js';
import { ProgrammesSection } from './programmes-section.js';
import { RankingSection } from './ranking-section.js';
import { ReportDayLine } from './report-day-line.js';
import { Section } from './section.js';
import { SizesSection } from './sizes-section.js';
import { StagesSection } from './stages-section.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

export interface SectionsProps {
  readonly figures: ProgressFigures;
  readonly context: Standing['context'];
  readonly open: readonly string[];
  readonly onOpen: (open: readonly string[]) => void;
}

export default function Sections({ figures, context, open, onOpen }: SectionsProps) {
  const t = useTopic(PROGRESS_TEXTS);
  const words = useTopic(STANDING);
  const standing = useMemo((): Standing => ({ of: standingOf, context }), [context]);
  const ranking = useMemo(() => standingOf.rankingOf(context), [context]);
  const asked = useMemo(() => standingOf.standingFigures(context), [context]);
  const levels = useMemo(() => standingOf.problemLevelsOf(context), [context]);
  const programmes = useMemo(() => standingOf.programmesOf(context), [context]);
  const {
    behind,
    overdue,
    withoutInvestment,
    withoutOrganisation,
    acceptedWithoutOrganisation: accepted,
    monthsLeft,
  } = figures;
  const missed = asked.filter(({ state }) => state === 'missed').length;
  const problems = levels.reduce((sum, level) => sum + level.problems, 0);
  const count = (of: readonly unknown[]): string => plainNumber(of.length);
  return (
    <div>
      <ReportDayLine standing={standing} />
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => onOpen(openItems as string[])}
      >
        <Section
          id="ranking"
          title={words('sections.ranking')}
          count={count(ranking.groups.flatMap(({ organisations }) => organisations))}
        >
          <RankingSection standing={standing} ranking={ranking} />
        </Section>
        <Section id="behind" title={words('sections.behind')} count={count(behind)}>
          <FlagList
            label={words('sections.behind')}
            flags={behind}
            findingOf={({ finding }) => finding}
            none={t('behindNone')}
          >
            {(project) => <Behind project={project} monthsLeft={monthsLeft} />}
          </FlagList>
        </Section>
        <Section
          id="figures"
          title={words('sections.figures')}
          count={missed === 0 ? null : words('figures.unmet', { figures: plainNumber(missed) })}
        >
          <FiguresSection figures={asked} />
        </Section>
        <Section id="overdue" title={words('sections.overdue')} count={count(overdue)}>
          <FlagList
            label={words('sections.overdue')}
            flags={overdue}
            findingOf={(finding) => finding}
            none={t('overdueNone')}
          >
            {(finding) => <OverdueFlag finding={finding} />}
          </FlagList>
        </Section>
        {problems > 0 && (
          <Section id="problems" title={words('sections.problems')} count={plainNumber(problems)}>
            <ProblemsSection standing={standing} levels={levels} />
          </Section>
        )}
        {programmes.length > 0 && (
          <Section id="programmes" title={words('sections.programmes')} count={count(programmes)}>
            <ProgrammesSection standing={standing} programmes={programmes} />
          </Section>
        )}
        {(
          [
            ['noOrganisation', withoutOrganisation, accepted],
            ['idle', withoutInvestment, 0],
          ] as const
        ).map(
          ([id, findings, alsoAccepted]) =>
            findings.length > 0 && (
              <Section
                key={id}
                id={id}
                title={words(`sections.${id}`)}
                count={
                  alsoAccepted === 0
                    ? count(findings)
                    : t('missingCount', {
                        total: plainNumber(findings.length + alsoAccepted),
                        accepted: plainNumber(alsoAccepted),
                      })
                }
              >
                <FlagList label={words(`sections.${id}`)} flags={findings} findingOf={(finding) => finding} none="">
                  {(finding) => <NamedFlag finding={finding} />}
                </FlagList>
              </Section>
            ),
        )}
        <Section id="stages" title={words('sections.stages')} count={null}>
          <StagesSection standing={standing} />
        </Section>
        <Section id="sizes" title={words('sections.sizes')} count={null}>
          <SizesSection standing={standing} />
        </Section>
        <Section id="bands" title={words('sections.bands')} count={null}>
          <BandsSection standing={standing} />
        </Section>
      </Accordion>
    </div>
  );
}
