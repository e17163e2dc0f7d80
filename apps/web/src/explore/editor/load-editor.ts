/** The editor, whose code comes when this screen is opened and not before. Rejects where it does not arrive. */
export const loadEditor = async () => (await import('./sql-editor.ts')).createSqlEditor;
