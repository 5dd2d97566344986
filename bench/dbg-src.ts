import { readCorpus } from './accuracy/grouping.ts'
const [set, bug] = process.argv.slice(2)
const c = await readCorpus(set!)
c.samples.forEach((s,i)=>{ if(!s.bug.endsWith('/'+bug)) return; const f=c.events[i]!.exceptions[0]!.frames.find(f=>f.context!==undefined); console.log(s.guise, c.events[i]!.exceptions[0]!.message, f?.column, JSON.stringify(f?.context?.line), JSON.stringify(f?.context?.post?.slice(0,2))) })
