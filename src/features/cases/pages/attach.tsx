// Files of the application: adding, and taking off.
import {
  Button,
  Card,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  LinkButton,
  More,
  TextField,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { pageWords as words } from '../words/index.ts'
import type { CasePageProps } from './case.tsx'

export const attachedKinds = '.pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png'

export function Attach({ it, list, application, attach, megabytes }: CasePageProps) {
  const { errors } = attach
  return (
    <Card title={words.attach} id="attach">
      <ErrorSummary errors={errors} />
      {application.attachments.length > 0 && (
        <More title={words.removeTitle}>
          <ul>
            {application.attachments.map((file) => (
              <li>
                {file.title}{' '}
                <LinkButton
                  action={paths.removal(file.id, list)}
                  label={words.removeOf(file.title)}
                  confirm={words.removeConfirm(file.title)}
                  danger
                >
                  {words.remove}
                </LinkButton>
              </li>
            ))}
          </ul>
        </More>
      )}
      <Form action={paths.attachments(it.id, list)} files>
        <TextField
          name="title"
          label={words.attachTitle}
          hint={words.attachTitleHint}
          value={attach.title}
          maxlength={200}
          required={false}
        />
        <FileField
          name="files"
          label={words.attachFiles}
          hint={words.attachHint(megabytes)}
          error={errors.files}
          accept={attachedKinds}
          atMost={megabytes * 1024 * 1024}
          multiple
        />
        <FormActions>
          <Button look="second">{words.attachSubmit}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
