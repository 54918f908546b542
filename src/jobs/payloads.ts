// Every kind of background work and what it is told. A feature adds its line here and its task in its jobs.ts.
export interface JobPayloads {
  /** Sends one letter of the table `letter`. */
  sendLetter: { letterId: string }
  /** Adds seals to the chain over the history. */
  sealHistory: Record<string, never>
  /** Removes uploads that nobody claimed, and forms kept for too long. */
  sweepFiles: Record<string, never>
}

export type JobName = keyof JobPayloads
