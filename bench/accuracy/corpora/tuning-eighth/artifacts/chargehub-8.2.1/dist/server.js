"use strict";
var import_node_http = require("node:http");
var import_app = require("./app");
var import_scenarios = require("./scenarios");
const { SEED, SIGNAL, DOOR, WRAP, PREFIX } = process.env;
let state = Number(SEED) * 2654435761;
const random = () => {
  state = state + 1831565813 | 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
};
const int = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[int(0, list.length - 1)];
const values = { int, pick, word: () => pick(["harbor", "willow", "granite", "meadow", "ember", "cobalt", "juniper", "saffron"]) + int(2, 99) };
let caught = () => {
};
const capture = (error) => caught(error);
process.on("unhandledRejection", capture);
process.on("uncaughtException", capture);
const partner = (0, import_node_http.createServer)((request, response) => {
  const url = request.url;
  if (url.startsWith("/status")) return;
  if (url.startsWith("/cdrs")) response.writeHead(401).end("{}");
  else if (url.startsWith("/tariffs")) response.writeHead(404).end("{}");
  else response.end('{"uid":"a","valid":true}');
});
let took = 0;
const timed = (handler) => async (body) => {
  const start = performance.now();
  try {
    return await handler(body);
  } finally {
    took = performance.now() - start;
  }
};
class Traced {
  constructor(handler) {
    this.handler = handler;
    this.handle = (body) => {
      took = 0;
      return this.handler(body);
    };
  }
}
const wrap = (handler) => WRAP === "layers" ? new Traced(timed(handler)).handle : handler;
async function openDoor(routes) {
  const handlers = new Map([...routes].map(([name, handler]) => [name, wrap(handler)]));
  if (DOOR === "job") {
    return async (name, body) => {
      await new Promise(
        (resolve) => setTimeout(async () => {
          try {
            await handlers.get(name)(JSON.parse(JSON.stringify(body)));
          } catch (error) {
            capture(error);
          }
          resolve();
        }, 1)
      );
      return [`job ${name.replace("/", ".")}`, 5];
    };
  }
  const server = (0, import_node_http.createServer)(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const result = await handlers.get(request.url.slice(1))(JSON.parse(Buffer.concat(chunks).toString()));
      response.end(String(result));
    } catch (error) {
      capture(error);
      response.writeHead(500).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return async (name, body) => {
    await fetch(`http://127.0.0.1:${port}/${name}`, { method: "POST", body: JSON.stringify(body) });
    return [`POST /${name}`, 2];
  };
}
async function main() {
  await new Promise((resolve) => partner.listen(9256, "127.0.0.1", resolve));
  const door = await openDoor((0, import_app.createApp)({ partner: "http://127.0.0.1:9256", closed: "http://127.0.0.1:9257", folder: `${PREFIX}/data` }));
  for (const [bug, route, make] of import_scenarios.scenarios) {
    let failures = 0;
    const failure = new Promise((resolve) => {
      caught = (error2) => {
        failures++;
        resolve(error2);
      };
    });
    const [span, kind] = await door(route, make(values));
    const error = await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 1e3))]);
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (failures !== 1) {
      console.error(`${bug}: ${failures} failures`);
      if (failures === 0) continue;
    }
    const isError = typeof error === "object" && error !== null;
    const type = isError ? String(SIGNAL === "traces" && error.code || error.name) : "";
    console.log(JSON.stringify({ bug, type, message: isError ? error.message : String(error), stack: isError ? error.stack ?? "" : "", span, kind }));
  }
  process.exit(0);
}
void main();
//# sourceMappingURL=server.js.map
