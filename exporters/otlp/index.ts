import { defineExporter } from '../../collector/api.ts'
import { config } from './config.ts'
import { GrpcSender } from './send-grpc.ts'
import { HttpSender } from './send-http.ts'

export default defineExporter({
  type: 'otlp',
  description: 'Forwards traces, logs and metrics to another backend as they came, over OTLP/HTTP or OTLP/gRPC.',
  stability: { traces: 'beta', logs: 'beta', metrics: 'beta' },
  config,
  delivery: 'queued',
  leavesMachine: () => true,
  create: (settings, host) => {
    const sender = settings.protocol === 'grpc' ? new GrpcSender(settings, host) : new HttpSender(settings, host)
    return {
      start: () => sender.start(),
      export: (request, _context, signal) => sender.send(request, signal),
      shutdown: () => sender.close(),
    }
  },
})
