// The files of a step, inside its form: what is there, and more.
import { Button, bytes, FileField } from '../../../ui/index.ts'
import { aboutOf } from '../asked.ts'
import type { DraftFile } from '../queries/index.ts'
import { fileWords as words } from '../words/index.ts'
import { draftPath, type StepFacts } from './frame.tsx'

const accept = '.pdf,.docx,.jpg,.jpeg,.png'

export function FilesOfStep({
  open,
  step,
  errors,
  fileLimitMb,
  optional = true,
}: StepFacts & { optional?: boolean }) {
  const about = aboutOf(step)
  const files = open.draft.files.filter((it) => it.about === about)
  return (
    <>
      {files.length > 0 && (
        <ul class="records" aria-label={words.title}>
          {files.map((file) => (
            <FileLine draftId={open.draft.id} file={file} />
          ))}
        </ul>
      )}
      <FileField
        name="file"
        label={words.attach}
        hint={`${words.hint(fileLimitMb)}. ${optional ? words.optional : ''}`.trim()}
        error={errors.file}
        accept={accept}
        atMost={fileLimitMb * 1024 * 1024}
        required={!optional}
        multiple
      />
      <p>
        <Button look="second" small name="do" value="stay">
          {words.send}
        </Button>
      </p>
    </>
  )
}

function FileLine({ draftId, file }: { draftId: string; file: DraftFile }) {
  return (
    <li>
      <span class="records__what">
        <a href={draftPath(draftId, `files/${file.id}`)} download="" aria-label={words.open(file.title)}>
          {file.title}
        </a>{' '}
        <small>
          {file.kind.toUpperCase()}, {bytes(file.size)}
        </small>
      </span>
      <span class="records__do">
        <Button look="quiet" small name="do" value={`file:${file.id}`} label={words.removeOf(file.title)}>
          {words.remove}
        </Button>
      </span>
    </li>
  )
}
