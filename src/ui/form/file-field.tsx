// A file to send, with a place to drop it where the browser has scripts.
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** As in HTML: `.pdf,.jpg,image/png`. */
  accept?: string
  multiple?: boolean
  /** Bytes; the script warns before sending, the server checks. */
  atMost?: number
}

export function FileField(it: FileFieldProps) {
  return (
    <Field {...it}>
      <file-drop class="drop" data-at-most={it.atMost}>
        <input
          {...controlAttributes(it)}
          class="drop__input"
          type="file"
          accept={it.accept}
          multiple={it.multiple}
        />
      </file-drop>
    </Field>
  )
}
