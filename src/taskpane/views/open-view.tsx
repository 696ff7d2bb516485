/** What lies over the tabs. */
import { part } from '../part.js';
import type { View } from '../state/pane-state.js';
import { CopyView } from './copy-view.js';
import { RuleView } from './rule-view.js';
import { TeachView } from './teach-view.js';

const CompareView = part(() => import(/* webpackChunkName: "compare" */ '../history/compare-view.js'));
const SettingsView = part(() => import(/* webpackChunkName: "settings" */ '../settings/settings-view.js'));
const AcceptView = part(() => import(/* webpackChunkName: "accept" */ '../accept/accept-view.js'));
const AcceptedView = part(() => import(/* webpackChunkName: "accept" */ '../accept/accepted-view.js'));

const FixAllView = part(() => import(/* webpackChunkName: "fix-all" */ '../fix-all/fix-all-view.js'));
const MergeView = part(() => import(/* webpackChunkName: "merge" */ '../merge/merge-view.js'));
const TemplateView = part(() => import(/* webpackChunkName: "template" */ '../cycle/template-view.js'));
const RollView = part(() => import(/* webpackChunkName: "roll" */ '../cycle/roll-view.js'));
const SplitView = part(() => import(/* webpackChunkName: "split" */ '../cycle/split-view.js'));
const ReceiptView = part(() => import(/* webpackChunkName: "receipt" */ '../cycle/receipt-view.js'));

export default function OpenView({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'rule':
      return <RuleView rule={view.rule} />;
    case 'teach':
      return <TeachView teachable={view.teachable} />;
    case 'copy':
      return <CopyView text={view.text} />;
    case 'compare':
      return <CompareView />;
    case 'settings':
      return <SettingsView />;
    case 'accept':
      return <AcceptView finding={view.finding} />;
    case 'accepted':
      return <AcceptedView />;
    case 'fix-all':
      return <FixAllView fix={view.fix} />;
    case 'merge':
      return <MergeView files={view.files} />;
    case 'template':
      return <TemplateView />;
    case 'roll':
      return <RollView />;
    case 'split':
      return <SplitView />;
    case 'receipt':
      return <ReceiptView />;
  }
}
