// What speaks for a slip, in sentences.
import { fullName } from '../../../domain/names.ts'
import { roleWords } from '../../../web/words.ts'
import type { Doubt } from '../actions/index.ts'
import { newWords as words } from '../words/index.ts'

export function doubtSentence(it: Doubt): string {
  if (it.is === 'typo') return words.typo(it.meant)
  if (it.is === 'otherAccount') return words.otherAccount(it.name)
  if (it.is === 'sharedMailbox') return words.sharedMailbox(it.name)
  const roles = it.account.roles.map((role) => roleWords[role]).join(', ')
  return words.ownAccount(fullName(it.account.name), roles)
}
