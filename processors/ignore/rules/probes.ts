import type { Rule } from '../rule.ts'

const SERVER = [2]
/** A probe that is told no, by 503, has done its work; 500 is a bug of the check, or of what it checks. */
const EXPECTED = [
  [200, 399],
  [429, 429],
  [503, 503],
] as const

export const healthCheck: Rule = {
  name: 'health_check',
  drops: 'health checks that are answered by a status from 200 to 399, 429 or 503',
  patterns: [
    {
      kinds: SERVER,
      status: EXPECTED,
      paths:
        /^\/(?:health|healthz|healthcheck|health-check|livez|readyz|liveness|readiness|live|ready|ping|up|_health|-\/healthy|-\/ready|(?:actuator\/)?health\/(?:live|ready|liveness|readiness)|actuator\/health)\/?$/,
    },
    {
      kinds: SERVER,
      status: EXPECTED,
      userAgents: /^(?:kube-probe\/|ELB-HealthChecker\/|GoogleHC\/|Consul Health Check|Envoy\/HC|Amazon-Route53-Health-Check-Service)/,
    },
  ],
}
