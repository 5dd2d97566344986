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
    get layered () {
        return layered;
    },
    get through () {
        return through;
    }
});
const _fastify = /*#__PURE__*/ _interop_require_default(require("fastify"));
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
async function attempt(job, attend) {
    try {
        await job.work();
    } catch (error) {
        return attend(job, error);
    }
    console.error(`nothing: ${job.bug}`);
}
function layered(work) {
    const audited = async ()=>await work();
    return async ()=>await audited();
}
async function through(door, jobs, attend) {
    if (door === 'http') {
        const app = (0, _fastify.default)();
        app.get('/:n', async (request)=>{
            await attempt(jobs[Number(request.params.n)], attend);
            return {};
        });
        const base = await app.listen({
            port: 0,
            host: '127.0.0.1'
        });
        for (const n of jobs.keys())await (await fetch(`${base}/${n}`)).text();
        await app.close();
    } else if (door === 'cron') {
        for (const job of jobs)await new Promise((next)=>setTimeout(()=>void attempt(job, attend).then(next), 1));
    } else for (const job of jobs)await attempt(job, attend);
}

//# sourceMappingURL=doors.js.map