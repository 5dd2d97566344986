// @ts-nocheck
import { serve } from './web/api'
import { nightly, queued } from './web/jobs'
import { stub } from './web/stub'
import { Values } from './values'

const { SEED, DOOR, WRAP } = process.env
const door = { http: serve, queue: queued }[DOOR ?? ''] ?? nightly

stub.listen(9701, '127.0.0.1', async () => {
  await door(new Values(Number(SEED)), WRAP === 'layers')
  process.exit(0)
})
