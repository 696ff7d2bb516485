/** A project's name that goes to its cell. */
import { Link } from '@fluentui/react-components';
import type { StandingProject } from '../../app/pane/standing-project.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { STANDING } from './standing-texts.js';

export function ProjectLink({ project: { name, sheet, cell } }: { readonly project: StandingProject }) {
  const words = useTopic(STANDING);
  const pane = usePane();
  return (
    <Link as="button" title={`${sheet}!${cell}`} onClick={() => void pane.reveal(sheet, cell)}>
      {name ?? words('project.nameless')}
    </Link>
  );
}
