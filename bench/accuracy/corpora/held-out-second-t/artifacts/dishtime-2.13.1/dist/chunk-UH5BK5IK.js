import {
  ProposalRejected
} from "./chunk-O5F6F5V7.js";

// src/plan/proposal.ts
import { z } from "zod";
import { parse as yaml } from "yaml";
var Proposal = z.object({
  code: z.string().regex(/^[A-Z]{2}\d{3}$/),
  pi: z.object({ name: z.string(), email: z.string().email() }),
  hours: z.number().positive().max(120),
  bands: z.array(z.enum(["P", "L", "S", "C", "X"])).nonempty()
});
function read(text) {
  const raw = yaml(text);
  return Proposal.parse(raw);
}
function grade(proposal) {
  const { referees } = proposal;
  const mean = referees.reduce((sum, { score }) => sum + score, 0) / referees.length;
  if (Number.isNaN(mean)) throw new ProposalRejected(proposal.code, "no referee has scored it");
  return mean;
}
function quota(proposal, used) {
  if (used + proposal.hours > 400) throw new ProposalRejected(proposal.code, `wants ${proposal.hours} h, ${400 - used} h are left`);
  return 400 - used - proposal.hours;
}
function lead(proposal) {
  return proposal.team.members.find(({ role }) => role === "pi").institute.country.toLowerCase();
}

export {
  read,
  grade,
  quota,
  lead
};
//# sourceMappingURL=chunk-UH5BK5IK.js.map
