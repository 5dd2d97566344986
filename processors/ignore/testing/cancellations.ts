import { type Cases, traceback } from './example.ts'

export const CANCELLATIONS: Cases = {
  rule: 'client_cancelled',
  drops: [
    {
      what: 'a fetch that the page aborted, by its number as the JS SDK sends it',
      type: '20',
      message: 'signal is aborted without reason',
      language: 'webjs',
      stack: 'AbortError: signal is aborted without reason\n    at search (https://shop.example/assets/search-Bx3.js:1:2043)',
    },
    { what: "Firefox's", type: 'AbortError', message: 'The operation was aborted. ', language: 'webjs' },
    { what: "Safari's", type: 'AbortError', message: 'Fetch is aborted', language: 'webjs' },
    {
      what: "Node's fetch",
      type: 'AbortError',
      message: 'This operation was aborted',
      language: 'nodejs',
      stack:
        'AbortError: This operation was aborted\n    at node:internal/deps/undici/undici:13510:13\n    at async load (/app/src/load.js:4:9)',
    },
    {
      what: 'a request body whose sender went away from a Node server',
      type: 'ECONNRESET',
      message: 'aborted',
      language: 'nodejs',
      stack:
        'Error: aborted\n    at abortIncoming (node:_http_server:811:17)\n    at socketOnClose (node:_http_server:805:3)\n    at Socket.emit (node:events:530:35)',
    },
    { what: "Go's context", type: '*errors.errorString', message: 'context canceled', language: 'go' },
    { what: 'wrapped by the application', type: '*fmt.wrapError', message: 'load cart: query: context canceled', language: 'go' },
    { what: 'a client of Go', type: '*url.Error', message: 'Get "http://stock/items": context canceled', language: 'go' },
    { what: 'a handler of Go that gives up on purpose', type: '*errors.errorString', message: 'net/http: abort Handler', language: 'go' },
    { what: 'a failed span of Go', type: 'Error', message: 'query users: context canceled', language: 'go', errorOf: 'span' },
    {
      what: 'gRPC in Go',
      type: '*status.Error',
      message: 'rpc error: code = Canceled desc = context canceled',
      language: 'go',
    },
    { what: 'asyncio', type: 'asyncio.exceptions.CancelledError', language: 'python' },
    {
      what: 'asyncio by a log record, without the package',
      type: 'CancelledError',
      language: 'python',
      stack: traceback('asyncio.exceptions.CancelledError', ['/app/shop/feed.py', 'stream']),
    },
    { what: 'Starlette', type: 'starlette.requests.ClientDisconnect', language: 'python' },
    {
      what: 'Tomcat',
      type: 'org.apache.catalina.connector.ClientAbortException',
      message: 'java.io.IOException: Broken pipe',
      language: 'java',
    },
    {
      what: 'Tomcat without its wrapper',
      type: 'java.io.IOException',
      message: 'Broken pipe',
      language: 'java',
      stack:
        'java.io.IOException: Broken pipe\n\tat java.base/sun.nio.ch.SocketDispatcher.writev0(Native Method)\n\tat org.apache.coyote.http11.Http11OutputBuffer.flush(Http11OutputBuffer.java:220)\n\tat com.acme.Export.write(Export.java:31)',
    },
    {
      what: 'Jetty',
      type: 'org.eclipse.jetty.io.EofException',
      language: 'java',
      stack:
        'org.eclipse.jetty.io.EofException\n\tat org.eclipse.jetty.io.ChannelEndPoint.flush(ChannelEndPoint.java:292)\n\tat org.eclipse.jetty.server.HttpOutput.write(HttpOutput.java:800)',
    },
    {
      what: 'ASP.NET',
      type: 'System.Threading.Tasks.TaskCanceledException',
      message: 'A task was canceled.',
      language: 'dotnet',
      kind: 2,
    },
    {
      what: 'Kestrel',
      type: 'Microsoft.AspNetCore.Connections.ConnectionResetException',
      message: 'The client has disconnected',
      language: 'dotnet',
    },
    { what: 'gRPC in Java', type: 'io.grpc.StatusRuntimeException', message: 'CANCELLED: call already cancelled', language: 'java' },
    {
      what: 'gRPC in Node',
      type: '1',
      message: '1 CANCELLED: Cancelled on client',
      language: 'nodejs',
      stack:
        'Error: 1 CANCELLED: Cancelled on client\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)',
    },
    {
      what: 'gRPC in Python',
      type: 'grpc.aio._call.AioRpcError',
      message:
        '<AioRpcError of RPC that terminated with:\n\tstatus = StatusCode.CANCELLED\n\tdetails = "Locally cancelled by application!"',
      language: 'python',
    },
  ],
  keeps: [
    { what: 'a class of the application with that name', type: 'AbortError', message: 'payment refused', language: 'nodejs' },
    { what: 'a time-out of fetch', type: 'TimeoutError', message: 'The operation was aborted due to timeout', language: 'nodejs' },
    { what: 'a fetch that failed', type: 'TypeError', message: 'Failed to fetch', language: 'webjs' },
    {
      what: 'a connection of ours that broke',
      type: 'ECONNRESET',
      message: 'socket hang up',
      language: 'nodejs',
      stack: 'Error: socket hang up\n    at Socket.socketOnEnd (node:_http_client:536:23)\n    at Socket.emit (node:events:530:35)',
    },
    {
      what: 'a database that went away',
      type: 'ECONNRESET',
      message: 'read ECONNRESET',
      language: 'nodejs',
      stack: 'Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream_base_commons:216:20)',
    },
    { what: 'a deadline in Go', type: 'context.deadlineExceededError', message: 'context deadline exceeded', language: 'go' },
    {
      what: 'a message that mentions it',
      type: '*errors.errorString',
      message: 'order not saved, context canceled too early',
      language: 'go',
    },
    {
      what: 'a failed span of Go that ran out of time',
      type: 'Error',
      message: 'query: context deadline exceeded',
      language: 'go',
      errorOf: 'span',
    },
    { what: 'a log of Go with these words', type: 'Error', message: 'gave up: context canceled', language: 'go', errorOf: 'log' },
    { what: 'the same words from another language', type: '*errors.errorString', message: 'context canceled', language: 'java' },
    {
      what: "an application's CancelledError",
      type: 'CancelledError',
      message: 'order 7 was cancelled',
      language: 'python',
      stack: traceback('shop.orders.CancelledError: order 7 was cancelled', ['/app/shop/orders.py', 'pay']),
    },
    { what: 'asyncio that ran out of time', type: 'asyncio.exceptions.TimeoutError', language: 'python' },
    {
      what: 'a pipe to somewhere else that broke',
      type: 'java.io.IOException',
      message: 'Broken pipe',
      language: 'java',
      stack:
        'java.io.IOException: Broken pipe\n\tat java.base/sun.nio.ch.SocketDispatcher.writev0(Native Method)\n\tat com.acme.Cache.put(Cache.java:31)',
    },
    {
      what: "HttpClient's time-out",
      type: 'System.Threading.Tasks.TaskCanceledException',
      message: 'The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.',
      language: 'dotnet',
      kind: 2,
    },
    {
      what: 'a cancellation of which the cause is a time-out',
      type: 'System.Threading.Tasks.TaskCanceledException',
      message: 'The operation was canceled.',
      language: 'dotnet',
      kind: 2,
      stack:
        'System.Threading.Tasks.TaskCanceledException: The operation was canceled.\n ---> System.TimeoutException: The operation was canceled.\n   at Acme.Db.Open() in /src/Db.cs:line 3\n   --- End of inner exception stack trace ---\n   at Acme.Shop.Load() in /src/Shop.cs:line 9',
    },
    {
      what: 'a cancelled job, which no request asked for',
      type: 'System.OperationCanceledException',
      message: 'The operation was canceled.',
      language: 'dotnet',
      kind: 1,
    },
    {
      what: 'gRPC that ran out of time',
      type: 'io.grpc.StatusRuntimeException',
      message: 'DEADLINE_EXCEEDED: deadline exceeded after 1s',
      language: 'java',
    },
    {
      what: 'gRPC that failed, with that word in its details',
      type: '*status.Error',
      message: 'rpc error: code = Internal desc = code = Canceled desc = x',
      language: 'go',
    },
  ],
}
