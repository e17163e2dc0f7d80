import { type Command, InvalidArgumentError } from 'commander';
import type { PageWish } from '../formats/page.ts';

const MOST = 200;

/** Adds `--limit` and `--cursor` to the command of a list. */
export function withPages(command: Command): Command {
  return command
    .option('--limit <number>', `how many, at most ${MOST}`, readLimit, 50)
    .option('--cursor <place>', 'where to go on, as the end of the list before says');
}

/** The query that asks the service for a page. */
export function queryOf({ limit, cursor }: PageWish): string {
  const query = new URLSearchParams({ limit: String(limit) });
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.toString();
}

/** The text of a page, with the command that shows the next one where there is one. */
export function withNext(text: string, command: string, { limit }: PageWish, next: string | null): string {
  return next === null ? text : `${text}\nThere are older ones: ${command} --limit ${limit} --cursor ${next}`;
}

function readLimit(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
}
