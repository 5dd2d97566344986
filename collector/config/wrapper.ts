import { z } from 'zod'
import type { Definition } from '../pipeline/component.ts'
import type { DeliveryConfig, GuardConfig, OutboxConfig } from './checked.ts'
import { duration } from './fields.ts'

/**
 * The keys that the host reads itself, because it does the work around the component: they are taken off before the component's own schema
 * is applied. Names and defaults of the exporters' are exporterhelper's (config/configretry, exporter/exporterhelper/README.md).
 */
export interface WrapperConfig {
  delivery?: DeliveryConfig
  outbox?: OutboxConfig
  guard?: GuardConfig
  unscrubbed?: boolean
}

const retry = (givenUpAfter: string) =>
  z
    .strictObject({
      enabled: z.boolean().default(true),
      initial_interval: duration().prefault('5s').describe('Wait before the first retry'),
      max_interval: duration().prefault('30s').describe('Longest wait between retries'),
      max_elapsed_time: duration().prefault(givenUpAfter).describe('Time after which a batch is given up; 0 for never'),
      multiplier: z.number().min(1).default(1.5).describe('Growth of the wait from one retry to the next'),
      randomization_factor: z.number().min(0).max(1).default(0.5).describe('Share by which each wait is randomly longer or shorter'),
    })
    .superRefine((value, context) => {
      if (!value.enabled || value.max_elapsed_time === 0) return
      for (const key of ['initial_interval', 'max_interval'] as const) {
        if (value.max_elapsed_time >= value[key]) continue
        const message = `max_elapsed_time must not be shorter than ${key}: ${value.max_elapsed_time} ms is less than ${value[key]} ms`
        context.addIssue({ code: 'custom', message, path: [] })
      }
    })

const retryConfig = (value: z.output<ReturnType<typeof retry>>): DeliveryConfig['retry'] => ({
  enabled: value.enabled,
  initialMs: value.initial_interval,
  maxMs: value.max_interval,
  maxElapsedMs: value.max_elapsed_time,
  multiplier: value.multiplier,
  randomization: value.randomization_factor,
})

const queue = z.strictObject({
  enabled: z.boolean().default(true),
  num_consumers: z.int().min(1).max(1000).default(10).describe('Batches sent at the same time'),
  queue_size: z.int().min(1).default(1000).describe('What the queue holds, counted by sizer'),
  sizer: z.enum(['requests', 'items', 'bytes']).default('requests').describe('What queue_size counts'),
  block_on_overflow: z.boolean().default(false).describe('Wait for room instead of refusing'),
  batch: z
    .strictObject({
      max_size: z.int().min(1).default(8192).describe('Items in a batch at most'),
      flush_timeout: duration().prefault('200ms').describe('Time after which a batch is sent though it is not full'),
    })
    .optional()
    .describe('Put several requests into one; off when absent'),
})

const queuedExporter = z
  .strictObject({
    timeout: duration().prefault('5s').describe('Longest one attempt may take; 0 for no limit'),
    retry_on_failure: retry('300s').prefault({}),
    sending_queue: queue.prefault({}),
    unscrubbed: z.boolean().default(false).describe('Raw data may leave the machine by this exporter'),
  })
  .transform(({ timeout, retry_on_failure: retries, sending_queue: waiting, unscrubbed }): WrapperConfig => {
    const delivery: DeliveryConfig = {
      timeoutMs: timeout,
      retry: retryConfig(retries),
      queue: {
        enabled: waiting.enabled,
        consumers: waiting.num_consumers,
        size: waiting.queue_size,
        sizer: waiting.sizer,
        blockOnOverflow: waiting.block_on_overflow,
      },
    }
    if (waiting.batch) delivery.batch = { maxItems: waiting.batch.max_size, flushMs: waiting.batch.flush_timeout }
    return { delivery, unscrubbed }
  })

/** One message that a slow channel took after all is told twice, so the time for it is longer; a person who comes back tomorrow still wants to know. */
const outboxExporter = z
  .strictObject({
    timeout: duration()
      .prefault('10s')
      .refine((ms) => ms > 0 && ms <= 300_000, 'expected a duration of more than 0 and at most 5m')
      .describe('Longest one attempt may take'),
    retry_on_failure: retry('24h').prefault({}),
    sending_queue: z
      .strictObject({ num_consumers: z.int().min(1).max(100).default(4).describe('Alerts sent at the same time') })
      .prefault({}),
    unscrubbed: z.boolean().default(false).describe('Raw data may leave the machine by this exporter'),
  })
  .transform(({ timeout, retry_on_failure: retries, sending_queue: { num_consumers: consumers }, unscrubbed }): WrapperConfig => ({
    outbox: { timeoutMs: timeout, retry: retryConfig(retries), consumers },
    unscrubbed,
  }))

const exporter = z
  .strictObject({ unscrubbed: z.boolean().default(false).describe('Raw data may leave the machine by this exporter') })
  .transform((value): WrapperConfig => value)

const timeout = duration().prefault('5s').describe('Longest a batch may take; 0 for no limit')

const processor = z
  .strictObject({
    timeout,
    on_error: z.enum(['keep', 'drop']).default('keep').describe('What becomes of an event on which the processor fails'),
  })
  .transform((value): WrapperConfig => ({ guard: { timeoutMs: value.timeout, onError: value.on_error } }))

/** The values that a scrubbing processor fails on are dropped: kept, they would be stored as they were sent. */
const scrubbingProcessor = z
  .strictObject({
    timeout,
    on_error: z
      .literal('drop', { error: 'expected drop, as a processor that scrubs may not let through what it failed on' })
      .default('drop'),
  })
  .transform((value): WrapperConfig => ({ guard: { timeoutMs: value.timeout, onError: value.on_error } }))

const nothing = z.strictObject({}).transform((): WrapperConfig => ({}))

/** The schema for the host's own keys of a component. */
export function wrapperOf(definition: Definition): z.ZodType<WrapperConfig> {
  if (definition.kind === 'processor') return definition.scrubs === true ? scrubbingProcessor : processor
  if (definition.kind !== 'exporter') return nothing
  if (definition.delivery === 'outbox') return outboxExporter
  return definition.delivery === 'queued' ? queuedExporter : exporter
}
