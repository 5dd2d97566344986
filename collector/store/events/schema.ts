/**
 * The tables of the event store. Each column is declared once: the DDL is made from these records and the rows are typed by their keys.
 *
 * Partitions are weeks: the 32 days that one block may span touch at most six of them, far below ClickHouse's limit of a hundred parts per
 * insert, and ninety days keep thirteen.
 */
export const EVENT_COLUMNS = {
  project: 'LowCardinality(String)',
  /** The app hash, else the system hash: always in the map from fingerprint to issue once the block is processed. */
  fingerprint: 'String',
  system_fingerprint: 'String',
  time: "DateTime64(9, 'UTC')",
  id: 'String',
  received_at: "DateTime64(9, 'UTC')",
  stored_at: "DateTime64(9, 'UTC')",
  service: 'LowCardinality(String)',
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  level: 'LowCardinality(String)',
  /** 1 handled, 0 unhandled, -1 unknown. */
  handled: 'Int8',
  type: 'String',
  message: 'String',
  culprit: 'String',
  trace_id: 'String',
  span_id: 'String',
  /** Who is counted as a user: id, else e-mail, else name, else address. */
  user: 'String',
  /** Events that this one stands for: 1 / sample rate. */
  weight: 'Float64',
  files: 'Array(String)',
  functions: 'Array(String)',
  tags: 'Map(LowCardinality(String), String)',
  /** The whole event as JSON, in its stored form (stored-event.ts). */
  event: 'String CODEC(ZSTD(3))',
} as const

/** What windows of alert rules count, in the order in which it was stored: the columns of events that a search can ask for. */
export const ARRIVAL_COLUMNS = [
  'project',
  'stored_at',
  'fingerprint',
  'id',
  'service',
  'environment',
  'release',
  'level',
  'handled',
  'trace_id',
  'user',
  'weight',
  'files',
  'functions',
  'tags',
] as const satisfies readonly (keyof typeof EVENT_COLUMNS)[]

export const HOURLY_COLUMNS = {
  project: 'LowCardinality(String)',
  fingerprint: 'String',
  hour: "DateTime('UTC')",
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  service: 'LowCardinality(String)',
  level: 'LowCardinality(String)',
  events: 'SimpleAggregateFunction(sum, Float64)',
  users: 'AggregateFunction(uniqIf, String, UInt8)',
  first: "SimpleAggregateFunction(min, DateTime64(9, 'UTC'))",
  last: "SimpleAggregateFunction(max, DateTime64(9, 'UTC'))",
} as const

export const USAGE_COLUMNS = {
  project: 'LowCardinality(String)',
  service: 'LowCardinality(String)',
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  language: 'LowCardinality(String)',
  sdk: 'LowCardinality(String)',
  time: "DateTime64(9, 'UTC')",
  spans: 'UInt64',
  logs: 'UInt64',
  exceptions: 'UInt64',
  stackless: 'UInt64',
  drops: 'Map(LowCardinality(String), UInt64)',
} as const

/** What was told of sessions: a row for each record, so several for a session, and the same again where a sender sends again. */
export const SESSION_COLUMNS = {
  project: 'LowCardinality(String)',
  service: 'LowCardinality(String)',
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  time: "DateTime64(9, 'UTC')",
  received_at: "DateTime64(9, 'UTC')",
  id: 'String',
  user: 'String',
  /** Index in SESSION_STATUSES: 0 ok, 1 errored, 2 crashed. */
  status: 'UInt8',
  /** Milliseconds that it had lasted by then; -1 where the record does not say. */
  duration_ms: 'Int64',
} as const

/** A state of `uniqExactIf` over ids of sessions or of users. */
const SET = 'AggregateFunction(uniqExactIf, String, UInt8)'

/**
 * Release health by hour: sets of those of whom something was told in it, not counts, so that a record that comes twice changes nothing, and a
 * session is in a set once however often it is told of. `failed` are those that erred or crashed.
 */
export const RELEASE_HEALTH_COLUMNS = {
  project: 'LowCardinality(String)',
  service: 'LowCardinality(String)',
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  hour: "DateTime('UTC')",
  sessions: SET,
  failed: SET,
  crashed: SET,
  users: SET,
  crashed_users: SET,
  first: "SimpleAggregateFunction(min, DateTime64(9, 'UTC'))",
  last: "SimpleAggregateFunction(max, DateTime64(9, 'UTC'))",
} as const

/** The sets of a release, as the arguments of `uniqExactIf` over rows of `sessions`. */
export const HEALTH_SETS = {
  sessions: ['id', '1'],
  failed: ['id', 'status >= 1'],
  crashed: ['id', 'status = 2'],
  users: ['user', "user != ''"],
  crashed_users: ['user', "status = 2 AND user != ''"],
} as const

