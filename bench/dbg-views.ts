import { readCorpus, groupOurs } from './accuracy/grouping.ts'
import { appParts } from '../processors/fingerprint/v1/app.ts'
import { readStory } from '../processors/fingerprint/v1/story.ts'
import { wordsOf } from '../processors/fingerprint/v1/words.ts'
import { tellingWords } from '../processors/fingerprint/v1/alone.ts'
import { lessSaid } from '../processors/fingerprint/v1/engine-message.ts'
const sets = (process.env['SETS'] ?? '').split(',')
type V = { name: string, of: (x: X) => string[] }
type X = { type: string, words: string, telling: number, engine: boolean, frames: {name:string,place:string,telling:string,handsOn:boolean}[], lib: string, lang: string, minified: boolean }
const named = (x: X) => x.frames.filter(f=>f.name!=='')
const views: V[] = [
  { name: 'type+words+name1', of: x => named(x).length&&!x.engine ? [x.type+'|'+x.words+'|'+named(x)[0]!.name] : [] },
  { name: 'type+words(t>=2)+name1..3 any', of: x => !x.engine&&x.telling>=2 ? named(x).slice(0,3).filter(f=>!f.handsOn).map(f=>x.type+'|'+x.words+'|'+f.name) : [] },
  { name: 'type+words(t>=1)+name1..3 any', of: x => !x.engine&&x.telling>=1 ? named(x).slice(0,3).filter(f=>!f.handsOn).map(f=>x.type+'|'+x.words+'|'+f.name) : [] },
  { name: 'type+words+name1..3 enough any', of: x => !x.engine ? named(x).slice(0,3).filter(f=>f.telling==='enough'&&!f.handsOn).map(f=>x.type+'|'+x.words+'|'+f.name) : [] },
  { name: 'engine+name1..3 enough any', of: x => x.engine ? named(x).slice(0,3).filter(f=>f.telling==='enough'&&!f.handsOn).map(f=>x.type+'|'+x.words+'|'+f.name) : [] },
  { name: 'engine less+name1..3 enough any', of: x => x.engine ? named(x).slice(0,3).filter(f=>f.telling==='enough'&&!f.handsOn).map(f=>x.type+'|'+(lessSaid(x.words)??x.words)+'|'+f.name) : [] },
  { name: 'type+words+place', of: x => x.frames.length&&!x.engine ? [x.type+'|'+x.words+'|'+x.frames[0]!.place] : [] },
  { name: 'type+words(t>=2)+place', of: x => x.frames.length&&!x.engine&&x.telling>=2 ? [x.type+'|'+x.words+'|'+x.frames[0]!.place] : [] },
  { name: 'engine+place', of: x => x.frames.length&&x.engine ? [x.type+'|'+x.words+'|'+x.frames[0]!.place] : [] },
  { name: 'words(t>=2)+name1', of: x => named(x).length&&!x.engine&&x.telling>=2 ? [x.words+'|'+named(x)[0]!.name] : [] },
  { name: 'words(t>=2)', of: x => !x.engine&&x.telling>=2 ? [x.words] : [] },
  { name: 'words(t>=3)', of: x => !x.engine&&x.telling>=3 ? [x.words] : [] },
  { name: 'words(t>=4)', of: x => !x.engine&&x.telling>=4 ? [x.words] : [] },
  { name: 'type+words(t>=2)', of: x => !x.engine&&x.telling>=2 ? [x.type+'|'+x.words] : [] },
  { name: 'type+words(t>=1)', of: x => !x.engine&&x.telling>=1 ? [x.type+'|'+x.words] : [] },
  { name: 'engine alone, minified or none', of: x => x.engine&&(x.minified||x.frames.length===0) ? ['own:'+x.type+'|'+x.words] : x.engine?[x.type+'|'+x.words]:[] },
  { name: 'type+name1+2 enough (frames)', of: x => named(x).length>=2 ? [x.type+'|'+named(x)[0]!.place+named(x)[0]!.name+'|'+named(x)[1]!.place+named(x)[1]!.name] : [] },
  { name: 'type+place:name1', of: x => named(x).length ? [x.type+'|'+named(x)[0]!.place+':'+named(x)[0]!.name] : [] },
  { name: 'type+name1 enough', of: x => named(x).length&&named(x)[0]!.telling==='enough' ? [x.type+'|'+named(x)[0]!.name] : [] },
  { name: 'place:name1 enough', of: x => named(x).length&&named(x)[0]!.telling==='enough' ? [named(x)[0]!.place+':'+named(x)[0]!.name] : [] },
]
type Ev = { bug: string, ours: string, x: X, service: string, set: string }
const evs: Ev[] = []
for (const set of sets) {
  const c = await readCorpus(set)
  const ours = groupOurs(c.events)
  c.events.forEach((event,i)=>{
    const stories = event.exceptions.map((e,k)=>readStory(event,e,k===0?String(event.attributes?.['faultline.error.code']??''):'',undefined))
    const app = appParts(stories)
    const story = app?.of?.story ?? stories[0]!
    const words = story.engine ?? wordsOf(story.type, story.message)
    const frames = story.steps.filter(s=>s.inApp&&s.out===undefined).map(s=>({name:s.described.mangled?'':s.described.name, place:s.described.place, telling:s.described.telling, handsOn:s.described.handsOn}))
    evs.push({bug:c.samples[i]!.bug, ours:set+ours[i]!, service:event.service, set, x:{type:story.typePart, words, telling:tellingWords(words), engine: story.engine!==undefined, frames, lib:'', lang:c.samples[i]!.language, minified: story.minified}})
  })
}
const groups = Map.groupBy(evs, e=>e.ours)
for (const v of views) {
  // union groups: first event of group joins if view entry unique
  const entry = new Map<string,{g:string,shared:boolean}>()
  const root = new Map<string,string>()
  const find=(g:string):string=>{let r=g;while(root.has(r))r=root.get(r)!;return r}
  const seen = new Set<string>()
  let joinsOk=0, joinsBad=0
  const bad: string[]=[], good:string[]=[]
  for (const e of evs) {
    const keys = v.of(e.x).map(k=>e.service+'|'+k)
    if (!seen.has(e.ours)) {
      seen.add(e.ours)
      for (const k of keys) { const t=entry.get(k); if(t&&!t.shared&&find(t.g)!==e.ours){ const h=find(t.g); root.set(e.ours,h); const hb=groups.get(t.g)![0]!.bug; if(hb===e.bug){joinsOk++;good.push(e.bug+' '+k)}else {joinsBad++;bad.push(e.bug+' + '+hb+' '+k)} break } }
    }
    const g=find(e.ours)
    for (const k of keys) { const t=entry.get(k); if(!t) entry.set(k,{g,shared:false}); else if(find(t.g)!==g) t.shared=true }
  }
  // score
  const pairs=(key:(e:Ev)=>string)=>{const m=new Map<string,number>();for(const e of evs){const k=key(e);m.set(k,(m.get(k)??0)+1)};let s=0;for(const n of m.values())s+=n*(n-1)/2;return s}
  const tp=pairs(e=>find(e.ours)+'\n'+e.bug), g=pairs(e=>find(e.ours)), b=pairs(e=>e.set+e.bug)
  console.log(v.name.padEnd(36), 'ok',joinsOk,'bad',joinsBad,'P',(tp/g).toFixed(4),'R',(tp/b).toFixed(4))
  if (process.env['SHOW']===v.name) { for(const x of bad) console.log('  BAD',x); for (const x of good) console.log('  OK',x) }
}
