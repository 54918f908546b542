// Handing in one conclusion: what is expected, the form, the receipt, versions, remarks, working copies.
import type { Expectation } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { addWorkingDays, type IsWorking } from '../../../domain/workingDays.ts'
import { dayIn } from '../../../outside/clock.ts'
import {
  Card,
  ErrorSummary,
  FactList,
  FileField,
  More,
  Notice,
  PageHead,
  StatusDot,
  UploadForm,
} from '../../../ui/index.ts'
import { bytes, dueInWords, inSentence, moment, shortMoment } from '../../../ui/text.ts'
import { formInWords } from '../../applications/index.ts'
import { becauseWords, wayWords } from '../../assignments/index.ts'
import type { OwnConclusion, Remark, Version } from '../queries/index.ts'
import { statusTones, statusWords, handInWords as words } from '../words.ts'

interface HandInProps {
  it: OwnConclusion
  expectation: Expectation
  versions: Version[]
  remarks: Remark[]
  copies: { id: string; name: string; size: number; createdAt: Date }[]
  today: Day
  limitMb: number
  correctionDays: number
  isWorking: IsWorking
  error?: string | undefined
}

export function HandInPage(props: HandInProps) {
  const { it, error, versions, remarks, copies } = props
  return (
    <>
      {error && <ErrorSummary errors={{ file: error }} title="Заключение не отправлено" />}
      <PageHead
        caption={words.title}
        title={fullName(it.teacher)}
        lead={[inSentence(it.position), it.organisation, it.period].join(' · ')}
      />
      <State {...props} />
      {it.conclusion?.status === 'returned' && <Returned {...props} />}
      {mayHandIn(props) && !isWaiting(it) && <UploadCard {...props} />}
      {versions[0] && <Receipt it={it} latest={versions[0]} />}
      {mayHandIn(props) && isWaiting(it) && (
        <More title={words.replaceInstead} open={error !== undefined}>
          <p>{words.replaceHint}</p>
          <UploadCard {...props} />
        </More>
      )}
      {versions.length > 1 && <Versions it={it} versions={versions} />}
      {remarks.length > 0 && it.conclusion?.status !== 'returned' && <Remarks remarks={remarks} />}
      {copies.length > 0 && <WorkingCopies it={it} copies={copies} />}
      <p>
        <a href={`/assignments/${it.assignmentId}`}>{words.toTeacher}</a> ·{' '}
        <a href="/assignments">{words.toList}</a>
      </p>
    </>
  )
}

const mayHandIn = ({ it, expectation }: HandInProps): boolean =>
  expectation.way === 'upload' &&
  it.status !== 'declined' &&
  it.status !== 'revoked' &&
  it.stage !== 'closed_withdrawn' &&
  it.conclusion?.status !== 'accepted' &&
  it.conclusion?.status !== 'paper_received'

/** Handed in and not looked at yet: there is nothing to do, so the receipt comes first. */
const isWaiting = (it: OwnConclusion): boolean => it.conclusion?.status === 'uploaded'

function State({ it, expectation, today }: HandInProps) {
  const { conclusion } = it
  if (conclusion?.status === 'accepted') return <Notice tone="success">{words.accepted}</Notice>
  if (conclusion?.paperReceivedOn)
    return (
      <Notice tone="info">
        {words.paperReceived(conclusion.paperReceivedOn, conclusion.paperBroughtBy ?? '')}
      </Notice>
    )
  return (
    <p>
      {conclusion && (
        <StatusDot tone={statusTones[conclusion.status]}>{statusWords[conclusion.status]}</StatusDot>
      )}
      {!conclusion && (
        <>
          <strong>{wayWords[expectation.way]}.</strong> {words.due(dueInWords(it.dueOn, today))}{' '}
          {expectation.way === 'upload'
            ? ''
            : becauseWords[expectation.because]({
                form: formInWords(it.form),
                municipality: it.ownMunicipality,
              })}
        </>
      )}
    </p>
  )
}

function Returned({ it, remarks, correctionDays, isWorking, today }: HandInProps) {
  const [latest] = remarks
  const from = it.conclusion?.returnedAt ? dayIn('Asia/Tomsk', it.conclusion.returnedAt) : today
  return (
    <Notice tone="warning" title={words.returnedLead}>
      {latest && <p class="as-typed">{latest.text}</p>}
      <p>{words.untilCorrected(addWorkingDays(from, correctionDays, isWorking))}</p>
    </Notice>
  )
}

function UploadCard({ it, limitMb, error }: HandInProps) {
  return (
    <Card accent id="upload">
      <UploadForm
        action={`/assignments/${it.assignmentId}/conclusion`}
        endpoint="/uploads"
        submit={it.conclusion ? words.replace : words.submit}
      >
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint(limitMb)}
          error={error}
          accept=".pdf,.jpg,.jpeg,.png,.docx"
          multiple
          atMost={limitMb * 1024 * 1024}
        />
      </UploadForm>
    </Card>
  )
}

function Receipt({ it, latest }: { it: OwnConclusion; latest: Version }) {
  const late = it.dueOn < dayIn('Asia/Tomsk', latest.handedInAt)
  return (
    <Card
      title={words.receipt}
      id="receipt"
      aside={<a href={`/assignments/${it.assignmentId}/conclusion/receipt.pdf`}>{words.receiptPdf}</a>}
    >
      <FactList
        dense
        items={[
          { term: words.received, text: `${moment(latest.handedInAt)}${late ? ` · ${words.late}` : ''}` },
          { term: words.fileName, text: <VersionLink it={it} version={latest} /> },
          { term: words.size, text: bytes(latest.size) },
          ...(latest.pages ? [{ term: words.pages, text: String(latest.pages) }] : []),
          { term: words.sha256, text: <code class="hash">{latest.sha256}</code>, copy: latest.sha256 },
        ]}
      />
    </Card>
  )
}

const VersionLink = ({ it, version }: { it: OwnConclusion; version: Version }) => (
  <a
    href={`/assignments/${it.assignmentId}/conclusion/versions/${version.id}`}
    target="_blank"
    rel="noopener"
  >
    {version.name}
  </a>
)

const Versions = ({ it, versions }: { it: OwnConclusion; versions: Version[] }) => (
  <Card title={words.versions}>
    <ul>
      {versions.map((v, i) => (
        <li>
          {words.version(v.version)}
          {i === 0 ? ` (${words.current})` : ''}, {shortMoment(v.handedInAt)}:{' '}
          <VersionLink it={it} version={v} />
        </li>
      ))}
    </ul>
  </Card>
)

const Remarks = ({ remarks }: { remarks: Remark[] }) => (
  <Card title={words.remarks}>
    {remarks.map((r) => (
      <p class="as-typed">
        <strong>{words.version(r.version)}.</strong> {r.text} <small>{shortMoment(r.at)}</small>
      </p>
    ))}
  </Card>
)

const WorkingCopies = ({ it, copies }: Pick<HandInProps, 'it' | 'copies'>) => (
  <Card title={words.workingCopies}>
    <ul>
      {copies.map((copy) => (
        <li>
          <a href={`/assignments/${it.assignmentId}/conclusion/copies/${copy.id}`} download="">
            {copy.name}
          </a>{' '}
          <small>
            {bytes(copy.size)}, {shortMoment(copy.createdAt)}
          </small>
        </li>
      ))}
    </ul>
  </Card>
)
