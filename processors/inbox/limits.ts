/** Limits of the inbox that are not in its config. */
export const INBOX = {
  /** A segment is closed once it holds this much; a larger request makes a larger segment. */
  segmentBytes: 8 * 1024 * 1024,
  /**
   * A segment of which all is consumed is closed after this long, so that what was received does not stay on disk as it was sent; at most once in
   * as long for a lane.
   */
  restMs: 2_000,
  /** One event as JSON, in UTF-16 units; from a larger one what surrounds the exception is taken away, with a note. */
  eventLength: 4 * 1024 * 1024,
  /** No record is longer, in bytes: a request of LIMITS.requestBytes written as JSON or in base64. */
  recordBytes: 160 * 1024 * 1024,
  /** What may wait for the disk at once; a single request may be larger when nothing else waits. */
  waitingBytes: 64 * 1024 * 1024,
  /**
   * From one write to the next, in milliseconds: under load those that come in between share it, and its fsync. One that comes later is
   * written at once. An fsync costs about as much CPU as a request of 512 spans without an exception.
   */
  gatherMs: 10,
  /** Different services counted between two usage records; those beyond it are counted together. */
  usageKeys: 10_000,
  /** How long an error key is remembered, by the times of receipt. */
  keySeconds: 60,
  /** Spans remembered for one error key; the oldest go first. */
  spansPerKey: 64,
  /** Files kept of corrupt bytes in one lane, and bytes of each. */
  quarantineFiles: 100,
  quarantineBytes: 1024 * 1024,
  /** A record that can not be read at the end of the open segment is being written; after this long it is corrupt. */
  settleMs: 1000,
  /**
   * After a block its lane rests for as long as the block took, unless both take longer than this or the lane lags behind, and what comes meanwhile
   * shares the next: a block costs the stores about as much whether it holds one event or a hundred.
   */
  paceMs: 500,
  /** Events that are read ahead while the block before them is being stored; fewer wait for more. */
  aheadEvents: 5,
  /** How often the reading half looks for new records. */
  pollMs: 25,
  /** First and longest wait after the next component refused a block. */
  retryMs: 100,
  retryMaxMs: 10_000,
  /** How long `shutdown` waits for the block in flight. It is sent again at the next start. */
  shutdownMs: 5000,
} as const
