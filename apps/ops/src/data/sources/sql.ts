/** SQL for the name of a column. */
export const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** SQL that writes a list of strings as the sources do. */
export const listText = (list: string): string => `to_json(${list})::VARCHAR`;
