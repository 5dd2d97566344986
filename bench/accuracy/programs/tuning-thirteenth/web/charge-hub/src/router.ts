import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export type Next = () => Promise<unknown>
export type Middleware = (request: IncomingMessage, next: Next) => Promise<unknown>

/** Routes by the number at the end of the path, through the middleware in order. */
export class Router {
  private readonly middleware: Middleware[] = []
  private readonly routes = new Map<string, (request: IncomingMessage) => unknown>()

  use(middleware: Middleware): void {
    this.middleware.push(middleware)
  }

  route(path: string, handler: (request: IncomingMessage) => unknown): void {
    this.routes.set(path, handler)
  }

  async handle(request: IncomingMessage): Promise<unknown> {
    const run = async (at: number): Promise<unknown> => {
      const layer = this.middleware[at]
      if (layer !== undefined) return layer(request, () => run(at + 1))
      return this.routes.get(request.url!)!(request)
    }
    return run(0)
  }

  listen(failed: (path: string, error: unknown) => void): Promise<Server> {
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      this.handle(request).then(
        () => response.end('{}'),
        (error: unknown) => {
          failed(request.url!, error)
          response.writeHead(500).end()
        },
      )
    })
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
  }
}