/** The mirror of the issue documents: what a list filters and sorts by. Times are milliseconds since the epoch. */
export const ISSUE_COLUMNS = {
  id: 'String',
  project: 'LowCardinality(String)',
  short_id: 'String',
  title: 'String',
  type: 'String',
  message: 'String',
  culprit: 'String',
  status: 'LowCardinality(String)',
  substatus: 'LowCardinality(String)',
  substatus_since: 'Int64',
  level: 'LowCardinality(String)',
  handled: 'Int8',
  priority: 'LowCardinality(String)',
  service: 'String',
  environments: 'Array(String)',
  first_release: 'String',
  last_release: 'String',
  first_seen: 'Int64',
  last_seen: 'Int64',
  assignee: 'String',
  version: 'UInt64',
} as const

/**
 * The states that each issue had. `at` is when one was mirrored first; writes that change nothing of the key are one row, and no state comes again,
 * as each decision has its time: what an issue was at a moment is the row of the highest version by then. Other times as in `issues`.
 */
export const ISSUE_HISTORY_COLUMNS = {
  project: 'LowCardinality(String)',
  id: 'String',
  status: 'LowCardinality(String)',
  substatus: 'LowCardinality(String)',
  substatus_since: 'Int64',
  assignee: 'String',
  priority: 'LowCardinality(String)',
  decided_at: 'Int64',
  level: 'LowCardinality(String)',
  handled: 'Int8',
  title: 'String',
  short_id: 'SimpleAggregateFunction(any, String)',
  type: 'SimpleAggregateFunction(any, String)',
  message: 'SimpleAggregateFunction(any, String)',
  culprit: 'SimpleAggregateFunction(any, String)',
  service: 'SimpleAggregateFunction(any, String)',
  first_release: 'SimpleAggregateFunction(any, String)',
  first_seen: 'SimpleAggregateFunction(min, Int64)',
  version: 'SimpleAggregateFunction(min, UInt64)',
  at: "SimpleAggregateFunction(min, DateTime64(3, 'UTC'))",
} as const

/** The columns that make two states of an issue two. */
export const ISSUE_HISTORY_KEY = [
  ...(['project', 'id', 'status', 'substatus', 'substatus_since', 'assignee', 'priority', 'decided_at'] as const),
  ...(['level', 'handled', 'title'] as const),
]

/** The mirror of the map from fingerprint to issue. */
export const ISSUE_FINGERPRINT_COLUMNS = {
  project: 'LowCardinality(String)',
  fingerprint: 'String',
  issue: 'String',
  version: 'UInt64',
} as const

export type EventRow = Record<keyof typeof EVENT_COLUMNS, unknown>
export type UsageRow = Record<keyof typeof USAGE_COLUMNS, unknown>
export type SessionRow = Record<keyof typeof SESSION_COLUMNS, unknown>
export type IssueRow = Record<keyof typeof ISSUE_COLUMNS, unknown>
export type IssueHistoryRow = Record<keyof typeof ISSUE_HISTORY_COLUMNS, unknown>
export type IssueFingerprintRow = Record<keyof typeof ISSUE_FINGERPRINT_COLUMNS, unknown>

const columns = (declared: Record<string, string>): string =>
  Object.entries(declared)
    .map(([name, type]) => `  ${name} ${type}`)
    .join(',\n')

// ClickHouse fsyncs nothing by default, and what is not on disk must not leave the inbox (measured: lost rows after kill -9 of the machine).
const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1'

// A plain MergeTree ignores the deduplication token unless it keeps a window. In blocks and partitions; one block per lane is in flight.
const DEDUPLICATED = 'non_replicated_deduplication_window = 2000'

