import type { AlertChannelList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async () => ({ channels: await ask<AlertChannelList>('/channels') })
