/**
 * For authors of components, in any test runner: a host to run one component on, a clock to drive, and checks that a component keeps its
 * contract. `import { checkProcessor, testHost } from 'faultline/testing'`.
 */
export { exampleAlert } from './contract/alert.ts'
export { exampleEvent } from './contract/event.ts'
export { checkExporter } from './contract/exporter.ts'
export type { Answer, ExporterCheck } from './contract/exporter.ts'
export { checkProcessor } from './contract/processor.ts'
export type { ProcessorCheck } from './contract/processor.ts'
export { checkReceiver } from './contract/receiver.ts'
export type { ReceiverCheck, Told } from './contract/receiver.ts'
export { ManualClock, systemClock } from './pipeline/clock.ts'
export { testHost } from './contract/host.ts'
export { startHttpServer } from './contract/http-server.ts'
export type { HttpAnswer, TakenRequest } from './contract/http-server.ts'
export type { TestHost } from './contract/host.ts'
/** Signs a request as a sender would, for receivers that check keys. */
export { sign } from '../sdk/shared/signature.ts'
