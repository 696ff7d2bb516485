/** What lies over the tabs. */
import type { View } from '../state/pane-state.js';
import { CopyView } from './copy-view.js';
import { RuleView } from './rule-view.js';
import { TeachView } from './teach-view.js';

export default function OpenView({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'rule':
      return <RuleView rule={view.rule} />;
    case 'teach':
      return <TeachView teachable={view.teachable} />;
    case 'copy':
      return <CopyView text={view.text} />;
  }
}
