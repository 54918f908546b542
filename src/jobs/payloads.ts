// Every kind of background work and what it is told. A feature adds its line here and its task in its jobs.ts.
export interface JobPayloads {
  /** Sends one letter of the table `letter`. */
  sendLetter: { letterId: string }
}

export type JobName = keyof JobPayloads
