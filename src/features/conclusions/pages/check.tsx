// Checking one conclusion: the document beside the application, and the decision within reach.
import { fullName, shortName } from '../../../domain/names.ts'
import {
  Button,
  Card,
  Checkboxes,
  Columns,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  Paper,
  StatusDot,
  TextArea,
} from '../../../ui/index.ts'
import { bytes, formatDay, moment, shortMoment } from '../../../ui/text.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { type Application, ApplicationView } from '../../applications/index.ts'
import type { Checked, Remark, Version } from '../queries/index.ts'
import { findingWords, handInWords, statusTones, statusWords, checkWords as words } from '../words.ts'

interface CheckProps {
  it: Checked
  application: Application
  versions: Version[]
  remarks: Remark[]
  phrases: { id: string; text: string }[]
  correctionDays: number
  mayCheck: boolean
  errors: FieldErrors
  typed: Typed
}

export function CheckPage(props: CheckProps) {
  const { it, application, versions, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={words.document}
        title={fullName(it.teacher)}
        lead={`Дело № ${it.number} · специалист ${shortName(it.specialist)}`}
        actions={<a href={`/cases/${it.caseId}`}>{words.toCase}</a>}
      />
      <p>
        <StatusDot tone={statusTones[it.status]}>{statusWords[it.status]}</StatusDot>{' '}
        {it.acceptedBy && words.decidedBy(it.acceptedBy)}
      </p>
      <Columns
        main={<Document {...props} />}
        side={
          <>
            {props.mayCheck && <Decision {...props} />}
            {versions[0] && <Warnings latest={versions[0]} />}
            <Card title={words.application}>
              <ApplicationView application={application} attachmentHref={(id) => `/attachments/${id}`} />
            </Card>
          </>
        }
      />
    </>
  )
}

function Document({ it, versions, remarks }: CheckProps) {
  const [latest] = versions
  const late = it.isLate ? ` · ${words.late}` : ''
  return (
    <>
      <Card title={words.document}>
        {it.paperReceivedOn && (
          <p>{handInWords.paperReceived(it.paperReceivedOn, it.paperBroughtBy ?? '')}</p>
        )}
        {latest ? (
          <>
            <p>
              {handInWords.version(latest.version)}, {moment(latest.handedInAt)}
              {late}. {words.due}: {formatDay(it.dueOn)}
            </p>
            <Paper
              kind="pdf"
              href={`/conclusions/versions/${latest.id}`}
              title={`${words.document}: ${fullName(it.teacher)}`}
              about={[latest.pages && `${handInWords.pages}: ${latest.pages}`, bytes(latest.size)]
                .filter(Boolean)
                .join(', ')}
            />
            <p>
              <a href={`/conclusions/versions/${latest.id}?download`} download="">
                {words.download}
              </a>
            </p>
          </>
        ) : (
          <p>{words.noFile}</p>
        )}
      </Card>
      {(versions.length > 1 || remarks.length > 0) && <Past versions={versions} remarks={remarks} />}
    </>
  )
}

const Past = ({ versions, remarks }: { versions: Version[]; remarks: Remark[] }) => (
  <Card title={handInWords.versions}>
    <ul>
      {versions.map((v) => (
        <li>
          <a href={`/conclusions/versions/${v.id}`}>{handInWords.version(v.version)}</a>,{' '}
          {shortMoment(v.handedInAt)}
          {remarks
            .filter((r) => r.version === v.version)
            .map((r) => (
              <p class="as-typed">{r.text}</p>
            ))}
        </li>
      ))}
    </ul>
  </Card>
)

const Warnings = ({ latest }: { latest: Version }) =>
  latest.warnings.length > 0 ? (
    <Notice tone="warning" title={words.warnings}>
      <ul>
        {latest.warnings.map((w) => (
          <li>{findingWords[w]}</li>
        ))}
      </ul>
    </Notice>
  ) : null

function Decision({ it, phrases, errors, typed }: CheckProps) {
  const seen = { seen: String(it.versions) }
  return (
    <Card title={words.decision} accent>
      <Form action={`/conclusions/${it.id}/acceptance`} hidden={seen}>
        <FormActions>
          <Button>{words.accept}</Button>
        </FormActions>
      </Form>
      <h3>{words.mendTitle}</h3>
      <Form action={`/conclusions/${it.id}/return`} hidden={seen}>
        <Checkboxes
          name="phrases"
          label={words.phrases}
          small
          value={many(typed, 'phrases')}
          choices={phrases.map((p) => ({ value: p.id, text: p.text }))}
        />
        <TextArea
          name="text"
          label={words.ownText}
          required={false}
          rows={3}
          atMost={4000}
          value={one(typed, 'text')}
          error={errors.text}
        />
        <FormActions>
          <Button look="danger">{words.return}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
