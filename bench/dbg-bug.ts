import { readCorpus, groupOurs } from './accuracy/grouping.ts'
import { appParts } from '../processors/fingerprint/v1/app.ts'
import { partsOfLess } from '../processors/fingerprint/v1/lost.ts'
import { readStory } from '../processors/fingerprint/v1/story.ts'
const [set, bug, how] = process.argv.slice(2)
const c = await readCorpus(set!)
const ours = groupOurs(c.events)
c.samples.forEach((s,i)=>{
  if(!s.bug.endsWith('/'+bug)) return
  const e=c.events[i]!
  console.log('\n#',s.guise, ours[i]!.slice(0,6), e.exceptions.map(x=>x.type+': '+x.message.slice(0,150)).join(' <= '))
  if (how==='stack') console.log(String(s.attributes['exception.stacktrace']).slice(0,1500))
  for (const x of e.exceptions) console.log('  frames', x.frames.slice(0,10).map(f=>`${f.file.split('/').slice(-2).join('/')}:${f.function}${f.raw?'<'+f.raw.function:''}[${f.status??''} ${f.reason??''}${f.inApp?' app':''}]`).join(' | '))
  const stories=e.exceptions.map((x,k)=>readStory(e,x,k===0?String(e.attributes?.['faultline.error.code']??''):'',undefined))
  const app=appParts(stories)
  console.log('  app', app?.parts.join(' | '), ' system', e.fingerprint!.parts.system.join(' | ').slice(0,200))
  if(app){const l=partsOfLess(stories,app); for(const p of l.parts) console.log('    ', l.own.includes(p)?'OWN ':'part', p.join(' | ')); for(const p of l.own) if(!l.parts.includes(p)) console.log('     OWNONLY', p.join(' | '))}
})
