// A whole number between two ends, chosen by a slider. The figure beside it follows where the browser has scripts;
// without them it tells what was chosen when the page was opened.
import { controlAttributes, Field, type FieldProps, fieldId } from './field.tsx'

export type RangeFieldProps = FieldProps & {
  value: number
  min: number
  max: number
  /** Words at both ends: «не важно», «очень важно». */
  ends: readonly [least: string, most: string]
}

export function RangeField(it: RangeFieldProps) {
  return (
    <Field {...it}>
      <range-figure class="range">
        <input
          {...controlAttributes(it, `${fieldId(it.name)}-ends`)}
          class="range__input"
          type="range"
          value={it.value}
          min={it.min}
          max={it.max}
          step={1}
        />
        <output class="range__figure" for={fieldId(it.name)}>
          {it.value}
        </output>
        <span class="range__ends" id={`${fieldId(it.name)}-ends`}>
          <span>
            {it.min}: {it.ends[0]}
          </span>
          <span>
            {it.max}: {it.ends[1]}
          </span>
        </span>
      </range-figure>
    </Field>
  )
}
