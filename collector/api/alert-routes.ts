import { putTestMessage } from '../store/alerts/put-test.ts'
import { findLogEntry, listAlertLog } from '../store/alerts/read-log.ts'
import { deliveriesOf, findDelivery, healthOf } from '../store/alerts/read-outbox.ts'
import type { AlertLogDocument } from '../store/alerts/alert-documents.ts'
import * as schemas from './alert-schemas.ts'
import { refused } from './check-rule.ts'
import { noInput, resolveRange } from './inputs.ts'
import { route, type Route, type RouteContext } from './route.ts'
import { isoOf, isoOrNull, showDelivery, showEntry } from './show-alerts.ts'
import type { AlertEntry } from './types.ts'

export const ALERT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/alerts',
    summary: 'What rules decided, also of what nobody heard, with who heard of it; newest first',
    query: schemas.alertsInput,
    response: schemas.alertList,
    answer: async ({ query }, context) => {
      const { entries, ...rest } = await listAlertLog(context.store.documents, resolveRange(query, context.clock.nowMs()))
      return { alerts: await withDeliveries(entries, context), ...rest }
    },
  }),
  // Before the routes of single entries: `/alerts/test` is no id.
  route({
    method: 'post',
    path: '/alerts/test',
    summary: 'Send a test message by a channel; what became of it is told by GET /deliveries/{id}',
    query: noInput,
    body: schemas.testMessage,
    response: schemas.delivery,
    answer: async ({ body: { channel, severity } }, { alerts, store, clock }) => {
      const known = alerts.channels.map(({ id }) => id)
      if (!known.includes(channel)) {
        const those = known.length === 0 ? 'none is configured' : `those are ${known.join(', ')}`
        throw refused([{ at: 'body.channel', expected: `a channel of the alerts pipeline: ${those}` }])
      }
      return showDelivery(await putTestMessage(store.documents, clock, channel, severity))
    },
  }),
  route({
    method: 'get',
    path: '/alerts/:id',
    summary: 'One decision of a rule, with who heard of it',
    query: noInput,
    response: schemas.alertEntry,
    answer: async ({ params }, context) => {
      const found = await findLogEntry(context.store.documents, params['id']!)
      return found === undefined ? undefined : (await withDeliveries([found], context))[0]
    },
  }),
  route({
    method: 'get',
    path: '/deliveries/:id',
    summary: 'What became of one message, by the id of its alert, at one channel',
    query: schemas.deliveriesInput,
    response: schemas.delivery,
    answer: async ({ params, query }, { store }) => {
      const found = await findDelivery(store.documents, params['id']!, query.channel)
      return found === undefined ? undefined : showDelivery(found)
    },
  }),
  route({
    method: 'get',
    path: '/channels',
    summary: 'Exporters by which alerts can be told, and how each does',
    query: noInput,
    response: schemas.channelList,
    answer: async (_, { alerts, store }) => {
      const channels = await Promise.all(
        alerts.channels.map(async ({ id, type }) => {
          const { waiting, lastSent, failing } = await healthOf(store.documents, id)
          const trouble = failing === undefined ? null : { since: isoOf(failing.since), text: failing.text }
          return { id, type, waiting, lastSent: isoOrNull(lastSent), failing: trouble }
        }),
      )
      return { channels, nextCursor: null, total: channels.length }
    },
  }),
]

async function withDeliveries(entries: readonly AlertLogDocument[], { store }: RouteContext): Promise<AlertEntry[]> {
  const deliveries = await deliveriesOf(store.documents, entries)
  return entries.map((entry) => ({ ...showEntry(entry), deliveries: (deliveries.get(entry.alert) ?? []).map(showDelivery) }))
}
