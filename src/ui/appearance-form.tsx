// The choice of «Версия для слабовидящих».
import { type Appearance, appearanceWords } from './appearance.ts'
import { Radios } from './form/choices.tsx'
import { Button, Form, FormActions } from './form/form.tsx'

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

export function AppearanceForm({
  current,
  back,
  action,
}: {
  current: Appearance
  back?: string
  action?: string
}) {
  return (
    <Form action={action ?? '/appearance'} hidden={{ back }}>
      <Radios name="size" label="Размер букв" value={current.size} choices={choices(appearanceWords.size)} />
      <Radios name="scheme" label="Цвета" value={current.scheme} choices={choices(appearanceWords.scheme)} />
      <Radios
        name="spacing"
        label="Промежутки между буквами и строками"
        value={current.spacing}
        choices={choices(appearanceWords.spacing)}
      />
      <FormActions>
        <Button>Применить</Button>
      </FormActions>
    </Form>
  )
}
