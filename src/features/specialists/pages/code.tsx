// The one-time code, large enough to be read out by phone. It is on no page but this one, and here only once.
import { fullName } from '../../../domain/names.ts'
import { Button, ButtonLink, Card, Form, FormActions, PageHead } from '../../../ui/index.ts'
import type { Specialist } from '../queries/index.ts'
import { codeWords as words } from '../words/index.ts'

export interface CodePageProps {
  it: Specialist
  code: string
  /** «14:35, томское время». */
  until: string
  tries: number
  /** Where the code is typed. */
  address: string
}

export function CodePage({ it, code, until, tries, address }: CodePageProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead(fullName(it.name))} />
      <Card accent>
        <p class="big-code">{grouped(code)}</p>
        <p>
          <strong>{words.until(until)}</strong> {words.tries(tries)} {words.once}
        </p>
      </Card>
      <Card title={words.how}>
        <ol>
          {words.steps(address, it.login).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <Form action={`/specialists/${it.id}/code`}>
          <FormActions>
            <ButtonLink href={`/specialists/${it.id}`}>{words.back}</ButtonLink>
            <Button look="second">{words.another}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

/** «1234 5678»: two groups of four are what an ear can hold. */
const grouped = (code: string): string => `${code.slice(0, 4)}\u00a0${code.slice(4)}`
