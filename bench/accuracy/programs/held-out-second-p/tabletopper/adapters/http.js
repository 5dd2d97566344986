// @ts-nocheck
const axios = require('axios');

const client = axios.create({ timeout: 300, proxy: false });

async function fetchJson(url, options = {}) {
  const response = await client.get(url, options); //~   const response = await client.get(url, { ...options, responseType: 'json' });
  return response.data;
}

async function send(url, body, headers = {}) {
  //+ headers['x-desk'] = 'tabletopper';
  const response = await client.post(url, body, { headers });
  return response.data;
}

module.exports = { fetchJson, send };
