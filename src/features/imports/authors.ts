// By whose hand the rows come in: work goes on in the queue long after the request, and is still theirs.
import { type Author, system } from '../../db/history.ts'
import type { Import } from './queries/imports.ts'
import { authorWords as words } from './words/authors.ts'

export const commandLine: Author = { ...system, name: words.commandLine }

const colleague = (accountId: string | null, name: string | null): Author =>
  accountId === null ? commandLine : { accountId, name: name ?? '', role: 'center', ip: '', requestId: '' }

export const readerOf = (it: Import): Author => colleague(it.createdById, it.createdBy)
export const takerOf = (it: Import): Author => colleague(it.takenById, it.takenBy)
