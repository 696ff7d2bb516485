/** A list that keeps the focus itself and names its active row: with the keyboard, the row is seen to have it. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useActiveRowStyles = makeStyles({
  list: {
    outlineStyle: 'none',
    // A rule of the list's: one of the row's own could not name what is above it, Griffel reads that as the row itself.
    ':focus-visible [data-active=true] > *': {
      // Inside the row, since the list cuts off what is over its edge.
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});
