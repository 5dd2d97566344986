import type { Rule } from '../rule.ts'

const SERVER = [2]
const JAVASCRIPT = ['webjs', 'nodejs']

/** Who asked is gone, or asked for it to stop: nobody waits for an answer. Time-outs are not meant. */
export const clientCancelled: Rule = {
  name: 'client_cancelled',
  drops: 'the client went away or cancelled: `AbortError`, `context canceled`, `CancelledError`, `ClientAbortException`, gRPC CANCELLED',
  patterns: [
    // By the words of the browsers' and Node's own AbortError: p-retry and others have classes of that name for real errors.
    {
      types: ['AbortError'],
      languages: JAVASCRIPT,
      message:
        /^(?:This operation was aborted|The operation was aborted\.?|The user aborted a request\.|signal is aborted without reason|Fetch is aborted|Request was cancelled\.|BodyStreamBuffer was aborted|AbortError: The operation was aborted\.?)$/,
    },
    // A request that Node's own server was reading; a connection of ours that breaks says `socket hang up` or `read ECONNRESET`.
    { types: ['Error'], code: 'ECONNRESET', message: /^aborted$/, newest: { file: /^(?:node:)?_http_server(?:\.js)?$/ } },
    // `context.Canceled` is a plain error value, which wrappers end with.
    { types: ['*errors.errorString'], languages: ['go'], message: /^context canceled$/ },
    {
      types: ['*fmt.wrapError', '*fmt.wrapErrors', '*url.Error', '*net.OpError', '*errors.withStack', '*errors.withMessage'],
      languages: ['go'],
      message: /: context canceled$/,
    },
    { types: ['*errors.errorString'], languages: ['go'], message: /^net\/http: abort Handler$/ },
    // The description of a failed span, where the error itself was not recorded.
    { madeOf: 'span', languages: ['go'], message: /^(?:context canceled|[^]*: context canceled|rpc error: code = Canceled desc = [^]*)$/ },
    { types: ['*status.Error'], languages: ['go'], message: /^rpc error: code = Canceled desc = / },
    { types: ['asyncio.exceptions.CancelledError', 'asyncio.CancelledError'], languages: ['python'] },
    { types: ['starlette.requests.ClientDisconnect'], languages: ['python'] },
    {
      types: [
        'org.apache.catalina.connector.ClientAbortException',
        'org.springframework.web.context.request.async.AsyncRequestNotUsableException',
      ],
    },
    { types: ['org.eclipse.jetty.io.EofException'], within: ['org.eclipse.jetty.server'] },
    {
      types: ['java.io.IOException'],
      message: /^(?:Broken pipe|Connection reset by peer)$/,
      within: ['org.apache.coyote', 'org.apache.catalina.connector', 'org.eclipse.jetty.server', 'io.undertow.server'],
    },
    {
      types: ['System.OperationCanceledException', 'System.Threading.Tasks.TaskCanceledException'],
      message: /^(?:The operation was canceled\.|A task was canceled\.|The client has disconnected)$/,
      // HttpClient reports its time-outs by the same class.
      notCausedBy: /\bTimeoutException\b/,
      kinds: SERVER,
    },
    {
      types: ['Microsoft.AspNetCore.Connections.ConnectionResetException', 'Microsoft.AspNetCore.Connections.ConnectionAbortedException'],
    },
    // By what the libraries of gRPC begin their messages with.
    { types: ['io.grpc.StatusRuntimeException', 'io.grpc.StatusException'], message: /^CANCELLED(?:: |$)/ },
    { types: ['Error'], languages: JAVASCRIPT, message: /^1 CANCELLED: / },
    { types: ['Grpc.Core.RpcException'], message: /^Status\(StatusCode="Cancelled"/ },
    {
      types: ['grpc.RpcError', 'grpc._channel._InactiveRpcError', 'grpc.aio._call.AioRpcError'],
      message: /^<\w+ of RPC that terminated with:\s+status = StatusCode\.CANCELLED\b/,
    },
  ],
}
