import { readFile } from 'node:fs/promises';
import type { Credentials } from '../signature/signature-v4.ts';
import { StoreError } from '../store-error.ts';

/**
 * Returns the keys in a section of a file in AWS credentials format.
 *
 * @throws {StoreError} code `CredentialsUnreadable`, `ProfileMissing` or `CredentialsIncomplete`.
 */
export async function credentialsInFile(file: string, profile = 'default'): Promise<Credentials> {
  const section = parseIni(await read(file)).get(profile);
  if (section === undefined) {
    throw problem(
      'ProfileMissing',
      `The credentials file ${file} has no section [${profile}].`,
      'Name one of its sections in S3_PROFILE.',
    );
  }
  const accessKeyId = section.get('aws_access_key_id') ?? '';
  const secretAccessKey = section.get('aws_secret_access_key') ?? '';
  if (accessKeyId === '' || secretAccessKey === '') {
    throw problem(
      'CredentialsIncomplete',
      `Section [${profile}] of ${file} lacks a key.`,
      'Give it both aws_access_key_id and aws_secret_access_key.',
    );
  }
  return { accessKeyId, secretAccessKey, sessionToken: section.get('aws_session_token') };
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw problem(
      'CredentialsUnreadable',
      `The credentials file ${file} cannot be read.`,
      'Check the path in S3_CREDENTIALS_FILE and that this user may read it.',
      cause,
    );
  }
}

function parseIni(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line)?.[1];
    const setting = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (section !== undefined) {
      current = sections.get(section) ?? new Map<string, string>();
      sections.set(section, current);
    } else if (setting !== null) {
      current.set((setting[1] ?? '').toLowerCase(), setting[2] ?? '');
    }
  }
  return sections;
}

function problem(code: string, what: string, remedy: string, cause?: unknown): StoreError {
  return new StoreError(what, { code, remedy, cause });
}
