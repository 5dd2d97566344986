import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const base = { region: 'eu-central-1', forcePathStyle: true, maxAttempts: 1, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }

export class Archive {
  constructor(endpoint, more = {}) {
    this.s3 = new S3Client({ ...base, endpoint, ...more })
  }
  async put(Key, Body, Bucket = 'lamps') {
    return this.s3.send(new PutObjectCommand({ Bucket, Key, Body }))
  }
  async get(Key) {
    const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: 'lamps', Key }))
    return Body.transformToString()
  }
}
