/** Every limit on what one sender can make us hold. Units are in the names or beside them; each has a test that reaches it. */
export const LIMITS = {
  /** OTLP request after inflation, in bytes (OTLP 1.11: 64 MiB recommended). */
  requestBytes: 64 * 1024 * 1024,
  /** Nested AnyValues, and nested JSON values, deeper than this become the string `[nested too deep]`. */
  attributeDepth: 16,
  /** Attributes kept on one event, and on one resource; the rest are dropped with a note. */
  attributes: 256,
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
  /** Names: service, environment, release, span name. */
  nameLength: 256,
  /** Length of one item in a client's fingerprint, and how many items. */
  fingerprintParts: 16,
  notes: 32,
  scrubbed: 200,
  /** Accepted clock difference before `time` is replaced by the time of receipt. */
  timePastMs: 30 * 86_400_000,
  timeFutureMs: 5 * 60_000,
} as const
