// What the paper of a contract says besides its template.
import { type AttestationForm, attestationFormWords } from '../../../domain/attestationForms.ts'

export const paperWords = {
  /** «итоговое заключение, категория: высшая, форма: очная» */
  work: (category: string | null, form: AttestationForm | null) =>
    [
      'итоговое заключение',
      ...(category ? [`категория: ${category}`] : []),
      ...(form ? [`форма: ${attestationFormWords[form].toLowerCase()}`] : []),
    ].join(', '),
} as const
