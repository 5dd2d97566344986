/** `node --import @faultline/sdk/register server.js`: begins before the program, by FAULTLINE_DSN and OpenTelemetry's variables, so that a crash at its start is seen too. */
import { init } from './init.ts'

init()
