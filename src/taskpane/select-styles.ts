/** A choice as wide as what it stands in, however long its longest option is: a browser would make it as wide as that. */
import { makeStyles } from '@fluentui/react-components';

export const useSelectStyles = makeStyles({
  fitting: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});
