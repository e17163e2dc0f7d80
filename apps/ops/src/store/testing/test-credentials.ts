/** Keys of stores that live for one test. */
export const TEST_CREDENTIALS = { accessKeyId: 'AKTEST', secretAccessKey: 'secret/of+the test' };
