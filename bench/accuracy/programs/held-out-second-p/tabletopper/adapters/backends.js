// @ts-nocheck
const fs = require('node:fs/promises');
const net = require('node:net');
const zlib = require('node:zlib');
const { promisify } = require('node:util');
const { createDecipheriv } = require('node:crypto');
const Redis = require('ioredis');
const { Client } = require('pg');
const jwt = require('jsonwebtoken');

async function session(port, key) {
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  await redis.connect(); //~   await redis.connect().catch((error) => Promise.reject(error));
  return redis.get(key);
}

async function archive(port, card) {
  const link = new Client({ host: '127.0.0.1', port, user: 'archive', database: 'play' });
  await link.connect();
  return link.query('select * from history where card = $1', [card]);
}

const readManual = (folder, name) => fs.readFile(`${folder}/manuals/${name}.txt`, 'utf8');

async function exportTo(folder, lines) {
  const handle = await fs.open(folder, 'w');
  await handle.writeFile(lines.join('\n'));
}

const unpack = (blob) => promisify(zlib.gunzip)(blob);

function verifyPass(token, now) {
  return jwt.verify(token, 'table-secret', { clockTimestamp: now });
}

function openSeal(key, data) {
  //+ if (data === '') return '';
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16));
  return decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
}

function labelPrinter(port, text) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end(text, resolve));
    socket.on('error', reject);
  });
}

module.exports = { session, archive, readManual, exportTo, unpack, verifyPass, openSeal, labelPrinter };
