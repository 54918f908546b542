// What to do for each kind of background work, gathered from the features.
import { makeActPaper, makeActs } from './features/acts/index.ts'
import { tendApplications } from './features/applications/index.ts'
import { readConclusion } from './features/conclusions/index.ts'
import { makeContracts, resumeContracts, tendContracts } from './features/contracts/index.ts'
import { makeTerminationPaper } from './features/dismissals/index.ts'
import { checkLinks, tendDrafts } from './features/drafts/index.ts'
import { sweepFiles } from './features/files/index.ts'
import { sealHistory } from './features/history/index.ts'
import { readImport, resumeImports, takeImport } from './features/imports/index.ts'
import { sweepTeacherLinks } from './features/joining/index.ts'
import { sendLetter } from './features/letters/index.ts'
import { solveProposal } from './features/proposals/index.ts'
import { tellOverdueSfr } from './features/sfr/index.ts'
import { sweepUploads } from './features/uploads/index.ts'
import type { Tasks } from './jobs/worker.ts'
import type { Mailer } from './outside/mail.ts'
import type { Deps } from './web/deps.ts'

export const tasks = (to: Deps, mailer: Mailer): Tasks => ({
  makeActPaper: makeActPaper(to),
  makeActs: makeActs(to),
  readConclusion: readConclusion(to),
  readImport: readImport(to),
  takeImport: takeImport(to),
  resumeImports: resumeImports(to),
  checkLinks: checkLinks(to),
  tendDrafts: tendDrafts(to),
  makeContracts: makeContracts(to),
  resumeContracts: resumeContracts(to),
  tendContracts: tendContracts(to),
  tendApplications: tendApplications(to),
  solveProposal: solveProposal(to),
  sweepTeacherLinks: sweepTeacherLinks(to),
  sendLetter: sendLetter(to, mailer),
  makeTerminationPaper: makeTerminationPaper(to),
  sealHistory: sealHistory(to),
  tellOverdueSfr: tellOverdueSfr(to),
  sweepFiles: sweepFiles(to),
  sweepUploads: async () => {
    await sweepUploads(to)
  },
})
