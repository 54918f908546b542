// The form of a petition (A.10).
import { criteriaOf } from '../../../domain/criteria.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  More,
  PageHead,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Application } from '../../applications/index.ts'
import { petitionWords, fileWords as words } from '../words/index.ts'

export interface FilePageProps {
  application: Application
  typed: Typed
  errors: FieldErrors
  megabytes: number
}

const scanKinds = '.pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png'

export function FilePage({ application: it, typed, errors, megabytes }: FilePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={petitionWords.application(it.number)}
        title={words.title}
        lead={words.lead(it.teacher, it.categoryWanted)}
      />
      <p>{words.what}</p>
      <Form action={`/petitions/${it.id}`} hidden={{ once: one(typed, 'once') }} files>
        <TextField
          name="headName"
          label={words.head}
          hint={words.headHint}
          value={one(typed, 'headName')}
          error={errors.headName}
          maxlength={200}
        />
        <TextField
          name="council"
          label={words.council}
          hint={words.councilHint}
          value={one(typed, 'council')}
          error={errors.council}
          maxlength={200}
        />
        <More title={words.about} open>
          <ul>
            {criteriaOf[it.categoryWanted].map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </More>
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          value={one(typed, 'text')}
          error={errors.text}
          rows={12}
          atMost={8000}
        />
        <FileField
          name="scan"
          label={words.scan}
          hint={words.scanHint(megabytes)}
          error={errors.scan}
          required={false}
          accept={scanKinds}
          atMost={megabytes * 1024 * 1024}
        />
        <FormActions>
          <Button>{words.submit}</Button>
          <ButtonLink href={`/applications/${it.id}`} look="quiet">
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
