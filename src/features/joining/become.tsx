// One button for whoever works here in another role and is a teacher too.
import { Button, Card, Form, FormActions } from '../../ui/index.ts'
import type { Actor } from '../../web/actor.ts'
import { roleWords as words } from './words.ts'

/** Nothing for whoever is at work as a teacher. */
export function BecomeTeacher({ actor }: { actor: Pick<Actor, 'role'> }) {
  if (actor.role === 'teacher') return null
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <Form action="/teacher-role" label={words.title}>
        <FormActions>
          <Button look="second">{words.button}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
