// Every kind of background work and what it is told. A feature adds its line here and its task in its jobs.ts.
export interface JobPayloads {
  /** Sends one letter of the table `letter`. */
  sendLetter: { letterId: string }
  /** Adds seals to the chain over the history. */
  sealHistory: Record<string, never>
  /** Compares the text of a conclusion with its case. */
  readConclusion: { versionId: string }
  /** Removes uploads that nobody claimed, and forms kept for too long. */
  sweepFiles: Record<string, never>
  /** Removes parts of uploads that nobody finished within a day. */
  sweepUploads: Record<string, never>
  /** Forgets links and registrations of teachers that nobody finished. */
  sweepTeacherLinks: Record<string, never>
  /** Reads the file of an import and compares its rows with the database. */
  readImport: { importId: string }
  /** Takes the good rows of an import and carries out what was decided about the differing ones. */
  takeImport: { importId: string }
  /** Computes a proposal of an assignment that waits for it. */
  solveProposal: { proposalId: string }
  /** Puts imports whose process died into the queue again. */
  resumeImports: Record<string, never>
  /** Makes the agreement on the termination of a contract. */
  makeTerminationPaper: { dismissalId: string }
  /** Writes to the accountants while something is overdue at the social fund, once a day. */
  tellOverdueSfr: Record<string, never>
  /** Makes the papers of an act that has none yet. */
  makeActPaper: { actId: string }
  /** Makes the contracts of a campaign for everybody of the order. */
  makeContracts: { runId: string }
  /** Puts runs whose process died into the queue again. */
  resumeContracts: Record<string, never>
  /** Ends of contracts to be told to the social fund, reminders to those who have not signed. */
  tendContracts: Record<string, never>
  /** Returned applications: a reminder before the last day, an end after it. */
  tendApplications: Record<string, never>
  /** Asks whether the links of an application answer. */
  checkLinks: { applicationId: string }
  /** Warns of drafts that nobody touches, and removes them later. */
  tendDrafts: Record<string, never>
  /** Makes the acts of all contracts of a campaign. */
  makeActs: { runId: string }
}

export type JobName = keyof JobPayloads
