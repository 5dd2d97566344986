// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get cronDoor () {
        return cronDoor;
    },
    get httpDoor () {
        return httpDoor;
    },
    get plainDoor () {
        return plainDoor;
    },
    get queueDoor () {
        return queueDoor;
    }
});
const _nodeevents = require("node:events");
const _nodehttp = require("node:http");
const _koa = /*#__PURE__*/ _interop_require_default(require("koa"));
function _define_property(obj, key, value) {
    if (key in obj) {
        Object.defineProperty(obj, key, {
            value: value,
            enumerable: true,
            configurable: true,
            writable: true
        });
    } else obj[key] = value;
    return obj;
}
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
const layered = process.env['WRAP'] === 'layers';
async function timed(work) {
    const started = process.hrtime.bigint();
    try {
        return await work();
    } finally{
        timings.push(Number(process.hrtime.bigint() - started));
    }
}
const timings = [];
class Retrying {
    async run(work) {
        for(let left = this.times;; left--){
            try {
                return await work();
            } catch (error) {
                if (left <= 1) throw error;
            }
        }
    }
    constructor(times){
        _define_property(this, "times", void 0);
        this.times = times;
    }
}
const retrying = new Retrying(1);
const through = async (work)=>layered ? retrying.run(()=>timed(work)) : work();
async function httpDoor() {
    const app = new _koa.default();
    const pending = new Map();
    app.silent = true;
    app.use(async (ctx, next)=>{
        try {
            await next();
        } catch (error) {
            pending.get(ctx.path).fail(error);
            ctx.status = 500;
        }
    });
    if (layered) app.use((_ctx, next)=>timed(next));
    app.use(async (ctx)=>{
        const { work } = pending.get(ctx.path);
        ctx.body = {
            done: await through(work),
            ok: true
        };
    });
    const server = app.listen(0, '127.0.0.1');
    await (0, _nodeevents.once)(server, 'listening');
    const { port } = server.address();
    let n = 0;
    const door = (work)=>new Promise((resolve, reject)=>{
            const path = `/call/${++n}`;
            pending.set(path, {
                work,
                fail: reject
            });
            (0, _nodehttp.request)({
                port,
                path,
                host: '127.0.0.1',
                agent: false
            }, (response)=>response.resume().on('end', resolve)).end();
        });
    return Object.assign(door, {
        close: ()=>server.close()
    });
}
function queueDoor() {
    const queue = new _nodeevents.EventEmitter();
    const consume = async ({ work, fail, ack })=>{
        try {
            ack(await through(work));
        } catch (error) {
            fail(error);
        }
    };
    queue.on('message', (message)=>setImmediate(()=>void consume(message)));
    return (work)=>new Promise((ack, fail)=>queue.emit('message', {
                work,
                ack,
                fail
            }));
}
const cronDoor = ()=>(work)=>new Promise((resolve, reject)=>{
            const timer = setInterval(()=>{
                clearInterval(timer);
                through(work).then(resolve, reject);
            }, 1);
        });
const plainDoor = ()=>through;

//# sourceMappingURL=doors.js.map