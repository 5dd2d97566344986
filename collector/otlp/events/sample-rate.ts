import type { Attributes } from '../../model/attributes.ts'
import * as semconv from '../../model/semconv.ts'

const MIN = 0.001
const DIGITS = 14

/**
 * The share of events that the sender let through, in [0.001, 1]: `faultline.sample_rate`, else the rejection threshold of the trace
 * (`ot=th:<hex>` in tracestate: 56 bits, trailing zeros left out; specification/trace/tracestate-probability-sampling.md), else 1.
 */
export function sampleRate(attributes: Attributes, traceState: string): number {
  const said = attributes[semconv.FAULTLINE_SAMPLE_RATE]
  if (said !== undefined && said !== null && said !== '') {
    const rate = Number(said)
    if (rate > 0) return clamp(rate)
  }
  if (traceState === '') return 1
  const threshold = /(?:^|,)\s*ot=(?:[^,;]*;)*th:([0-9a-f]{1,14})(?![0-9a-f])/.exec(traceState)?.[1]
  return threshold === undefined ? 1 : clamp(1 - Number.parseInt(threshold.padEnd(DIGITS, '0'), 16) / 2 ** 56)
}

function clamp(rate: number): number {
  return Math.min(1, Math.max(MIN, rate))
}
