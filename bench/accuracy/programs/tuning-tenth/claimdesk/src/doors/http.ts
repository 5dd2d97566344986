// @ts-nocheck
import fastify from 'fastify'
import { container } from 'tsyringe'
import { capture } from '../telemetry'
import { Values } from '../values'
import type { Entry } from '../entries'
import { runInScope } from '../infra/scope'

export async function open(entries: readonly Entry[]): Promise<void> {
  const app = fastify()
  app.addHook('onRequest', async (request) => {
    request.headers['x-tenant'] ??= 'north'
  })
  if (process.env.WRAP === 'layers') app.addHook('preHandler', (_request, _reply, done) => {
      setImmediate(done)
    })
  app.setErrorHandler((error, request, reply) => {
    const number = Number(request.url.split('/').pop())
    capture(number, entries[number][0], 1, error)
    void reply.status(500).send({ failed: true })
  })
  for (const [number, [, act]] of entries.entries()) {
    app.post(`/rpc/${number}`, async (request) => {
      const work = async () => (await act(container, new Values((request.body as { seed: number }).seed))) ?? {}
      await (process.env.WRAP === 'layers' ? runInScope(work) : work())
      return {}
    })
  }
  await app.listen({ port: 9330, host: '127.0.0.1' })
  for (const number of entries.keys()) {
    const body = JSON.stringify({ seed: Number(process.env.SEED) * 97 + number })
    await (await fetch(`http://127.0.0.1:9330/rpc/${number}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).text()
  }
  await app.close()
}
