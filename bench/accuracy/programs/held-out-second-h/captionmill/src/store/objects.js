import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const client = new S3Client({
  region: 'eu-north-1',
  endpoint: 'http://127.0.0.1:9752',
  forcePathStyle: true,
  maxAttempts: 1,
  credentials: { accessKeyId: 'caption', secretAccessKey: 'mill' },
})

export async function putCaption(key, body) {
  //+ const started = Date.now()
  await client.send(new PutObjectCommand({ Bucket: 'captions', Key: key, Body: body }))
  return key
}
