import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { loadCredentials } from './credentials.ts';

const FILE = `# keys of the house
[default]
aws_access_key_id = AKDEFAULT
aws_secret_access_key=SK/with=equals+and/slash

[ s3fast ]
; spaces around everything
  AWS_ACCESS_KEY_ID   =   AKFAST
  aws_secret_access_key = SKFAST
  aws_session_token = TOKEN
  endpoint_url = https://s3.example.org

[half]
aws_access_key_id = AKHALF
`;

async function credentialsFile(text = FILE): Promise<string> {
  const path = join(await temporaryDirectory(), 'credentials');
  await writeFile(path, text);
  return path;
}

describe('loadCredentials', () => {
  it('prefers the two variables to the file', async () => {
    const env = { S3_ACCESS_KEY_ID: 'AK', S3_SECRET_ACCESS_KEY: 'SK', S3_CREDENTIALS_FILE: '/nowhere' };
    expect(await loadCredentials(env)).toEqual({ accessKeyId: 'AK', secretAccessKey: 'SK' });
  });

  it('reads the default section, values with equals signs whole', async () => {
    expect(await loadCredentials({ S3_CREDENTIALS_FILE: await credentialsFile() })).toEqual({
      accessKeyId: 'AKDEFAULT',
      secretAccessKey: 'SK/with=equals+and/slash',
    });
  });

  it('reads the section that S3_PROFILE names, from a file with Windows line ends too', async () => {
    const file = await credentialsFile(FILE.replaceAll('\n', '\r\n'));
    expect(await loadCredentials({ S3_CREDENTIALS_FILE: file, S3_PROFILE: 's3fast' })).toEqual({
      accessKeyId: 'AKFAST',
      secretAccessKey: 'SKFAST',
      sessionToken: 'TOKEN',
    });
  });

  it('says which section is missing or incomplete', async () => {
    const file = await credentialsFile();
    await expect(loadCredentials({ S3_CREDENTIALS_FILE: file, S3_PROFILE: 'other' })).rejects.toMatchObject({
      code: 'ProfileMissing',
      message: expect.stringContaining('[other]'),
    });
    await expect(loadCredentials({ S3_CREDENTIALS_FILE: file, S3_PROFILE: 'half' })).rejects.toMatchObject({
      code: 'CredentialsIncomplete',
    });
  });

  it('says which variable is missing', async () => {
    await expect(loadCredentials({ S3_ACCESS_KEY_ID: 'AK' })).rejects.toMatchObject({
      code: 'CredentialsIncomplete',
      message: expect.stringContaining('S3_SECRET_ACCESS_KEY is not set'),
    });
    await expect(loadCredentials({ S3_SECRET_ACCESS_KEY: 'SK' })).rejects.toMatchObject({
      message: expect.stringContaining('S3_ACCESS_KEY_ID is not set'),
    });
    await expect(loadCredentials({})).rejects.toMatchObject({ code: 'CredentialsMissing' });
  });

  it('says that the file cannot be read, without a word of any key', async () => {
    await expect(loadCredentials({ S3_CREDENTIALS_FILE: '/nowhere/credentials' })).rejects.toMatchObject({
      code: 'CredentialsUnreadable',
      message: expect.stringContaining('/nowhere/credentials'),
    });
  });
});
