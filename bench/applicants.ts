// The teachers with a draft, all signed in: each has a browser, and so a session, of their own.
import { type Connection, transaction } from '../src/db/connect.ts'
import { applicants } from './config.ts'
import { findApplicants, findWaiting } from './queries.ts'
import { newCookie, signIn } from './site.ts'

export interface Applicant {
  cookie: string
  draftId: string
}

export async function signInApplicants(connection: Pick<Connection, 'db'>): Promise<Applicant[]> {
  const all = await findApplicants(connection.db, applicants)
  if (all.length < applicants)
    throw new Error(`${all.length} teachers have a draft: is the data of the bench complete?`)
  return transaction(connection.db, async (tx) => {
    const signedIn: Applicant[] = []
    for (const { draftId, ...it } of all) signedIn.push({ draftId, cookie: await newCookie(tx, it) })
    return signedIn
  })
}

/** A teacher whose application waits for the Center. */
export async function signInWaiting(
  connection: Pick<Connection, 'db'>,
): Promise<{ cookie: string; id: string }> {
  const { id, ...it } = await findWaiting(connection.db)
  return { id, cookie: (await signIn(connection, { ...it, specialistId: '' })).cookie }
}
