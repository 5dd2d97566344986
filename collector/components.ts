import alertRules from '../processors/alert_rules/index.ts'
import clickhouse from '../exporters/clickhouse/index.ts'
import debug from '../exporters/debug/index.ts'
import email from '../exporters/email/index.ts'
import jira from '../exporters/jira/index.ts'
import linear from '../exporters/linear/index.ts'
import mongodb from '../exporters/mongodb/index.ts'
import otlpExporter from '../exporters/otlp/index.ts'
import pagerduty from '../exporters/pagerduty/index.ts'
import slack from '../exporters/slack/index.ts'
import teams from '../exporters/teams/index.ts'
import webhook from '../exporters/webhook/index.ts'
import exceptions from '../processors/exceptions/index.ts'
import fingerprint from '../processors/fingerprint/index.ts'
import ignore from '../processors/ignore/index.ts'
import inbox from '../processors/inbox/index.ts'
import parse from '../processors/parse/index.ts'
import scrub from '../processors/scrub/index.ts'
import symbolicate from '../processors/symbolicate/index.ts'
import events from '../receivers/events/index.ts'
import otlpReceiver from '../receivers/otlp/index.ts'
import type { Definition } from './pipeline/component.ts'
import heartbeat from './pipeline/heartbeat/index.ts'
import store from './store/extension.ts'

/** Every component that comes with Faultline: the product on one page. */
export const components: readonly Definition[] = [
  // Receivers.
  otlpReceiver,
  events,
  // Connectors: the end of some pipelines and the beginning of others.
  exceptions,
  inbox,
  mongodb,
  // Processors, in the order in which they usually stand.
  parse,
  scrub,
  symbolicate,
  ignore,
  fingerprint,
  alertRules,
  // Exporters.
  clickhouse,
  otlpExporter,
  debug,
  // Exporters of alerts.
  slack,
  teams,
  email,
  pagerduty,
  webhook,
  jira,
  linear,
  // Extensions.
  store,
  heartbeat,
]
