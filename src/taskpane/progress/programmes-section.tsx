/** 各专项: how each programme stands, and what it still needs. */
import type { StandingGroup } from '../../app/pane/standing-groups.js';
import { useTopic } from '../texts/topic-texts.js';
import { CappedList } from './capped-list.js';
import { GroupRow } from './group-row.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

export interface ProgrammesSectionProps {
  readonly standing: Standing;
  readonly programmes: readonly StandingGroup[];
}

export function ProgrammesSection({ standing, programmes }: ProgrammesSectionProps) {
  const words = useTopic(STANDING);
  return (
    <CappedList items={programmes} label={words('sections.programmes')} keyOf={({ name }) => name ?? ''}>
      {(group) => <GroupRow standing={standing} group={group} />}
    </CappedList>
  );
}
