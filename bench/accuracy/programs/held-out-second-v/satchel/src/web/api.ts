// @ts-nocheck
import fastify from 'fastify'
import { table } from '../entries'
import { record } from './recorder'
import type { Values } from '../values'

export async function serve(values: Values, layers: boolean): Promise<void> {
  const app = fastify()
  if (layers) {
    app.addHook('onRequest', async (request) => { request.headers['x-began'] = String(Date.now()) })
    app.addHook('preHandler', (_request, _reply, done) => done())
  }
  app.get('/satchel/:index', async (request) => {
    const { index } = request.params as { index: string }
    const [, work] = table[Number(index)]!
    await work(values)
    return 'ok'
  })
  app.setErrorHandler((error, request, reply) => {
    record(Number((request.params as { index: string }).index), error, 'GET /satchel/:index', 1)
    void reply.status(500).send('no')
  })
  await app.listen({ port: 9700, host: '127.0.0.1' })
  for (const i of table.keys()) await (await fetch(`http://127.0.0.1:9700/satchel/${i}`)).text()
  await app.close()
}
