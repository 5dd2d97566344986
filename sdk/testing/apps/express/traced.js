// The SDK with traces. Its own are all the OpenTelemetry that there is, unless somebody was there before.
import { init } from '@faultline/sdk'
import { tracing } from '@faultline/sdk/tracing'

init({ service: process.env.SERVICE, features: [tracing()] })
