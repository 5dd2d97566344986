import { Metadata, Server, ServerCredentials, type ServiceDefinition, type handleUnaryCall } from '@grpc/grpc-js'
import { type Host, InFlight, LIMITS, encodeResponse, encodeStatus, readRequest, senderOf } from '../../collector/api.ts'
import { type Refusal, allRejected, refusalOf } from './answer.ts'
import { type Next, type OtlpSignal, SIGNALS, consume, isServed } from './signals.ts'

const SERVICES = { traces: 'trace.v1.TraceService', logs: 'logs.v1.LogsService', metrics: 'metrics.v1.MetricsService' } as const

/**
 * HTTP/2 lets a sender have this many bytes of one call on the way before it must wait for us. Measured with requests of 223 kB: 209,000
 * spans per CPU second at the default of 64 KiB, 286,000 at 256 KiB, 217,000 at 1 MiB (more chunks are alive when memory is collected).
 */
const WINDOW_BYTES = 256 * 1024
