// The ciphers of a portion of the register.
import type { Db } from '../../../db/connect.ts'

export interface SealedNumber {
  personId: string
  kind: string
  keyId: string
  cipher: Buffer
}

export const sealedNumbers = (db: Db, personIds: readonly string[]): Promise<SealedNumber[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('person_secret')
        .select(['person_id as personId', 'kind', 'key_id as keyId', 'cipher'])
        .where('person_id', 'in', [...personIds])
        .where('kind', 'in', ['snils', 'inn'])
        .execute()
