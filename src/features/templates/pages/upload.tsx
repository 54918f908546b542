// A new template or version: its file with all faults found in it, and its term.
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import type { TemplateFault } from '../../../papers/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHead,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import type { Received } from '../actions/index.ts'
import type { Template } from '../queries/index.ts'
import { docxMime, faultWords, kindWords, editWords as words } from '../words/index.ts'
import { KindTabs } from './kinds.tsx'
import { type ScopeFacts, ScopeFields } from './scope.tsx'

export interface UploadFacts extends ScopeFacts {
  /** The template of a new version; a new template has none yet. */
  template: Template | undefined
  once: string
  received: Received | undefined
  atMost: number
}

export function UploadPage(it: UploadFacts) {
  const { template, received } = it
  const kept = received?.ok ? received.file : undefined
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        title={template ? words.versionTitle : words.newTitle}
        caption={template?.title ?? kindWords[it.kind].one}
      />
      {!template && <KindTabs path="/templates/new" kind={it.kind} />}
      {received && !received.ok && received.faults.length > 0 && (
        <Faults list={received.faults} kind={it.kind} />
      )}
      <Form
        action={template ? `/templates/${template.id}/versions` : '/templates'}
        hidden={{ once: it.once, kept: kept?.id, kind: template ? undefined : it.kind }}
        files
      >
        {!template && <ScopeFields {...it} />}
        {kept && <Notice tone="success">{words.fileKept(kept.name, kept.fields.length)}</Notice>}
        <FileField
          name="file"
          label={kept ? words.otherFile : words.file}
          hint={words.fileHint}
          error={it.errors.file}
          accept={`.docx,${docxMime}`}
          atMost={it.atMost}
          required={kept ? false : undefined}
        />
        <TermFields {...it} />
        <FormActions>
          <Button>{words.submit}</Button>
          <a href={template ? `/templates/${template.id}` : '/templates'}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

function TermFields({ typed, errors }: UploadFacts) {
  return (
    <>
      <DateField
        name="validFrom"
        label={words.from}
        value={one(typed, 'validFrom')}
        error={errors.validFrom}
      />
      <DateField
        name="validTo"
        label={words.to}
        hint={words.toHint}
        value={one(typed, 'validTo')}
        error={errors.validTo}
        required={false}
      />
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        value={one(typed, 'note')}
        error={errors.note}
        maxlength={500}
        required={false}
      />
    </>
  )
}

function Faults({ list, kind }: { list: readonly TemplateFault[]; kind: TemplateKind }) {
  return (
    <>
      <WorkTable
        caption={faultWords.caption}
        rows={list}
        empty={null}
        columns={[
          {
            title: faultWords.field,
            kind: 'head',
            cell: (it) => (it.field ? <code>{it.field}</code> : faultWords.wholeFile),
          },
          { title: faultWords.place, card: 'full', cell: (it) => it.place },
          { title: faultWords.what, card: 'full', cell: (it) => it.says },
        ]}
      />
      <p>
        <a href={`/templates/fields?kind=${kind}`}>{faultWords.toFields}</a>
      </p>
    </>
  )
}
