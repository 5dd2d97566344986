import { init, type NodeOptions } from '../node/init.ts'

export * from '../node/index.ts'
export { onRequestError, withFaultline, type ErrorContext, type ErrorRequest } from './request-errors.ts'

/**
 * To be exported by `instrumentation.ts`, where it is called once for each server and each function at the edge: begins by FAULTLINE_DSN and what else is in
 * the environment. With options of one's own: `export const register = () => init({ … })`, or this with them.
 */
export function register(options: NodeOptions = {}): void {
  init(options)
}
