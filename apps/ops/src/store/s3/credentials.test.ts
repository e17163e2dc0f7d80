import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { credentialsInFile } from './credentials.ts';

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
  const path = join(await createTemporaryDirectory(), 'credentials');
  await writeFile(path, text);
  return path;
}

describe('credentialsInFile', () => {
  it('reads the default section, values with equals signs whole', async () => {
    expect(await credentialsInFile(await credentialsFile())).toEqual({
      accessKeyId: 'AKDEFAULT',
      secretAccessKey: 'SK/with=equals+and/slash',
    });
  });

  it('reads the section that is named, from a file with Windows line ends too', async () => {
    const file = await credentialsFile(FILE.replaceAll('\n', '\r\n'));
    expect(await credentialsInFile(file, 's3fast')).toEqual({
      accessKeyId: 'AKFAST',
      secretAccessKey: 'SKFAST',
      sessionToken: 'TOKEN',
    });
  });

  it('says which section is missing or incomplete', async () => {
    const file = await credentialsFile();
    await expect(credentialsInFile(file, 'other')).rejects.toMatchObject({
      code: 'ProfileMissing',
      message: expect.stringContaining('[other]'),
    });
    await expect(credentialsInFile(file, 'half')).rejects.toMatchObject({ code: 'CredentialsIncomplete' });
  });

  it('says that the file cannot be read, without a word of any key', async () => {
    await expect(credentialsInFile('/nowhere/credentials')).rejects.toMatchObject({
      code: 'CredentialsUnreadable',
      message: expect.stringContaining('/nowhere/credentials'),
    });
  });
});
