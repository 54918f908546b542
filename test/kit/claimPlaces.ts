// Comparisons with the lists, and links by which teachers register, for the walk over the routes.
import type { Member } from './people.ts'
import type { Places } from './places.ts'
import { postOf } from './post.ts'
import { joiningLink, registeredTeacher } from './registrations.ts'
import type { Scene } from './scene.ts'
import { openCase } from './stories.ts'
import type { World } from './world.ts'

export async function claimPlaces(w: World, { people, neighbours }: Scene): Promise<Places> {
  const waiting = await claimed(w, people.mun_coord, 'Сверкина', 'tomsk')
  const decided = await claimed(w, people.mun_coord, 'Сличкина', 'tomsk')
  await people.mun_coord.visitor.post(`/claims/${decided}/decision`, {
    answer: 'different',
    reason: 'Однофамилица',
  })
  const foreign = await claimed(w, neighbours.mun_coord, 'Далёкина', 'kargasoksky')
  await w.visitor().post('/joining', { email: 'ssylka@edu.example' })
  const link = await (await postOf(w)).linkTo('ssylka@edu.example')
  const begun = await joiningLink(w, 'nachata@edu.example')
  return {
    '/claims/:id': { own: waiting, more: [decided], foreign, foreignTo: ['mun_coord'] },
    '/joining/:token': { own: lastOf(link), more: [lastOf(begun)] },
  }
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? ''

/** A teacher of the list, and somebody of the same name who has registered. Returns the id of the claim. */
async function claimed(
  w: World,
  coordinator: Member,
  lastName: string,
  municipality: string,
): Promise<string> {
  const name = { lastName, firstName: 'Ольга', middleName: 'Андреевна' }
  await openCase(w, { teacher: name, municipality })
  const it = await registeredTeacher(w, { coordinator, lastName })
  const { id } = await w.to.db
    .selectFrom('person_claim')
    .select('id')
    .where('person_id', '=', it.personId)
    .executeTakeFirstOrThrow()
  return id
}
