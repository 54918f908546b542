// The same list as a file.
import { Button, ButtonLink, Card, Form, FormActions } from '../../../ui/index.ts'
import type { SfrAsked } from '../asked.ts'
import { registerWords as words } from '../words/index.ts'

export function RegisterCard({ asked, maySeeSecrets }: { asked: SfrAsked; maySeeSecrets: boolean }) {
  return (
    <>
      <Card title={words.title}>
        <p>{words.how}</p>
        <FormActions>
          <ButtonLink href={asked.href({}, '/sfr/register.xlsx')} look="second" download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={asked.href({}, '/sfr/register.csv')} look="second" download>
            {words.csv}
          </ButtonLink>
        </FormActions>
      </Card>
      {maySeeSecrets && <FullRegister asked={asked} />}
    </>
  )
}

const FullRegister = ({ asked }: { asked: SfrAsked }) => (
  <Card title={words.fullTitle}>
    <p>{words.fullHow}</p>
    <Form action={asked.href({}, '/sfr/register')} label={words.fullTitle}>
      <FormActions>
        <Button look="second" name="format" value="xlsx">
          {words.fullXlsx}
        </Button>
        <Button look="second" name="format" value="csv">
          {words.fullCsv}
        </Button>
      </FormActions>
    </Form>
  </Card>
)
