/** A table of a few narrow columns; what is in the first names the row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLineStyles } from './line-styles.js';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  columnHead: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

export interface SmallTableRow {
  readonly key: string;
  /** As many as there are heads. */
  readonly cells: readonly ReactNode[];
}

export interface SmallTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly SmallTableRow[];
}

export function SmallTable({ caption, heads, rows }: SmallTableProps) {
  const lines = useLineStyles();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={lines.head} style={{ textAlign: 'start' }}>
        {caption}
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.cell}>
              <span className={styles.columnHead}>{head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
