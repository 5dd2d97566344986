import { explainEvent } from './explain-event.ts'
import { noInput } from './inputs.ts'
import { route, type Route } from './route.ts'
import { symbolication } from './symbolication-schemas.ts'

export const SYMBOLICATION_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/events/:id/symbolication',
    summary: 'Why each frame of an event did or did not map to its source, and what to do about it',
    query: noInput,
    response: symbolication,
    answer: async ({ params }, { queries, lateMaps, store }) => {
      const detail = await queries.getEvent(params['id']!)
      return detail === undefined ? undefined : explainEvent(store, detail.event, await lateMaps.look(detail.event))
    },
  }),
]
