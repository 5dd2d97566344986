// @ts-nocheck
const http = require('node:http');

/** Answers as the partners do, for a desk without network. */
function startPartner(port) {
  const server = http.createServer((request, response) => {
    const kind = request.url.split('/')[1];
    if (kind === 'slow') return;
    const status = { missing: 404, refuse: 422, unauthorised: 401 }[kind] ?? 200;
    response.writeHead(status, { 'content-type': kind === 'html' ? 'text/html' : 'application/json' });
    response.end(kind === 'html' ? '<!doctype html><p>Back soon' : '{}');
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

module.exports = { startPartner };
