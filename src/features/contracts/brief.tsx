// The contract of a specialist as their card shows it, without money: also to the coordinator of the municipality.
import type { Db } from '../../db/connect.ts'
import { Card, FactList, StatusDot } from '../../ui/index.ts'
import { formatDay, period } from '../../ui/text.ts'
import { contractStatusTones, contractStatusWords } from '../../web/contractWords.ts'
import { type OwnContract, ownContracts } from './queries/own.ts'
import { ownWords as words } from './words/own.ts'

/** The newest contract that was not cancelled. */
export const latestContract = async (db: Db, specialistId: string): Promise<OwnContract | undefined> =>
  (await ownContracts(db, specialistId)).find(({ status }) => status !== 'cancelled')

export function ContractCard({ it, mayOpen }: { it: OwnContract | undefined; mayOpen: boolean }) {
  if (!it)
    return (
      <Card title={words.title}>
        <p>{words.none}</p>
      </Card>
    )
  const name = words.what(it)
  return (
    <Card title={words.title}>
      <p>
        <StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>
      </p>
      <FactList
        dense
        items={[
          { term: words.title, text: mayOpen ? <a href={`/contracts/${it.id}`}>{name}</a> : name },
          { term: words.validity, text: period(it.startsOn, it.terminatedOn ?? it.endsOn) },
          ...(it.signedOn === null
            ? [{ term: words.days, text: period(it.signFrom, it.signTo) }]
            : [{ term: words.signed, text: formatDay(it.signedOn) }]),
          ...(it.registeredOn ? [{ term: words.registered, text: formatDay(it.registeredOn) }] : []),
        ]}
      />
    </Card>
  )
}
