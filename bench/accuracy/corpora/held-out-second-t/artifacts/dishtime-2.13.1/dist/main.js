import {
  cases
} from "./chunk-SK65IUJE.js";
import "./chunk-UH5BK5IK.js";
import "./chunk-JJ33B2JJ.js";
import {
  Values
} from "./chunk-IYLNHJST.js";
import "./chunk-NZUHHU5F.js";
import "./chunk-L752C3ZB.js";
import "./chunk-IAOWNXRQ.js";
import "./chunk-NEIR3XAU.js";
import "./chunk-CR2GI7KP.js";
import "./chunk-RCQET5DM.js";
import "./chunk-DNACGIVK.js";
import "./chunk-O5F6F5V7.js";
import "./chunk-6XTITRON.js";

// src/main.ts
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import PQueue from "p-queue";
async function traced(work) {
  return await work();
}
async function supervised(work) {
  if (process.env["WRAP"] !== "layers") return traced(work);
  return await withTenant("array-1", async () => await withRetryBudget(2, () => traced(work)));
}
async function withTenant(_name, work) {
  return await work();
}
async function withRetryBudget(_left, work) {
  return await work();
}
var queue = new PQueue({ concurrency: 2 });
var DOORS = {
  queue: { span: "obs.commands process", kind: 5, enter: (work) => queue.add(() => supervised(work)) },
  timer: { span: "tick", kind: 1, enter: async (work) => {
    await pause(1);
    return supervised(work);
  } },
  rpc: { span: "POST /rpc", kind: 2, enter: (work) => new Promise((resolve, reject) => setImmediate(() => {
    supervised(work).then(resolve, reject);
  })) },
  cli: { span: "dishtime exec", kind: 1, enter: async (work) => Reflect.apply(supervised, void 0, [work]) }
};
var server = createServer((request, response) => {
  if (request.url.startsWith("/cubes")) response.writeHead(403).end("{}");
  else if (request.url.startsWith("/ephemeris")) response.writeHead(200, { "content-type": "application/json" }).end('{"vectors":[]}');
  else if (request.url.startsWith("/hooks")) response.writeHead(410).end();
}).listen(9890);
var door = DOORS[process.env["DOOR"]];
var n = 0;
for (const [bug, work] of cases) {
  const values = new Values(Number(process.env["SEED"]) * 211 + n++);
  let error;
  await door.enter(() => work(values)).catch((e) => {
    error = e;
  });
  if (error === void 0) {
    process.stderr.write(`nothing from ${bug}
`);
    continue;
  }
  const type = error.code ? String(error.code) : error.name;
  process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack, span: door.span, kind: door.kind })}
`);
}
server.closeAllConnections();
process.exit(0);
//# sourceMappingURL=main.js.map
