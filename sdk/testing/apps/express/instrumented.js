// Instrumentations alone, for whichever provider there is.
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'

new HttpInstrumentation().enable()
