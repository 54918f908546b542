// A form whose files go in parts where there are scripts; without them the form sends the files itself.
// The page asks for upload.js besides.
import type { Child } from 'hono/jsx'
import { Button, Form, FormActions } from './form.tsx'

export type UploadFormProps = {
  action: string
  /** Where the parts go (tus). The form then carries the ids as `upload` instead of the files. */
  endpoint: string
  hidden?: Record<string, string | undefined>
  submit: string
  /** Beside the button. */
  actions?: Child
  children?: Child
}

export function UploadForm(it: UploadFormProps) {
  return (
    <upload-form data-endpoint={it.endpoint}>
      <Form action={it.action} files hidden={it.hidden}>
        {it.children}
        <FormActions>
          <Button>{it.submit}</Button>
          {it.actions}
        </FormActions>
      </Form>
    </upload-form>
  )
}
