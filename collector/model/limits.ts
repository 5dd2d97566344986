import { ARTIFACT_BYTES, UPLOAD_BYTES } from '../../sdk/shared/debug-ids/limits.ts'

/** Every limit on what one sender can make us hold. Units are in the names or beside them; each has a test that reaches it. */
export const LIMITS = {
  /** OTLP request after inflation, in bytes (OTLP 1.11: 64 MiB recommended). */
  requestBytes: 64 * 1024 * 1024,
  /** Request bodies received, inflated and not yet answered, in one process; beyond it senders are asked to come again. */
  inFlightBytes: 256 * 1024 * 1024,
  /** Longest time that a sender is asked to wait: JavaScript exporters give up at ten seconds in all. */
  retryAfterMs: 5_000,
  /** Connections to one listener, and calls at once on one gRPC connection. */
  connections: 10_000,
  concurrentCalls: 100,
  /** Keys of one project, and of all; lines in the routing table of one, and its allowed origins, each in UTF-16 units. */
  keysPerProject: 200,
  keys: 10_000,
  keyRoutes: 100,
  keyOrigins: 50,
  originLength: 256,
  /** Secrets of one key that count beside its newest one, and how long a secret may count after it was replaced. */
  keyOldSecrets: 3,
  keyOverlapMs: 30 * 86_400_000,
  /** A signature counts this long before and after the time that it tells. */
  signatureSkewMs: 5 * 60_000,
  /** How long a signature is remembered, so that its repeat is not processed; beyond so many the oldest are forgotten. */
  signatureMemoryMs: 10 * 60_000,
  signatures: 100_000,
  /** Messages within messages, and JSON within JSON: deeper ones are refused, as protobuf's own parsers do at 100. */
  wireDepth: 100,
  /** Objects and arrays in one JSON request: a few bytes each on the wire, a hundred in memory. */
  jsonNodes: 4_000_000,
  /** Exceptions, and resources with items, in one request; one that holds more is refused as too large. */
  hits: 65_536,
  resources: 65_536,
  /** Nested AnyValues, and nested JSON values, deeper than this become the string `[nested too deep]`. */
  attributeDepth: 16,
  /** Attributes kept on one event, and on one resource; the rest are dropped with a note. */
  attributes: 256,
  /** Values kept in the attributes of one event, and of one resource, those within lists and maps counted; the rest are dropped. */
  attributeValues: 2_048,
  /** UTF-16 units kept of one string attribute or of a breadcrumb's message. */
  attributeLength: 8 * 1024,
  typeLength: 512,
  messageLength: 8 * 1024,
  /** UTF-16 units kept of one stack trace: its head and its tail, since causes come last. */
  stackLength: 128 * 1024,
  frames: 250,
  causes: 20,
  breadcrumbs: 100,
  traceEntries: 100,
  alsoOn: 32,
  /** Names: service, environment, release, span name. */
  nameLength: 256,
  /** Length of one item in a client's fingerprint, and how many items. */
  fingerprintParts: 16,
  /** Grouping rules of one project, or of the config; UTF-16 units of one text in them; texts in one list. */
  groupingRules: 200,
  ruleTextLength: 512,
  ruleAlternatives: 50,
  /** Rules of ownership of one project, and a CODEOWNERS that is imported, each in UTF-16 units; rules in them, owners of one rule. */
  ownershipTextLength: 100_000,
  ownershipRules: 5_000,
  ownersPerRule: 10,
  /** UTF-16 units of a handle; teams and people of one project, members of one team. */
  handleLength: 100,
  teams: 200,
  people: 1_000,
  teamMembers: 100,
  /** The application's own calls of one event that are looked at for whose it is, newest first. */
  ownershipPlaces: 20,
  /** Problems of the rules of ownership that are told at once. */
  ownershipProblems: 20,
  /** Bytes, as estimated, that the exceptions of one request may become: each carries its resource and surroundings. The rest is refused. */
  requestEventBytes: 256 * 1024 * 1024,
  notes: 32,
  /** Lines of the record that explains a grouping. */
  explained: 300,
  /** Tags of one event that can be searched and counted, and the UTF-16 units of a key or value; longer ones stay attributes only. */
  tags: 64,
  tagLength: 200,
  /** Environments listed on one issue. */
  issueEnvironments: 50,
  /** Issues of which a collector remembers the state that it wrote last, so that it is not written again; beyond it the oldest are. */
  issueStates: 20_000,
  /** Issues that one tick of the lifecycle looks at: by the clock, and those with many events in an hour, the most first. */
  issuesByTime: 200,
  busyIssues: 1_000,
  /** Changes of one issue that wait for the alerts pipeline. */
  pendingAlerts: 20,
  /** Lines of one message that stands for several alerts. */
  alertMembers: 200,
  /** Attempts of one delivery that are kept, the last ones. */
  outboxAttempts: 20,
  /** UTF-16 units of what the other side said to one. */
  outboxText: 500,
  /** Alerts of one exporter that are looked at together. */
  outboxBatch: 100,
  /** Nobody else sends an alert for so long while one does; longer where its timeout is. A process that died is waited for until then. */
  outboxLeaseMs: 30_000,
  /** Age at which alerts that were sent, or given up, are forgotten. */
  outboxKeptMs: 30 * 86_400_000,
  /** Answer of a channel that is read, in bytes; UTF-16 units of it that an error shows; longest wait before the next attempt that a channel may ask for. */
  outboundAnswerBytes: 1024 * 1024,
  outboundShown: 200,
  outboundWaitMs: 3_600_000,
  /** Alert rules in all, names of routes of one rule, and UTF-16 units of a rule's name. */
  alertRules: 200,
  alertRoutes: 20,
  ruleNameLength: 100,
  /** Groups of one window of a rule, such as issues, that are looked at: those with the most events. */
  alertSubjects: 1_000,
  /** Range of stored events over which rules are tried, in milliseconds, and decisions and messages that a trial shows, the newest. */
  trialRangeMs: 31 * 86_400_000,
  /** Time that one trial takes; then what it has is answered, and up to when that is. */
  trialMs: 60_000,
  trialShown: 500,
  /** Issues in one request to merge, issues merged into one, and fingerprints of an issue that others are merged into. */
  mergedAtOnce: 100,
  mergedIssues: 1_000,
  issueFingerprints: 5_000,
  /** Fingerprints listed with an issue. */
  fingerprintsShown: 500,
  /** Events in one request to explain how they would be grouped. */
  explainedEvents: 20,
  /** Kinds of stored events that one trial of grouping settings, and one application of them, looks at: a sample of each. */
  regroupTrial: 2_000,
  regroupApplied: 10_000,
  /** Joins and splits that a trial answers, each with so many parts. */
  regroupShown: 100,
  regroupParts: 20,
  /** Merges suggested on one issue. */
  suggestedMerges: 50,
  /** UTF-16 units of a search, its tokens, and how deep its parentheses may nest. */
  searchLength: 2_000,
  searchTokens: 50,
  /** Issues or events on one page, and buckets of a histogram. */
  pageSize: 200,
  histogramBuckets: 500,
  scrubbed: 200,
  /** Own rules of scrubbing of one project, or of the config; names in one list of them. */
  scrubRules: 50,
  scrubKeys: 200,
  /** Time that scrubbing may take for one event; what is not looked through by then is withheld. */
  scrubMs: 250,
  /** One uploaded file, and one upload with all of its files, in bytes. */
  artifactBytes: ARTIFACT_BYTES,
  uploadBytes: UPLOAD_BYTES,
  /** Files in one upload, and UTF-16 units of a file's name. */
  uploadFiles: 500,
  artifactNameLength: 1_024,
  /** One source map that is read, in bytes. */
  mapBytes: 48 * 1024 * 1024,
  /** Parsed source maps held by one `symbolicate`, in bytes as estimated; the one in use may be larger. */
  mapCacheBytes: 128 * 1024 * 1024,
  /** Files of which is remembered what was found for them; beyond it all are forgotten. */
  mapLookups: 20_000,
  /** Positions of one parsed source map whose answer is remembered; beyond it all are forgotten. */
  mapPositions: 10_000,
  /** Events read with source maps that came late: so many at once, so long each, and so many remembered for which none did. */
  lateMapsAtOnce: 4,
  lateMapsMs: 2_000,
  lateMapsRemembered: 10_000,
  /** After an upload: fingerprints of the release looked at, and stored events of them that run again, those seen last first. */
  lateMapFingerprints: 2_000,
  lateMapSamples: 200,
  /** UTF-16 units of the breadcrumbs that a log record has as JSON. */
  breadcrumbsLength: 64 * 1024,
  /** UTF-16 units of the lines of source that a sender gives with an event, as JSON. */
  sourceContextLength: 64 * 1024,
  /** Lines kept on either side of the line of a frame, and UTF-16 units of each. */
  contextLines: 7,
  contextLineLength: 300,
  /** One file of items that a store refused for good; one older file is kept beside it. */
  deadLetterBytes: 16 * 1024 * 1024,
  /** Heap of the worker thread of a pipeline's processors. */
  workerHeapMb: 512,
  /** A processor that runs into its time limit, or ends its worker, so often in a row is passed over for a while. */
  processorLimitsInARow: 3,
  processorRestMs: 30_000,
  /** What processors made of a batch before its turn is made anew where its turn comes later than this: settings may have changed. */
  earlyMs: 10_000,
  workerStartMs: 30_000,
  /** A worker that ended by itself is started again after this, or when the next batch comes. */
  workerRestartMs: 1_000,
  /** Batches of one processor's own that wait to go on. */
  emissions: 100,
  processorShutdownMs: 5_000,
  /** From the request to end until a process ends, drained or not. */
  drainMs: 15_000,
  /** Longest that a session may say it lasted, in milliseconds; a longer one says nothing. */
  sessionMs: 30 * 86_400_000,
  /** Accepted clock difference before `time` is replaced by the time of receipt. */
  timePastMs: 30 * 86_400_000,
  timeFutureMs: 5 * 60_000,
} as const
