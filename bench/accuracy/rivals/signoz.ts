import type { Rival } from './rival.ts'

/** Service, type and message, as they came. */
export const signoz: Rival = {
  name: 'SigNoz',
  described: 'exceptions by service, type and message',
  keys: ({ service, exceptions: [outermost] }) => [JSON.stringify([service, outermost!.type, outermost!.message])],
}