export interface Migration {
  /** Rising; never reused, never changed once released. */
  number: number
  name: string
  /** Each statement is safe to run again: a crash between two of them repeats the migration. */
  statements: readonly string[]
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'events, their roll-up by hour, usage, and the mirror of the issues',
    statements: [
      `CREATE TABLE IF NOT EXISTS events (
${columns(EVENT_COLUMNS)},
  PROJECTION by_id (SELECT id, project, fingerprint, time ORDER BY id)
) ENGINE = MergeTree PARTITION BY toMonday(time) ORDER BY (project, fingerprint, time)
SETTINGS ${DEDUPLICATED}, ${DURABLE}, lightweight_mutation_projection_mode = 'rebuild'`,
      `CREATE TABLE IF NOT EXISTS events_hourly (
${columns(HOURLY_COLUMNS)}
) ENGINE = AggregatingMergeTree PARTITION BY toMonday(hour)
ORDER BY (project, fingerprint, hour, environment, release, service, level)
SETTINGS ${DEDUPLICATED}, ${DURABLE}`,
      `CREATE MATERIALIZED VIEW IF NOT EXISTS events_to_hourly TO events_hourly AS
SELECT project, fingerprint, toStartOfHour(toDateTime(time, 'UTC')) AS hour, environment, release, service, level,
  sum(weight) AS events, uniqIfState(user, user != '') AS users, min(time) AS first, max(time) AS last
FROM events GROUP BY project, fingerprint, hour, environment, release, service, level`,
      `CREATE TABLE IF NOT EXISTS usage (
${columns(USAGE_COLUMNS)}
) ENGINE = MergeTree PARTITION BY toMonday(time) ORDER BY (project, service, time)
SETTINGS ${DEDUPLICATED}, ${DURABLE}`,
      `CREATE TABLE IF NOT EXISTS issues (
${columns(ISSUE_COLUMNS)}
) ENGINE = ReplacingMergeTree(version) ORDER BY (project, id) SETTINGS ${DURABLE}`,
      `CREATE TABLE IF NOT EXISTS issue_fingerprints (
${columns(ISSUE_FINGERPRINT_COLUMNS)}
) ENGINE = ReplacingMergeTree(version) ORDER BY (project, fingerprint) SETTINGS ${DURABLE}`,
    ],
  },
  {
    number: 2,
    name: 'titles by grouping rules',
    statements: ['ALTER TABLE issues ADD COLUMN IF NOT EXISTS title String AFTER short_id'],
  },
  {
    number: 3,
    name: 'sessions and release health',
    statements: [
      `CREATE TABLE IF NOT EXISTS sessions (
${columns(SESSION_COLUMNS)}
) ENGINE = MergeTree PARTITION BY toMonday(time) ORDER BY (project, time)
SETTINGS ${DEDUPLICATED}, ${DURABLE}`,
      `CREATE TABLE IF NOT EXISTS release_health (
${columns(RELEASE_HEALTH_COLUMNS)}
) ENGINE = AggregatingMergeTree PARTITION BY toMonday(hour)
ORDER BY (project, hour, service, environment, release)
SETTINGS ${DEDUPLICATED}, ${DURABLE}`,
      `CREATE MATERIALIZED VIEW IF NOT EXISTS sessions_to_release_health TO release_health AS
SELECT project, service, environment, release, toStartOfHour(toDateTime(time, 'UTC')) AS hour,
${Object.entries(HEALTH_SETS)
  .map(([name, [what, condition]]) => `  uniqExactIfState(${what}, toUInt8(${condition})) AS ${name},`)
  .join('\n')}
  min(time) AS first, max(time) AS last
FROM sessions GROUP BY project, service, environment, release, hour`,
    ],
  },
  {
    number: 4,
    name: 'the states that issues had',
    statements: [
      `CREATE TABLE IF NOT EXISTS issue_history (
${columns(ISSUE_HISTORY_COLUMNS)}
) ENGINE = AggregatingMergeTree ORDER BY (${ISSUE_HISTORY_KEY.join(', ')}) SETTINGS ${DURABLE}`,
      // What is known of those that there are: what they are now, since when.
      `INSERT INTO issue_history (${Object.keys(ISSUE_HISTORY_COLUMNS).join(', ')})
SELECT project, id, status, substatus, substatus_since, assignee, priority, 0, level, handled, title, short_id, type, message, culprit, service,
  first_release, first_seen, version, fromUnixTimestamp64Milli(substatus_since, 'UTC') FROM issues FINAL`,
    ],
  },
  {
    number: 5,
    name: 'events in the order in which they were stored',
    statements: [
      // By time, `events` would have to be read whole for the last ten minutes: its parts are ordered by fingerprint.
      `CREATE TABLE IF NOT EXISTS arrivals (
${columns(Object.fromEntries(ARRIVAL_COLUMNS.map((name) => [name, EVENT_COLUMNS[name]])))}
) ENGINE = MergeTree PARTITION BY toMonday(stored_at) ORDER BY stored_at
SETTINGS ${DEDUPLICATED}, ${DURABLE}`,
      `CREATE MATERIALIZED VIEW IF NOT EXISTS events_to_arrivals TO arrivals AS SELECT ${ARRIVAL_COLUMNS.join(', ')} FROM events`,
    ],
  },
]

/** Tables whose weeks are dropped when the retention has passed. */
export const AGEING_TABLES = ['events', 'events_hourly', 'usage', 'sessions', 'release_health', 'arrivals'] as const
