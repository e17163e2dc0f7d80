import { canonicalQuery, sha256Hex, type SignableRequest, signingScopes } from '../signature/signature-v4.ts';

/*
 * The worked examples of the Amazon S3 API Reference: "Signature Calculations for the Authorization Header"
 * and "Authenticating Requests: Using Query Parameters".
 */

export const AWS_CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
export const AWS_TIMESTAMP = '20130524T000000Z';
export const AWS_TIME = new Date('2013-05-24T00:00:00Z');
export const awsScopes = signingScopes(AWS_CREDENTIALS.secretAccessKey, 'us-east-1');

export interface AwsExample {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly signature: string;
}

const host = 'examplebucket.s3.amazonaws.com';
const empty = { host, 'x-amz-content-sha256': sha256Hex(''), 'x-amz-date': AWS_TIMESTAMP };

export const HEADER_EXAMPLES: readonly AwsExample[] = [
  {
    name: 'GET Object',
    method: 'GET',
    path: '/test.txt',
    query: [],
    headers: { ...empty, range: 'bytes=0-9' },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'PUT Object',
    method: 'PUT',
    path: '/test$file.text',
    query: [],
    headers: {
      ...empty,
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    name: 'GET Bucket Lifecycle',
    method: 'GET',
    path: '/',
    query: [['lifecycle', '']],
    headers: empty,
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'GET Bucket (List Objects)',
    method: 'GET',
    path: '/',
    query: [
      ['max-keys', '2'],
      ['prefix', 'J'],
    ],
    headers: empty,
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

export const PRESIGNED_EXAMPLE = {
  origin: 'https://examplebucket.s3.amazonaws.com',
  path: '/test.txt',
  expiresIn: 86_400,
  signature: 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
};

/** Returns an example as the signer takes it. */
export function signable({ method, path, query, headers }: AwsExample): SignableRequest {
  return {
    method,
    path,
    query: canonicalQuery(query),
    header: (name) => headers[name],
    signedHeaders: Object.keys(headers).sort(),
    payload: headers['x-amz-content-sha256'] ?? '',
  };
}
