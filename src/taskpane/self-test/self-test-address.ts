/** The query by which the pane's page shows the self-test instead of the pane. */
export const SELF_TEST = 'self-test';
