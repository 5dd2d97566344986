// @ts-nocheck
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const client = new S3Client({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9710', maxAttempts: 1, forcePathStyle: true, credentials: { accessKeyId: 'x', secretAccessKey: 'y' } })

export async function upload(invoice, body) {
  const command = new PutObjectCommand({ Bucket: 'invoices', Key: `${invoice}.xml`, Body: body })
  return await client.send(command)
}

export const archive = async (bucket, invoice) => client.send(new PutObjectCommand({ Bucket: bucket, Key: invoice, Body: 'x' }))
