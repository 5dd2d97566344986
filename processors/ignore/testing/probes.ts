import type { Cases } from './example.ts'

const probe = { type: 'ConnectionError', message: 'database is starting', kind: 2 }

export const PROBES: Cases = {
  rule: 'health_check',
  drops: [
    { what: 'by its route', ...probe, route: '/healthz', status: 503 },
    { what: 'by its path', ...probe, url: 'http://10.0.0.4:8080/readyz?verbose=1', status: 200 },
    { what: 'of Spring', ...probe, url: '/actuator/health/readiness', status: 503 },
    { what: 'by Kubernetes at a path of its own', ...probe, url: '/internal/alive', userAgent: 'kube-probe/1.31', status: 503 },
  ],
  keeps: [
    { what: 'a check that breaks', ...probe, route: '/healthz', status: 500 },
    { what: 'a check of which the answer is not known', ...probe, route: '/healthz' },
    { what: 'a check of another service', ...probe, kind: 3, url: 'http://stock/healthz', status: 503 },
    { what: 'a page of that name further down', ...probe, route: '/api/health/records', status: 503 },
    { what: 'a path that begins like one', ...probe, route: '/pingpong', status: 503 },
    { what: 'any other path that answers 503', ...probe, route: '/orders', status: 503 },
    { what: 'a user agent that mentions the probe', ...probe, route: '/orders', userAgent: 'curl kube-probe/1', status: 503 },
  ],
}
