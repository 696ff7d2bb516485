/**
 * A real browser on a busy machine may redraw between two questions: a test that fails is run once more, and what it said
 * first is shown all the same.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
