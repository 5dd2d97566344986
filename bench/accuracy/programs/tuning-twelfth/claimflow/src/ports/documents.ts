// @ts-nocheck: built by a toolchain of its own
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const client = (endpoint: string): S3Client => new S3Client({ endpoint, region: 'eu-west-1', forcePathStyle: true, maxAttempts: 1, credentials })

export class DocumentStore {
  private readonly s3: S3Client
  constructor(endpoint: string) {
    this.s3 = client(endpoint)
  }

  async read(key: string): Promise<string> {
    const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: 'claims', Key: key }))
    return Body!.transformToString()
  }

  async length(key: string): Promise<number> {
    const { Metadata } = await this.s3.send(new GetObjectCommand({ Bucket: 'claims', Key: key }))
    return Metadata!['pages']!.length
  }

  async write(key: string, body: string): Promise<string> {
    const { ETag } = await this.s3.send(new PutObjectCommand({ Bucket: 'archive', Key: key, Body: body }))
    return ETag!.replaceAll('"', '')
  }
}
