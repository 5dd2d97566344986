import { z } from '../../collector/api.ts'

const tls = z.strictObject({
  insecure: z.boolean().default(false).describe('gRPC without TLS; for HTTP the scheme of the endpoint says it.'),
  insecure_skip_verify: z.boolean().default(false).describe('Take any certificate.'),
  ca_file: z.string().optional().describe('PEM file of the authorities to trust instead of the usual ones.'),
  cert_file: z.string().optional().describe('PEM file of our own certificate, where the backend asks for one.'),
  key_file: z.string().optional().describe('PEM file of its key.'),
  server_name_override: z.string().optional().describe('Name to look for in the certificate of the backend.'),
})

export const config = z
  .strictObject({
    endpoint: z
      .string()
      .describe(
        'HTTP: the base URL, to which /v1/traces and its like are added. gRPC: host:port, or a URL whose scheme says whether TLS is used.',
      ),
    protocol: z
      .enum(['http/protobuf', 'grpc'])
      .default('http/protobuf')
      .describe('Bodies that came as JSON leave as JSON over HTTP and as protobuf over gRPC.'),
    headers: z.record(z.string(), z.string()).default({}).describe('Sent with each request: what the backend asks for to know us.'),
    compression: z.enum(['gzip', 'none']).default('gzip'),
    tls: tls.prefault({}),
  })
  .check(({ value, issues }) => {
    const url = URL.canParse(value.endpoint) ? new URL(value.endpoint) : undefined
    const web = url?.protocol === 'http:' || url?.protocol === 'https:'
    const bare = value.protocol === 'grpc' && /^[^\s/]+:\d+$/.test(value.endpoint)
    if (web || bare) return
    const message =
      value.protocol === 'grpc' ? 'expected host:port, such as otel.example.com:4317' : 'expected a URL, such as https://otel.example.com'
    issues.push({ code: 'custom', path: ['endpoint'], input: value.endpoint, message })
  })

export type Config = z.output<typeof config>
