import { z } from 'zod'

/** The keys that every exporter to a tracker has. */
export const ticketFields = {
  comments: z.boolean().default(true).describe('Later alerts about the same issue become comments on its ticket'),
  on_resolved: z
    .enum(['comment', 'close', 'nothing'])
    .default('comment')
    .describe('What the end of an alert does to the ticket; close also comments, and does not resolve the issue'),
  resolve_issues: z.boolean().default(true).describe('An issue is resolved when its ticket is done, and open again when its ticket is'),
  move_tickets: z.boolean().default(true).describe('A ticket is done when its issue is resolved, and open again when its issue is'),
}

export interface TicketSettings {
  comments: boolean
  on_resolved: 'comment' | 'close' | 'nothing'
  resolve_issues: boolean
  move_tickets: boolean
}
