// What may be done with an act now, each as a small form of its own.
import { cancelAct, payAct, signAct, unpayAct } from '../../../domain/act.ts'
import { type Day, dottedDay } from '../../../domain/days.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { Button, Card, DateField, Form, More, TextArea } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Act } from '../queries/index.ts'
import { actWords as words } from '../words/index.ts'

export interface DeedsProps {
  act: Act
  today: Day
  mayManage: boolean
  mayPay: boolean
  /** The form that came back with faults, and what was typed into it. */
  faulty?: { form: 'sign' | 'pay' | 'cancel' | 'unpay'; typed: Typed; errors: FieldErrors } | undefined
}

export function Deeds(it: DeedsProps) {
  const { act, today } = it
  const latest = [act.madeOn, today].toSorted().at(-1) ?? today
  const inSheet = act.sheetId !== null
  const maySign = it.mayManage && act.signedOn === null && !isRefusal(signAct(act, latest, latest))
  const mayPay = it.mayPay && !inSheet && act.paidOn === null && !isRefusal(payAct(act, today, today))
  const mayCancel = it.mayManage && !inSheet && !isRefusal(cancelAct(act))
  const mayUnpay = it.mayPay && !isRefusal(unpayAct(act))
  return (
    <>
      {maySign && <DayForm {...it} form="sign" name="signedOn" path="signature" />}
      {mayPay && <DayForm {...it} form="pay" name="paidOn" path="payment" />}
      {mayUnpay && <ReasonForm {...it} form="unpay" path="unpayment" />}
      {mayCancel && <ReasonForm {...it} form="cancel" path="cancellation" />}
    </>
  )
}

const dayWords = {
  sign: { title: words.signTitle, label: words.signDay, button: words.sign, how: undefined },
  pay: { title: words.payTitle, label: words.payDay, button: words.pay, how: words.payHow },
}

function DayForm(it: DeedsProps & { form: 'sign' | 'pay'; name: string; path: string }) {
  const { title, label, button, how } = dayWords[it.form]
  const faulty = it.faulty?.form === it.form ? it.faulty : undefined
  return (
    <Card title={title} accent={it.form === 'sign'}>
      {how && <p>{how}</p>}
      <Form action={`/acts/${it.act.id}/${it.path}`} hidden={{ version: String(it.act.version) }}>
        <DateField
          name={it.name}
          label={label}
          value={faulty ? one(faulty.typed, it.name) : dottedDay(it.today)}
          error={faulty?.errors[it.name]}
        />
        <Button look={it.form === 'sign' ? 'main' : 'second'}>{button}</Button>
      </Form>
    </Card>
  )
}

const reasonWords = {
  cancel: { title: words.cancelTitle, how: words.cancelHow, button: words.cancel },
  unpay: { title: words.unpayTitle, how: words.unpayHow, button: words.unpay },
}

function ReasonForm(it: DeedsProps & { form: 'cancel' | 'unpay'; path: string }) {
  const { title, how, button } = reasonWords[it.form]
  const faulty = it.faulty?.form === it.form ? it.faulty : undefined
  return (
    <More title={title} open={faulty !== undefined}>
      <p>{how}</p>
      <Form action={`/acts/${it.act.id}/${it.path}`} hidden={{ version: String(it.act.version) }}>
        <TextArea
          name="reason"
          label={words.cancelReasonLabel}
          value={faulty ? one(faulty.typed, 'reason') : ''}
          error={faulty?.errors.reason}
          rows={3}
          atMost={500}
        />
        <Button look="danger">{button}</Button>
      </Form>
    </More>
  )
}
