import type { Alert } from '../model/alert.ts'

/** A whole alert about an issue of the service `shop`, as a rule hands it to the exporter `test`. `over` replaces what a test is about. */
export function exampleAlert(over: Partial<Alert> = {}): Alert {
  return {
    id: '0123456789abcdef0123456789abcdef',
    kind: 'regressed',
    time: '1700000000000000000',
    project: 'default',
    issueId: '89abcdef0123456789abcdef01234567',
    shortId: 'DEFAULT-42',
    type: 'TypeError',
    message: 'Cannot read properties of undefined',
    culprit: 'pay (checkout.js)',
    service: 'shop',
    environment: 'production',
    release: '1.4.2',
    level: 'error',
    eventId: '018bcfe5680000112233445566778899',
    handled: false,
    rule: { id: 'regressions', name: 'Regressions' },
    reason: 'seen again in 1.4.2 after it was resolved in 1.4.1',
    severity: 'p2',
    routes: ['test'],
    state: 'firing',
    ...over,
  }
}
