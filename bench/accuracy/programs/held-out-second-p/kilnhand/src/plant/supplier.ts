// @ts-nocheck
import { createServer } from 'node:http';

/** Stands in for the suppliers. */
export function supplier(port: number): Promise<void> {
  const server = createServer((request, response) => {
    const kind = request.url!.split('/')[1];
    if (kind === 'slow') return;
    response.writeHead(kind === 'missing' ? 404 : 200);
    response.end(kind === 'html' ? '<!doctype html>' : '{}');
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
}
