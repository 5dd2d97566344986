// @ts-nocheck
const express = require('express');
const http = require('node:http');
const { inspect } = require('node:util');

function emit(bug, error, span, kind) {
  const type = error.code ? String(error.code) : error.name;
  const stack = process.env.TEXT === 'inspect' ? inspect(error) : error.stack;
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: stack ?? '', span, kind })}\n`);
}

const clock = (inner) => async (ctx) => {
  const began = Date.now();
  try {
    return await inner(ctx);
  } finally {
    ctx.took = Date.now() - began;
  }
};

const audit = (inner) =>
  function audited(ctx) {
    ctx.trail = (ctx.trail ?? []).concat(ctx.door);
    return inner(ctx);
  };

function layered(inner) {
  return (process.env.WRAP ?? '').split(',').reduce((handler, name) => ({ clock, audit })[name]?.(handler) ?? handler, inner);
}

async function viaHttp(entries, desk, port) {
  const app = express();
  const handle = layered((ctx) => ctx.action(desk));
  app.use(express.json());
  app.post('/desk/:slot', async (request, response, next) => {
    const [, action] = entries[Number(request.params.slot)];
    try {
      await handle({ action, door: 'http' });
      response.end();
    } catch (error) {
      next(error);
    }
  });
  app.use((error, request, response, next) => {
    emit(entries[Number(request.params.slot ?? request.url.split('/')[2])][0], error, 'POST /desk/:slot', 1);
    response.status(500).end();
  });
  const server = await new Promise((resolve) => {
    const listening = app.listen(port, '127.0.0.1', () => resolve(listening));
  });
  for (const slot of entries.keys()) await new Promise((resolve) => http.request({ port, host: '127.0.0.1', method: 'POST', path: `/desk/${slot}` }, (r) => r.resume().on('end', resolve)).end());
  server.close();
}

async function viaJobs(entries, desk) {
  const handle = layered(async (ctx) => ctx.action(desk));
  for (const [bug, action] of entries) {
    await new Promise((resolve) => {
      setImmediate(async () => {
        try {
          await handle({ action, door: 'jobs' });
        } catch (error) {
          emit(bug, error, 'desk.jobs process', 4);
        }
        resolve();
      });
    });
  }
}

async function viaCommand(entries, desk) {
  for (const [bug, action] of entries) {
    try {
      await layered((ctx) => ctx.action(desk))({ action, door: 'command' });
    } catch (error) {
      emit(bug, error, 'desk command', 0);
    }
  }
}

module.exports = { viaHttp, viaJobs, viaCommand };
