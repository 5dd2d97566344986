// @ts-nocheck: built by a toolchain of its own
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'

/** Stands for the services that the functions call. */
export async function neighbours(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url!
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(url, request.headers['x-amz-target'] as string | undefined, Buffer.concat(chunks).toString()))
    const say = (status: number, body: string, headers: Record<string, string> = {}): void => void response.writeHead(status, { connection: 'close', ...headers }).end(body)
    const failure = (type: string, message: string): void => say(400, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message }), { 'content-type': 'application/x-amz-json-1.0' })
    const answer = (path: string, target: string | undefined, body: string): void => {
      if (target?.endsWith('GetItem')) return say(200, '{}', { 'content-type': 'application/x-amz-json-1.0' })
      if (target?.endsWith('PutItem')) return failure('ConditionalCheckFailedException', 'The conditional request failed')
      if (target?.endsWith('TransactWriteItems')) return /"S":"1/.test(body) ? failure('ThrottlingException', 'Rate exceeded') : failure('TransactionCanceledException', 'Transaction cancelled, please refer cancellation reasons for specific reasons [ConditionalCheckFailed]')
      if (path.includes('/inbox/')) return say(404, '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>', { 'content-type': 'application/xml' })
      if (path.includes('/ledger/')) return say(403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', { 'content-type': 'application/xml' })
      if (path.includes('/transfers/1')) return void setTimeout(() => say(201, ''), 300)
      if (path.includes('/transfers/2')) return say(202, '')
      if (path.includes('/transfers/')) return say(201, '')
      if (path.includes('/cut/')) return void (response.writeHead(200, { 'content-length': '500' }).write('part'), setTimeout(() => response.destroy(), 10))
      if (path.includes('/policies/P-2')) return say(503, '')
      if (path.includes('/policies/P-3')) return say(200, '{"number":"P-1"}')
      if (path.includes('/policies/')) return say(200, `{"number":"${path.split('/').at(-1)}","covers":[{"kind":"fire","limit":1,"from":"2020-01-01","to":"2026-01-01"}]}`)
      if (path.includes('/weather/90')) return say(429, '')
      say(200, '{}')
    }
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
