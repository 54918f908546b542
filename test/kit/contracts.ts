// People and papers for contracts: named in the order, with all that a contract prints, and the customer.
import { system } from '../../src/db/history.ts'
import { newId } from '../../src/db/ids.ts'
import { seal } from '../../src/db/secrets.ts'
import type { Day } from '../../src/domain/days.ts'
import { fullName } from '../../src/domain/names.ts'
import { nameCustomer, openCampaign } from '../../src/features/contracts/index.ts'
import { placeInOrder } from './hired.ts'
import { type SpecialistMember, type SpecialistWish, specialist } from './people.ts'
import type { World } from './world.ts'

export const secretValues = {
  snils: { snils: '08765430200' },
  inn: { inn: '500100732259' },
  passport: {
    passport: { series: '6912', number: '345678' },
    office: '700-001',
    issuedBy: 'УМВД России по Томской области',
    issuedOn: '2012-02-01',
  },
  bank: { bik: '044525225', account: '40817810099910004312', bank: 'ПАО Сбербанк' },
  address: { address: '634000, г. Томск, ул. Лесная, д. 1' },
} as const

export type SecretKindOfTest = keyof typeof secretValues

/** Everything that a contract prints, as the specialist would have typed it. */
export async function completed(
  w: World,
  it: { personId: string },
  without: readonly (SecretKindOfTest | 'birthOn')[] = [],
): Promise<void> {
  if (!without.includes('birthOn'))
    await w.to.db
      .updateTable('person')
      .set({ birth_on: '1975-09-05' })
      .where('id', '=', it.personId)
      .execute()
  const kinds = (Object.keys(secretValues) as SecretKindOfTest[]).filter((kind) => !without.includes(kind))
  if (kinds.length === 0) return
  await w.to.db
    .insertInto('person_secret')
    .values(
      kinds.map((kind) => {
        const sealed = seal(
          w.to.config.fieldKeys,
          `person:${it.personId}:${kind}`,
          JSON.stringify(secretValues[kind]),
        )
        return {
          person_id: it.personId,
          kind,
          key_id: sealed.keyId,
          cipher: sealed.cipher,
          hint: '••••',
          updated_at: w.clock.now(),
        }
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** In the order, without a contract; with everything that it prints unless something is left out. */
export async function ordered(
  w: World,
  wish: SpecialistWish & { without?: readonly (SecretKindOfTest | 'birthOn')[] } = {},
): Promise<SpecialistMember> {
  const it = await specialist(w, { ...wish, unhired: true })
  await placeInOrder(w, { specialistId: it.specialistId, name: fullName(it.name) })
  await completed(w, it, wish.without)
  return it
}

export async function customerNamed(w: World, from: Day = '2026-01-01'): Promise<void> {
  await nameCustomer(w.to, system, {
    id: newId(),
    validFrom: from,
    facts: {
      fullName: 'Областное государственное бюджетное учреждение «Институт образования»',
      shortName: 'ОГБУ «Институт образования»',
      place: 'г. Томск',
      inn: '7707083893',
      kpp: '701701001',
      ogrn: '1027700132195',
      address: '634034, г. Томск, ул. Учебная, д. 1',
      bank: 'ОТДЕЛЕНИЕ ТОМСК',
      bik: '016902004',
      account: '03224643690000006500',
      correspondentAccount: '40102810245370000058',
      personalAccount: '20656Ц12345',
      phone: '+7 3822 000000',
      email: 'institute@edu.example',
      signatory: {
        name: { lastName: 'Павлова', firstName: 'Вера', middleName: 'Ильинична' },
        position: 'Ректор',
        basis: 'Устава',
      },
    },
  })
}

/** The campaign of the autumn of 2026 with its usual days. */
export const autumn = async (w: World): Promise<string> =>
  (await openCampaign(w.to, system, { schoolYear: '2026/27', half: 1 })).id

export const contractOf = (w: World, campaignId: string, it: SpecialistMember) =>
  w.to.db
    .selectFrom('contract')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('specialist_id', '=', it.specialistId)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
