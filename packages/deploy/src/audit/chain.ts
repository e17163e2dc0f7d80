import * as z from 'zod';
import { canonicalJson, type Place, type PlaceWithDefault } from '../documents.ts';
import { sha256 } from '../release/manifest.ts';
import { auditEntrySchema, auditKey, type AuditEntry } from './entry.ts';

/** Where an entry stands, and what it was when another one followed it. */
const referenceSchema = z.strictObject({ key: z.string(), hash: z.string() });

/** An entry in its place in the chain: it names the one before, and what that says. */
const linkSchema = z.strictObject({
  schemaVersion: z.literal(2),
  /** From 1 on. */
  seq: z.int().positive(),
  previous: referenceSchema.nullable(),
  entry: auditEntrySchema,
});

export type Link = z.infer<typeof linkSchema>;
export type Reference = z.infer<typeof referenceSchema>;

/** An entry as it is stored: before there was a chain, by itself. */
const storedSchema = z.union([auditEntrySchema, linkSchema]);

/** So many entries can be found without listing any. */
export const rememberedEntries = 200;

/** The end of the chain. */
export const headSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** It counts from when it stands here, whether or not it stands in its own place already. */
  last: linkSchema.nullable(),
  /** The latest, latest first. */
  latest: z.array(referenceSchema).max(rememberedEntries),
});

/** The latest entry that was removed for its age: the chain that is left begins after it. */
export const anchorSchema = z.strictObject({
  schemaVersion: z.literal(1),
  removed: z.strictObject({ seq: z.int().positive(), key: z.string(), hash: z.string() }).nullable(),
});

export type Head = z.infer<typeof headSchema>;
export type Anchor = z.infer<typeof anchorSchema>;

export const headPlace: PlaceWithDefault<Head> = {
  key: 'audit-chain/head',
  schema: headSchema,
  empty: { schemaVersion: 1, last: null, latest: [] },
};

export const anchorPlace: PlaceWithDefault<Anchor> = {
  key: 'audit-chain/anchor',
  schema: anchorSchema,
  empty: { schemaVersion: 1, removed: null },
};

/** Where an entry stands. */
export function storedPlace(key: string): Place<AuditEntry | Link> {
  return { key, schema: storedSchema };
}

/** The link that a stored document is, or null: an entry of before the chain, or nothing that this version can read. */
export function linkOf(value: unknown): Link | null {
  return linkSchema.safeParse(value).data ?? null;
}

/** The entry of a stored document. */
export function entryIn(stored: AuditEntry | Link): AuditEntry {
  return 'entry' in stored ? stored.entry : stored;
}

/** What another entry says of this one. Any change of it is another hash. */
export function referenceTo(link: Link): Reference {
  return { key: auditKey(link.entry), hash: sha256(canonicalJson(link)) };
}
