/** SQL text literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
