/** 单位排名: organisations within their rank groups, then those that are ranked with nobody. */
import type { Ranking } from '../../app/pane/standing-groups.js';
import { useTopic } from '../texts/topic-texts.js';
import { CappedList } from './capped-list.js';
import { GroupRow } from './group-row.js';
import { useLineStyles } from './line-styles.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

export interface RankingSectionProps {
  readonly standing: Standing;
  readonly ranking: Ranking;
}

export function RankingSection({ standing, ranking: { rankBy, groups, unranked } }: RankingSectionProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const isAttainment = rankBy === 'attainment';
  const parts = [
    ...groups.map(({ name, organisations }) => ({ title: name ?? words('ranking.others'), organisations })),
    ...(unranked.length === 0 ? [] : [{ title: words('ranking.unranked'), organisations: unranked }]),
  ];
  const hasHeads = parts.length > 1;
  return (
    <>
      <p className={lines.note}>{groups.length === 0 ? words('ranking.none') : words(`ranking.by.${rankBy}`)}</p>
      <p className={lines.note}>{words('ranking.legend')}</p>
      {parts.map(({ title, organisations }) => (
        <div key={title}>
          {hasHeads && <h3 className={lines.head}>{title}</h3>}
          <CappedList
            items={organisations}
            label={hasHeads ? title : words('sections.ranking')}
            keyOf={({ name }) => name ?? ''}
          >
            {(group) => <GroupRow standing={standing} group={group} showsAttainment={isAttainment} />}
          </CappedList>
        </div>
      ))}
    </>
  );
}
